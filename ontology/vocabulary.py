"""The vocabularies: what a printed name means.

``load_vocabulary().agency("市商务局", "120000")`` is 天津市商务局; the same form in a plan of
Shanghai is not. Jurisdictions are GB/T 2260 codes, ``100000`` for the nation.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from ontology import term_reader
from ontology.divisions import forms_below, listed_districts
from ontology.errors import OntologyError
from ontology.form_table import FormTable, table_by_place, table_of
from ontology.known_zones import known_zone_forms, known_zones
from ontology.small_places import district_of_name, zone_forms
from ontology.terms import Agency, District, Indicator, Sector, Unit

_FOLDER = Path(__file__).parent / "vocabularies"
_JIEBA_WORD = re.compile(r"[\u4E00-\u9FD5a-zA-Z0-9+#&._%-]{2,}")


class LocalForm(NamedTuple):
    """A form that means an agency (its id) in the plans of one jurisdiction, not its own maybe."""

    form: str
    agency: str
    jurisdiction: str


@dataclass(frozen=True)
class Vocabulary:
    """All terms by id (units by symbol), and the printed forms that mean them.

    Raises:
        OntologyError: one form means two terms, or a term points to one that is not there.
    """

    agencies: Mapping[str, Agency]
    districts: Mapping[str, District]
    sectors: Mapping[str, Sector]
    indicators: Mapping[str, Indicator]
    units: Mapping[str, Unit]
    local_forms: tuple[LocalForm, ...] = ()
    _agency_table: FormTable[Agency] = field(init=False, repr=False, compare=False)
    _district_table: FormTable[District] = field(init=False, repr=False, compare=False)
    _district_forms: dict[str, Mapping[str, District]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )
    _sector_table: FormTable[Sector] = field(init=False, repr=False, compare=False)
    _indicator_table: FormTable[Indicator] = field(init=False, repr=False, compare=False)
    _unit_table: FormTable[Unit] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        set_field = object.__setattr__  # the way of a frozen dataclass
        set_field(self, "_agency_table", table_by_place(self.agencies, term_reader.AGENCIES))
        for form, agency, jurisdiction in self.local_forms:
            self._agency_table.add(form, self.agencies[agency], jurisdiction)
        set_field(self, "_district_table", table_by_place(self.districts, term_reader.DISTRICTS))
        set_field(self, "_sector_table", table_of(self.sectors, term_reader.SECTORS))
        set_field(self, "_indicator_table", table_of(self.indicators, term_reader.INDICATORS))
        set_field(self, "_unit_table", table_of(self.units, term_reader.UNITS))
        _check_references(self)

    def agency(self, form: str, jurisdiction: str) -> Agency | None:
        """What ``form`` means in a plan of ``jurisdiction``; None if it is not known."""
        return self.agency_forms(jurisdiction).get(form)

    def agency_forms(self, jurisdiction: str) -> Mapping[str, Agency]:
        """Every form of an agency that is valid in a plan of ``jurisdiction``."""
        return self._agency_table.at(jurisdiction)

    def district_forms(self, jurisdiction: str) -> Mapping[str, District]:
        """Every form of a district or zone that is valid in a plan of ``jurisdiction``."""
        if jurisdiction not in self._district_forms:
            self._district_forms[jurisdiction] = self._with_places_below(jurisdiction)
        return self._district_forms[jurisdiction]

    def _with_places_below(self, jurisdiction: str) -> Mapping[str, District]:
        """The vocabulary's districts, and those of the tables and of the form of their names."""
        known = self._district_table.at(jurisdiction)
        codes = {district.code for district in self.districts.values()}
        listed = forms_below(jurisdiction).items()
        tabled = {form: place for form, place in listed if place.code not in codes}
        named = {**tabled, **known_zone_forms(jurisdiction), **known}
        zones = zone_forms(jurisdiction)
        of_id = {zone.id: zone for zone in zones.values()}
        meant = {
            id_: next((named[name] for name in zone.names if name in named), zone)
            for id_, zone in of_id.items()
        }
        return {**{form: meant[zone.id] for form, zone in zones.items()}, **named}

    def district(self, id_: str) -> District:
        """The district of an id: of the vocabulary, of the list of all places, or none of them.

        Raises:
            KeyError: no place has this id.
        """
        listed = (self.districts, listed_districts(), known_zones())
        found = next((table[id_] for table in listed if id_ in table), None)
        found = found or district_of_name(id_.removeprefix("district:"))
        if found is None:
            raise KeyError(id_)
        return found

    def sector_forms(self) -> Mapping[str, Sector]:
        """Every word that means a sector."""
        return self._sector_table.at("")

    def indicator_forms(self) -> Mapping[str, Indicator]:
        """Every wording of an indicator."""
        return self._indicator_table.at("")

    def indicator(self, name: str) -> Indicator | None:
        """What a name as plans print it means; None if no vocabulary lists it."""
        forms = self.indicator_forms()
        return forms.get(name) or forms.get(name.removesuffix("数量"))

    def with_districts(self, districts: Iterable[District]) -> "Vocabulary":
        """With more districts; OntologyError if a name of one means another already."""
        known = {**self.districts, **{district.id: district for district in districts}}
        return replace(self, districts=known)

    def extended(self, agencies: Iterable[Agency], forms: Iterable[LocalForm]) -> "Vocabulary":
        """With more ``agencies``, and more ``forms`` of those it then has.

        Raises:
            OntologyError: a form has another meaning already (names both), or means no agency.
        """
        known = {**self.agencies, **{agency.id: agency for agency in agencies}}
        added = tuple(forms)
        for form in added:
            _check(f"“{form.form}”", "alias", [form.agency], known)
            agency = known[form.agency]
            if form.form not in agency.names:
                known[agency.id] = replace(agency, aliases=(*agency.aliases, form.form))
        return replace(self, agencies=known, local_forms=(*self.local_forms, *added))

    def unit_forms(self) -> Mapping[str, Unit]:
        """Every form of a unit."""
        return self._unit_table.at("")


