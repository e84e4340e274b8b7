"""From an agency's name as printed to the agency, in the plan's jurisdiction.

What is not printed soundly is repaired only where one known name alone fits, and the edge then
says by which rule; every other name is kept as an unconfirmed agency and put up for review.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import islice

from opencc import OpenCC
from rapidfuzz import fuzz, process

from graph.records import Node
from loaders.vocabulary import agency_node
from ontology.jurisdictions import (
    city_name,
    is_county,
    jurisdictions,
    place_name,
    province_name,
)
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
_KINDS: tuple[tuple[str, str], ...] = (
    (
        r"^(?:各|相关|有关|其他)|(?:有关|相关|成员)(?:.{0,4})?(?:单位|部门|政府|地区|省份)$|等.+|各[区县市镇]"
        r"|各(?:直属|级)?.{0,2}(?:部门|单位|机构|街道|专班)",
        "collective",
    ),
    (r"[区县市旗](?:人民)?政府$", "district_government"),
    (r"(?:人民)?政府$", "government"),
    (r"管委会$|管理委员会$", "zone_committee"),
    (r"^(?:市|省|区|县)?委.*(?:部|办|办公室)$|党组$", "party"),
    (r"公司$|集团$|银行$|机场$", "enterprise"),
    (r"协会$|商会$|联合会$|学会$|总会$|促进会$", "association"),
)
_BRACKETED = re.compile(r"[^（()）]+[（(](?P<inner>[^（()）]+)[）)]")
_BODY = re.compile(r"(?:人民政府|政府|管理委员会|管委会|委员会|办公室)$")


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a mention means: the agency's node, and the rule that repaired the print, if any.

    ``suggestions`` are the nearest known names of an unconfirmed agency, or what a remainder may
    have been.
    """

    node: Node
    repaired_by: str | None = None
    suggestions: tuple[str, ...] = ()

    @property
    def confirmed(self) -> bool:
        """Whether the vocabulary knows the agency."""
        return bool(self.node.properties["confirmed"])


@dataclass(slots=True)
class Resolver:
    """Resolves the mentions of one plan; remembers what it resolved."""

    vocabulary: Vocabulary
    jurisdiction: str
    forms: Mapping[str, Agency] = field(init=False)
    _done: dict[str, Resolution] = field(default_factory=dict)
    _stems: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.forms = self.vocabulary.agency_forms(self.jurisdiction)

    def resolve(self, mention: str) -> Resolution:
        """What a mention (white space removed) means."""
        if mention not in self._done:
            self._done[mention] = (
                self._known(mention) or self._repaired(mention) or self._new(mention)
            )
        return self._done[mention]

    @property
    def knows_place(self) -> bool:
        """Whether the vocabulary has the bodies of the plan's place, not just some of them."""
        agencies = self.vocabulary.agencies.values()
        own = (each for each in agencies if each.jurisdiction == self.jurisdiction)
        return sum(1 for _ in islice(own, _MANY)) == _MANY

    def is_known(self, mention: str) -> bool:
        """Whether the vocabulary has the form as printed."""
        return mention in self.forms

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
        if len(mention) > _LONGEST:
            return None
        simplified = _simplify(mention)
        if simplified != mention and (agency := self.forms.get(simplified)):
            return Resolution(agency_node(agency), TRADITIONAL)
        candidates = _one_lost(self.vocabulary, self.jurisdiction).get(simplified, frozenset())
        if len(candidates) == 1 and len(simplified) >= _SHORTEST:
            (found,) = candidates
            return Resolution(agency_node(self.vocabulary.agencies[found]), CHARACTER_LOST)
        return self._glued(simplified)

    def _glued(self, mention: str) -> Resolution | None:
        """A known name with the end of another glued to it: 天津经济技术开发区管委会促会."""
        for cut in range(1, _REMAINDER + 1):
            head, rest = mention[:-cut], mention[-cut:]
            if len(head) >= _SHORTEST and (agency := self.forms.get(head)):
                ends = self._ending_in(rest)
                whole = tuple(f"{head}、{form}" for form in ends[:3])
                return Resolution(agency_node(agency), GLUED_REMAINDER, whole)
        return None

    def _ending_in(self, rest: str) -> list[str]:
        """The shortest form of each agency that one of its forms ends like."""
        shortest: dict[str, str] = {}
        for form in sorted(self.forms, key=lambda form: (len(form), form)):
            if form.endswith(rest):
                shortest.setdefault(self.forms[form].id, form)
        return list(shortest.values())

    def _new(self, mention: str) -> Resolution:
        found = new_agency(mention, self.jurisdiction)
        return Resolution(agency_node(found, confirmed=False), None, self._nearest(mention))

    def _nearest(self, mention: str) -> tuple[str, ...]:
        """One form each of the three known agencies nearest in their whole name or its beginning.

        滨海高新区人民政府 is near 滨海新区人民政府, and nearer 滨海高新区管委会.
        """
        self._stems = self._stems or {form: _stem(form) for form in self.forms}
        begun = process.extract(
            _stem(mention[:_LONGEST]), self._stems, scorer=fuzz.ratio, limit=5, score_cutoff=60
        )
        whole = process.extract(
            mention[:_LONGEST], self.forms.keys(), scorer=fuzz.ratio, limit=5, score_cutoff=50
        )
        hits = [(score, form) for _, score, form in begun]
        hits += [(score, form) for form, score, _ in whole]
        nearest: dict[str, str] = {}
        for _, form in sorted(hits, key=lambda hit: -hit[0]):
            nearest.setdefault(self.forms[form].id, form)
        return tuple(nearest.values())[:3]


