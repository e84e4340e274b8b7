"""How the body of a document and its annex print the same targets."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Annotated, Literal

from pydantic import Field

from queries.compare.comparisons import sides
from queries.compare.target_values import TargetValue, read_target_values
from queries.engine.computed import DerivedQuery
from queries.engine.parameters import DocumentName, Named, Params
from queries.engine.reads import Records
from queries.engine.shared_columns import Evidence, MaybeOtherEvidence


class AnnexBodyTargetsParams(Params):
    """Which document."""

    document: DocumentName
    differing: Annotated[bool, Field(title="只看不同的", description="不列两处写法一致的目标")] = (
        False
    )


class AnnexBodyTargetsRow(Evidence, MaybeOtherEvidence):
    """A target as the body prints it (the evidence where it does), and as the annex does."""

    indicator: Annotated[str, Named("Indicator"), Field(title="指标")]
    task: Annotated[str | None, Field(title="任务", description="That sets it in both places")]
    year: Annotated[int | None, Field(title="年份")]
    comparison: Annotated[
        Literal["一致", "不同", "只在正文", "只在附件"], Field(title="正文与附件")
    ]
    body: Annotated[str | None, Field(title="正文写法")]
    annex: Annotated[str | None, Field(title="附件写法")]


def derive(records: Records, params: AnnexBodyTargetsParams) -> Sequence[AnnexBodyTargetsRow]:
    """In the order of the text."""
    setters = {record["target"]["id"]: record["title"] for record in records}
    keys = {record["target"]["id"]: record["setter"] for record in records}
    annex = {record["target"]["id"] for record in records if record["in_annex"]}
    groups: dict[object, tuple[list[TargetValue], list[TargetValue]]] = {}
    for one in read_target_values(records):
        about = (keys[one.target], one.indicator, one.place, one.kind, one.period)
        groups.setdefault(about, ([], []))[one.target in annex].append(one)
    pairs = (pair for body, rest in groups.values() for pair in _pairs(body, rest))
    rows = [_row(body, other, setters) for body, other in pairs]
    return [row for row in rows if not (params.differing and row.comparison == "一致")]


def _pairs(
    body: list[TargetValue], annex: list[TargetValue]
) -> Iterator[tuple[TargetValue | None, TargetValue | None]]:
    """First those that agree, then what is left in the order of the text."""
    left = list(annex)
    single: list[TargetValue] = []
    for one in body:
        twin = next((other for other in left if other.claim == one.claim), None)
        if twin:
            left.remove(twin)
            yield one, twin
        else:
            single.append(one)
    yield from zip_longest(single, left)


def _row(
    body: TargetValue | None, annex: TargetValue | None, setters: dict[str, str | None]
) -> AnnexBodyTargetsRow:
    shown = body or annex
    assert shown
    return AnnexBodyTargetsRow(
        indicator=shown.indicator,
        task=setters[shown.target],
        year=shown.year,
        comparison=_compare(body, annex),
        body=body.quote if body else None,
        annex=annex.quote if annex else None,
        **sides(shown, annex if body else None),
    )


def _compare(
    body: TargetValue | None, annex: TargetValue | None
) -> Literal["一致", "不同", "只在正文", "只在附件"]:
    if not annex:
        return "只在正文"
    if not body:
        return "只在附件"
    return "一致" if body.claim == annex.claim else "不同"


QUERY = DerivedQuery(
    __name__,
    derive=derive,
    group="指标",
    zh="同一文件的正文和附件中目标是否一致",
    en="Targets of a document: its body against its annex",
    params=AnnexBodyTargetsParams,
    row=AnnexBodyTargetsRow,
    example={"document": "天津市促进现代服务业高质量发展实施方案"},
    brief=["comparison", "indicator", "year", "body", "annex", "task"],
    asked_as=[
        "{document}正文和附件的目标有没有对不上",
        "{document}正文和附件的目标一致吗",
        "{document}附件里的目标和正文有什么不同",
        "{document}哪些目标只在正文里",
        "{document}哪些目标只在附件里",
        "核对{document}正文与附件的指标",
        "{document}正文与附件的目标对得上吗",
        "{document}正文和附件对不上的目标有哪些",
        "{document}正文跟附件里的目标数值一致吗",
        "{document}正文的目标跟附件里的一样吗",
    ],
)
