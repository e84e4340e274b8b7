"""The same or similar tasks in other plans, how like they are and what differs."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Any, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from ontology.errors import NotFoundError
from queries.compare.comparisons import sides
from queries.compare.likeness_rows import Differing, MinScore, Score, differing, scores
from queries.compare.plan_tasks import PlanTask, TaskWords, read_tasks, read_words, tasks_of
from queries.compare.similarity import likeness, longest_run, phrase, windows
from queries.engine.parameters import OptionalDocumentName, Params
from queries.engine.reads import Reads, Records
from queries.engine.shared_columns import Evidence, OtherEvidence
from queries.engine.stepwise import PartwiseQuery, Step

_MOST = 200
"""What more tasks have in common is a set phrase."""


class SimilarMeasuresParams(Params):
    """To which task, or to which tasks of a plan, and how like."""

    measure: Annotated[
        str | None, Field(title="任务编号", description="一项任务的编号", max_length=200)
    ] = None
    document: OptionalDocumentName = None
    min_score: MinScore = 50

    @model_validator(mode="after")
    def _either(self) -> Self:
        if not (self.measure or self.document):
            raise PydanticCustomError("which_task", "measure or document")
        return self


class SimilarMeasuresRow(Evidence, OtherEvidence, Differing):
    """A task asked for, and one of another plan (``other_``) that is like it."""

    measure: Annotated[str, Field(title="任务编号", description="Measure id")]
    title: Annotated[str, Field(title="任务")]
    other_measure: Annotated[str, Field(title="相似任务编号", description="Measure id")]
    other_title: Annotated[str, Field(title="相似任务")]
    score: Score
    title_score: Annotated[float, Field(title="标题相似度")]
    text_score: Annotated[float, Field(title="正文相似度")]


def asked(params: SimilarMeasuresParams, bound: Mapping[str, Any]) -> Reads[Sequence[PlanTask]]:
    """The tasks as they stand in the plan.

    Raises:
        NotFoundError: there is no such task.
    """
    if not params.measure:
        return (yield from tasks_of(bound["document"]))
    tasks = yield from read_tasks([params.measure])
    if not tasks:
        raise NotFoundError(_NO_SUCH_TASK.format(params.measure))
    return tasks


def evaluate(
    step: Step, params: SimilarMeasuresParams, tasks: Sequence[PlanTask], count: int
) -> Reads[Sequence[SimilarMeasuresRow]]:
    """By task, the likest first.

    One task is looked for by its title and text, those of a plan by their titles. Many may share a
    phrase: of these only the words are read, and all of those alone that make a row.
    """
    near = yield from _near(step, tasks, by_text=params.measure is not None)
    words = yield from read_words({id_ for ids in near.values() for id_ in ids})
    pairs = [
        (task, id_)
        for task in tasks
        for id_ in _likest(task, [w for w in words if w.id in near[task.id]], params.min_score)
    ][:count]
    others = {task.id: task for task in (yield from read_tasks(list({id_ for _, id_ in pairs})))}
    return [_row(task, others[id_]) for task, id_ in pairs]


def _near(step: Step, tasks: Sequence[PlanTask], *, by_text: bool) -> Reads[dict[str, set[str]]]:
    """Ids of tasks of other plans that share a phrase, by the id of the task."""
    near: dict[str, set[str]] = {task.id: set() for task in tasks}
    records = yield step(
        phrases=[one for task in tasks for one in _phrases(task, by_text)],
        titles=[one for task in tasks for one in _title(task)],
        most=_MOST,
    )
    for source, id_ in _without_set_phrases(records):
        near[source].add(id_)
    return near


def _likest(task: PlanTask, others: Sequence[TaskWords], least: float) -> list[str]:
    """Ids of those as like as wanted, the likest first."""
    scored = [(likeness(task, other).score, other.id) for other in others]
    return [id_ for score, id_ in sorted(scored, key=lambda each: -each[0]) if score >= least]


def _without_set_phrases(records: Records) -> Iterator[tuple[str, str]]:
    """What shares a phrase with a task, by both ids, but for phrases that many have."""
    found = Counter((r["source"], r["words"]) for r in records if not r["whole"])
    for record in records:
        if record["whole"] or found[record["source"], record["words"]] <= _MOST:
            yield record["source"], record["id"]


def _phrases(task: PlanTask, by_text: bool) -> Iterator[dict[str, Any]]:
    for words in windows(task.title, task.text if by_text else ""):
        yield {**phrase(words), "source": task.id, "document": task.document}


def _title(task: PlanTask) -> Iterator[dict[str, Any]]:
    if words := longest_run(task.title):
        yield {**phrase(words), "source": task.id, "document": task.document}


def _row(task: PlanTask, other: PlanTask) -> SimilarMeasuresRow:
    return SimilarMeasuresRow(
        measure=task.id,
        title=task.title,
        other_measure=other.id,
        other_title=other.title,
        **scores(likeness(task, other)),
        **differing(task, other),
        **sides(task, other),
    )


_NO_SUCH_TASK = "图中没有编号为“{}”的任务。编号见 document-measures 等问题的 measure 列。"

QUERY = PartwiseQuery(
    __name__,
    parts=asked,
    evaluate=evaluate,
    takes=["phrases", "titles", "most"],
    group="任务",
    zh="其他文件中相同或相似的任务，相似度和差别",
    en="The same or similar tasks in other plans, with the score and what differs",
    params=SimilarMeasuresParams,
    row=SimilarMeasuresRow,
    example={"document": "天津市促进现代服务业高质量发展实施方案"},
    brief=[
        "title",
        "other_title",
        "score",
        "other_document_title",
        "units_only",
        "other_units_only",
    ],
    asked_as=[
        "{document}的任务在其他文件里有没有类似的",
        "哪些文件有和{document}相似的任务",
        "{document}的任务和其他规划重复吗",
        "和{document}重复的任务有哪些",
        "{document}里哪些任务别的文件也提了",
        "{document}跟别的文件相似的任务有哪些",
        "{document}里的任务和其他文件有没有重复",
        "{document}和别的文件相似度{min_score}以上的任务",
    ],
)
