"""Ids that once were: an agency that turned out to be another name of a known one.

The id of a thing is its kind and its full name. When a decision makes the name an alias, the node
goes, and the names of the known one lead from the old id to it.
"""

from collections.abc import Iterable

from ontology.jurisdictions import jurisdictions, place_name
from ontology.labels import NAMED, NamedLabel
from ontology.terms import NATION
from queries.engine.reads import Read, Reads

LABEL_OF: dict[str, NamedLabel] = {label.lower(): label for label in NAMED if label != "Document"}
"""By what an id begins with."""
_BEARERS = """
MATCH (n:{label}) WHERE any(name IN coalesce(n.names, [n.name]) WHERE $name ENDS WITH name)
RETURN n.id AS id, n.jurisdiction AS jurisdiction, coalesce(n.names, [n.name]) AS names
"""


def find_successor(id: str) -> Reads[str | None]:
    """The id of the one thing that now bears the name in an id that is not there."""
    kind, _, name = id.partition(":")
    if kind not in LABEL_OF or not name:
        return None
    rows = yield Read(_BEARERS.format(label=LABEL_OF[kind]), {"name": name})
    bearers = [r["id"] for r in rows if _bears(name, r["names"], r["jurisdiction"] or "")]
    return bearers[0] if len(bearers) == 1 else None


def _bears(name: str, names: Iterable[str], jurisdiction: str) -> bool:
    """Whether one of the names is ``name``, but for the place that an id has in front.

    天津市夜经济办 is 市夜经济办 where that is an agency of 天津市.
    """
    fronts = {name.removesuffix(each) for each in names if each and name.endswith(each)}
    return any(not front or _is_place(front, jurisdiction) for front in fronts)


def _is_place(front: str, jurisdiction: str) -> bool:
    if jurisdiction == NATION:
        return any(place.name.startswith(front) for place in jurisdictions().values())
    return place_name(jurisdiction).startswith(front)
