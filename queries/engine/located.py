"""Says of each row of an answer where a person finds it in its file: 表1第12行, 第3页, 第2段."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from ontology.positions import PositionMap
from queries.engine.reads import Read, Reads
from queries.engine.shared_columns import Row

R = TypeVar("R", bound=Row)

LOCATED = frozenset({"where", "other_where", "places"})
"""Columns that no statement returns: they are made of the lines that it returns."""

_PLACES = "MATCH (d:Document) WHERE d.id IN $ids RETURN d.id AS id, d.line_places AS places"


def say_where(rows: Sequence[R]) -> Reads[list[R]]:
    """The rows with their places in words."""
    ids = {id_ for row in rows for id_ in _documents(row) if id_}
    records = (yield Read(_PLACES, {"ids": sorted(ids)})) if ids else []
    maps = {record["id"]: PositionMap.from_json(record["places"]) for record in records}
    return [row.model_copy(update=_places(row, maps)) for row in rows]


def _documents(row: Row) -> tuple[str | None, str | None]:
    return getattr(row, "document", None), getattr(row, "other_document", None)


def _places(row: Row, maps: Mapping[str | None, PositionMap]) -> dict[str, Any]:
    """What of ``LOCATED`` the row has."""
    document, other = _documents(row)
    made: dict[str, Any] = {}
    if "where" in type(row).model_fields:
        made["where"] = _words(row, "", maps.get(document))
    if "other_where" in type(row).model_fields:
        made["other_where"] = _words(row, "other_", maps.get(other))
    if "places" in type(row).model_fields:
        places, lines = maps.get(document, PositionMap()), getattr(row, "lines", ())
        made["places"] = [places.words(line, line) for line in lines]
    return made


def _words(row: Row, side: str, places: PositionMap | None) -> str | None:
    first, last = (getattr(row, f"{side}line_{end}", None) for end in ("start", "end"))
    return places.words(first, last) if places is not None and first and last else None
