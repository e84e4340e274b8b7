"""One node with all that is said of it: its properties, its names, and how many edges it has."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field

from graph.schema import DERIVED, graph_schema
from ontology.errors import NotFoundError
from ontology.labels import NamedLabel
from queries.engine.names import known_names, nearest_names
from queries.engine.reads import Read, Reads
from queries.nodes.merged import LABEL_OF, find_successor

Direction = Literal["out", "in"]
LABELS = tuple(sorted(graph_schema().labels))
_UNSERVED = DERIVED | {"text", "line_places"}
"""The text of a document is served by its lines; that of a measure is its own."""

_FIND = " UNION ALL ".join(
    f"MATCH (n:{label} {{id: $id}}) RETURN '{label}' AS label, properties(n) AS properties"
    for label in LABELS
)
_COUNT = """
MATCH (n:{label} {{id: $id}})-[r]-(other)
WITH type(r) AS type, CASE WHEN startNode(r) = n THEN 'out' ELSE 'in' END AS direction,
     labels(other)[0] AS label
RETURN type, direction, label, count(*) AS count ORDER BY type, direction, label
"""


class EdgeCount(BaseModel):
    """How many edges of a type lead from the node (``out``) or to it (``in``)."""

    type: str
    direction: Direction
    label: Annotated[str, Field(description="Of the nodes at the other end")]
    count: int


class Entity(BaseModel):
    """A node. A document's text is not among its properties; see its lines."""

    id: str
    label: str
    title: str
    names: Annotated[list[str], Field(description="Every form that finds it")]
    properties: dict[str, Any]
    edges: list[EdgeCount]


@dataclass(frozen=True, slots=True)
class Moved:
    """The node has become part of another."""

    id: str


def find_entity(id: str) -> Reads[Entity | Moved]:
    """The node with an id, or the id of the one that it became.

    Raises:
        NotFoundError: there is neither; offers the nearest names.
    """
    found = yield from locate(id)
    if isinstance(found, Moved):
        return found
    label, properties = found
    edges = yield Read(_COUNT.format(label=label), {"id": id})
    unserved = _UNSERVED if label == "Document" else DERIVED
    title = title_of(properties)
    return Entity(
        id=id,
        label=label,
        title=title,
        names=properties.get("names") or [title],
        properties={k: v for k, v in sorted(properties.items()) if k not in unserved},
        edges=[EdgeCount(**edge) for edge in edges],
    )


def locate(id: str) -> Reads[tuple[str, Mapping[str, Any]] | Moved]:
    """Label and properties of a node, or the id of the one that it became; NotFoundError."""
    rows = yield Read(_FIND, {"id": id})
    if rows:
        return rows[0]["label"], rows[0]["properties"]
    if successor := (yield from find_successor(id)):
        return Moved(successor)
    kind, _, name = id.partition(":")
    label: NamedLabel = LABEL_OF.get(kind, "Document" if id.startswith("doc-") else "Agency")
    nearest = nearest_names(name or id, (yield from known_names(label)))
    near = f"最接近的名称：{'、'.join(nearest)}。" if nearest else ""
    raise NotFoundError(f"图中没有编号为“{id[:200]}”的节点。{near}可用 /search?q=… 查找。")


def title_of(properties: Mapping[str, Any]) -> str:
    """What to call a node of any label."""
    for name in ("name", "title", "value_text", "reason", "text", "quote", "id"):
        if properties.get(name):
            return str(properties[name])[:80]
    return ""
