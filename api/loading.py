"""Loads files into a store with a progress bar, and says what came of each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from api.console import ERR
from api.tables import plain_table
from graph.counts import LoadResult
from graph.records import Facts
from graph.store import GraphStore
from loaders.pipeline import extract_file, plan_files
from loaders.vocabulary import vocabulary_facts
from ontology.errors import FormatError

_STATUS = {"written": "已写入", "unchanged": "未变化"}


@dataclass
class Outcome:
    """What came of one file: its facts and how they were stored, or why it cannot be read."""

    path: Path
    facts: Facts | None = None
    error: str = ""
    result: LoadResult | None = None

    @property
    def title(self) -> str:
        """Title of the document that the file holds."""
        nodes = self.facts.nodes if self.facts else ()
        own = (n for n in nodes if self.facts and n.id == self.facts.source)
        return next((str(node.properties.get("title", "")) for node in own), "")

    def cells(self) -> list[str]:
        """The file's line in the summary."""
        if not self.facts:
            return [self.path.name, self.error, "失败", "", ""]
        sizes = [str(len(self.facts.nodes)), str(len(self.facts.edges))]
        status = _STATUS[self.result.status] if self.result else "试运行"
        return [self.path.name, self.title, status, *sizes]


def find_files(paths: Sequence[Path]) -> list[Path]:
    """The files to load; FormatError if there is none."""
    files = list(plan_files(paths))
    if not files:
        raise FormatError(f"{'、'.join(map(str, paths))} 中没有可载入的文件（.txt）。")
    return files


def extract_all(files: Sequence[Path]) -> Iterator[Outcome]:
    """Facts or failure of each file, with a progress bar on standard error."""
    columns = (
        TextColumn("[progress.description]{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=ERR, transient=True) as progress:
        task = progress.add_task("读取", total=len(files))
        for path in files:
            progress.update(task, description=f"读取 {path.name}")
            try:
                yield Outcome(path, extract_file(path))
            except FormatError as error:
                yield Outcome(path, error=str(error))
            progress.advance(task)


def load_files(store: GraphStore, files: Sequence[Path]) -> list[Outcome]:
    """Store the vocabulary and all readable files; the unreadable ones stop nothing."""
    outcomes: list[Outcome] = []

    def facts() -> Iterator[Facts]:
        yield vocabulary_facts()
        for outcome in extract_all(files):
            outcomes.append(outcome)
            if outcome.facts:
                yield outcome.facts

    results = {result.source: result for result in store.load(facts())}
    for outcome in outcomes:
        if outcome.facts:
            outcome.result = results[outcome.facts.source]
    return outcomes


def summary(outcomes: Sequence[Outcome]) -> Table:
    """One line for each file."""
    return plain_table(["文件", "标题", "结果", "节点", "关系"], [o.cells() for o in outcomes])
