"""A row as a line of JSON, in the shape of Neo4j's APOC library."""

import json
from datetime import date

from graph.records import Edge, Node, Ref

ODD = '市"商务\\局"\n\t\u2028'


def test_a_node_is_apocs_node() -> None:
    node = Node(
        "Document", ODD, {"title": ODD, "issued_on": date(2026, 1, 2), "names": ["一", ODD]}
    )
    assert json.loads(node.json_line()) == {
        "type": "node",
        "id": ODD,
        "labels": ["Document"],
        "properties": {"title": ODD, "issued_on": "2026-01-02", "names": ["一", ODD]},
    }


def test_an_edge_is_apocs_relationship_of_one_line() -> None:
    edge = Edge("LEADS", Ref("Agency", ODD), Ref("Measure", "m"), {"line_start": 3, "quote": ODD})
    line = edge.json_line()
    assert "\n" not in line
    assert json.loads(line) == {
        "type": "relationship",
        "id": f"{ODD}|LEADS|m",
        "label": "LEADS",
        "start": {"id": ODD, "labels": ["Agency"]},
        "end": {"id": "m", "labels": ["Measure"]},
        "properties": {"line_start": 3, "quote": ODD},
    }


def test_a_line_is_the_same_text_as_json_makes_of_its_values() -> None:
    line = Node("Target", "t", {"value": 1.0, "unit": "亿元", "binding": False}).json_line()
    assert line == json.dumps(json.loads(line), ensure_ascii=False)
