"""Small plans and a vocabulary that use every edge type, written by hand in YAML beside this."""

from pathlib import Path
from typing import Any

from graph.records import Edge, Facts, Node, Ref
from ontology.yaml_file import read_yaml

FOLDER = Path(__file__).parent


def two_plans(*more: Path) -> list[Facts]:
    """The vocabulary, then the plans; and what more files of the same form state."""
    sources: dict[str, dict[str, Any]] = {}
    for file in (FOLDER / "two_plans.yaml", *more):
        for source, stated in read_yaml(file).items():
            whole = sources.setdefault(source, {"nodes": [], "edges": []})
            whole["nodes"] += stated["nodes"]
            whole["edges"] += stated["edges"]
    return [_facts(source, stated) for source, stated in sources.items()]


def _facts(source: str, stated: dict[str, Any]) -> Facts:
    nodes = tuple(Node(*node) for node in stated["nodes"])
    edges = tuple(
        Edge(kind, Ref(start, start_id), Ref(end, end_id), properties)
        for start, start_id, kind, end, end_id, properties in stated["edges"]
    )
    return Facts(source, nodes, edges)