def new_agency(mention: str, jurisdiction: str, source: str = "") -> Agency:
    """The agency that a name means which no vocabulary has."""
    name = full_name(mention, jurisdiction)
    return Agency(
        id=f"agency:{name}",
        name=name,
        short_name=mention,
        aliases=(),
        kind=_kind(mention),
        jurisdiction=jurisdiction,
        members=(),
        successors=(),
        governs=(),
        plates=(),
        offices=(),
        source=source,
        universal=(name,) if name != mention else (),
        local=(mention,),
    )


def full_name(mention: str, jurisdiction: str) -> str:
    """The name with its place, so that 市口岸办 of two cities are two agencies.

    A name that begins with a place, and every name in a national plan, is full already. 省商务厅
    is the province's and 市商务局 the city's, also in the plan of a city or a district.
    """
    if jurisdiction in (NATION, "") or mention.startswith(_NATIONAL):
        return mention
    own = place_name(jurisdiction)
    if is_county(jurisdiction) and mention.startswith(jurisdictions()[jurisdiction].short_name):
        return city_name(jurisdiction) + mention
    if mention.startswith((own, *_place_names())):
        return mention
    for level, place in _levels(jurisdiction):
        if mention.startswith(level) and not mention.startswith(_MARKET):
            return place + mention.removeprefix(level)
    return own + mention


_MARKET = "市场"
"""市场监管局 names no 市 before it."""
_NATIONAL = ("中国", "国家", "中央", "中共中央", "人民银行", "人行")


def _levels(jurisdiction: str) -> Iterator[tuple[str, str]]:
    """How a plan begins the names of its province's, city's and own bodies, and whose they are."""
    own = place_name(jurisdiction)
    if jurisdiction.isdigit():
        for level in ("自治区", "省"):
            yield level, province_name(jurisdiction)
        yield "市", city_name(jurisdiction)
    yield own[-1], own


def _without_bracket(mention: str) -> str:
    """The name before its bracket: 市新闻出版局 of 市新闻出版局（市版权局）."""
    if not mention.endswith(("）", ")")):
        return mention
    return re.split("[（(]", mention, maxsplit=1)[0]


def _kind(mention: str) -> str:
    return next((kind for pattern, kind in _KINDS if re.search(pattern, mention)), "department")


def _stem(name: str) -> str:
    """A name without what kind of body it is."""
    return _BODY.sub("", name)


@cache
def _place_names() -> tuple[str, ...]:
    places = jurisdictions().values()
    return tuple(p.short_name for p in places if p.code != NATION and not is_county(p.code))


@cache
def _converter() -> OpenCC:
    return OpenCC("t2s")


def _simplify(mention: str) -> str:
    return str(_converter().convert(mention))


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
