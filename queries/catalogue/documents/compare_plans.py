"""Two plans side by side: what was added, dropped, changed."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Literal, TypeAlias, TypeVar

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


Side = TypeVar("Side", PlanTask, Assigned, TargetValue)


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
        row = _row(one, other, lambda task: task.title, bool(same))
        compared = differing(one, other) if one and other else {}
        score = like.score if like else None
        yield row.model_copy(update={"score": score, **compared})


def _same(one: PlanTask, other: PlanTask) -> bool:
    parts = ("title", "text", "deadline", "units")
    return all(getattr(one, part) == getattr(other, part) for part in parts)


def _agencies(old: Records, new: Records, _: ComparePlansParams) -> Iterator[ComparePlansRow]:
    before, after = ({r["item"]["id"]: _assigned(r) for r in side} for side in (old, new))
    for id_ in sorted({*before, *after}):
        one, other = before.get(id_), after.get(id_)
        same = one and other and (one.tasks, one.leads) == (other.tasks, other.leads)
        yield _row(one, other, lambda agency: agency.summary, bool(same))


def _targets(old: Records, new: Records, _: ComparePlansParams) -> Iterator[ComparePlansRow]:
    before, after = (read_target_values([{**r, **r["item"]} for r in side]) for side in (old, new))
    for one, other in match_targets(before, after):
        same = one and other and one.claim == other.claim
        yield _row(one, other, _quoted, bool(same))


_ASPECTS = {"tasks": _tasks, "agencies": _agencies, "targets": _targets}


def _assigned(record: Mapping[str, Any]) -> Assigned:
    named = {**record, **record["item"]}
    return Assigned(**{name: named[name] for name in Assigned.__slots__})


def _quoted(one: TargetValue) -> str:
    return f"{one.indicator}：{one.quote}"


def _row(
    one: Side | None, other: Side | None, words: Callable[[Side], str | None], same: bool
) -> ComparePlansRow:
    """What one plan or both have, in the words that name it."""
    shown = one or other
    both = one and other
    return ComparePlansRow(
        change=("相同" if same else "变化") if both else "取消" if one else "新增",
        before=words(one) if one else None,
        after=words(other) if other else None,
        score=None,
        id=_id(shown),
        other_id=_id(other) if both else None,
        **_NOTHING,
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
