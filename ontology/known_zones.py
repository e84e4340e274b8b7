"""The zones that plans of many places name: national new areas, cooperation zones and the like.

``vocabularies/zones.csv`` has the place of each (GB/T 2260), its names and their source. Other
zones are known by the form of their names (``small_places``).
"""

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from ontology.jurisdictions import province_code
from ontology.terms import NATION, District

_FILE = Path(__file__).parent / "vocabularies" / "zones.csv"
_SHORTEST = 3
"""Characters of a name that the nation's plans use: 平潭 alone is also a county."""


@cache
def known_zones() -> Mapping[str, District]:
    """All zones of the table by their ids."""
    with _FILE.open(encoding="utf-8", newline="") as file:
        zones = [_zone(**row) for row in csv.DictReader(file)]
    return {zone.id: zone for zone in zones}


@cache
def known_zone_forms(jurisdiction: str) -> Mapping[str, District]:
    """The names by which plans of a place name the zones in its province, or in the nation."""
    if jurisdiction == NATION:
        zones = known_zones().values()
        return {form: z for z in zones for form in z.names if len(form) > _SHORTEST}
    own = [z for z in known_zones().values() if z.jurisdiction[:2] == jurisdiction[:2]]
    return {form: zone for zone in own for form in zone.names}


def _zone(code: str, name: str, aliases: str, source: str) -> District:
    others = tuple(filter(None, aliases.split("|")))
    return District(
        id=f"district:{name}",
        name=name,
        code=None,
        kind="zone",
        aliases=others,
        within=None,
        jurisdiction=province_code(code),
        universal=(),
        local=others,
    )
