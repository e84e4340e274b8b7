"""The known bodies whose names are nearest to one that is not known, to be offered to a person."""

import re
from dataclasses import dataclass, field
from itertools import islice

from rapidfuzz import fuzz, process

from loaders.names.full_names import NATIONAL
from loaders.names.rules import RULE, local_bodies
from loaders.text.regex import regex
from ontology.departments import ending_of
from ontology.jurisdictions import city_code, is_local, province_code
from ontology.terms import NATION, Agency
from ontology.vocabulary import Vocabulary

_MANY = 30
"""Bodies of a place; a government has more."""
LONGEST = 100
"""Characters of a name that is compared with others: longer ones are print run together."""
_BODY = regex(r"(?:人民政府|政府|管理委员会|管委会|委员会|办公室)$")


@dataclass(slots=True)
class NearestBodies:
    """The names of the bodies that plans of a place may mean, gathered when first asked."""

    vocabulary: Vocabulary
    jurisdiction: str
    _near: dict[str, Agency] = field(default_factory=dict)
    _stems: dict[str, str] = field(default_factory=dict)

    def to(self, mention: str) -> tuple[str, ...]:
        """One form each of the three bodies nearest in their whole name or its beginning.

        滨海高新区人民政府 is near 滨海新区人民政府, nearer 滨海高新区管委会. Bodies of the nation
        are near what is called like one: 市商务局 is no 商务部. What the rules alone make up is
        near a name of the same ending: beside 市渔业协会 there is no 市海洋渔业委员会.
        """
        self._near = self._near or self._bodies()
        self._stems = self._stems or {form: _stem(form) for form in self._near}
        begun = process.extract(
            _stem(mention[:LONGEST]), self._stems, scorer=fuzz.ratio, limit=20, score_cutoff=60
        )
        whole = process.extract(
            mention[:LONGEST], self._stems.keys(), scorer=fuzz.ratio, limit=20, score_cutoff=50
        )
        hits = [(score, form) for _, score, form in begun]
        hits += [(score, form) for form, score, _ in whole]
        national = self.jurisdiction in ("", NATION) or _sounds_national(mention)
        nearest: dict[str, str] = {}
        for _, form in sorted(hits, key=lambda hit: -hit[0]):
            body = self._near[form]
            made_up = body.source == RULE and not _end_alike(form, mention)
            if not made_up and (national or body.jurisdiction != NATION):
                nearest.setdefault(body.id, form)
        return tuple(nearest.values())[:3]

    def _bodies(self) -> dict[str, Agency]:
        """The bodies that a plan of this place may mean, by form: its own, those above, national.

        Where the vocabulary does not have a place, the naming rules say what its bodies are called.
        A plan of no known place may mean any.
        """
        places = dict.fromkeys(_upwards(self.jurisdiction))
        near = {
            form: agency
            for form, agency in self.vocabulary.agency_forms(self.jurisdiction).items()
            if not self.jurisdiction or agency.jurisdiction in {*places, NATION}
        }
        for place in places:
            if place not in ("", NATION) and not knows_bodies(self.vocabulary, place):
                near = {**local_bodies(place), **near}
        return near


def knows_bodies(vocabulary: Vocabulary, place: str) -> bool:
    """Whether a vocabulary has the bodies of a place, not just some of them."""
    own = (each for each in vocabulary.agencies.values() if each.jurisdiction == place)
    return sum(1 for _ in islice(own, _MANY)) == _MANY


def _sounds_national(mention: str) -> bool:
    """Whether a name begins or ends like those of the nation's bodies: 国家统计局…, 商务部."""
    return mention.startswith(NATIONAL) or bool(_OF_THE_NATION.fullmatch(mention))


_OF_THE_NATION = re.compile("(?![省市州盟县区旗]).*(?:部|总局|总署)")


def _end_alike(form: str, mention: str) -> bool:
    """Whether both are a 委, a 办, a 局 …, in short or in full."""
    return bool(ending_of(mention)) and ending_of(form) == ending_of(mention)


def _upwards(jurisdiction: str) -> tuple[str, ...]:
    """A place, its city and its province; one without code by itself."""
    if not is_local(jurisdiction):
        return (jurisdiction,)
    return (jurisdiction, city_code(jurisdiction), province_code(jurisdiction))


def _stem(name: str) -> str:
    """A name without what kind of body it is."""
    return _BODY.sub("", name)
