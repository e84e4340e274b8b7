"""The forms under which questions name an entity: those of the graph, and shorter ones.

``商务局`` is short for 市商务局 where only Tianjin's plans are loaded; of a long title people say
little. A form may mean several entities; who reads a question must say which was taken.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping

import ahocorasick

from ontology.jurisdictions import place_of
from ontology.labels import NamedLabel
from queries.asking.known.gazetteer import Entity, Gazetteer
from queries.asking.known.lexicon import lexicon
from queries.asking.known.normalization import words_and_stops

_WHOLE = {"government", "party", "legislature", "collective"}
"""Kinds of agencies whose names say little without their place: 政府."""
_LONG = 10
"""Letters of a name that says enough without its place: 服务贸易联席会议成员单位."""
_SURE = {"department", "central_agency"}
"""Kinds whose names say enough in two letters: 教委, 海关."""
_ISSUED = re.compile("^.*?(?:关于)?(?:印发|转发)(?P<inner>.+)的通知$")
_FIVE_YEARS = re.compile(
    "第(?P<which>十?[一二三四五六七八九十])个五年(?P<what>规划|计划)(?P<more>纲要)?$"
)


class NameIndex:
    """What each form means, and where forms stand in a text."""

    def __init__(self, entities: Gazetteer) -> None:
        self.entities = entities
        found: defaultdict[str, dict[str, Entity]] = defaultdict(dict)
        self._of: defaultdict[NamedLabel, list[tuple[Entity, tuple[str, ...]]]] = defaultdict(list)
        for entity in entities.all:
            forms = tuple(dict.fromkeys(_forms(entity)))
            self._of[entity.label].append((entity, forms))
            for form in forms:
                if len(form) > 1:
                    found[form].setdefault(entity.id, entity)
        self.meanings: Mapping[str, tuple[Entity, ...]] = {
            form: tuple(meant.values()) for form, meant in found.items()
        }
        self._automaton = ahocorasick.Automaton()
        for form in self.meanings:
            self._automaton.add_word(form, (form, form))
        self._automaton.make_automaton()

    def find(self, text: str) -> Iterator[tuple[int, str]]:
        """Start and form of each name in a text, from the left, the longest at each place."""
        if self.meanings:
            for end, (form, _) in self._automaton.iter_long(text):
                yield end - len(form) + 1, form

    def of(self, label: NamedLabel) -> list[tuple[Entity, tuple[str, ...]]]:
        """Every entity of a label with its forms."""
        return self._of[label]


def _forms(entity: Entity) -> Iterator[str]:
    names = [words_and_stops(form) for form in entity.forms]
    for name in names:
        yield name
        if shorter := _SHORTER.get(entity.label):
            yield from shorter(entity, name)


def _shorter_agency(entity: Entity, name: str) -> Iterator[str]:
    """市商务局 → 商务局, 天津商务局; 市委网信办 → 网信办."""
    place = place_of(entity.place or "")
    if place is None or place.code == "100000":
        return
    if entity.kind in _WHOLE:
        if entity.kind == "collective" and len(name) > _LONG:
            yield name.removeprefix(place.name)
        return
    level = place.name[-1]
    for front in (place.name, place.short_name, f"{level}委", level):
        bare = name.removeprefix(front)
        if bare != name and (len(bare) > 2 or entity.kind in _SURE):
            yield bare
            yield place.short_name + bare
            return


def _shorter_document(entity: Entity, name: str) -> Iterator[str]:
    """The title without its place and without 关于印发…的通知; 十五五规划."""
    if inner := _ISSUED.match(name):
        yield (name := inner["inner"])
    place = place_of(entity.place or "")
    if place and name.startswith(place.name):
        yield name.removeprefix(place.name)
    if plan := _FIVE_YEARS.search(name):
        which, what = f"{plan['which']}五", plan["what"]
        yield from (which + what, f"{which}{what}纲要", f"{which}纲要", f"{what}纲要", "纲要")


def _shorter_district(entity: Entity, name: str) -> Iterator[str]:
    """天津滨海新区, beside 天津市滨海新区 and 滨海新区."""
    place = place_of(entity.place or "")
    if place and name.startswith(place.name) and name != place.name:
        yield place.short_name + name.removeprefix(place.name)


def _shorter_sector(entity: Entity, name: str) -> Iterator[str]:
    """金融 for 金融业, unless that is a word of questions."""
    bare = re.sub("(?:行业|产业|业)$", "", name)
    if (
        bare not in lexicon().concepts
        and bare not in lexicon().fillers
        and name == words_and_stops(entity.name) != bare
    ):
        yield bare


_SHORTER: Mapping[NamedLabel, Callable[[Entity, str], Iterator[str]]] = {
    "Agency": _shorter_agency,
    "Document": _shorter_document,
    "District": _shorter_district,
    "Sector": _shorter_sector,
}
"""By label; what is not named here is called by its whole names alone."""
