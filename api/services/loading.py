"""Loads files into a store with a progress bar, and says what came of each."""

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from api.cli.console import ERR
from api.cli.tables import plain_table
from api.services.originals import keep_original
from graph.records import Facts
from graph.store import GraphStore
from graph.write.counts import LoadResult
from loaders.check.review.decisions import NONE, Decisions
from loaders.pipeline import extract_file, terms_with
from loaders.read.archive import archive_of
from loaders.read.files import PlanFiles, find_plan_files
from loaders.read.formats import formats
from ontology.errors import FormatError, PolicyGraphError

_LOG = logging.getLogger(__name__)
_STATUS = {"written": "已写入", "unchanged": "未变化"}


@dataclass
class Outcome:
    """What came of one file: what it holds and how that was stored, or why it cannot be read.

    The facts themselves are not kept: a thousand plans take no more memory than ten.
    """

    path: Path
    error: str = ""
    source: str = ""
    title: str = ""
    nodes: int = 0
    edges: int = 0
    result: LoadResult | None = None

    @classmethod
    def of(cls, path: Path, facts: Facts) -> "Outcome":
        """What a file holds that was read."""
        title = str(facts.document.properties["title"])
        return cls(path, "", facts.source, title, len(facts.nodes), len(facts.edges))

    def cells(self) -> list[str]:
        """The file's line in the summary."""
        if self.error:
            return [_shown(self.path), self.error, "失败", "", ""]
        status = _STATUS[self.result.status] if self.result else "试运行"
        return [_shown(self.path), self.title, status, str(self.nodes), str(self.edges)]


def find_files(paths: Sequence[Path]) -> PlanFiles:
    """The files to load and those of unknown kind; FormatError if there is none to load."""
    found = find_plan_files(paths)
    if not found.files:
        kinds = "、".join(sorted(formats()))
        raise FormatError(f"{'、'.join(map(str, paths))} 中没有可载入的文件（{kinds}，或 .zip）。")
    return found


def extract_all(
    files: Sequence[Path], decisions: Decisions = NONE
) -> Iterator[tuple[Outcome, Facts | None]]:
    """What came of each file and its facts, with a progress bar on standard error.

    A file is the same document as an earlier one if both have one title and place: it has no facts
    here, for storing them would replace those of the first.
    """
    seen: dict[str, Path] = {}
    columns = (
        TextColumn("[progress.description]{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=ERR, transient=True) as progress:
        task = progress.add_task("读取", total=len(files))
        for path in files:
            progress.update(task, description=f"读取 {escape(_shown(path))}")
            outcome, facts = _extract(path, decisions)
            if facts and (first := seen.setdefault(facts.source, path)) != path:
                outcome, facts = Outcome(path, error=_same_document(path, first)), None
            yield outcome, facts
            progress.advance(task)


def _extract(path: Path, decisions: Decisions) -> tuple[Outcome, Facts | None]:
    """Read one file; whatever is wrong with it, or with the program, the others are read."""
    try:
        facts = extract_file(path, decisions)
    except PolicyGraphError as error:
        return Outcome(path, error=str(error)), None
    except Exception as error:  # noqa: BLE001 - a bug, told with its traceback in the log
        _LOG.exception("%s", path)
        bug = f"{path}：程序错误：{type(error).__name__}：{error}，请报告；其余文件继续"
        return Outcome(path, error=bug), None
    return Outcome.of(path, facts), facts


def _same_document(path: Path, first: Path) -> str:
    return (
        f"{path}：与 {first} 是同一份文件（标题、地区相同），未载入；"
        "请只保留一份，或更正其中一份的标题后重新载入"
    )


def _shown(path: Path) -> str:
    """The name of a file; that of one in an archive stands behind the archive's."""
    archived = archive_of(path)
    return f"{archived[0].name}/{archived[1]}" if archived else path.name


def load_files(
    store: GraphStore, files: Sequence[Path], decisions: Decisions, originals: Path
) -> list[Outcome]:
    """Store the vocabulary and all readable files; the unreadable ones stop nothing.

    A copy of each file that is read goes to the folder ``originals``.
    """
    outcomes: list[Outcome] = []

    def facts() -> Iterator[Facts]:
        yield terms_with(decisions)
        for outcome, found in extract_all(files, decisions):
            outcomes.append(outcome)
            if found:
                keep_original(originals, outcome.path, found)
                yield found

    results = {result.source: result for result in store.load(facts())}
    for outcome in outcomes:
        outcome.result = results.get(outcome.source)
    return outcomes


def summary(outcomes: Sequence[Outcome], unknown: Sequence[Path]) -> Table:
    """One line for each file, those of unknown kind included."""
    lines = [outcome.cells() for outcome in outcomes]
    lines += [[_shown(path), "未识别的文件类型，未读取", "跳过", "", ""] for path in unknown]
    return plain_table(["文件", "标题", "结果", "节点", "关系"], lines)
