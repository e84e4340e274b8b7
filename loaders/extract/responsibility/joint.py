"""Whose bodies a list of a joint plan names: 重庆市林业局、市财政局；四川省林草局、财政厅.

A plan of two provinces parts its lists at ；, and each part begins with a body named with its
place. The short names behind it are bodies of that place.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from loaders.extract.responsibility.units import Mention
from loaders.text.punctuation import COLON
from loaders.text.regex import regex
from ontology.jurisdictions import jurisdictions

_HEAD = regex(rf"(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{{2,12}}(?={COLON})")
_JOINT = 2
"""Places from which on a plan is a joint one."""


def places_of_bodies(
    places: Sequence[str], mentions: Iterable[Mention], words: str
) -> Iterator[str]:
    """The code of the place whose body each mention is; "" of all if the plan has but one place.

    ``places`` are the codes of those who issue the plan. ``words`` are what names the bodies, and
    whose they are if a label says it: 天津方面：市水务局.
    """
    if len(places) < _JOINT:
        yield from ("" for _ in mentions)
        return
    headed, at = "", 0
    for _, part in groupby(mentions, attrgetter("part")):
        names = [mention.name for mention in part]
        start = max(words.find(names[0], at), at)
        labels = _HEAD.findall(words, at, start)
        headed = next(filter(None, (_named_place(places, label) for label in labels)), headed)
        at = start
        place = next(filter(None, (_named_place(places, name) for name in names)), headed)
        for name in names:
            place = _full_place(places, name) or place
            yield place


def _full_place(places: Iterable[str], name: str) -> str:
    return next((code for code in places if name.startswith(jurisdictions()[code].name)), "")


def _named_place(places: Iterable[str], name: str) -> str:
    for code in places:
        place = jurisdictions()[code]
        if name.startswith((place.name, place.short_name)):
            return code
    return ""
