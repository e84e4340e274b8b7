"""From the agency asked for to every body that answers for it, with how each is the same."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any, Literal, TypeAlias, get_args

from queries.engine.changes import Change, bodies_at
from queries.engine.reads import Read, Reads

Identity: TypeAlias = Literal[
    "本机构", "前身机构", "后继机构", "后继机构的前身", "内设机构", "所属集体"
]
_CHANGES = """\
MATCH (asked:Agency)-[:SUCCEEDED_BY*0..8]-(one:Agency) WHERE asked.id IN $ids
WITH DISTINCT one
MATCH (one)-[change:SUCCEEDED_BY]->(new:Agency)
RETURN one.id AS old, one.name AS old_name, new.id AS new, new.name AS new_name,
  change.on AS on, change.not_before AS not_before, change.not_after AS not_after,
  change.joined AS joined, change.source AS source
ORDER BY old, new"""
_OFFICES = """\
MATCH (office:Agency)-[:MEMBER_OF*1..2]->(whole:Agency)
WHERE whole.id IN $ids AND coalesce(whole.kind, '') <> 'collective'
RETURN DISTINCT whole.id AS body, office.id AS other ORDER BY body, other"""
_COLLECTIVES = """\
MATCH (member:Agency)-[:MEMBER_OF*1..2]->(whole:Agency)
WHERE member.id IN $ids AND whole.kind = 'collective'
RETURN DISTINCT member.id AS body, whole.id AS other ORDER BY body, other"""


@dataclass(frozen=True, slots=True)
class Reach:
    """How far an agency reaches: at which date, into its offices, up to its collectives."""

    when: date | None = None
    offices: bool = False
    expand: bool = False


@dataclass(frozen=True, slots=True)
class Body:
    """A body that answers for the agency asked for, and the changes that lead to it.

    For the agency itself they are those that leave open whether it was there at that date.
    """

    id: str
    identity: Identity
    path: tuple[Change, ...] = ()

    def parameter(self, when: date | None) -> dict[str, Any]:
        """As statements take it: ``{id, identity, successions}``."""
        successions = [change.sentence(when) for change in self.path]
        return {"id": self.id, "identity": self.identity, "successions": successions}


def find_bodies(ids: list[str], reach: Reach) -> Reads[list[dict[str, Any]]]:
    """What a statement takes as ``$agency``: each body once, in its nearest identity."""
    bodies = [Body(id_, "本机构") for id_ in ids]
    if reach.when:
        records = yield Read(_CHANGES, {"ids": ids})
        bodies = list(_through_time(ids, [Change.of(record) for record in records], reach.when))
    same = list(bodies)
    if reach.offices:
        bodies += yield from _joined(_OFFICES, "内设机构", same)
    if reach.expand:
        bodies += yield from _joined(_COLLECTIVES, "所属集体", same)
    nearest = {body.id: body for body in sorted(bodies, key=_distance, reverse=True)}
    return [nearest[id_].parameter(reach.when) for id_ in sorted(nearest)]


def _through_time(ids: list[str], changes: list[Change], when: date) -> Iterator[Body]:
    for asked in ids:
        unsure = [c for c in changes if asked in (c.old, c.new) and c.status(when) == "undecided"]
        for body, path in bodies_at(asked, changes, when).items():
            yield Body(body, _identity(asked, path), path or tuple(unsure))


def _identity(asked: str, path: tuple[Change, ...]) -> Identity:
    """By the direction of the changes on the way: back only, forth only, or forth and back."""
    if not path:
        return "本机构"
    if path[0].new == asked:
        return "前身机构"
    forth = all(one.new == two.old for one, two in pairwise(path))
    return "后继机构" if forth else "后继机构的前身"


def _joined(statement: str, identity: Identity, bodies: list[Body]) -> Reads[list[Body]]:
    paths = {body.id: body.path for body in bodies}
    records = yield Read(statement, {"ids": list(paths)})
    return [Body(record["other"], identity, paths[record["body"]]) for record in records]


def _distance(body: Body) -> tuple[int, int]:
    return get_args(Identity).index(body.identity), len(body.path)
