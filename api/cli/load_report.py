"""What a person sees of a load: a progress bar meanwhile, a line for each file at the end."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from api.cli.console import ERR, say_error
from api.cli.tables import plain_table
from api.services.loading import Outcome
from loaders.read.archive import archive_of

_STATUS = {"written": "已写入", "unchanged": "未变化"}


def with_progress(groups: Sequence[tuple[Path, ...]]) -> Iterator[tuple[Path, ...]]:
    """The groups of files one by one; a bar on standard error shows which is being read."""
    columns = (
        TextColumn("[progress.description]{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=ERR, transient=True) as progress:
        task = progress.add_task("读取", total=sum(map(len, groups)))
        for group in groups:
            progress.update(task, description=f"读取 {escape(_short_name(group[0]))}")
            yield group
            progress.advance(task, len(group))


def print_report(outcomes: Sequence[Outcome], unknown: Sequence[Path]) -> None:
    """A line for each file, those of unknown kind included, and then the errors in full."""
    ERR.print(summary(outcomes, unknown))
    for outcome in outcomes:
        if outcome.error:
            say_error(outcome.error)


def summary(outcomes: Sequence[Outcome], unknown: Sequence[Path]) -> Table:
    """A line for each plan, and for each file that is but an annex of one."""
    lines = [_cells(outcome) for outcome in outcomes]
    lines += [[_short_name(path), "未识别的文件类型，未读取", "跳过", "", ""] for path in unknown]
    return plain_table(["文件", "标题", "结果", "节点", "关系"], lines)


def _cells(outcome: Outcome) -> list[str]:
    name = _short_name(outcome.path)
    if outcome.error:
        return [name, outcome.error, "失败", "", ""]
    if outcome.annex_of:
        return [name, f"与 {outcome.annex_of.name} 同属一份通知", "并入", "", ""]
    status = _STATUS[outcome.result.status] if outcome.result else "试运行"
    return [name, outcome.title, status, str(outcome.nodes), str(outcome.edges)]


def _short_name(path: Path) -> str:
    """The name of a file; that of one in an archive stands behind the archive's."""
    archived = archive_of(path)
    return f"{archived[0].name}/{archived[1]}" if archived else path.name
