"""The most central agencies of the network of those who share tasks."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from itertools import combinations
from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias

from pydantic import Field

from queries.engine.computed import DerivedQuery
from queries.engine.parameters import Jurisdiction, Named, OptionalDocumentName, Params
from queries.engine.reads import Records
from queries.engine.shared_columns import AgencyFullName, Count, Evidence, OneAgencyKind
from queries.engine.worded import Worded

if TYPE_CHECKING:
    from networkx import Graph

By: TypeAlias = Literal["degree", "strength", "betweenness", "closeness"]
_DIGITS = 6


class CentralAgenciesParams(Params):
    """By which measure, and in which plans."""

    by: Annotated[
        By,
        Worded("Centrality"),
        Field(
            title="指标",
            description="degree 合作机构数（占其他机构的比例），strength 共同任务次数之和，"
            "betweenness 中介中心性，closeness 接近中心性",
        ),
    ] = "degree"
    collectives: Annotated[
        bool,
        Field(title="含集体", description="“有关单位”等集体也算一个机构；它在不同文件中所指不同"),
    ] = False
    document: OptionalDocumentName = None
    jurisdiction: Jurisdiction = None


class CentralAgenciesRow(Evidence):
    """An agency in the network, where two are joined if a task has both, and its first task."""

    rank: Annotated[int, Field(title="名次", description="Equal scores share it", ge=1)]
    agency: AgencyFullName
    kind: OneAgencyKind
    score: Annotated[float, Field(title="得分", description=f"Rounded to {_DIGITS} digits")]
    partners: Annotated[Count, Field(title="合作机构数")]
    tasks: Annotated[Count, Field(title="任务数")]
    documents: Annotated[list[str], Named("Document"), Field(title="所在文件")]


def derive(records: Records, params: CentralAgenciesParams) -> list[CentralAgenciesRow]:
    """From one record for each part of an agency in a task, in the order of the texts."""
    parts: dict[str, Records] = defaultdict(list)
    for record in records:
        parts[record["id"]].append(record)
    network = _network(records)
    scores = {id_: round(score, _DIGITS) for id_, score in _score(params.by)(network).items()}
    order = sorted(parts, key=lambda id_: (-scores[id_], id_))
    values = [scores[id_] for id_ in order]
    return [
        _row(parts[id_], scores[id_], values.index(scores[id_]) + 1, network.degree[id_])
        for id_ in order
    ]


def _network(records: Records) -> "Graph[str]":
    """Agencies by id, joined with ``weight`` common tasks; built in one order on every engine."""
    # Only this needs it, and it takes a tenth of a second to import.
    from networkx import Graph

    network: Graph[str] = Graph()
    network.add_nodes_from(sorted({record["id"] for record in records}))
    tasks: dict[str, set[str]] = defaultdict(set)
    for record in records:
        tasks[record["measure"]].add(record["id"])
    for measure in sorted(tasks):
        for one, other in combinations(sorted(tasks[measure]), 2):
            weight = network.get_edge_data(one, other, {"weight": 0})["weight"]
            network.add_edge(one, other, weight=weight + 1)
    return network


def _score(by: By) -> Callable[["Graph[str]"], Mapping[str, float]]:
    import networkx as nx

    measures: dict[By, Callable[[Graph[str]], Mapping[str, float]]] = {
        "degree": nx.degree_centrality,
        "strength": lambda network: dict(network.degree(weight="weight")),
        "betweenness": nx.betweenness_centrality,
        "closeness": nx.closeness_centrality,
    }
    return measures[by]


def _row(parts: Records, score: float, rank: int, partners: int) -> CentralAgenciesRow:
    first = parts[0]
    return CentralAgenciesRow(
        rank=rank,
        agency=first["agency"],
        kind=first["kind"],
        score=score,
        partners=partners,
        tasks=len({part["measure"] for part in parts}),
        documents=list(dict.fromkeys(part["document_title"] for part in parts)),
        document=first["document"],
        document_title=first["document_title"],
        line_start=first["line_start"],
        line_end=first["line_end"],
        quote=first["quote"],
    )


QUERY = DerivedQuery(
    __name__,
    derive=derive,
    group="机构",
    zh="协作网络中哪些机构最居中",
    en="The most central agencies of the network of those who share tasks",
    params=CentralAgenciesParams,
    row=CentralAgenciesRow,
    example={"document": "津政办规〔2020〕18号"},
    brief=["rank", "agency", "score", "partners", "tasks"],
    asked_as=[
        "{document}的协作网络里最关键的节点是谁",
        "哪些机构最核心",
        "协作网络里哪个部门最重要",
        "哪个单位合作的部门最多",
        "哪些机构是协作的枢纽",
        "{document}里最关键的部门是哪个",
        "机构中心性排名",
        "谁是部门协作的中心",
        "按{by}给机构排名",
        "按共同任务次数算，哪些机构最核心",
        "协作网络里谁的中介中心性最高",
        "谁是各部门协作网络的桥梁",
        "合作网络里各机构中心性排名",
    ],
)
