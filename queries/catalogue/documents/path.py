"""The shortest path between any two things, each edge with the sentence that states it."""

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import pairwise
from typing import Annotated, Any

from pydantic import Field, StringConstraints

from ontology.errors import NotFoundError, QueryError
from ontology.labels import LABEL_NAMES, NAMED
from queries.engine.names import known_names, nearest_names
from queries.engine.parameters import NamedAny, Params
from queries.engine.reads import Read, Reads, Records
from queries.engine.relations import FACTS
from queries.engine.shared_columns import Evidence
from queries.engine.stepwise import Step, StepwiseQuery
from queries.engine.worded import Worded
from queries.nodes.shortest import MOST_EDGES, MOST_NODES, shortest

LONGEST = 6
_LISTS = {label: name.plural for label, name in LABEL_NAMES.items()}
_LABELS = " UNION ALL ".join(
    f"UNWIND $ids AS id MATCH (n:{label} {{id: id}}) RETURN n.id AS id, '{label}' AS label"
    for label in _LISTS
)
_End = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
_ANY = "机构、文件、行政区、行业、指标的任一名称，或任一节点的编号"


class PathParams(Params):
    """From what to what."""

    start: Annotated[_End, NamedAny(), Field(title="起点", description=_ANY)]
    end: Annotated[_End, NamedAny(), Field(title="终点", description=_ANY)]
    longest: Annotated[
        int,
        Field(title="最多几步", description=f"路径的最大长度，至多 {LONGEST}", ge=1, le=LONGEST),
    ] = LONGEST


class PathRow(Evidence):
    """An edge of the path. It reads ``subject`` ``relation`` ``object``, as the text states it."""

    step: Annotated[int, Field(title="步", description="1 is the edge at the start")]
    start: Annotated[str, Field(title="由", description="Where the step starts")]
    end: Annotated[str, Field(title="到", description="Where it leads")]
    end_kind: Annotated[
        str, Worded("Node"), Field(title="类别", description="Label of where it leads")
    ]
    subject: Annotated[str, Field(title="主体")]
    relation: Annotated[str, Field(title="关系")]
    object: Annotated[str, Field(title="客体")]
    type: Annotated[
        str, Worded("Association"), Field(title="关系类型", description="Of the edge in the graph")
    ]
    start_id: Annotated[str, Field(title="由编号")]
    end_id: Annotated[str, Field(title="到编号")]


def evaluate(step: Step, params: PathParams, bound: Mapping[str, Any]) -> Reads[Sequence[PathRow]]:
    """The edges of the path in order.

    Raises:
        NotFoundError: nothing has that name, with the nearest names; or there is no path, with
            what was searched.
        QueryError: both names mean the same thing.
    """
    start = yield from _labels(params.start, bound["start"])
    end = yield from _labels(params.end, bound["end"])
    if start.keys() & end.keys():
        raise QueryError(
            f"“{params.start}”和“{params.end}”是同一事物，没有路径可言；请换一个起点或终点。"
        )
    edges = partial(_edges, step)
    ids = yield from shortest(edges, start, end, params.longest)
    if ids is None:
        raise NotFoundError(_nothing_found(params))
    known: dict[str, str] = {**start, **end}
    rows: list[PathRow] = []
    for number, (one, two) in enumerate(pairwise(ids), start=1):
        records = yield from _edges(step, {one: known[one]}, most=2**31, with_words=True)
        found = min((r for r in records if r["other"] == two), key=_rank)
        known[two] = found["other_label"]
        rows.append(_row(number, found))
    return rows


def _nothing_found(params: PathParams) -> str:
    """That there is no path is only as true as the search was wide."""
    longer = f"，或加大 longest（至多 {LONGEST}）" if params.longest < LONGEST else ""
    return (
        f"没有找到从“{params.start}”到“{params.end}”不超过 {params.longest} 步的路径。"
        f"查找不经过关系多于 {MOST_EDGES} 条的节点（起点和终点不能都是这样的节点），"
        f"至多查看 {MOST_NODES} 个节点。请换更具体的起点或终点{longer}。"
    )


def _edges(
    step: Step, labels: Mapping[str, str], *, most: int = MOST_EDGES, with_words: bool = False
) -> Reads[Records]:
    lists: dict[str, list[str]] = {name: [] for name in _LISTS.values()}
    for id_, label in sorted(labels.items()):
        lists[_LISTS[label]].append(id_)
    return (yield step(**lists, most=most, with_words=with_words))


def _rank(record: dict[str, Any]) -> tuple[int, int, bool]:
    return list(FACTS).index(record["type"]), record["edge"]["line_start"], record["forth"]


def _row(number: int, record: dict[str, Any]) -> PathRow:
    name, other, edge = record["name"], record["other_name"], record["edge"]
    return PathRow(
        step=number,
        start=name,
        end=other,
        end_kind=record["other_label"],
        subject=name if record["forth"] else other,
        relation=FACTS[record["type"]],
        object=other if record["forth"] else name,
        type=record["type"],
        start_id=record["id"],
        end_id=record["other"],
        document=record["document"],
        document_title=record["document_title"],
        line_start=edge["line_start"],
        line_end=edge["line_end"],
        quote=edge["quote"],
    )


def _labels(form: str, ids: Sequence[str]) -> Reads[dict[str, str]]:
    """The label of every node that ``form`` means, by its id."""
    records = yield Read(_LABELS, {"ids": ids})
    if records:
        return {record["id"]: record["label"] for record in records}
    names = []
    for label in NAMED:
        names += yield from known_names(label)
    nearest = "、".join(nearest_names(form, names))
    raise NotFoundError(f"图中没有名为“{form}”的东西。最接近的名称：{nearest}。")


QUERY = StepwiseQuery(
    __name__,
    evaluate=evaluate,
    takes=[*_LISTS.values(), "most", "with_words"],
    group="文件",
    zh="任意两者之间的最短路径，每一步附原文",
    en="The shortest path between any two things, each edge with the sentence that states it",
    params=PathParams,
    row=PathRow,
    example={"start": "市商务局", "end": "滨海新区"},
    brief=["step", "subject", "relation", "object"],
    asked_as=[
        "{start}和{end}有什么关系",
        "{start}与{end}之间的最短路径",
        "{start}怎么联系到{end}",
        "{start}和{end}有什么联系",
        "从{start}到{end}的路径",
        "{start}跟{end}是怎么连起来的",
        "{start}和{end}怎么扯上关系的",
        "{start}跟{end}隔几步",
        "{start}到{end}中间怎么联系起来",
    ],
    of_cited=True,
)
