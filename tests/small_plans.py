"""Small plans as facts, in the shape that the loaders give them."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from graph.records import Edge, Facts, Node, Ref, Value

EVIDENCE: dict[str, Value] = {
    "as_written": "市商务局",
    "line_start": 3,
    "line_end": 3,
    "quote": "市商务局牵头",
}


def agency(name: str, **properties: Value) -> Node:
    return Node("Agency", f"agency:{name}", {"name": name, "confirmed": False, **properties})


def edge(kind: str, start: Ref, end: Ref) -> Edge:
    return Edge(kind, start, end, EVIDENCE)


def plan(
    number: int,
    tasks: dict[str, list[str]],
    *,
    cites: Iterable[int] = (),
    text: str = "推动国际消费中心城市建设",
) -> Facts:
    """Document ``number`` with tasks by title, each with its agencies, the first leading."""
    document = Ref("Document", doc_id(number))
    head: dict[str, Any] = {"title": f"计划{number}", "issued_on": date(2026, 1, number)}
    nodes = {
        document: Node(
            *document, {**head, "doc_number": f"津政发〔2026〕{number}号", "stub": False}
        )
    }
    edges = []
    for position, (title, agencies) in enumerate(tasks.items(), start=1):
        measure = Node(
            "Measure",
            f"{document.id}.m.{position}",
            {
                "document_id": document.id,
                "title": title,
                "text": text,
                "due_on": date(2027, 12, 31),
                "line_start": position,
                "line_end": position,
            },
        )
        nodes[measure.ref] = measure
        edges.append(edge("IN_DOCUMENT", measure.ref, document))
        for order, name in enumerate(agencies):
            unit = agency(name)
            nodes[unit.ref] = unit
            edges.append(edge("SUPPORTS" if order else "LEADS", unit.ref, measure.ref))
    for other in cites:
        stub = Node("Document", doc_id(other), {"title": f"计划{other}", "stub": True})
        nodes[stub.ref] = stub
        edges.append(edge("CITES", document, stub.ref))
    return Facts(document.id, tuple(nodes.values()), tuple(edges))


def vocabulary(*names: str, members: Iterable[tuple[str, str]] = ()) -> Facts:
    """A vocabulary of agencies, and who is a member of which."""
    nodes = tuple(agency(name, confirmed=True, names=[name]) for name in names)
    edges = tuple(
        Edge("MEMBER_OF", Ref("Agency", f"agency:{part}"), Ref("Agency", f"agency:{whole}"), {})
        for part, whole in members
    )
    return Facts("vocabulary", nodes, edges)


def doc_id(number: int) -> str:
    return f"doc-{number:012x}"
