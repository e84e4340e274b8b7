"""The districts and the sectors that a measure or a target names, as edges to shared nodes."""

from collections.abc import Iterable

from graph.records import Ref
from loaders.facts import TermMention
from loaders.record.records import Records
from loaders.vocabulary import district_node, sector_node
from ontology.vocabulary import Vocabulary


def record_districts(
    records: Records, ref: Ref, districts: Iterable[TermMention], vocabulary: Vocabulary
) -> None:
    """The districts where what ``ref`` names is."""
    for found in districts:
        district = records.add(district_node(vocabulary.district(found.id)))
        records.edge("LOCATED_IN", ref, district, found.span, found.as_written)


def record_sectors(
    records: Records, ref: Ref, sectors: Iterable[TermMention], vocabulary: Vocabulary
) -> None:
    """The sectors that what ``ref`` names concerns."""
    for found in sectors:
        sector = records.add(sector_node(vocabulary.sectors[found.id]))
        records.edge("CONCERNS", ref, sector, found.span, found.as_written)
