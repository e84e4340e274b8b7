"""Two plans side by side: what was added, dropped, changed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field

from queries.compare.comparisons import sides
from queries.compare.likeness_rows import Differing, MinScore, Score, differing
from queries.compare.matching import match_targets, match_tasks
from queries.compare.plan_tasks import PlanTask, task_of
from queries.compare.target_values import TargetValue, read_target_values
from queries.engine.computed import DerivedQuery
from queries.engine.parameters import DocumentName, OtherDocumentName, Params
from queries.engine.reads import Records
from queries.engine.shared_columns import Evidence, MaybeOtherEvidence
from queries.engine.worded import Worded

Change: TypeAlias = Literal["新增", "取消", "变化", "相同"]


class ComparePlansParams(Params):
    """Which plans, and what of them."""

    document: DocumentName
    other: OtherDocumentName
    aspect: Annotated[
        Literal["tasks", "agencies", "targets"],
        Worded("ComparedAspect"),
        Field(title="比较什么", description="tasks 任务，agencies 机构，targets 目标"),
    ] = "tasks"
    change: Annotated[Change | None, Field(title="变动", description="只看这一种变动")] = None
    min_score: MinScore = 50


class ComparePlansRow(Evidence, MaybeOtherEvidence, Differing):
    """A task, agency or target; ``document`` (before) or, if it has none, ``other`` (after).

    The evidence is that of the first plan, and that of the second beside it; of what only one
    plan has, that one's.
    """

    change: Annotated[
        Change,
        Field(title="变动", description="Added, dropped or changed by the second, same"),
    ]
    before: Annotated[str | None, Field(title="前者", description="In the first plan")]
    after: Annotated[str | None, Field(title="后者", description="In the second plan")]
    score: Score
    id: Annotated[str, Field(title="编号", description="In the first plan that has it")]
    other_id: Annotated[str | None, Field(title="对照编号")]


@dataclass(frozen=True, slots=True)
class Assigned:
    """An agency of a plan, its tasks, and where it is first named."""

    id: str
    name: str
    tasks: int
    leads: int
    document: str
    document_title: str
    line_start: int
    line_end: int
    quote: str

    @property
    def summary(self) -> str:
        """With the number of its tasks."""
        return f"{self.name}：{self.tasks}项任务，牵头{self.leads}项"


def derive(records: Records, params: ComparePlansParams) -> Sequence[ComparePlansRow]:
    """Tasks: the likest first; agencies and targets by name. What only one plan has comes last."""
    old = [record for record in records if not record["in_other"]]
    new = [record for record in records if record["in_other"]]
    rows = list(_ASPECTS[params.aspect](old, new, params))
    return [row for row in rows if params.change in (None, row.change)]


def _tasks(old: Records, new: Records, params: ComparePlansParams) -> Iterator[ComparePlansRow]:
    before, after = ([task_of({**r, **r["item"]}) for r in side] for side in (old, new))
    for one, other, like in match_tasks(before, after, params.min_score):
        same = one and other and _same(one, other)
        yield _row(
            one, other, one.title if one else None, other.title if other else None, bool(same),
            like.score if like else None,
            differing(one, other) if one and other else None,
        )  # fmt: skip


def _same(one: PlanTask, other: PlanTask) -> bool:
    parts = ("title", "text", "deadline", "units")
    return all(getattr(one, part) == getattr(other, part) for part in parts)


def _agencies(old: Records, new: Records, _: ComparePlansParams) -> Iterator[ComparePlansRow]:
    before, after = ({r["item"]["id"]: _assigned(r) for r in side} for side in (old, new))
    for id_ in sorted({*before, *after}):
        one, other = before.get(id_), after.get(id_)
        same = one and other and (one.tasks, one.leads) == (other.tasks, other.leads)
        yield _row(
            one, other, one.summary if one else None, other.summary if other else None, bool(same)
        )


def _targets(old: Records, new: Records, _: ComparePlansParams) -> Iterator[ComparePlansRow]:
    before, after = (read_target_values([{**r, **r["item"]} for r in side]) for side in (old, new))
    for one, other in match_targets(before, after):
        same = one and other and one.claim == other.claim
        yield _row(one, other, _quoted(one), _quoted(other), bool(same))


_ASPECTS = {"tasks": _tasks, "agencies": _agencies, "targets": _targets}


def _assigned(record: Mapping[str, Any]) -> Assigned:
    named = {**record, **record["item"]}
    return Assigned(**{name: named[name] for name in Assigned.__slots__})


def _quoted(one: TargetValue | None) -> str | None:
    return f"{one.indicator}：{one.quote}" if one else None


def _row(
    one: PlanTask | Assigned | TargetValue | None,
    other: PlanTask | Assigned | TargetValue | None,
    before: str | None,
    after: str | None,
    same: bool,
    score: float | None = None,
    differences: Mapping[str, Any] | None = None,
) -> ComparePlansRow:
    shown = one or other
    both = one and other
    return ComparePlansRow(
        change=("相同" if same else "变化") if both else "取消" if one else "新增",
        before=before,
        after=after,
        score=score,
        id=_id(shown),
        other_id=_id(other) if both else None,
        **(differences or _NOTHING),
        **sides(shown, other if both else None),
    )


def _id(one: object) -> str:
    return str(getattr(one, "target", None) or getattr(one, "id", ""))


_NOTHING: dict[str, Any] = {
    name: None if name.endswith("deadline") else [] for name in Differing.model_fields
}

QUERY = DerivedQuery(
    __name__,
    derive=derive,
    group="文件",
    zh="两份文件对照：任务、机构或目标的新增、取消和变化",
    en="Two plans side by side: tasks, agencies or targets added, dropped, changed",
    params=ComparePlansParams,
    row=ComparePlansRow,
    example={
        "document": "天津市促进现代服务业高质量发展实施方案",
        "other": "天津市推动服务业扩能提质的若干措施",
    },
    brief=["change", "before", "after", "score"],
    asked_as=[
        "比较{document}和{other}",
        "{document}和{other}有什么不同",
        "{other}比{document}新增了哪些任务",
        "{other}取消了{document}的哪些任务",
        "{document}和{other}的任务对照",
        "{document}与{other}有哪些变化",
        "{document}和{other}对照，机构有什么增减",
        "{document}和{other}的目标有什么变化",
        "{other}和{document}比较有什么变化",
        "{document}到{other}哪些任务取消了",
        "{document}和{other}哪些任务相同",
        "从{document}到{other}新增了哪些任务",
        "从{document}到{other}有什么变化",
        "从{document}到{other}取消了哪些任务",
        "从{document}到{other}新增了哪些目标",
        "从{document}到{other}取消了哪些目标",
        "{other}比{document}新增了哪些目标",
        "从{document}到{other}新增了哪些机构",
        "{other}比{document}新增了哪些机构",
        "{other}比{document}取消了哪些任务",
        "{other}比{document}取消了哪些目标",
        "{other}比{document}取消了哪些机构",
        "{document}和{other}比较，机构有什么增减",
    ],
)
