"""Values of indicators as records of a statement, ready to be compared."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Any

from ontology.amounts import Amount, amount, base_unit
from queries.engine.reads import Records


@dataclass(frozen=True, slots=True)
class TargetValue:
    """A value that a plan states of an indicator, and where it does.

    ``place`` is what it is about: the jurisdiction of the plan and the districts that are named.
    """

    indicator: str
    place: tuple[str, ...]
    kind: str
    year_start: int | None
    year: int | None
    amount: Amount | None
    unit: str | None
    words: str
    issued_on: date | None
    document: str
    document_title: str
    line_start: int
    line_end: int
    quote: str
    target: str

    @property
    def period(self) -> tuple[int | None, int | None]:
        """First and last year; of a single year (None, year)."""
        return self.year_start, self.year

    @property
    def base(self) -> str:
        """Base unit, also where there is no number."""
        return base_unit(self.unit)

    @property
    def claim(self) -> tuple[object, ...]:
        """What two prints of the same value have in common."""
        return self.kind, self.period, self.amount or self.words

    @property
    def districts(self) -> list[str]:
        """The districts that the value is about; empty if the whole jurisdiction."""
        return list(self.place[1:])

    @property
    def order(self) -> tuple[object, ...]:
        """By date of the plan, an undated one last; then as they stand in it."""
        day = self.issued_on or date.max
        return day, self.document, self.line_start, self.target


def read_target_values(records: Records) -> list[TargetValue]:
    """Each record's value, the oldest plan first."""
    return in_order(_target_value(record) for record in records)


def in_order(values: Iterable[TargetValue]) -> list[TargetValue]:
    """The oldest plan first, then as they stand in it."""
    return sorted(values, key=attrgetter("order"))


def _target_value(record: dict[str, Any]) -> TargetValue:
    target = record["target"]
    return TargetValue(
        indicator=record["indicator"],
        place=(record["jurisdiction"] or "", *record["districts"]),
        kind=target["kind"],
        year_start=target.get("year_start"),
        year=target.get("year"),
        amount=amount(
            target.get("value"),
            target.get("value_max"),
            target.get("comparator"),
            target.get("unit"),
        ),
        unit=target.get("unit"),
        words=target.get("value_text") or target["quote"],
        issued_on=record["issued_on"],
        document=record["document"],
        document_title=record["document_title"],
        line_start=target["line_start"],
        line_end=target["line_end"],
        quote=target["quote"],
        target=target["id"],
    )
