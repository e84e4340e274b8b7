"""From an agency's name as printed to the agency, in the plan's jurisdiction.

What is not printed soundly is repaired only where one known name alone fits, and the edge then
says by which rule; every other name is kept as an unconfirmed agency and put up for review.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from graph.records import Node
from loaders.names.full_names import new_agency
from loaders.names.nearest import LONGEST, NearestBodies, knows_bodies
from loaders.names.rules import explained_agency
from loaders.text.folding import simplify
from loaders.text.punctuation import CLOSING, IN_BRACKETS, OPENS
from loaders.text.regex import regex
from loaders.vocabulary import agency_node
from ontology.terms import NATION, Agency
from ontology.vocabulary import Vocabulary

TRADITIONAL = "traditional-characters"
CHARACTER_LOST = "character-lost"
GLUED_REMAINDER = "glued-remainder"
_SHORTEST = 5
_REMAINDER = 3
_BRACKETED = regex(rf".+?(?P<inner>{IN_BRACKETS})")
_LAST_BRACKET = regex(rf"{IN_BRACKETS}$")


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
    _nearest: NearestBodies = field(init=False)

    def __post_init__(self) -> None:
        self.forms = self.vocabulary.agency_forms(self.jurisdiction)
        self._nearest = NearestBodies(self.vocabulary, self.jurisdiction)

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
        return knows_bodies(self.vocabulary, self.jurisdiction)

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
        inner = self.forms.get(match["inner"][1:-1]) if match else None
        outer = self._known(mention)
        other = inner and outer and outer.node.id != inner.id
        return match["inner"][1:-1] if match and other else ""

    def _known(self, mention: str) -> Resolution | None:
        agency = self.forms.get(mention) or self.forms.get(_without_bracket(mention))
        return Resolution(agency_node(agency)) if agency else None

    def _repaired(self, mention: str) -> Resolution | None:
        if len(mention) > LONGEST or self._is_field(mention):
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
        if len(mention) > LONGEST or self._is_field(mention):
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
        if known is None and knows_bodies(self.vocabulary, agency.jurisdiction):
            return None
        return Resolution(agency_node(known or agency), explained=True)

    def _new(self, mention: str) -> Resolution:
        found = new_agency(mention, self.jurisdiction, office=self.office)
        return Resolution(agency_node(found, confirmed=False), None, self._nearest.to(mention))


def _without_bracket(mention: str) -> str:
    """The name before its bracket: 市新闻出版局 of 市新闻出版局（市版权局）."""
    if not mention.endswith(tuple(CLOSING)):
        return mention
    if last := _LAST_BRACKET.search(mention):
        return mention[: last.start()]
    return re.split(f"[{OPENS}]", mention, maxsplit=1)[0]


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
