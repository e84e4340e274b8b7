"""What a person sees of a load: a progress bar meanwhile, a line for each file at the end."""

from collections.abc import Generator, Iterable, Sequence
from pathlib import Path

from rich.table import Table

from api.cli.console import ERR, say_error
from api.cli.progress import reading_progress, short_name
from api.cli.tables import plain_table
from api.services.loading import Outcome, Read
from api.services.previewing import Changes

_STATUS = {"written": "已写入", "unchanged": "未变化"}


def with_progress(files: Iterable[Read], total: int) -> Generator[Read]:
    """The files as they are read; a bar on standard error shows how far that is."""
    reported: set[Path] = set()
    with reading_progress(total) as advance:
        for outcome, facts in files:
            if outcome.path not in reported:  # a file of several plans is one file
                advance(outcome.path, outcome.pages, bool(outcome.error))
                reported.add(outcome.path)
            yield outcome, facts


def print_report(outcomes: Sequence[Outcome], unknown: Sequence[Path]) -> None:
    """A line for each file, those of unknown kind included, and then the errors in full."""
    ERR.print(summary(outcomes, unknown))
    for outcome in outcomes:
        if outcome.error:
            say_error(outcome.error)


def summary(outcomes: Sequence[Outcome], unknown: Sequence[Path]) -> Table:
    """A line for each plan, and for each file that is but an annex of one."""
    lines = [_cells(outcome) for outcome in outcomes]
    lines += [[short_name(path), "未识别的文件类型，未读取", "跳过", "", ""] for path in unknown]
    return plain_table(["文件", "标题", "结果", "节点", "关系"], lines)


def _cells(outcome: Outcome) -> list[str]:
    name = short_name(outcome.path)
    if outcome.error:
        return [name, "原因见下", "失败", "", ""]
    if outcome.annex_of:
        return [name, f"与 {outcome.annex_of.name} 同属一份通知", "并入", "", ""]
    status = _STATUS[outcome.result.status] if outcome.result else _trial(outcome.changes)
    return [name, outcome.title, status, str(outcome.nodes), str(outcome.edges)]


def _trial(changes: Changes | None) -> str:
    """What a load would do to the document's facts."""
    counted = (
        {"增加": changes.added, "改变": changes.changed, "移除": changes.removed} if changes else {}
    )
    said = "，".join(f"{verb} {count}" for verb, count in counted.items() if count)
    return f"试运行：将{said} 条事实" if said else "试运行：没有变化"
