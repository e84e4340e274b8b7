"""Names of places in a question: 上海, 杭州市, 武侯区."""

from collections.abc import Iterator
from functools import cache

import ahocorasick

from ontology.jurisdictions import is_county, jurisdictions
from ontology.terms import NATION


def find_places(text: str) -> Iterator[tuple[int, str, str]]:
    """Start, name and GB/T 2260 code of each place, from the left, the longest at each.

    Provinces and cities with and without 省 or 市, counties by their full name.
    """
    for end, (name, code) in _places().iter_long(text):
        yield end - len(name) + 1, name, code


@cache
def _places() -> ahocorasick.Automaton:
    names: dict[str, str] = {}
    for place in jurisdictions().values():
        if place.code != NATION:
            names.setdefault(place.name, place.code)
            if not is_county(place.code):
                names.setdefault(place.short_name, place.code)
    automaton = ahocorasick.Automaton()
    for name, code in names.items():
        if len(name) > 1:
            automaton.add_word(name, (name, code))
    automaton.make_automaton()
    return automaton
