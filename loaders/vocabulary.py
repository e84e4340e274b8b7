"""The vocabularies as graph records: the nodes that all plans share, and what joins them."""

from collections.abc import Iterator
from functools import cache

from graph.records import Edge, Facts, Node, Ref, Value
from ontology.periods import Period
from ontology.terms import Agency, District, Indicator, Sector
from ontology.vocabulary import Vocabulary, load_vocabulary

SOURCE = "vocabulary"
"""``Facts.source`` of what the vocabularies state."""


def vocabulary_facts(vocabulary: Vocabulary | None = None) -> Facts:
    """All agencies, districts, sectors and indicators with the edges between them."""
    vocabulary = vocabulary or load_vocabulary()
    return Facts(SOURCE, tuple(_nodes(vocabulary)), tuple(_edges(vocabulary)))


@cache
def agency_node(agency: Agency, *, confirmed: bool = True) -> Node:
    """The node of an agency; ``confirmed`` if the vocabulary or a person knows it."""
    return _node(
        "Agency",
        agency.id,
        name=agency.name,
        short_name=agency.short_name,
        aliases=agency.aliases,
        names=agency.names,
        plates=tuple(plate.name for plate in agency.plates),
        plate_sources=tuple(plate.source for plate in agency.plates),
        kind=agency.kind,
        jurisdiction=agency.jurisdiction,
        confirmed=confirmed,
    )


@cache
def district_node(district: District) -> Node:
    """The node of a district or functional zone."""
    return _node(
        "District",
        district.id,
        name=district.name,
        code=district.code,
        aliases=district.aliases,
        names=district.names,
        kind=district.kind,
        jurisdiction=district.jurisdiction,
    )


@cache
def sector_node(sector: Sector) -> Node:
    """The node of a sector."""
    return _node(
        "Sector",
        sector.id,
        name=sector.name,
        code=sector.code,
        aliases=sector.aliases,
        names=sector.names,
    )


@cache
def indicator_node(indicator: Indicator) -> Node:
    """The node of an indicator of the vocabulary, hence confirmed."""
    return _node(
        "Indicator",
        indicator.id,
        name=indicator.name,
        unit=indicator.unit,
        aliases=indicator.aliases,
        names=indicator.names,
        confirmed=True,
    )


def _nodes(vocabulary: Vocabulary) -> Iterator[Node]:
    yield from map(agency_node, vocabulary.agencies.values())
    yield from map(district_node, vocabulary.districts.values())
    yield from map(sector_node, vocabulary.sectors.values())
    yield from map(indicator_node, vocabulary.indicators.values())


def _edges(vocabulary: Vocabulary) -> Iterator[Edge]:
    for agency in vocabulary.agencies.values():
        yield from _agency_edges(agency)
    for district in vocabulary.districts.values():
        if district.within is not None:
            yield Edge("WITHIN", Ref("District", district.id), Ref("District", district.within), {})
    for sector in vocabulary.sectors.values():
        if sector.broader is not None:
            yield Edge("BROADER", Ref("Sector", sector.id), Ref("Sector", sector.broader), {})


def _agency_edges(agency: Agency) -> Iterator[Edge]:
    this = Ref("Agency", agency.id)
    for change in agency.successors:
        joined: dict[str, Value] = {"joined": True} if change.joined else {}
        properties = {**_when(change.on), **joined, "source": change.source}
        yield Edge("SUCCEEDED_BY", this, Ref("Agency", change.successor), properties)
    for member in agency.members:
        yield Edge("MEMBER_OF", Ref("Agency", member), this, {"source": agency.source})
    for inner in agency.offices:
        yield Edge("MEMBER_OF", Ref("Agency", inner.office), this, {"source": inner.source})
    for district in agency.governs:
        yield Edge("GOVERNS", this, Ref("District", district), {})


def _when(period: Period) -> dict[str, Value]:
    """``on`` where the day is known, else the bounds that are."""
    if period.day:
        return {"on": period.day}
    return _present(not_before=period.earliest, not_after=period.latest)


def _node(label: str, id_: str, **properties: Value | tuple[str, ...] | None) -> Node:
    return Node(label, id_, _present(**properties))


def _present(**properties: Value | tuple[str, ...] | None) -> dict[str, Value]:
    """Only the properties that have a value; tuples as lists."""
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in properties.items()
        if value is not None and value != ()
    }
