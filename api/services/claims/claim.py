"""What a claim says, and what is found of it."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal, TypeAlias

from pydantic import BaseModel, Field

from ontology.amounts import Amount
from queries.asking.known.gazetteer import Entity
from queries.asking.reading.times import Period
from queries.engine.shared_columns import Evidence

Role: TypeAlias = Literal["牵头", "配合", "负责"]
PartVerdict: TypeAlias = Literal["supported", "contradicted", "not_found", "not_checked"]
Verdict: TypeAlias = Literal["supported", "contradicted", "not_found"]


@dataclass(frozen=True, slots=True)
class Holder:
    """An agency as the claim calls it, all that the name may mean, and its role; None: not said."""

    text: str
    meant: tuple[Entity, ...]
    role: Role | None


@dataclass(frozen=True, slots=True)
class Goal:
    """A number of something: ``amount`` in its base unit, ``number`` as said.

    ``words`` is all that is said of it but the time, folded. ``changes`` are words of change
    (增长, 下降), which the lines must have, too; ``unread`` are words that count unless the whole
    is a line's own.
    """

    indicators: tuple[Entity, ...]
    amount: Amount
    number: float
    words: str
    changes: tuple[str, ...]
    unread: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """``topics`` are folded runs of words, parted where something else was read.

    ``documents`` are the plans that it names, ``districts`` the ids of the districts that a goal
    is for, ``unread`` what could not be understood.
    """

    text: str
    holders: tuple[Holder, ...] = ()
    topics: tuple[str, ...] = ()
    period: Period | None = None
    goal: Goal | None = None
    documents: tuple[Entity, ...] = ()
    districts: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """Where something is stated."""

    document: str
    document_title: str
    line_start: int
    line_end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What is found of one part, as ``Part`` shows it.

    ``apart`` if the lines speak of something else: another plan, another year, no agency at all.
    """

    part: str
    said: str
    verdict: PartVerdict
    why: str
    lines: tuple[Line, ...] = ()
    apart: bool = False


class Part(BaseModel):
    """One part of a claim: who, topic, deadline, document, year, value, or what was not read."""

    part: str
    said: Annotated[str, Field(description="As the claim has it")]
    verdict: PartVerdict
    why: str


class Checked(BaseModel):
    """Supported: some lines say all of it. Contradicted: lines that speak of it say otherwise.

    Not found: no line says all of it, which does not make it false; ``parts`` say what is missing.
    """

    claim: str
    verdict: Verdict
    why: str
    parts: list[Part]
    lines: list[Evidence]


def day_of(value: object) -> date | None:
    """A day as the store gives it."""
    return value if isinstance(value, date) else None
