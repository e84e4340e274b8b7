"""From an agency's name as printed to the agency, in the plan's jurisdiction.

What is not printed soundly is repaired only where one known name alone fits, and the edge then
says by which rule; every other name is kept as an unconfirmed agency and put up for review.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import islice

from rapidfuzz import fuzz, process

from graph.records import Node
from loaders.naming import NATIONAL, new_agency
from loaders.naming_rules import RULE, explained_agency, local_bodies
from loaders.text.folding import simplify
from loaders.text.regex import regex
from loaders.vocabulary import agency_node
from ontology.departments import ending_of
from ontology.jurisdictions import city_code, is_local, province_code
from ontology.terms import NATION, Agency
from ontology.vocabulary import Vocabulary

TRADITIONAL = "traditional-characters"
CHARACTER_LOST = "character-lost"
GLUED_REMAINDER = "glued-remainder"
_MANY = 30
"""Bodies of a place; a government has more."""
_SHORTEST = 5
_LONGEST = 100
"""Characters of a name that is compared with others: longer ones are print run together."""
_REMAINDER = 3
_BRACKETED = regex(r"[^（()）〈〉]+[（(〈](?P<inner>[^（()）〈〉]+)[）)〉]")
_BODY = regex(r"(?:人民政府|政府|管理委员会|管委会|委员会|办公室)$")


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a mention means: the agency's node, and the rule that repaired the print, if any.

    ``suggestions`` are the nearest known names of an unconfirmed agency, or what a remainder may
    have been. ``explained`` says that no vocabulary has the print, only the naming rules.
    """

    node: Node
    repaired_by: str | None = None
    suggestions: tuple[str, ...] = ()
    explained: bool = False

    @property
    def confirmed(self) -> bool:
        """Whether the vocabulary knows the agency, or the naming rules explain its name."""
        return bool(self.node.properties["confirmed"])


