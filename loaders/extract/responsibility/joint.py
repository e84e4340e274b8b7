"""Whose bodies a list of a joint plan names: 重庆市林业局、市财政局；四川省林草局、财政厅.

A plan of two provinces parts its lists at ；, and each part begins with a body named with its
place. The short names behind it are bodies of that place.
"""

from collections.abc import Iterable, Mapping, Sequence

from loaders.extract.responsibility.units import Mention
from ontology.jurisdictions import jurisdictions

_JOINT = 2
"""Places from which on a plan is a joint one."""


def places_of_parts(places: Sequence[str], mentions: Iterable[Mention]) -> Mapping[int, str]:
    """The code of the place that each part of a statement names first; {} if the plan has but one.

    ``places`` are the codes of those who issue the plan.
    """
    found: dict[int, str] = {}
    if len(places) < _JOINT:
        return found
    for mention in mentions:
        if code := _named_place(places, mention.name):
            found.setdefault(mention.part, code)
    return found


def _named_place(places: Iterable[str], name: str) -> str:
    for code in places:
        place = jurisdictions()[code]
        if name.startswith((place.name, place.short_name)):
            return code
    return ""
