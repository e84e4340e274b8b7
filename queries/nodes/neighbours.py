"""The edges of a node, each with its evidence and the node at the other end."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, Field

from graph.schema import DERIVED, graph_schema
from ontology.errors import QueryError
from queries.engine.cursor import decode_cursor, encode_cursor, question_digest
from queries.engine.located import say_where
from queries.engine.parameters import Params
from queries.engine.reads import Read, Reads, Records
from queries.engine.shared_columns import Row, Where
from queries.nodes.entities import LABELS, Direction, Moved, locate, title_of

TYPES = tuple(sorted(graph_schema().edge_types))
MAX_NEIGHBOURS = 200
_EVIDENCE = ("line_start", "line_end", "quote", "as_written")
_NEIGHBOURS = """
MATCH (n:{label} {{id: $id}})-[r]-(other)
WHERE ($type IS NULL OR type(r) IN $type) AND ($label IS NULL OR labels(other)[0] = $label)
WITH r, other, type(r) AS type, labels(other)[0] AS label, startNode(r) AS s, endNode(r) AS e,
     CASE WHEN startNode(r) = n THEN 'out' ELSE 'in' END AS direction
WHERE $direction IS NULL OR direction = $direction
WITH *, coalesce(s.document_id, CASE WHEN labels(s)[0] = 'Document' THEN s.id END, e.document_id)
  AS document
WITH *, type + ' ' + direction + ' ' + coalesce(document, '')
  + ' ' + right('00000' + toString(coalesce(r.line_start, 0)), 6) + ' ' + other.id AS key
WHERE key > $after
WITH * ORDER BY key LIMIT $limit
OPTIONAL MATCH (d:Document {{id: document}})
RETURN type, direction, label, document, d.title AS document_title, properties(r) AS edge,
       properties(other) AS node, key
ORDER BY key
"""


class NeighbourParams(Params):
    """Which edges."""

    type: Annotated[
        list[str] | None,
        Field(title="关系", description=f"可以重复给出：{'、'.join(TYPES)}", max_length=len(TYPES)),
    ] = None
    direction: Annotated[
        Direction | None, Field(title="方向", description="out 由它出发，in 指向它")
    ] = None
    label: Annotated[str | None, Field(title="类别", description="、".join(LABELS))] = None
    limit: Annotated[int, Field(title="每页条数", ge=1, le=MAX_NEIGHBOURS)] = 50


class NodeInfo(BaseModel):
    """The node at the other end."""

    id: str
    label: str
    title: str


class Neighbour(Row):
    """An edge: where a text states it, and the node that it leads to or comes from.

    What the vocabulary states has no document; its ``properties`` name the source.
    """

    type: str
    direction: Direction
    node: NodeInfo
    document: str | None
    document_title: str | None
    line_start: Annotated[int | None, Field(description="1-based")]
    line_end: Annotated[int | None, Field(description="1-based, inclusive")]
    where: Where = None
    quote: str | None
    as_written: str | None
    properties: Annotated[
        dict[str, str | int | float | bool | date | list[str]],
        Field(description="What else the edge says, such as position and listed"),
    ]


@dataclass(frozen=True, slots=True)
class NeighbourPage:
    """Some edges by type, direction, document and line."""

    neighbours: list[Neighbour]
    next_cursor: str | None


def find_neighbours(id: str, params: NeighbourParams) -> Reads[NeighbourPage | Moved]:
    """One page of a node's edges, or the id of the node that it became.

    Raises:
        NotFoundError: no such node; offers the nearest names.
        QueryError: no such type or label, or a cursor of another question.
    """
    for type_ in params.type or ():
        _check("type", type_, TYPES)
    if params.label:
        _check("label", params.label, LABELS)
    given = params.model_dump(include={"type", "direction", "label"})
    digest = question_digest(f"neighbours {id}", given)
    after = decode_cursor(params.cursor, digest) if params.cursor else ""
    found = yield from locate(id)
    if isinstance(found, Moved):
        return found
    bound = {**given, "id": id, "after": after, "limit": params.limit + 1}
    rows = yield Read(_NEIGHBOURS.format(label=found[0]), bound)
    page = rows[: params.limit]
    more = len(rows) > len(page)
    edges = yield from say_where(_edges(page))
    return NeighbourPage(edges, encode_cursor(digest, page[-1]["key"]) if more else None)


def _check(parameter: str, value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        raise QueryError(f"参数 {parameter} 只能取 {'、'.join(known)}，收到“{value[:60]}”。")


def _edges(rows: Records) -> list[Neighbour]:
    return [_edge(row, row["edge"], row["node"]) for row in rows]


def _edge(row: dict[str, Any], edge: dict[str, Any], node: dict[str, Any]) -> Neighbour:
    return Neighbour(
        type=row["type"],
        direction=row["direction"],
        node=NodeInfo(id=node["id"], label=row["label"], title=title_of(node)),
        document=row["document"],
        document_title=row["document_title"],
        **{name: edge.get(name) for name in _EVIDENCE},
        properties={k: v for k, v in sorted(edge.items()) if k not in {*_EVIDENCE, *DERIVED}},
    )
