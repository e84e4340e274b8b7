"""The shortest way in graphs of a few nodes: which of several, and what is no link."""

from collections.abc import Mapping

import pytest

from queries.engine.reads import Read, Reads, Records, run
from queries.nodes.shortest import MOST_EDGES, shortest


class Graph:
    """Edges as pairs; ``degrees`` beside those that are counted. Answers as the statement does."""

    def __init__(self, *pairs: str, degrees: Mapping[str, int] | None = None) -> None:
        self.near: dict[str, list[str]] = {}
        for one, other in pairs:
            self.near.setdefault(one, []).append(other)
            self.near.setdefault(other, []).append(one)
        self.degrees = {**{n: len(near) for n, near in self.near.items()}, **(degrees or {})}

    def __call__(self, labels: Mapping[str, str], *, most: int) -> Reads[Records]:
        yield Read("", {})
        return [
            {"id": n, "degree": self.degrees[n], "other": other, "other_label": "X"}
            for n in labels
            for other in (self.near[n] if self.degrees[n] <= most else [None])
        ]


class NoStore:
    def read(
        self, cypher: str, parameters: Mapping[str, object] | None = None, /, *, name: str = ""
    ) -> Records:
        return []


def way(graph: Graph, start: str, goal: str, longest: int = 6) -> str | None:
    ids = run(NoStore(), shortest(graph, {start: "X"}, {goal: "X"}, longest))
    return "".join(ids) if ids else None


@pytest.mark.parametrize(
    ("pairs", "told"),
    [
        (("ab",), "ab"),
        (("ab", "bc", "cd", "ad"), "ad"),
        (("ab", "bc", "cd"), "abcd"),
        (("ab", "cd"), None),
    ],
)
def test_the_shortest_way_is_found(pairs: tuple[str, ...], told: str | None) -> None:
    assert way(Graph(*pairs), "a", "d" if told != "ab" else "b") == told


def test_of_ways_of_one_length_the_one_through_the_rarer_thing_wins_then_the_first_id() -> None:
    assert way(Graph("ab", "bd", "ac", "cd", "bx", "by"), "a", "d") == "acd"
    assert way(Graph("ac", "cd", "ab", "bd"), "a", "d") == "abd"


def test_what_has_too_many_edges_is_no_link_but_may_be_an_end() -> None:
    hub = {"h": MOST_EDGES + 1}
    assert way(Graph("ah", "hd", "ab", "bc", "cd", degrees=hub), "a", "d") == "abcd"
    assert way(Graph("ah", "hd", degrees=hub), "a", "d") is None
    assert way(Graph("ab", "bh", degrees=hub), "a", "h") == "abh"


def test_a_way_may_be_no_longer_than_asked() -> None:
    chain = Graph("ab", "bc", "cd")
    assert way(chain, "a", "d", 2) is None
    assert way(chain, "a", "d", 3) == "abcd"
