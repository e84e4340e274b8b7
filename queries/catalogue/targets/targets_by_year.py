"""Targets that are to be reached in a year."""

from typing import Annotated

from pydantic import Field

from queries.engine.keys import Find, KeyedQuery
from queries.engine.parameters import (
    BindingKind,
    Jurisdiction,
    OptionalDocumentName,
    Params,
    ValueKind,
    YearBasisKind,
)
from queries.engine.reads import Reads
from queries.engine.shared_columns import StatedTarget


class TargetsByYearParams(Params):
    """Which year, and which kind of value."""

    year: Annotated[
        int, Field(title="年份", description="目标年；时期为最后一年，如 2027", ge=1949, le=2100)
    ]
    kind: ValueKind = None
    binding: BindingKind = None
    year_basis: YearBasisKind = None
    document: OptionalDocumentName = None
    jurisdiction: Jurisdiction = None


class TargetsByYearRow(StatedTarget):
    """A value of that year, or of a period that ends in it."""


def keys_of(
    find: Find, params: TargetsByYearParams, after: str, count: int
) -> Reads[list[str] | None]:
    """The next of that year; a key begins with the year and a tab, behind which comes a newline."""
    if params.document or params.jurisdiction:
        return None
    wanted = params.model_dump(include={"kind", "binding", "year_basis"})
    year = params.year
    return (yield from find(after=f"{year}\t{after}", end=f"{year}\n", limit=count, **wanted))


QUERY = KeyedQuery(
    __name__,
    keys=keys_of,
    group="指标",
    zh="某一年要达到哪些目标",
    en="Targets of a year over all plans",
    params=TargetsByYearParams,
    row=TargetsByYearRow,
    example={"year": "2027"},
    brief=["indicator", "value_text", "comparator", "value", "unit", "binding"],
    asked_as=[
        "到{year}年要达到哪些目标",
        "{year}年的目标有哪些",
        "{year}年各项指标的目标值是多少",
        "{year}年要完成哪些指标",
        "{document}里{year}年的目标",
        "{year}年有哪些{binding}指标",
        "{document}到{year}年要达到哪些目标",
        "{year}年要实现的目标有哪些",
    ],
)