@dataclass(slots=True)
class Resolver:
    """Resolves the mentions of one plan; remembers what it resolved.

    ``office`` is the body whose own divisions the plan may name (监测处), "" if none.
    """

    vocabulary: Vocabulary
    jurisdiction: str
    office: str = ""
    forms: Mapping[str, Agency] = field(init=False)
    _done: dict[str, Resolution] = field(default_factory=dict)
    _near: dict[str, Agency] = field(default_factory=dict)
    _stems: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.forms = self.vocabulary.agency_forms(self.jurisdiction)

    def resolve(self, mention: str) -> Resolution:
        """What a mention (white space removed) means."""
        if mention not in self._done:
            self._done[mention] = (
                self._known(mention)
                or self._repaired(mention)
                or self._explained(mention)
                or self._glued(mention)
                or self._new(mention)
            )
        return self._done[mention]

    @property
    def knows_place(self) -> bool:
        """Whether the vocabulary has the bodies of the plan's place, not just some of them."""
        return self._knows(self.jurisdiction)

    def _knows(self, place: str) -> bool:
        agencies = self.vocabulary.agencies.values()
        own = (each for each in agencies if each.jurisdiction == place)
        return sum(1 for _ in islice(own, _MANY)) == _MANY

    def lists(self, mention: str) -> bool:
        """Whether the vocabulary has the name as plans print it.

        OCR invents names that the naming rules would explain, or that people only say.
        """
        found = self.resolve(mention)
        agency = self.forms.get(mention)
        return found.confirmed and not found.explained and not (agency and mention in agency.spoken)

    def other_in_bracket(self, mention: str) -> str:
        """The known body that a known one has in its bracket, if it is another; else ""."""
        match = _BRACKETED.fullmatch(mention)
        inner = self.forms.get(match["inner"]) if match else None
        outer = self._known(mention)
        other = inner and outer and outer.node.id != inner.id
        return match["inner"] if match and other else ""

    def _known(self, mention: str) -> Resolution | None:
        agency = self.forms.get(mention) or self.forms.get(_without_bracket(mention))
        return Resolution(agency_node(agency)) if agency else None

    def _repaired(self, mention: str) -> Resolution | None:
        if len(mention) > _LONGEST or self._is_field(mention):
            return None
        simplified = simplify(mention)
        if simplified != mention and (agency := self.forms.get(simplified)):
            return Resolution(agency_node(agency), TRADITIONAL)
        candidates = _one_lost(self.vocabulary, self.jurisdiction).get(simplified, frozenset())
        if len(candidates) == 1 and len(simplified) >= _SHORTEST:
            (found,) = candidates
            return Resolution(agency_node(self.vocabulary.agencies[found]), CHARACTER_LOST)
        return None

    def _is_field(self, mention: str) -> bool:
        """Whether it is a field and no ministry: 生态环境部门, 工业和信息化 in a place."""
        return mention.endswith("部门") or (
            self.jurisdiction != NATION and f"{mention}部" in self.forms
        )

    def _glued(self, mention: str) -> Resolution | None:
        """A known name with the end of another glued to it: 天津经济技术开发区管委会促会.

        Names that the rules explain are whole: 云州市人民政府办公室 where 云州市人民政府 is known.
        """
        if len(mention) > _LONGEST or self._is_field(mention):
            return None
        mention = simplify(mention)
        for cut in range(1, _REMAINDER + 1):
            head, rest = mention[:-cut], mention[-cut:]
            if len(head) >= _SHORTEST and (agency := self.forms.get(head)):
                ends = self._ending_in(rest)
                whole = tuple(f"{head}、{form}" for form in ends[:3])
                return Resolution(agency_node(agency), GLUED_REMAINDER, whole)
        return None

    def _ending_in(self, rest: str) -> list[str]:
        """The shortest form of each agency that one of its forms ends like, the place's own first.

        Bodies of other places and of the nation are offered only where the place has none.
        """
        ends = sorted(
            (form for form in self.forms if form.endswith(rest)), key=lambda form: (len(form), form)
        )
        own = [form for form in ends if self.forms[form].jurisdiction == self.jurisdiction]
        shortest: dict[str, str] = {}
        for form in own or ends:
            shortest.setdefault(self.forms[form].id, form)
        return list(shortest.values())

    def _explained(self, mention: str) -> Resolution | None:
        """What the naming rules make of a name; where the bodies are known, only one of them."""
        agency = explained_agency(mention, self.jurisdiction) or explained_agency(
            _without_bracket(mention), self.jurisdiction
        )
        if agency is None:
            return None
        known = self.vocabulary.agencies.get(agency.id)
        if known is None and self._knows(agency.jurisdiction):
            return None
        return Resolution(agency_node(known or agency), explained=True)

    def _new(self, mention: str) -> Resolution:
        found = new_agency(mention, self.jurisdiction, office=self.office)
        return Resolution(agency_node(found, confirmed=False), None, self._nearest(mention))

    def _near_bodies(self) -> dict[str, Agency]:
        """The bodies that a plan of this place may mean, by form: its own, those above, national.

        Where the vocabulary does not have a place, the naming rules say what its bodies are called.
        A plan of no known place may mean any.
        """
        places = dict.fromkeys(_upwards(self.jurisdiction))
        near = {
            form: agency
            for form, agency in self.forms.items()
            if not self.jurisdiction or agency.jurisdiction in {*places, NATION}
        }
        for place in places:
            if place not in ("", NATION) and not self._knows(place):
                near = {**local_bodies(place), **near}
        return near

    def _nearest(self, mention: str) -> tuple[str, ...]:
        """One form each of the three bodies nearest in their whole name or its beginning.

        滨海高新区人民政府 is near 滨海新区人民政府, nearer 滨海高新区管委会. Bodies of the nation
        are near what is called like one: 市商务局 is no 商务部. What the rules alone make up is
        near a name of the same ending: beside 市渔业协会 there is no 市海洋渔业委员会.
        """
        self._near = self._near or self._near_bodies()
        self._stems = self._stems or {form: _stem(form) for form in self._near}
        begun = process.extract(
            _stem(mention[:_LONGEST]), self._stems, scorer=fuzz.ratio, limit=20, score_cutoff=60
        )
        whole = process.extract(
            mention[:_LONGEST], self._stems.keys(), scorer=fuzz.ratio, limit=20, score_cutoff=50
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


def _without_bracket(mention: str) -> str:
    """The name before its bracket: 市新闻出版局 of 市新闻出版局（市版权局）."""
    if not mention.endswith(("）", ")", "〉")):
        return mention
    return re.split("[（(〈]", mention, maxsplit=1)[0]


def _stem(name: str) -> str:
    """A name without what kind of body it is."""
    return _BODY.sub("", name)


@cache
def _lost_index(forms: tuple[tuple[str, str], ...]) -> dict[str, frozenset[str]]:
    index: dict[str, set[str]] = {}
    for form, agency in forms:
        for damaged in _damaged(form):
            index.setdefault(damaged, set()).add(agency)
    return {damaged: frozenset(agencies) for damaged, agencies in index.items()}


def _damaged(form: str) -> Iterator[str]:
    """The forms that OCR leaves when it loses one character of a long name."""
    if len(form) > _SHORTEST:
        for position in range(len(form)):
            yield form[:position] + form[position + 1 :]


def _one_lost(vocabulary: Vocabulary, jurisdiction: str) -> dict[str, frozenset[str]]:
    """Of the bodies of the place alone: 市场监管局 beside 市公安局 is no 市场监管总局."""
    forms = vocabulary.agency_forms(jurisdiction)
    own = ((form, each.id) for form, each in forms.items() if each.jurisdiction == jurisdiction)
    return _lost_index(tuple(own))
