"""Targets that are to be reached in a year."""

from typing import Annotated

from pydantic import Field

from queries.engine.parameters import (
    BindingKind,
    Jurisdiction,
    OptionalDocumentName,
    Params,
    ValueKind,
    YearBasisKind,
)
from queries.engine.query import Query
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


QUERY = Query(
    __name__,
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
