"""The shortest way between two sets of nodes, of several the one through the rarest things.

Searched from both ends, a step at a time, so that only what lies near is looked at. Of ways of
one length the one whose inner nodes have the fewest edges wins, then the one whose ids come first:
the data decides, not the engine.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from queries.engine.reads import Reads, Records

MOST_EDGES = 500
"""A node with more is no link: that two agencies have a task in the same sector says nothing."""
MOST_NODES = 20_000
"""So many nodes are looked at, at most."""


class Edges(Protocol):
    """Reads the edges of nodes: ``id``, ``degree``, ``other``, ``other_label``."""

    def __call__(self, labels: Mapping[str, str], *, most: int) -> Reads[Records]:
        """``labels`` by id; edges of those with at most ``most``."""
        ...


@dataclass(frozen=True, slots=True, order=True)
class Way:
    """A way from an end: edges of its inner nodes, the last one left out, and its ids."""

    weight: int
    ids: tuple[str, ...]


@dataclass
class Side:
    """What is reached from one end: the best way to each node, and where to go on from."""

    labels: dict[str, str]
    best: dict[str, Way] = field(init=False)
    edge: set[str] = field(init=False)

    def __post_init__(self) -> None:
        self.best = {id_: Way(0, (id_,)) for id_ in self.labels}
        self.edge = set(self.labels)

    def take(self, records: Records, ends: Iterable[str]) -> None:
        """Go on to what lies one step further."""
        reached: dict[str, Way] = {}
        for record in records:
            other = record["other"]
            if other is None or other in self.best:
                continue
            way = self.best[record["id"]]
            passed = 0 if record["id"] in ends else record["degree"]
            longer = Way(way.weight + passed, (*way.ids, other))
            reached[other] = min(reached.get(other, longer), longer)
            self.labels[other] = record["other_label"]
        self.best |= reached
        self.edge = set(reached)


def shortest(
    edges: Edges, start: Mapping[str, str], goal: Mapping[str, str], longest: int
) -> Reads[tuple[str, ...] | None]:
    """Ids from one of ``start`` to one of ``goal`` (labels by id); None if there is no such way."""
    sides = (Side(dict(start)), Side(dict(goal)))
    ends = {*start, *goal}
    for _ in range(longest):
        side = min(sides, key=lambda one: len(one.edge))
        if not side.edge or sum(len(one.best) for one in sides) > MOST_NODES:
            return None
        records = yield from edges({id_: side.labels[id_] for id_ in side.edge}, most=MOST_EDGES)
        side.take(records, ends)
        met = side.edge & (sides[0].best.keys() & sides[1].best.keys())
        if ways := (yield from _joined(edges, sides, met, ends)):
            return min(ways).ids
    return None


def _joined(
    edges: Edges, sides: tuple[Side, Side], met: set[str], ends: set[str]
) -> Reads[list[Way]]:
    """Whole ways through where the two sides met, but not through a node with many edges."""
    inner = sorted(met - ends)
    records = (
        (yield from edges({id_: sides[0].labels[id_] for id_ in inner}, most=-1)) if met else []
    )
    degrees = {record["id"]: record["degree"] for record in records}
    return [
        _join(sides[0].best[id_], sides[1].best[id_], degrees.get(id_, 0))
        for id_ in sorted(met)
        if degrees.get(id_, 0) <= MOST_EDGES
    ]


def _join(one: Way, two: Way, degree: int) -> Way:
    return Way(one.weight + two.weight + degree, (*one.ids, *reversed(two.ids[:-1])))
