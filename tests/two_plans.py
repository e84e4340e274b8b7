"""Two small plans and a vocabulary that use every edge type, written by hand in two_plans.yaml."""

from pathlib import Path
from typing import Any

import yaml

from graph.records import Edge, Facts, Node, Ref

FILE = Path(__file__).with_suffix(".yaml")


def two_plans() -> list[Facts]:
    """The vocabulary, then the plans."""
    sources = yaml.safe_load(FILE.read_text("utf-8"))
    return [_facts(source, stated) for source, stated in sources.items()]


def _facts(source: str, stated: dict[str, Any]) -> Facts:
    nodes = tuple(Node(*node) for node in stated["nodes"])
    edges = tuple(
        Edge(kind, Ref(start, start_id), Ref(end, end_id), properties)
        for start, start_id, kind, end, end_id, properties in stated["edges"]
    )
    return Facts(source, nodes, edges)
