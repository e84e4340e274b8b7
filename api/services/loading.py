"""Reads files and loads them into a store; the caller shows what came of each."""

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from api.services.originals import keep_original
from graph.records import Facts
from graph.store import GraphStore
from graph.write.counts import LoadResult
from loaders.check.review.decisions import NONE, Decisions
from loaders.pipeline import extract_file, terms_with
from loaders.read.files import PlanFiles, find_plan_files
from loaders.read.formats import formats
from ontology.errors import FormatError, PolicyGraphError

_LOG = logging.getLogger(__name__)


@dataclass
class Outcome:
    """What came of one file: what it holds and how that was stored, or why it cannot be read.

    The facts are not part of it: a thousand plans take no more memory than ten. ``result`` is None
    for a file that was not stored.
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
        """The outcome of a file that was read."""
        title = str(facts.document.properties["title"])
        return cls(path, "", facts.source, title, len(facts.nodes), len(facts.edges))


def find_files(paths: Sequence[Path]) -> PlanFiles:
    """The files to load and those of unknown kind; FormatError if there is none to load."""
    found = find_plan_files(paths)
    if not found.files:
        kinds = "、".join(sorted(formats()))
        raise FormatError(f"{'、'.join(map(str, paths))} 中没有可载入的文件（{kinds}，或 .zip）。")
    return found


def extract_all(
    files: Iterable[Path], decisions: Decisions = NONE
) -> Iterator[tuple[Outcome, Facts | None]]:
    """The outcome and facts of each file, read when the next pair is taken.

    A file is the same document as an earlier one if both have one title and place: it has no facts
    here, for storing them would replace those of the first.
    """
    seen: dict[str, Path] = {}
    for path in files:
        outcome, facts = _extract(path, decisions)
        if facts and (first := seen.setdefault(facts.source, path)) != path:
            outcome, facts = Outcome(path, error=_same_document(path, first)), None
        yield outcome, facts


def load_files(
    store: GraphStore, files: Iterable[Path], decisions: Decisions, originals: Path
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


def _extract(path: Path, decisions: Decisions) -> tuple[Outcome, Facts | None]:
    """Read one file; whatever is wrong with it, or with the program, the others are read."""
    try:
        facts = extract_file(path, decisions)
    except PolicyGraphError as error:
        return Outcome(path, error=str(error)), None
    except Exception as error:  # noqa: BLE001 - a bug, logged with its traceback
        _LOG.exception("%s", path)
        bug = f"{path}：程序错误：{type(error).__name__}：{error}，请报告；其余文件继续"
        return Outcome(path, error=bug), None
    return Outcome.of(path, facts), facts


def _same_document(path: Path, first: Path) -> str:
    return (
        f"{path}：与 {first} 是同一份文件（标题、地区相同），未载入；"
        "请只保留一份，或更正其中一份的标题后重新载入"
    )
