"""What the graph has a name for, as far as questions may mean it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import LiteralString

from ontology.jurisdictions import has_code, place_of
from ontology.labels import NAMED, NamedLabel
from ontology.model import load_schema
from ontology.terms import NATION
from queries.asking.known.normalization import words_and_stops
from queries.engine.names import USED
from queries.engine.reads import Read, Reads, Records

_NAMED = """
MATCH (n:{label})
RETURN '{label}' AS label, n.id AS id, n.name AS name, coalesce(n.names, [n.name]) AS forms,
  {place} AS place, {kind} AS kind, {used} AS used, null AS year,
  null AS month"""
_DOCUMENTS = """
MATCH (n:Document)
RETURN 'Document' AS label, n.id AS id, n.title AS name, [n.title, n.doc_number] AS forms,
  n.jurisdiction AS place, n.kind AS kind, {used} AS used,
  n.issued_on.year AS year, n.issued_on.month AS month"""


def _things(label: NamedLabel) -> LiteralString:
    """The things of a label, with those of ``place`` and ``kind`` that its class has."""
    has = load_schema().classes[label].properties
    return _NAMED.format(
        label=label,
        place="n.jurisdiction" if "jurisdiction" in has else "null",
        kind="n.kind" if "kind" in has else "null",
        used=USED.get(label, "true"),
    )


_ALL = " UNION ALL ".join(
    (
        *(_things(label) for label in NAMED if label != "Document"),
        _DOCUMENTS.format(used=USED["Document"]),
    )
)
_TEXTS = """
MATCH (n:Measure) RETURN 'words' AS parameter, n.title AS title, n.text AS text
UNION ALL
MATCH (n:Section) RETURN 'section' AS parameter, n.title AS title, null AS text"""
_GOVERNORS = """
MATCH (a:Agency)-[:GOVERNS]->(d:District)
RETURN d.id AS district, a.id AS agency ORDER BY district, agency"""


@dataclass(frozen=True, slots=True)
class Entity:
    """A node with a name; ``used`` if plans speak of it.

    ``place`` is the GB/T 2260 code of its jurisdiction, ``year`` and ``month`` are those of issue,
    if it has any.
    """

    label: NamedLabel
    id: str
    name: str
    forms: tuple[str, ...]
    place: str | None
    kind: str | None
    used: bool
    year: int | None
    month: int | None


@dataclass(frozen=True)
class Gazetteer:
    """All of them; ``places`` are the jurisdictions whose plans are loaded.

    ``governors`` are the agencies that govern a district, by its id; ``texts`` is, by the name of
    a parameter that takes any words, what they may stand in, as ``words_and_stops``; ``titles``
    are, by the same, the titles of tasks and sections as printed, by their ``words_and_stops``.
    """

    all: tuple[Entity, ...]
    places: frozenset[str]
    governors: dict[str, list[Entity]]
    texts: dict[str, list[str]]
    titles: dict[str, dict[str, str]]

    @cached_property
    def unlisted_places(self) -> Mapping[str, tuple[str, ...]]:
        """Those of ``places`` that have no code, by each of their names, long and short.

        Their full names stand for codes; a short name may be that of several.
        """
        found: dict[str, tuple[str, ...]] = {}
        for code in sorted(place for place in self.places if not has_code(place)):
            place = place_of(code)
            for name in place.names if place else ():
                found[name] = (*found.get(name, ()), code)
        return found

    @cached_property
    def all_texts(self) -> tuple[str, ...]:
        """All that any words may stand in."""
        return tuple(chain.from_iterable(self.texts.values()))


def read_gazetteer() -> Reads[Gazetteer]:
    """The named nodes, without agencies of places from which there is no plan."""
    found = [_entity(record) for record in (yield Read(_ALL, {})) if record["name"]]
    places = frozenset(e.place for e in found if e.label == "Document" and e.used and e.place)
    known = tuple(entity for entity in found if _is_near(entity, places))
    governors = _governors((yield Read(_GOVERNORS, {})), known)
    records = yield Read(_TEXTS, {})
    return Gazetteer(known, places, governors, _texts(records), _titles(records))


def _texts(records: Records) -> dict[str, list[str]]:
    texts: dict[str, list[str]] = {}
    for record in records:
        whole = " ".join(text for text in (record["title"], record["text"]) if text)
        texts.setdefault(record["parameter"], []).append(words_and_stops(whole))
    return texts


def _titles(records: Records) -> dict[str, dict[str, str]]:
    titles: dict[str, dict[str, str]] = {}
    for record in records:
        if title := record["title"]:
            titles.setdefault(record["parameter"], {})[words_and_stops(title)] = title
    return titles


def _entity(record: dict[str, object]) -> Entity:
    forms = record["forms"]
    assert isinstance(forms, list)
    return Entity(**{**record, "forms": tuple(form for form in forms if form)})  # type: ignore[arg-type]


def _is_near(entity: Entity, places: frozenset[str]) -> bool:
    """Not of another place: the 市商务委 of Shanghai is not meant where only Tianjin is loaded."""
    if entity.label not in ("Agency", "District") or entity.place is None:
        return True
    if entity.label == "Agency":
        return entity.used or entity.place in places or entity.place == NATION
    return not places or any(entity.place.startswith(place[:2]) for place in places)


def _governors(records: Records, known: tuple[Entity, ...]) -> dict[str, list[Entity]]:
    by_id = {entity.id: entity for entity in known}
    governors: dict[str, list[Entity]] = {}
    for record in records:
        if agency := by_id.get(record["agency"]):
            governors.setdefault(record["district"], []).append(agency)
    return governors
