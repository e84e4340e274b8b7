"""Small plans and a vocabulary that use every edge type, written by hand in YAML beside this."""

from pathlib import Path
from typing import Any

import yaml

from graph.records import Edge, Facts, Node, Ref

FOLDER = Path(__file__).parent


def two_plans() -> list[Facts]:
    """The vocabulary, then the plans."""
    return _read("two_plans.yaml")


def three_plans() -> list[Facts]:
    """The same and a third plan, for questions that compare."""
    return [*two_plans(), *_read("third_plan.yaml")]


def _read(name: str) -> list[Facts]:
    sources = yaml.safe_load((FOLDER / name).read_text("utf-8"))
    return [_facts(source, stated) for source, stated in sources.items()]


def _facts(source: str, stated: dict[str, Any]) -> Facts:
    nodes = tuple(Node(*node) for node in stated["nodes"])
    edges = tuple(
        Edge(kind, Ref(start, start_id), Ref(end, end_id), properties)
        for start, start_id, kind, end, end_id, properties in stated["edges"]
    )
    return Facts(source, nodes, edges)
