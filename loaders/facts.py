"""What extraction may say of a plan. Every fact holds the Span it was read from.

Mentions are strings as printed, white space removed; ``loaders.names`` finds what they mean.
``key`` identifies a Section or Measure within its document.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

from loaders.text.document import Span, squeeze

Role = Literal["LEADS", "SUPPORTS", "RESPONSIBLE_FOR"]
Comparator = Literal["=", ">=", ">", "<=", "<", "~", "range"]
TargetKind = Literal["target", "baseline", "growth", "cumulative"]
YearBasis = Literal["stated", "context", "period"]
"""Who says the year of a target: its own clause, what stands around it, the period of the plan."""


@dataclass(frozen=True, slots=True)
class Citation:
    """Another document named in this one.

    ``title`` is without 《》, ``doc_number`` a 发文字号, ``kind`` what the title ends in (方案).
    """

    title: str
    doc_number: str | None
    kind: str | None
    relation: Literal["BASED_ON", "CITES"]
    span: Span
    measure: str | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """The head of an official document (GB/T 9704-2012, 7.3): title, 发文字号, issuers, dates.

    ``issuers`` are names as printed with their evidence; ``period`` is first and last year;
    ``notice_title`` is the title of the notice that issues the document, if it has one;
    ``validity`` are the words that say from when and how long it is in force; ``place_in_text`` is
    the code of the place that the text calls its own, read where issuers, number and title name
    none; ``unread_issuer`` is a signature that is no body's name; ``issued_with`` are the titles of
    the other plans that its notice issues.
    """

    title: str
    span: Span
    doc_number: str | None = None
    kind: str | None = None
    issued_on: date | None = None
    issuers: tuple[tuple[str, Span], ...] = ()
    period: tuple[int, int] | None = None
    notice_title: str | None = None
    effective_on: date | None = None
    expires_on: date | None = None
    validity: str | None = None
    place_in_text: str | None = None
    unread_issuer: Span | None = None
    issued_with: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """An entry of the outline; ``parent`` is the key of the section above, None at the top.

    ``span`` is the heading; ``line_end`` the last line of what stands under it.
    """

    key: str
    number: str
    title: str
    level: int
    span: Span
    line_end: int
    parent: str | None


@dataclass(frozen=True, slots=True)
class Assignment:
    """One agency's part in a task. ``position`` is 1-based among the ``listed`` of its role.

    ``completed`` is the name in full where the print shares its ending with the next name, or its
    place with the first one; ``place`` is the code of the place whose part of a joint plan's list
    it stands in.
    """

    role: Role
    mention: str
    span: Span
    position: int
    listed: int
    repaired_by: str | None = None
    completed: str | None = None
    place: str = ""

    @property
    def name(self) -> str:
        """The name in full, as far as the print gives it."""
        return self.completed or self.mention


@dataclass(frozen=True, slots=True)
class Deadline:
    """A 完成时限: as printed, the last day it leaves (None if it names no date), 持续推进."""

    text: str
    due_on: date | None
    ongoing: bool


class Heading(NamedTuple):
    """What heads a row or column of a table, white space removed, and the line where it begins."""

    words: str
    line: int


class TermMention(NamedTuple):
    """A district or sector that a task names: its id, the form as printed, and the clause."""

    id: str
    as_written: str
    span: Span


@dataclass(frozen=True, slots=True)
class Target:
    """A number that a plan sets, or the value it starts from.

    ``value`` is in ``unit`` as printed; None if the words are no number (``value_text``).
    ``owners`` are the keys of the Measures (``section:`` and the key of the Section) that set it,
    none for the document. Where the indicator is not named in ``span``, ``named`` says where it is
    and ``mention`` how. A value in a table has the headings of its row and column.
    ``districts`` are those that its row names, or its own words where no task states it.
    ``rejected`` says that a person found it to be none: it is not recorded, and leaves the others
    their ids.
    """

    indicator: str
    value: Decimal | None
    unit: str
    comparator: Comparator
    kind: TargetKind
    span: Span
    value_max: Decimal | None = None
    value_text: str | None = None
    year: int | None = None
    year_start: int | None = None
    year_basis: YearBasis | None = None
    binding: Literal["约束性", "预期性"] | None = None
    owners: tuple[str, ...] = ()
    named: Span | None = None
    mention: str = ""
    row_heading: Heading | None = None
    column_heading: Heading | None = None
    districts: tuple[TermMention, ...] = ()
    rejected: bool = False


def task_words(text: str) -> str:
    """The beginning of a task's words, white space removed: what decisions know it by."""
    return squeeze(text)[:60]


@dataclass(frozen=True, slots=True)
class Measure:
    """A task: an annex row, a body item, or both if they state the same task.

    ``span`` is the statement's first words and its lines (the annex row's if there is one);
    ``sections`` are the sections it stands in, each with the lines where it stands there;
    ``assignments`` are of the print that ``span`` is of, ``body_assignments`` what the body item
    says of an annex row that restates it. ``printed_twice`` says that the list of ``assignments``
    prints a name twice, which is kept once. ``districts`` and ``sectors`` are those that the task's
    words name, each where it is first named. ``other`` are heading and cell of columns of an annex
    that have no meaning of their own.
    """

    key: str
    number: str | None
    title: str
    text: str
    kind: Literal["task", "safeguard"]
    place: Literal["annex", "body"]
    span: Span
    sections: tuple[tuple[str, Span], ...] = ()
    body_lines: tuple[int, int] | None = None
    deadline: Deadline | None = None
    assignments: tuple[Assignment, ...] = ()
    body_assignments: tuple[Assignment, ...] = ()
    printed_twice: bool = False
    districts: tuple[TermMention, ...] = ()
    sectors: tuple[TermMention, ...] = ()
    other: tuple[tuple[str, str], ...] = ()

    @property
    def words(self) -> str:
        """The beginning of the task's words, white space removed: what it is known by."""
        return task_words(self.text)

    @property
    def stated(self) -> tuple[Assignment, ...]:
        """The assignments of both prints, a name in one role once: the annex's goes first."""
        found: dict[tuple[Role, str], Assignment] = {}
        for each in (*self.assignments, *self.body_assignments):
            found.setdefault((each.role, each.name), each)
        return tuple(found.values())


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """What could not be decided: kept as printed, for a person to decide.

    ``rule`` names the check that found it; ``about`` is the key of a Measure or Section (of a
    Target ``target:`` and its number), None for the document; ``affects`` estimates how many
    answers would change. ``subject`` is the printed name that it is about, "" for all of ``span``;
    ``task`` the words of the task whose row it is, or what was read of a target.
    ``suggestions`` are wordings that would correct it, the likeliest first. ``status`` and
    ``decision`` tell what a person decided.
    """

    rule: str
    reason: str
    span: Span
    about: str | None = None
    suggestions: tuple[str, ...] = ()
    affects: int = 1
    subject: str = ""
    task: str = ""
    status: str = "open"
    decision: str = ""

    @property
    def words(self) -> str:
        """What a decision is about, white space removed: it may be printed on other lines now."""
        return squeeze(self.subject or self.span.quote)


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """All that one plan says, before names are resolved."""

    head: Head
    sections: tuple[Section, ...] = ()
    measures: tuple[Measure, ...] = ()
    targets: tuple[Target, ...] = ()
    citations: tuple[Citation, ...] = ()
    review_items: tuple[ReviewItem, ...] = ()
