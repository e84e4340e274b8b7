"""Reads files and loads them into a store; the caller shows what came of each."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from api.services.extraction import Failed, each_issue
from api.services.originals import keep_originals
from graph.records import Facts
from graph.store import GraphStore
from graph.write.counts import LoadResult
from loaders.check.review.decisions import NONE, Decisions
from loaders.pipeline import extract_issue, terms_with
from loaders.read.files import PlanFiles, find_plan_files
from loaders.read.formats import formats
from ontology.errors import FormatError


@dataclass
class Outcome:
    """What came of one plan: what it holds and how that was stored, or why it cannot be read.

    The facts are not part of it: a thousand plans take no more memory than ten. ``path`` is the
    file of the plan, ``files`` all that its notice stands in; a file that is but an annex has
    ``annex_of``. ``result`` is None for what was not stored.
    """

    path: Path
    error: str = ""
    source: str = ""
    title: str = ""
    nodes: int = 0
    edges: int = 0
    result: LoadResult | None = None
    files: tuple[Path, ...] = ()
    annex_of: Path | None = None

    @classmethod
    def of(cls, files: tuple[Path, ...], facts: Facts) -> "Outcome":
        """The outcome of a plan that was read."""
        document = facts.document.properties
        path = next((file for file in files if file.name == document["source_file"]), files[0])
        nodes, edges = len(facts.nodes), len(facts.edges)
        return cls(path, "", facts.source, str(document["title"]), nodes, edges, files=files)


def find_files(paths: Sequence[Path]) -> PlanFiles:
    """The files to load and those of unknown kind; FormatError if there is none to load."""
    found = find_plan_files(paths)
    if not found.files:
        kinds = "、".join(sorted(formats()))
        raise FormatError(f"{'、'.join(map(str, paths))} 中没有可载入的文件（{kinds}，或 .zip）。")
    return found


def extract_all(
    groups: Iterable[tuple[Path, ...]], decisions: Decisions = NONE
) -> Iterator[tuple[Outcome, Facts | None]]:
    """The outcome and facts of each plan, read when the next pair is taken.

    ``groups`` are files that may be one issue. A plan is the same document as an earlier one if
    both have one title and place: it has no facts here, for storing them would replace those of the
    first.
    """
    seen: dict[str, Path] = {}
    for group in groups:
        for outcome, facts in _extract(group, decisions):
            first = seen.setdefault(facts.source, outcome.path) if facts else outcome.path
            if first != outcome.path:
                yield Outcome(outcome.path, error=_same_document(outcome.path, first)), None
            else:
                yield outcome, facts


def load_files(
    store: GraphStore,
    groups: Iterable[tuple[Path, ...]],
    decisions: Decisions,
    originals: Path,
) -> list[Outcome]:
    """Store the vocabulary and all readable files; the unreadable ones stop nothing.

    A copy of each file that is read goes to the folder ``originals``.
    """
    outcomes: list[Outcome] = []

    def facts() -> Iterator[Facts]:
        yield terms_with(decisions)
        for outcome, found in extract_all(groups, decisions):
            outcomes.append(outcome)
            if found:
                keep_originals(originals, outcome.files, found)
                yield found

    results = {result.source: result for result in store.load(facts())}
    for outcome in outcomes:
        outcome.result = results.get(outcome.source)
    return outcomes


def _extract(
    group: tuple[Path, ...], decisions: Decisions
) -> Iterator[tuple[Outcome, Facts | None]]:
    for found in each_issue(group, partial(extract_issue, decisions=decisions)):
        if isinstance(found, Failed):
            yield Outcome(found.path, error=found.error), None
            continue
        outcomes = [Outcome.of(found.files, facts) for facts in found.result]
        yield from zip(outcomes, found.result, strict=True)
        plans = {outcome.path for outcome in outcomes}
        for file in found.files:
            if file not in plans:
                yield Outcome(file, annex_of=outcomes[0].path), None


def _same_document(path: Path, first: Path) -> str:
    return (
        f"{path}：与 {first} 是同一份文件（标题、地区相同），未载入；"
        "请只保留一份，或更正其中一份的标题后重新载入"
    )
