"""The style of Neo4j Browser knows all that may be in the graph, in a form that GraSS can take."""

import re

import pytest

from browser_kit.style import style_sheet
from graph.schema import graph_schema
from ontology.model import load_schema

RULE = re.compile(r"([^{}\s]+) \{\n((?:  [\w-]+: [^;:{}]*(?:\"\{\w+\}\")?;\n)+)\}\n")
SELECTORS = {selector: body for selector, body in RULE.findall(style_sheet())}


def test_nothing_stands_beside_the_rules() -> None:
    """A comment silently kills the next rule, and a brace too many crashes the page."""
    assert not RULE.sub("", style_sheet()).strip()


def test_the_general_rules_come_first() -> None:
    assert list(SELECTORS)[:2] == ["node", "relationship"]


def test_every_label_and_every_type_of_edge_has_a_rule_of_its_own() -> None:
    schema = graph_schema()
    wanted = {f"node.{label}" for label in schema.labels}
    wanted |= {f"relationship.{kind}" for kind in schema.edge_types}
    assert set(SELECTORS) - {"node", "relationship"} == wanted


@pytest.mark.parametrize("label", sorted(graph_schema().labels))
def test_a_node_shows_a_property_that_it_has(label: str) -> None:
    shown = re.search(r'caption: "\{(\w+)\}"', SELECTORS[f"node.{label}"])
    assert shown and shown[1] in set(load_schema().classes[label].properties)
