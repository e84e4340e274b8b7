"""The seeds many times over: each copy is of another place, with agencies and names of its own.

So what is asked about the seeds has the same answer however many copies there are.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path

from graph.records import Edge, Facts, Node, Ref, Value
from graph.write.partition import VOCABULARY
from loaders.check.review.decisions import NONE
from loaders.pipeline import extract_file, terms_with

SEEDS = sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))
_LATER = 40
"""Years by which the dates of a copy are later, so that no question about a period meets it."""


@cache
def seeds() -> tuple[Facts, ...]:
    """The vocabulary and the facts of the seeds."""
    return (terms_with(NONE), *(extract_file(path, NONE) for path in SEEDS))


def copies(originals: Sequence[Facts], count: int) -> Iterator[Sequence[Facts]]:
    """``count`` times copies of the plans among ``originals``, as facts ready to be loaded."""
    terms = {
        node.ref: node for each in originals if each.source == VOCABULARY for node in each.nodes
    }
    plans = [each for each in originals if each.source != VOCABULARY]
    for number in range(1, count + 1):
        yield [_copy(plan, terms, f"~{number}") for plan in plans]


def _copy(plan: Facts, terms: dict[Ref, Node], mark: str) -> Facts:
    stated = {node.ref for node in plan.nodes}
    ends = {end for edge in plan.edges for end in (edge.start, edge.end)}
    nodes = (*plan.nodes, *(terms[ref] for ref in sorted(ends - stated)))
    return Facts(
        plan.source + mark,
        tuple(_node(node, mark) for node in nodes),
        tuple(_edge(edge, mark) for edge in plan.edges),
    )


def _node(node: Node, mark: str) -> Node:
    return Node(
        node.label, node.id + mark, {k: _value(k, v, mark) for k, v in node.properties.items()}
    )


def _edge(edge: Edge, mark: str) -> Edge:
    start, end = (Ref(end.label, end.id + mark) for end in (edge.start, edge.end))
    return Edge(edge.type, start, end, edge.properties)


_NAMES = frozenset(
    {"name", "names", "short_name", "aliases", "plates", "doc_number", "document_id"}
)
_TITLED = frozenset({"title", "source_file", "sha256"})


def _value(name: str, value: Value, mark: str) -> Value:
    if isinstance(value, date):
        return value.replace(year=value.year + _LATER, day=min(value.day, 28))
    if name == "jurisdiction":
        return "999999"
    if name in _NAMES and isinstance(value, list):
        return [each + mark for each in value]
    return f"{value}{mark}" if name in _NAMES | _TITLED else value
