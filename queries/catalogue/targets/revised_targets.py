"""Targets that a later plan tightened, loosened, postponed or brought forward."""

from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import Field

from queries.compare.comparisons import ComparedRow, compared
from queries.compare.target_values import read_target_values
from queries.compare.value_relations import judge_all
from queries.engine.computed import GradualQuery
from queries.engine.parameters import Jurisdiction, Params
from queries.engine.reads import Records

_REVISED = ("收紧", "放宽", "推迟", "提前")


class RevisedTargetsParams(Params):
    """Which revision, and in whose plans."""

    revision: Annotated[
        Literal["收紧", "放宽", "推迟", "提前"] | None,
        Field(title="变动", description="收紧、放宽、推迟或提前；不填则全部"),
    ] = None
    jurisdiction: Jurisdiction = None


class RevisedTargetsRow(ComparedRow):
    """What a later plan asks for, and what the earlier one did."""


def derive(records: Records, params: RevisedTargetsParams) -> Sequence[RevisedTargetsRow]:
    """By indicator and place, the oldest plan first."""
    wanted = (params.revision,) if params.revision else _REVISED
    judged = judge_all(read_target_values(records))
    return [compared(RevisedTargetsRow, one) for one in judged if one.verdict in wanted]


QUERY = GradualQuery(
    __name__,
    derive=derive,
    group="指标",
    zh="哪些目标被后来的文件收紧、放宽、推迟或提前",
    en="Targets that a later plan tightened, loosened, postponed or brought forward",
    params=RevisedTargetsParams,
    row=RevisedTargetsRow,
    example={},
    brief=[
        "indicator",
        "verdict",
        "change",
        "year",
        "comparator",
        "value",
        "unit",
        "other_year",
        "other_comparator",
        "other_value",
    ],
    asked_as=[
        "哪些目标被{revision}了",
        "哪些目标推迟了",
        "哪些指标放宽了",
        "后来的文件改了哪些目标",
        "哪些目标提前了",
        "哪些指标的要求收紧了",
        "{revision}的目标有哪些",
        "后来的文件把哪些目标{revision}了",
        "哪些目标后来有变化",
        "哪些目标被后来的文件调整过",
        "后来发布的文件把哪些目标{revision}了",
    ],
)
