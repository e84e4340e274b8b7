"""Uploaded files, read and stored as ``policygraph load`` would, or only tried."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Literal, TypeAlias

from pydantic import BaseModel, Field

from api.services.audit import Audit
from api.services.corrections import Correction, decided
from api.services.fact_changes import FactChange, OpenItem, fact_changes, open_items
from api.services.lines import Line, numbered, split_lines
from api.services.loading import Outcome, Read, extract_all, extract_read, load_files
from api.services.previewing import preview
from api.services.sent_files import Upload, as_files
from api.settings import Settings
from graph.records import Facts
from graph.store import GraphStore
from loaders.batch.issues import read_documents
from loaders.check.review.decision import Decision
from loaders.check.review.decisions import Decisions, change_decisions, read_decisions
from loaders.read.files import find_plan_files
from ontology.errors import FormatError
from ontology.positions import PositionMap

_MOST_PLANS = 1000
Reader: TypeAlias = Callable[[Decisions], Iterator[Read]]
"""What is read of some files with what people have decided."""
MOST_LINES = 5000
"""Lines of a text that one answer shows."""
MOST_CHANGES = 10_000
"""Facts that one answer lists; more are counted."""


class PlanLoaded(BaseModel):
    """A plan that was read and stored."""

    document: str = Field(description="Its id")
    title: str
    status: Literal["written", "unchanged"]
    measures: int
    review_open: int = Field(description="Review items that wait for a person")


class FileRefused(BaseModel):
    """A file that could not be read; the others were."""

    file: str
    reason: str = Field(description="What is wrong, and the remedy")


class DocumentLoaded(PlanLoaded):
    """What was read and stored: the first plan, the others, and the files that were not read."""

    others: list[PlanLoaded] = Field(
        max_length=_MOST_PLANS, description="The other plans of the files, in their order"
    )
    refused: list[FileRefused] = Field(description="Files that were not read")


class PlanPreview(BaseModel):
    """What loading a plan would change; the facts are the changed ones alone."""

    document: str = Field(description="Its id, also of one that is not loaded yet")
    title: str
    file: str
    status: Literal["new", "changed", "unchanged"]
    added: int = Field(description="Facts: nodes of the document, and edges")
    changed: int
    removed: int
    facts: list[FactChange] = Field(max_length=MOST_CHANGES)
    facts_left_out: int = Field(description="Changes that are counted but not listed")
    review: list[OpenItem] = Field(description="What would wait for a person")
    lines: list[Line] = Field(
        max_length=MOST_LINES, description="The text as it was read, that the facts are stated in"
    )
    lines_total: int = Field(description="Of the whole text")


class UploadPreview(BaseModel):
    """What loading files would change; nothing was stored."""

    plans: list[PlanPreview] = Field(max_length=_MOST_PLANS)
    refused: list[FileRefused] = Field(description="Files that cannot be read")


def load_upload(
    store: GraphStore,
    settings: Settings,
    audit: Audit,
    uploads: Sequence[Upload],
    corrections: Sequence[Correction] = (),
) -> DocumentLoaded:
    """Read files and store their facts; what was loaded under a title and place is replaced.

    Corrections are decisions like any other: they are written down before the facts are stored.

    Raises:
        FormatError: none of them can be read as a plan; names the files and the remedies.
        NotFoundError: a correction is about nothing that was read.
        DecisionError: a correction says nothing that can be applied.
    """
    decisions = read_decisions(settings.decisions_file)
    with as_files(uploads) as (folder, paths):
        read = _reader(paths, corrections)
        if made := _decided(read, corrections, decisions, audit.by):
            decisions = change_decisions(settings.decisions_file, lambda kept: kept.put(*made))
            for each in made:
                audit.record("decide", each.document, each.summary())
        outcomes = load_files(store, read(decisions), decisions, settings.originals, audit)
        first, *others = map(_loaded, _plans(outcomes, folder))
        refused = _refused(outcomes, folder)
    return DocumentLoaded(**first.model_dump(), others=others, refused=refused)


def try_upload(
    store: GraphStore,
    settings: Settings,
    uploads: Sequence[Upload],
    corrections: Sequence[Correction] = (),
) -> UploadPreview:
    """What ``load_upload`` would change.

    Raises:
        As ``load_upload``.
    """
    kept = read_decisions(settings.decisions_file)
    outcomes: list[Outcome] = []
    plans: list[PlanPreview] = []
    left = MOST_CHANGES
    with as_files(uploads) as (folder, paths):
        read = _reader(paths, corrections)
        decisions = kept.put(*_decided(read, corrections, kept, ""))
        for outcome, found in read(decisions):
            outcomes.append(outcome)
            if found:
                plans.append(_preview(store, found, _name(outcome, folder), left))
                left -= len(plans[-1].facts)
        _plans(outcomes, folder)
        return UploadPreview(plans=plans, refused=_refused(outcomes, folder))


def _decided(
    read: Reader, corrections: Sequence[Correction], decisions: Decisions, by: str
) -> tuple[Decision, ...]:
    """The corrections as decisions about what is read of the files."""
    if not corrections:
        return ()
    return decided(
        corrections, decisions, lambda kept: [facts for _, facts in read(kept) if facts], by
    )


def _reader(paths: Sequence[Path], corrections: Sequence[Correction]) -> Reader:
    """What reads files; those of unknown kind in an archive are refused as well.

    What is corrected is worked on again with each round of decisions, but read once.
    """
    found = find_plan_files(paths)
    known: Reader = partial(extract_all, found.files, workers=1)
    if corrections:
        known = partial(extract_read, read_documents(found.files))

    def read(decisions: Decisions) -> Iterator[Read]:
        yield from known(decisions)
        for path in found.unknown:
            yield Outcome(path, error=f"{path}：不认识的文件类型，没有读取"), None

    return read


def _plans(outcomes: Sequence[Outcome], folder: Path) -> list[Outcome]:
    """Those that were read; FormatError if none was."""
    plans = [outcome for outcome in outcomes if outcome.source]
    if not plans:
        raise FormatError("\n".join(each.reason for each in _refused(outcomes, folder)))
    return plans


def _refused(outcomes: Sequence[Outcome], folder: Path) -> list[FileRefused]:
    """Errors name the files as they were sent."""
    return [
        FileRefused(
            file=_name(outcome, folder),
            reason=outcome.error.replace(f"{folder}/", ""),
        )
        for outcome in outcomes
        if outcome.error
    ]


def _loaded(outcome: Outcome) -> PlanLoaded:
    assert outcome.result
    return PlanLoaded(
        document=outcome.source,
        title=outcome.title,
        status=outcome.result.status,
        measures=outcome.measures,
        review_open=outcome.review_open,
    )


def _name(outcome: Outcome, folder: Path) -> str:
    """The file as it was sent; within an archive, below its name."""
    return outcome.path.relative_to(folder).as_posix()


def _preview(store: GraphStore, found: Facts, file: str, most: int) -> PlanPreview:
    """What a plan would change, with at most so many changes listed."""
    difference = preview(store, found)
    counts = difference.counts
    total = counts.added + counts.changed + counts.removed
    facts = list(islice(fact_changes(found, difference), most))
    lines = split_lines(str(found.document.properties["text"]))
    return PlanPreview(
        document=found.source,
        title=str(found.document.properties["title"]),
        file=file,
        status=("changed" if difference.stored else "new") if total else "unchanged",
        added=counts.added,
        changed=counts.changed,
        removed=counts.removed,
        facts=facts,
        facts_left_out=total - len(facts),
        review=open_items(found),
        lines=numbered(lines, _positions(found), 1, min(len(lines), MOST_LINES)),
        lines_total=len(lines),
    )


def _positions(found: Facts) -> PositionMap:
    positions = found.document.properties.get("line_places")
    return PositionMap.from_json(positions if isinstance(positions, str) else None)
