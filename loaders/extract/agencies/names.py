"""The names in a list of units, each in full.

Besides the marks of a list, 等 and 和 part names where both sides stand for themselves; a name that
the vocabulary knows is whole whatever stands in it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.extract.agencies.fields import (
    DEPARTMENT,
    is_field,
    is_field_department,
    lists_departments,
)
from loaders.extract.agencies.forms import (
    ALSO,
    COLLECTIVE,
    GENERIC,
    OFFICE_END,
    PLACES,
    TEAM,
    UNIT_END,
)
from loaders.extract.agencies.lists import ALL_OF, JOINS_ALWAYS, JOINS_COLLECTIVES, split_list
from loaders.extract.agencies.shared_endings import complete, is_place, share_ending
from loaders.text.document import Text, squeeze
from loaders.text.place_words import names_all_places
from loaders.text.punctuation import IN_BRACKETS
from loaders.text.regex import regex
from loaders.text.role_words import BODY, LEAD, RESPONSIBLE, SUPPORT
from ontology.departments import official_name

_AND = regex(rf"以及|及其?|和|与|暨|[会连]同|{JOINS_COLLECTIVES}")
_ETC = regex("等+")
_OF_FUNCTION = regex(rf"[\u4e00-\u9fff]{{2,24}}(?:职能|职责|任务)的(?:{BODY})")
"""Whoever has a function, behind a list of bodies: 有安全监管职能的处室."""
_LONGEST_PAIR = 200
"""Characters: what is longer is no two names that 和 joins, but print that lost its marks."""
_NOBODY = regex(r"部门|单位|处室|科室|无|空|[/／—–―－─\-*\\]+")
"""What 人民银行等部门 says behind the name, and an empty cell: nobody in particular."""
_OTHERS = regex(
    r"(?:(?:省|市|州|区|县|自治区)(?:级|直)?)?各?"
    r"(?:[一二三四五六七八九十两几多余数若干\d]+[个家]?)?(?:政府)?(?:其他|其它)?(?:相关)?"
    r"(?:行业|业务|职能|成员|责任|主管|监管|管理|组成|兄弟|涉及|工作?专班|联席会议|(?:工作)?领导小组|工作组)*(?:部门|单位|处室|科室|委办局|机构|部委|厅局){1,2}"
    r"(?:[（(](?:部门|单位)[）)]|[和及与、](?:部门|单位|企业|机构))?(?=$|以及|[和及与并同]|[会连]同)"
)
"""Others of the kind, behind 等: 等部门, 等相关部门 and 等行业主管部门 name nobody more, nor does
等5部门 that counts them. 有关部门 and 有关单位 are the collective that plans make answerable by
that name, and are kept."""
_ACTS_BESIDE = regex(
    rf"(?:[省市区县州]?各[\u4e00-\u9fff]{{0,6}})?(?:{LEAD}|{SUPPORT}|{RESPONSIBLE})(?:{BODY})"
    r"|\d{1,3}个?[区县市]|[\u4e00-\u9fff]{2,8}(?:开发区|高新区|示范区)"
    r"|[\u4e00-\u9fff]{2,14}(?:(?:管理|主管|监管)部门|机构)"
)
"""Who has a role in something, places and zones, and departments by what they do, on both sides of
和: 各场景牵头部门和配合部门, 16区和某某开发区, 渔业管理部门和港口管理部门."""
_JOINED = regex(
    rf"{JOINS_ALWAYS}|(?:及其?|和(?!县(?:人民)?政府)|与|暨|会同|会商)"
    rf"(?=[省市区县州盟旗全国]|乡镇|街道|{ALL_OF})|{JOINS_COLLECTIVES}"
)
"""What joins a name to the list before 等: 财政部等和各有关省级人民政府."""
_HOUSE = regex("[\u4e00-\u9fff]{2}[馆台校社所园宫厂港库]$")
"""档案馆 before 等单位: elsewhere other words end so."""


def _without_others(behind: Text) -> Text:
    """The words behind 等 without those that only say that there are others."""
    for pattern in (_OTHERS, _JOINED):
        if match := pattern.match(behind.string):
            behind = behind.cut(match.end(), len(behind))
    return behind


_OF_EACH = regex(
    rf"(?P<places>各(?:有关|相关)?(?:设区的?)?(?:省|市|州|县|区|盟|旗)(?:、{PLACES})*(?:{IN_BRACKETS})?)"
    r"(?=(?P<body>[^政、].*[局委]$))"
)
"""A department of each place; those behind it are of these places: 各市发展改革委、住建局."""


def _is_department(name: str) -> bool:
    """Whether a name is that of a local department without its place: 住建局."""
    official = official_name(name)
    return official is not None and official.kind == "department" and not name.endswith("厅")


@dataclass(frozen=True, slots=True)
class AgencyNames:
    """Tells the names in a list apart; ``known`` are those that the vocabulary has for a place."""

    known: frozenset[str] = frozenset()

    def __contains__(self, name: str) -> bool:
        return name in self.known

    def split(self, text: Text) -> Iterator[tuple[Text, str | None]]:
        """Each name of a list, and the name in full where it shares its ending with the next."""
        parts = [part for piece in split_list(text) for part in self._refine(piece)]
        by_field = lists_departments(text.string)
        each = ""
        for part, ending in complete(parts):
            name = "".join(part.string.split())
            of_each = _OF_EACH.match(name)
            each = of_each["places"] if of_each else each if _is_department(name) else ""
            if each and not of_each:
                yield part, each + name
            else:
                yield part, name + DEPARTMENT if by_field and is_field(name) else ending

    def in_full(self, text: Text) -> list[str]:
        """The names of a list without white space, each in full."""
        return [done or squeeze(part.string) for part, done in self.split(text)]

    def is_name(self, name: str) -> bool:
        """Whether the words stand for an agency by themselves: 省商务厅, not 市文化."""
        if name in self.known or GENERIC.fullmatch(name) or COLLECTIVE.fullmatch(name):
            return True
        if is_field_department(name):
            return True
        name = ALSO.sub("", name)
        return len(name) > 2 and OFFICE_END.search(name) is not None and not TEAM.fullmatch(name)

    def names_one(self, name: str) -> bool:
        """Whether the words name one body, and not each or all of a kind: 各部门, 有关单位."""
        of_a_kind = GENERIC.fullmatch(name) or COLLECTIVE.search(name) or "各" in name
        return self.is_name(name) and not of_a_kind

    def _refine(self, text: Text) -> Iterator[Text]:
        """Take 等 and 和 apart where both sides stand for themselves."""
        rest = text
        while rest and rest.string not in self.known:
            string = rest.string
            match = _ETC.search(string)
            if match is None or not (
                match.start() in (0, len(string) - len(match.group()))
                or self._stands_alone(string[: match.start()])
                or (is_field(string[: match.start()]) and lists_departments(string))
                or (
                    _HOUSE.search(string[: match.start()])
                    and any(each.fullmatch(string, match.end()) for each in (_OTHERS, GENERIC))
                )
            ):
                break
            yield from self._apart(rest.cut(0, match.start()))
            rest = _without_others(rest.cut(match.end(), len(string)))
        yield from self._apart(rest)

    def _apart(self, text: Text) -> list[Text]:
        """The two names that 和 joins, or the one name."""
        if not text or _NOBODY.fullmatch(text.string):
            return []
        whole = text.string in self.known or COLLECTIVE.fullmatch(text.string)
        return [text] if whole else self._two_names(text) or [text]

    def _stands_alone(self, name: str) -> bool:
        """Whether the words before 等 are a unit: 天津海关等有关单位, not 滨海新区等有关区政府."""
        return name in self.known or bool(
            UNIT_END.search(name) and not re.search("[区县市]$", name)
        )

    def _two_names(self, text: Text) -> list[Text]:
        if len(text) > _LONGEST_PAIR:
            return []
        for match in _AND.finditer(text.string):
            left, right = text.cut(0, match.start()), text.cut(match.end(), len(text))
            shared = share_ending(left.string, right.string) and self.is_name(right.string)
            if (
                shared
                or self._ends_list(left.string, match.group(), right.string)
                or all(
                    self.is_name(side.string) or _ACTS_BESIDE.fullmatch(side.string)
                    for side in (left, right)
                )
            ):
                return [left, right]
        return []

    def _ends_list(self, name: str, joint: str, last: str) -> bool:
        """Whether 及 joins the last of a list to a body: 各有关单位及桐庐县.

        The last may be a place, all places of a level, or those who have a function.
        """
        if not joint.endswith("及"):
            return False
        if is_place(last):
            return self.is_name(name)
        others = names_all_places(last) or _OF_FUNCTION.fullmatch(last)
        return bool(others and UNIT_END.search(name))


NO_NAMES = AgencyNames()
"""Where no vocabulary is at hand: names are told apart by their form alone."""
