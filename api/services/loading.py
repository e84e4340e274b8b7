"""Reads files and loads them into a store; the caller shows what came of each."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from api.services.audit import Audit
from api.services.originals import keep_originals
from api.services.previewing import Changes, is_open, preview
from graph.records import Facts
from graph.store import GraphStore
from graph.write.counts import LoadResult
from loaders.batch.attempt import Refused
from loaders.batch.issues import ReadIssue, read_issues, work_on
from loaders.check.review.decisions import Decisions
from loaders.pipeline import extract_issue, terms_with
from loaders.read.files import PlanFiles, find_plan_files
from loaders.read.formats import formats
from loaders.text.document import Document
from ontology.errors import FormatError

Read = tuple["Outcome", Facts | None]
"""What came of a file, and its facts."""


@dataclass
class Outcome:
    """What came of one plan: what it holds and how that was stored, or why it cannot be read.

    ``path`` is the file of the plan, ``files`` all that its notice stands in; a file that is but an
    annex has ``annex_of``. ``pages`` is the last page that states a fact; 0 where the format knows
    no pages.

    The facts are not part of it: a thousand plans take no more memory than ten. ``result`` is None
    for what was not stored, ``changes`` for what was not only tried.
    """

    path: Path
    error: str = ""
    source: str = ""
    title: str = ""
    nodes: int = 0
    edges: int = 0
    pages: int = 0
    measures: int = 0
    review_open: int = 0
    result: LoadResult | None = None
    files: tuple[Path, ...] = ()
    annex_of: Path | None = None
    changes: Changes | None = None

    @classmethod
    def of(cls, files: tuple[Path, ...], facts: Facts) -> "Outcome":
        """The outcome of a plan that was read."""
        document = facts.document.properties
        path = next((file for file in files if file.name == document["source_file"]), files[0])
        return cls(
            path,
            source=facts.source,
            title=str(document["title"]),
            nodes=len(facts.nodes),
            edges=len(facts.edges),
            pages=facts.last_page,
            measures=sum(node.label == "Measure" for node in facts.nodes),
            review_open=sum(map(is_open, facts.nodes)),
            files=files,
        )


def find_files(paths: Sequence[Path]) -> PlanFiles:
    """The files to load and those of unknown kind; FormatError if there is none to load."""
    found = find_plan_files(paths)
    if not found.files:
        kinds = "、".join(sorted(formats()))
        raise FormatError(f"{'、'.join(map(str, paths))} 中没有可载入的文件（{kinds}，或 .zip）。")
    return found


def extract_all(files: Sequence[Path], decisions: Decisions, workers: int) -> Iterator[Read]:
    """The outcome and facts of each plan in the order of the files, read by so many processes."""
    return _each_once(read_issues(partial(extract_issue, decisions=decisions), files, workers))


def extract_read(issues: Sequence[ReadIssue[Document]], decisions: Decisions) -> Iterator[Read]:
    """As ``extract_all``, of files that ``read_documents`` has read."""
    return _each_once(work_on(partial(extract_issue, decisions=decisions), issues))


def _each_once(issues: Iterable[ReadIssue[tuple[Facts, ...]]]) -> Iterator[Read]:
    """The outcome and facts of each plan.

    A plan is the same document as an earlier one if both have one title and place: it has no facts
    here, for storing them would replace those of the first.
    """
    seen: dict[str, Path] = {}
    for issue in issues:
        for outcome, facts in _outcomes(issue):
            path = outcome.path
            if facts and (first := seen.setdefault(facts.source, path)) != path:
                yield Outcome(path, error=_same_document(path, first)), None
            else:
                yield outcome, facts


def try_files(store: GraphStore | None, files: Iterable[Read]) -> list[Outcome]:
    """What ``load_files`` would change; nothing is written. Without a store all is new."""
    outcomes = []
    for outcome, facts in files:
        outcome.changes = preview(store, facts).counts if facts else None
        outcomes.append(outcome)
    return outcomes


def load_files(
    store: GraphStore,
    files: Iterable[Read],
    decisions: Decisions,
    originals: Path,
    audit: Audit,
) -> list[Outcome]:
    """Store the vocabulary and all files that were read; the unreadable ones stop nothing.

    Copies of the files that were read go to the folder ``originals``, and what was written is
    recorded in ``audit`` as soon as it is stored.
    """
    outcomes: list[Outcome] = []

    def facts() -> Iterator[Facts]:
        yield terms_with(decisions)
        for outcome, found in files:
            outcomes.append(outcome)
            if found:
                keep_originals(originals, outcome.files, found)
                yield found

    results = {}
    for result in store.load(facts()):
        results[result.source] = result
        title = next((each.title for each in outcomes if each.source == result.source), "")
        if title and result.status == "written":
            audit.record("load", result.source, title)
    for outcome in outcomes:
        outcome.result = results.get(outcome.source)
    return outcomes


def _outcomes(issue: ReadIssue[tuple[Facts, ...]]) -> Iterator[Read]:
    """What came of each plan of an issue, and of the files that are but annexes."""
    first, *others = issue.files
    if isinstance(issue.result, Refused):
        yield Outcome(first, error=issue.result.reason), None
        for path in others:
            yield (
                Outcome(path, error=f"{path}：与 {first.name} 一起读取，它没有读成，请先改正它"),
                None,
            )
        return
    outcomes = [Outcome.of(issue.files, facts) for facts in issue.result]
    yield from zip(outcomes, issue.result, strict=True)
    for path in issue.files:
        if all(path != outcome.path for outcome in outcomes):
            yield Outcome(path, annex_of=outcomes[0].path), None


def _same_document(path: Path, first: Path) -> str:
    return (
        f"{path}：与 {first} 是同一份文件（标题、地区相同），未载入；"
        "请只保留一份，或更正其中一份的标题后重新载入"
    )
