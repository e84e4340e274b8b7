"""Small graphs that say what files find hard to hold."""

from datetime import date

from two_plans import two_plans

from graph.records import Edge, Facts, Node, Ref, Value
from graph.store import GraphStore

NASTY = "doc-eeeeeeeeeeee"
TEXT = '他说“好”，"好"；a,b\t\\n\n第二行\r\n<b>&amp;\x0b𠮷\u2028末'


def nasty_plan() -> Facts:
    """Quotes, line ends, delimiters, markup, formulas, empty strings, and characters that no IRI
    or XML may have."""
    document, measure = Ref("Document", NASTY), Ref("Measure", f"{NASTY}.m.1")
    names = ["𠮷市 <局>", "（甲）局", "甲/乙%#?局", "=SUM(A1)", "a|b"]
    evidence: dict[str, Value] = {
        "as_written": '甲"局',
        "line_start": 2,
        "line_end": 2,
        "quote": TEXT,
    }
    head: dict[str, Value] = {"document_id": NASTY, "title": '"题"', "text": TEXT, "stub": False}
    task: dict[str, Value] = {
        "document_id": NASTY,
        "title": "=1+1",
        "number": "",
        "kind": "task",
        "place": "body",
        "due_on": date(2027, 12, 31),
        "line_start": 2,
        "line_end": 2,
    }
    nodes = [Node(*document, head), Node(*measure, task)]
    edges = [Edge("IN_DOCUMENT", measure, document, evidence)]
    for name in names:
        body: dict[str, Value] = {
            "name": name,
            "aliases": ["一,二", '三"四'],
            "kind": "other",
            "confirmed": False,
        }
        nodes.append(Node("Agency", f"agency:{name}", body))
        edges.append(Edge("SUPPORTS", Ref("Agency", f"agency:{name}"), measure, evidence))
    return Facts(NASTY, tuple(nodes), tuple(edges))


def load_all(store: GraphStore) -> None:
    store.clear()
    for _ in store.load([*two_plans(), nasty_plan()]):
        pass
