"""What finds the districts and sectors that a plan of a place may name."""

from collections.abc import Iterable, Mapping
from functools import cache, partial

from loaders.check.review.missed import Finders
from loaders.extract.district_finder import DistrictFinder
from loaders.extract.term_finder import TermFinder
from ontology.divisions import short_forms_below
from ontology.jurisdictions import names_above
from ontology.small_places import town_of
from ontology.vocabulary import load_vocabulary


def finders_of(places: tuple[str, ...]) -> Finders:
    """What finds sectors, and the districts of a plan's places (codes; none if unknown)."""
    return Finders(_district_finder(places or ("",)), _sector_finder())


@cache
def _district_finder(places: tuple[str, ...]) -> TermFinder:
    """Districts within the plan's places; that a task concerns the whole place says nothing.

    A name of districts in two of the places means neither.
    """
    of_each = [load_vocabulary().district_forms(place) for place in places]
    forms = _in_one(
        {form: term.id for form, term in each.items() if term.code not in places}
        for each in of_each
    )
    shorts = _in_one(
        {form: term.id for form, term in short_forms_below(place).items()} for place in places
    )
    here = tuple(dict.fromkeys(name for place in places for name in names_above(place)))
    return DistrictFinder(forms, shorts, partial(_town, places), here)


def _in_one(forms: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """The forms of all places, those left out that mean another district in another place."""
    meant: dict[str, set[str]] = {}
    for of_place in forms:
        for form, district in of_place.items():
            meant.setdefault(form, set()).add(district)
    return {form: ids.pop() for form, ids in meant.items() if len(ids) == 1}


def _town(places: tuple[str, ...], name: str) -> str:
    """The id of the town of the first place that a name means, "" if it means none."""
    town = town_of(places[0], name)
    return town.id if town else ""


@cache
def _sector_finder() -> TermFinder:
    return TermFinder(
        {form: sector.id for form, sector in load_vocabulary().sector_forms().items()}
    )