@cache
def load_vocabulary(folder: Path = _FOLDER) -> Vocabulary:
    """The vocabularies in ``folder``, read once and checked.

    Raises:
        OntologyError: names the file, the entry or both entries, and what to do.
    """
    districts = term_reader.read_districts(folder)
    return Vocabulary(
        agencies=term_reader.read_agencies(folder, districts),
        districts=districts,
        sectors=term_reader.read_sectors(folder),
        indicators=term_reader.read_indicators(folder),
        units=term_reader.read_units(folder),
    )


def jieba_words(vocabulary: Vocabulary) -> Iterator[str]:
    """Every form that jieba may keep in one piece, for its user dictionary.

    jieba cuts at brackets and other marks before it looks into the dictionary, so that forms with
    such marks are left out.
    """
    terms = (
        vocabulary.agencies,
        vocabulary.districts,
        vocabulary.sectors,
        vocabulary.indicators,
        vocabulary.units,
    )
    forms = chain.from_iterable(term.names for table in terms for term in table.values())
    return (form for form in dict.fromkeys(forms) if _JIEBA_WORD.fullmatch(form))


def _check_references(vocabulary: Vocabulary) -> None:
    for agency in vocabulary.agencies.values():
        where = f"{term_reader.AGENCIES}“{agency.name}”"
        _check(where, "members", agency.members, vocabulary.agencies)
        _check(where, "successors", [s.successor for s in agency.successors], vocabulary.agencies)
        _check(where, "offices", [o.office for o in agency.offices], vocabulary.agencies)
        _check(where, "governs", agency.governs, vocabulary.districts)
        if agency.members and not agency.source:
            raise OntologyError(f"{where}：写了 members 就要写 source，说明成员由何而定")
    for sector in vocabulary.sectors.values():
        where = f"{term_reader.SECTORS}“{sector.name}”"
        _check(where, "broader", [sector.broader] if sector.broader else [], vocabulary.sectors)
    for indicator in vocabulary.indicators.values():
        where = f"{term_reader.INDICATORS}“{indicator.name}”"
        _check(where, "unit", [indicator.unit], vocabulary.units)


def _check(where: str, key: str, ids: Collection[str], known: Mapping[str, object]) -> None:
    for id_ in ids:
        if id_ not in known:
            name = id_.partition(":")[2] or id_
            raise OntologyError(f"{where}：{key} 中的“{name}”不在词表中，请补上或改正")
