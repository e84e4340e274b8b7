"""Binding targets and who answers for them."""

from typing import Annotated, Literal

from pydantic import Field

from queries.engine.parameters import Jurisdiction, Named, OptionalDocumentName, Params
from queries.engine.query import Query
from queries.engine.shared_columns import StatedTarget


class BindingTargetsParams(Params):
    """Which property, and in which plans."""

    binding: Annotated[
        Literal["约束性", "预期性"], Field(title="属性", description="约束性或预期性")
    ] = "约束性"
    document: OptionalDocumentName = None
    jurisdiction: Jurisdiction = None


class BindingTargetsRow(StatedTarget):
    """A target with those who are to see that it is reached."""

    answer_for: Annotated[
        list[str] | None,
        Named("Agency"),
        Field(
            title="责任单位",
            description="Of the measures that set it, leads first; null: the plan names nobody",
        ),
    ]
    supports: Annotated[
        list[str] | None,
        Named("Agency"),
        Field(title="配合单位", description="Null: the plan names nobody"),
    ]


QUERY = Query(
    __name__,
    group="指标",
    zh="约束性指标有哪些、由谁负责",
    en="Binding targets and the agencies that answer for them",
    params=BindingTargetsParams,
    row=BindingTargetsRow,
    example={},
    brief=["indicator", "year", "value_text", "value", "unit", "binding", "answer_for"],
    asked_as=[
        "有哪些{binding}指标",
        "{document}的{binding}指标有哪些",
        "{document}有多少{binding}指标",
        "{binding}指标由谁负责",
        "约束性指标有哪些",
        "约束性指标由哪个部门负责",
        "{document}的约束性指标谁来完成",
        "哪些指标是必须完成的硬指标",
        "约束性指标有几个，由谁负责",
        "{document}里{binding}指标由谁负责",
    ],
)
