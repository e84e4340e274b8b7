"""Tasks as records, ready to be compared."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from queries.engine.reads import Read, Reads

_TASKS = """
UNWIND $ids AS id
MATCH (measure:Measure {id: id})-[:IN_DOCUMENT]->(document:Document)
RETURN measure.id AS id, measure.number AS number, measure.title AS title, measure.text AS text,
  measure.deadline_text AS deadline, measure.line_start AS line_start,
  measure.line_end AS line_end, measure.quote AS quote,
  document.id AS document, document.title AS document_title,
  COLLECT {
    MATCH (measure)<-[:LEADS|RESPONSIBLE_FOR|SUPPORTS]-(agency:Agency)
    RETURN DISTINCT agency.name AS name ORDER BY name
  } AS units
ORDER BY document, line_start, id
"""
_WORDS = """
UNWIND $ids AS id MATCH (measure:Measure {id: id})
RETURN id, measure.title AS title, measure.text AS text
"""
_OF_DOCUMENTS = """
MATCH (measure:Measure) WHERE measure.document_id IN $documents RETURN measure.id AS id
"""


@dataclass(frozen=True, slots=True)
class PlanTask:
    """A task with what is compared of it, and where it stands."""

    id: str
    number: str | None
    title: str
    text: str
    deadline: str | None
    units: tuple[str, ...]
    document: str
    document_title: str
    line_start: int
    line_end: int
    quote: str


@dataclass(frozen=True, slots=True)
class TaskWords:
    """A task's words alone."""

    id: str
    title: str
    text: str


def task_of(record: Mapping[str, Any]) -> PlanTask:
    """The task of a record with those columns."""
    named = {name: record[name] for name in PlanTask.__slots__}
    words = {"title": record["title"] or "", "text": record["text"] or ""}
    return PlanTask(**{**named, **words, "units": tuple(record["units"])})


def read_tasks(ids: Sequence[str]) -> Reads[list[PlanTask]]:
    """The tasks with these ids, as they stand in their documents."""
    records = (yield Read(_TASKS, {"ids": sorted(ids)})) if ids else []
    return [task_of(record) for record in records]


def read_words(ids: Iterable[str]) -> Reads[list[TaskWords]]:
    """The words of the tasks with these ids, by id."""
    given = sorted(ids)
    records = (yield Read(_WORDS, {"ids": given})) if given else []
    words = (TaskWords(r["id"], r["title"] or "", r["text"] or "") for r in records)
    return sorted(words, key=lambda task: task.id)


def tasks_of(documents: Sequence[str]) -> Reads[list[PlanTask]]:
    """All tasks of these documents."""
    records = yield Read(_OF_DOCUMENTS, {"documents": list(documents)})
    return (yield from read_tasks([record["id"] for record in records]))
