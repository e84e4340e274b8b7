"""What finds the districts and sectors that a plan of a place may name."""

from functools import cache, partial

from loaders.check.review.missed import Finders
from loaders.extract.district_finder import DistrictFinder
from loaders.extract.term_finder import TermFinder
from ontology.divisions import short_forms_below
from ontology.jurisdictions import names_above
from ontology.small_places import town_of
from ontology.vocabulary import load_vocabulary


def finders_of(jurisdiction: str) -> Finders:
    """What finds the districts of a place, and sectors."""
    return Finders(_district_finder(jurisdiction), _sector_finder())


@cache
def _district_finder(jurisdiction: str) -> TermFinder:
    """Districts within the plan's place; that a task concerns the whole place says nothing."""
    forms = load_vocabulary().district_forms(jurisdiction)
    places = {form: term.id for form, term in forms.items() if term.code != jurisdiction}
    shorts = {form: term.id for form, term in short_forms_below(jurisdiction).items()}
    here = names_above(jurisdiction)
    return DistrictFinder(places, shorts, partial(_town, jurisdiction), here)


def _town(jurisdiction: str, name: str) -> str:
    """The id of the town of a place that a name means, "" if it means none."""
    town = town_of(jurisdiction, name)
    return town.id if town else ""


@cache
def _sector_finder() -> TermFinder:
    return TermFinder(
        {form: sector.id for form, sector in load_vocabulary().sector_forms().items()}
    )
