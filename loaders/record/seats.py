"""The district whose body is responsible: 临河区人民政府, 西渠镇, 高新区管委会, 尤溪县林业局."""

from collections.abc import Mapping

from loaders.text.regex import regex
from ontology.small_places import town_of, zone_of
from ontology.terms import District

_BODY = regex(r"(?P<place>.{2,}?)(?:人民政府|政府|党工委|管委会|管理委员会|办事处|党委)?")
_STREET_OFFICE = regex(r"(?P<street>.{2,}街道)(?:办事处|办|党工委)?")
_COUNTY = regex(r"(?P<place>.{1,8}?[县区市旗])(?=.{2,}(?:局|委|办|办公室|中心)$)")


def seat_of(body: str, place: str, forms: Mapping[str, District]) -> District | None:
    """The district that a body of a plan of ``place`` is of; None if of none below it.

    ``forms`` are the names of the districts there.
    """
    if street := _STREET_OFFICE.fullmatch(body):
        return forms.get(street["street"]) or town_of(place, street["street"])
    match = _BODY.fullmatch(body)
    name = match["place"] if match else body
    if found := forms.get(name) or town_of(place, name) or zone_of(place, name):
        return found
    county = _COUNTY.match(body)
    return forms.get(county["place"]) if county else None
