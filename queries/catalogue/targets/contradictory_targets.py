"""Values that contradict each other, of all indicators."""

from collections.abc import Sequence
from typing import Annotated

from pydantic import Field

from queries.compare.comparisons import ComparedRow, compared
from queries.compare.target_values import read_target_values
from queries.compare.value_relations import judge_all
from queries.engine.computed import GradualQuery
from queries.engine.parameters import Jurisdiction, Params
from queries.engine.reads import Records


class ContradictoryTargetsParams(Params):
    """Of which year, and in whose plans."""

    year: Annotated[int | None, Field(title="年份", description="如 2027", ge=1949, le=2100)] = None
    jurisdiction: Jurisdiction = None


class ContradictoryTargetsRow(ComparedRow):
    """Two values that cannot both hold, or that one plan states of the same."""


def derive(
    records: Records, params: ContradictoryTargetsParams
) -> Sequence[ContradictoryTargetsRow]:
    """By indicator and place, the oldest plan first."""
    judged = judge_all(read_target_values(records))
    return [compared(ContradictoryTargetsRow, one) for one in judged if one.verdict == "矛盾"]


QUERY = GradualQuery(
    __name__,
    derive=derive,
    group="指标",
    zh="哪些指标的数值互相矛盾",
    en="Values of indicators that contradict each other, within a plan or between plans",
    params=ContradictoryTargetsParams,
    row=ContradictoryTargetsRow,
    example={},
    brief=[
        "indicator",
        "year",
        "comparator",
        "value",
        "unit",
        "other_comparator",
        "other_value",
        "difference",
        "why",
    ],
    asked_as=[
        "哪些指标的数值互相矛盾",
        "各规划的目标有没有矛盾",
        "哪些目标前后不一致",
        "{year}年的目标有没有互相矛盾的",
        "找出互相矛盾的指标",
        "有没有同一指标数值对不上的",
        "{year}年的数值有没有打架的",
        "同一个指标在不同文件里的数值有没有矛盾",
        "各文件的目标有没有不一致",
    ],
)
