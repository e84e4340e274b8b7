"""Conditions and what is known of their range, from the titles of parameters and columns."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from pydantic.fields import FieldInfo

from ontology.jurisdictions import place_name
from queries.engine.parameters import MAX_LIMIT
from queries.engine.query import AnyQuery
from queries.engine.shared_columns import Row
from queries.engine.worded import in_words
from queries.relaxation.attempts import Attempt, Values

MOST = 5
"""Values that are named; of more, how many there are."""


def condition(query: AnyQuery, name: str, value: Any) -> str:
    """角色：牵头; a flag by its title alone."""
    field = query.params.model_fields[name]
    title = field.title or name
    if value is True:
        return title
    return f"{title}：{_said(field, name, value)}"


def _said(field: FieldInfo, name: str, value: Any) -> str:
    """A value as people read it; of a place its name."""
    return place_name(value) if name == "jurisdiction" else in_words(field, value)


def all_conditions(query: AnyQuery, values: Values, names: Iterable[str]) -> str:
    """Several of them, each in quotation marks."""
    return "、".join(f"“{condition(query, name, values[name])}”" for name in names)


def how_many(found: Attempt) -> str:
    """24 行."""
    return f"{MAX_LIMIT} 行以上" if found.page.next_cursor else f"{len(found.page.rows)} 行"


def known_range(found: Attempt, name: str) -> str:
    """What the rows have where a condition was left out: 到期日为 2020-12-31 至 2022-12-31."""
    column = _column_of(found.query, name)
    values = _values(found.page.rows, column) if column else []
    if not column or not values:
        return ""
    field = found.query.row.model_fields[column]
    title = field.title or column
    if isinstance(values[0], int | date):
        least, most = min(values), max(values)
        return f"{title}为 {least}" + (f" 至 {most}" if most != least else "")
    shown = "、".join(_said(field, name, value) for value in values[:MOST])
    return f"{title}为 {shown}" + (f" 等 {len(values)} 种" if len(values) > MOST else "")


def _column_of(query: AnyQuery, name: str) -> str | None:
    """The column that a parameter limits: of the same name, else of the same stem (due_from)."""
    stem = name.removesuffix("_from").removesuffix("_to").removesuffix("s")
    names = (f"{stem}_title", name, stem, f"{stem}_on")
    found: Mapping[str, Any] = query.row.model_fields
    return next((each for each in names if each in found and each in query.columns), None)


def _values(rows: Sequence[Row], column: str) -> list[Any]:
    values = (getattr(row, column) for row in rows)
    return list(dict.fromkeys(v for v in values if isinstance(v, str | int | date) and v != ""))
