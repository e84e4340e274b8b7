"""The names in a list of units: where one ends and the next begins.

Names are parted at 、 and ，, at 等 and 和 where both sides stand for themselves, and never inside
brackets (市新闻出版局（市版权局） is one body) or collectives (各市、县人民政府).
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
from loaders.text.document import Text, squeeze
from loaders.text.punctuation import CLOSING, OPENING
from loaders.text.regex import regex
from ontology.departments import official_name

_SEPARATOR = frozenset("、，,；;／/")
_AND = regex(r"以及|及其?|和|与|会同")
_ETC = regex("等+")
_GENERIC = regex(
    r"(?:等?(?:[省市区县州](?:级|直|属)?)?各?(?:其他)?(?:相关|有关)"
    r"(?:单位|部门|区|企业|机构|方面|地方|省份|地区|成员单位|行业主管部门|职能部门|委办局|金融机构).*)"
)
_SOCIETIES = "文联|妇联|残联|科协|侨联|台联|社科联|工商联|供销社"
_FIRM = r"(?<![\u4e00-\u9fff])中国[\u4e00-\u9fff]{2}"
"""中国移动, 中国建筑: companies of the nation, whole."""
UNIT_END = regex(
    r"(?:局|委|办|厅|部|署|院|会|府|室|队|站|行|司|团|企业|公司|中心|集团|机场|单位|部门|法院|检察院|银行|总社"
    rf"|协会|联合会|海关|总队|支队|大学|学院|研究所|{_SOCIETIES}|税务|办公室|政府|各区|街道|乡镇|区|县|市"
    rf"|专班|指挥部|领导小组|工作组|交易所|(?<=[\u4e00-\u9fff]{{2}})(?<![好坏用益害之出去来何到各])处|{_FIRM})$"
)
_OFFICE_OF_TOWN = regex("(?<![场厕])所$")
"""民政所 and 派出所, before a blank: elsewhere 所 ends other words as well."""
_LONGEST_END = 6
_LONGEST_PAIR = 200
"""Characters: what is longer is no two names that 和 joins, but print that lost its marks."""
_OFFICE_END = regex(
    r"(?:(?<![布格全大结])局|街道办事处|委|(?<![举主开创兴筹])办|(?<![大客餐])厅"
    r"|(?<![全内外局干中东西南北上下底顶])部|(?<!部)署|院|办公室|委员会|管委会|政府|海关|[总支大]队|集团|公司|银行|分行|支行|专班"
    rf"|领导小组|{_SOCIETIES}|工会|贸促会|红十字会|检察院|法院|指挥部|交易所|{_FIRM})$"
)
"""How offices end; 工作部署, 办事大厅 and 全部 end so and are none."""
_ALSO = regex(r"(?<=[\u4e00-\u9fff]{3})（[^（）]{2,8}）$")
"""What a body is called as well, or takes in: 各区（市）县政府（管委会）."""
_TEAM = regex("(?:工作|推进)*(?:专班|领导小组)")
"""What says of what kind a team is, and not which one."""
_PLACES = r"(?:自治区|直辖市|自治州|县级市|县市区|市|州|县|区|盟|旗)"
_BRACKETED = r"[（(〔〈][^（）()〔〕〈〉]*[）)〕〉]"
_EXPLAINED = regex(r"(?<=.)[（(〔][^（）()〔〕]*下同[）)〕]$")
"""What a bracket says of a name once for all lists: 各区政府（含大鹏新区管委会，下同）."""
_SURNAME = (
    "[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶"
    "蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙贺陶顾毛郝龚邵万钱严"
    "赖覃洪武莫孔]"
)
"""A surname that many have."""
_FULL_NAME = rf"{_SURNAME}[\u4e00-\u9fff]{{1,2}}(?<![局委办厅处科室队所站会院府部镇乡村区县市])"
_PERSON = regex(
    r"(?<=[\u4e00-\u9fff]{2})[（(](?!高新|林业|石化|石油|江[北南]|白云|万州|武装|任务|方案|史志|龙头)"
    rf"{_FULL_NAME}[）)]$"
)
"""Who stands for a body: 市住建局（王立新）."""
_PERSON_APART = regex(rf"[\s\u3000]+{_FULL_NAME}(?=$|[、，,；;])")
"""The same behind a blank: 县农业农村局　何松柏."""
_COLLECTIVE = regex(
    rf"各(?:有关|相关)?(?:省|市|州|县|区|地|盟|旗|设区的?市)(?:{_BRACKETED})?"
    rf"(?:、{_PLACES}(?:{_BRACKETED})?)*(?:人民)?政府(?:{_BRACKETED})?"
    rf"|各(?:有关|相关)?(?:乡镇|镇街|街道|街镇|[乡镇街])、?(?:办事处|(?:人民)?政府)(?:{_BRACKETED})?"
    rf"|(?:各|\d{{1,3}}个)(?:乡镇|街道|街镇|[乡镇街])(?:、(?:乡镇|街道|[乡镇街]))+(?=$|[，,；;。、])"
    rf"|(?:沿[江海河湖线])?各(?:有关|相关)?(?:乡镇|镇街|街道|街镇|[乡镇街]|县市区|区县|县区|市县|村（居）|村（社区）)(?:{_BRACKETED})?(?=$|[，,；;。、])"
    rf"|各(?:有关|相关)?(?:省|辖?市|州|县|区|盟|旗)(?:、{_PLACES})+(?:{_BRACKETED})?(?=$|[，,；;。、])"
    rf"|各(?:有关|相关)?(?:省|辖?市|州|县|区|盟|旗)(?:、{_PLACES})+[\u4e00-\u9fff]{{2,10}}?(?:局|委|办|部门)(?=$|[，,；;。、等])"
)
"""Places of several kinds together, with or without their governments: 各市、县人民政府."""
_NOBODY = regex(r"部门|单位|无|空|[/／—–―－─\-*\\]+")
"""What 人民银行等部门 says behind the name, and an empty cell: nobody in particular."""
_OTHERS = regex(
    r"(?:(?:省|市|州|区|县|自治区)(?:级|直)?)?各?(?:政府)?(?:其他|其它)?(?:相关)?"
    r"(?:行业|业务|职能)?(?:主管|监管)?(?:部门|单位)(?:[和及与、](?:部门|单位))?(?=$|[和及与])"
)
"""Others of the kind, behind 等: 等部门, 等相关部门 and 等行业主管部门 name nobody more. 有关部门
and 有关单位 are the collective that plans make answerable by that name, and are kept."""
_AND_LAST = regex(r"\s*(?:以及|及|和|与)(?=[省市区县州各全国])")
_JOINED = regex(r"(?:以及|及其?|和|与|会同)(?=各|有关|相关|其他|省|市|全|国)")
"""What joins a name to the list before 等: 财政部等和各有关省级人民政府."""


def _closes(string: str) -> bool:
    """Whether as many brackets close as open."""
    return sum(map(string.count, OPENING)) <= sum(map(string.count, CLOSING))


def strip_marks(text: Text) -> Text:
    """The text without the marks of a list at its ends, and a bracket that nothing closes."""
    string, start, stop = text.string, 0, len(text)
    lead = '，,、；;：:" \u3000' + ("" if _closes(string) else OPENING)
    while start < stop and string[start] in lead:
        start += 1
    while stop > start and string[stop - 1] in '，,、；;。.：:" \u3000':
        stop -= 1
    return text.cut(start, stop)


def _split(text: Text) -> Iterator[Text]:
    """Split at 、 and ， but not inside collectives, quotations, nor brackets that close.

    市新闻出版局（市版权局） is one body, and so are 各市、县人民政府 and “双随机、一公开”联席会议.
    """
    depth = start = 0
    string = text.string
    closes = _closes(string)
    whole = {i for match in _COLLECTIVE.finditer(string) for i in range(*match.span())}
    for offset, character in enumerate(string):
        if offset in whole:
            continue
        if (character in OPENING and closes) or character == "“":
            depth += 1
        elif character in CLOSING or (character == "”" and depth):
            depth -= 1
        elif depth <= 0 and _separates(string, start, offset):
            yield _bare(text.cut(_behind_and(string, start), offset))
            start = offset + 1
    yield _bare(text.cut(_behind_and(string, start), len(string)))


def _bare(part: Text) -> Text:
    """A name of a list without marks, and without a bracket that explains it or names a person."""
    name = strip_marks(part)
    others = (_EXPLAINED, _PERSON, _PERSON_APART)
    match = next(filter(None, (each.search(name.string) for each in others)), None)
    return name.cut(0, match.start()) if match else name


def _behind_and(string: str, start: int) -> int:
    """Where a name begins that 以及 joins to the list before it: 市数据局、以及市委网信办."""
    match = _AND_LAST.match(string, start) if start else None
    return match.end() if match else start


def _separates(string: str, start: int, offset: int) -> bool:
    """Whether a mark or a blank parts two names; OCR prints blanks inside one too (市 商 务 局)."""
    if string[offset].isspace():
        before = string[max(start, offset - _LONGEST_END) : offset]
        return (
            offset - start > 2
            and not _PERSON_APART.match(string, offset)
            and (UNIT_END.search(before) or _OFFICE_OF_TOWN.search(before)) is not None
        )
    return string[offset] in _SEPARATOR


def _without_others(behind: Text) -> Text:
    """The words behind 等 without those that only say that there are others."""
    for pattern in (_OTHERS, _JOINED):
        if match := pattern.match(behind.string):
            behind = behind.cut(match.end(), len(behind))
    return behind


def _complete(parts: list[Text]) -> Iterator[tuple[Text, str | None]]:
    """Give 黄埔区 in 黄埔区、天河区人民政府 the ending that it shares with the next unit.

    Zones share 管委会 (杨凌示范区、西咸新区管委会), levels the whole name (市、区水务局, 市、
    区人民政府).
    """
    following = ""
    completed: list[tuple[Text, str | None]] = []
    for part in reversed(parts):
        name = "".join(part.string.split())
        ending = _shared_ending(name, following)
        completed.append((part, name + ending if ending else None))
        following = name + ending
    return reversed(completed)


def _shared_ending(name: str, following: str) -> str:
    """What a name has in common with the end of the next one, "" if it is whole by itself."""
    for own, shared in _SHARED:
        match = shared.fullmatch(following)
        if match and own.fullmatch(name):
            return match["ending"]
    return ""


_SHARED = (
    (
        regex(r"[^各有相].{0,6}(?:区|县|市|旗|新区|示范区|开发区)"),
        regex(r"[^各有相].{0,5}?[区县市旗](?P<ending>人民政府|政府)"),
    ),
    (
        regex(
            r"(?![各有相]).{0,9}?(?:示范区|新区|开发区|高新区|经开区|保税区|风景区|度假区|园区|合作区)"
        ),
        regex(r"[^各有相].{0,8}(?:区|基地|新城|园)(?P<ending>管委会|管理委员会)"),
    ),
    (
        regex(r"[省市区县州]|自治区"),
        regex(
            r"(?:县市区|区县|县区|乡镇|[省市区县州]|[市县区]（[市县区]）)"
            r"(?P<ending>(?:市[场政]|[^区县市（]).{0,12}(?:局|委|办|厅|委员会|办公室|中心|支队))"
        ),
    ),
    (
        regex(r"[省市区县州]|自治区|设区的市"),
        regex(
            r"(?:[市区县州]|设区的市|县（市、区）)"
            r"(?P<ending>(?:人民)?政府(?:[^、及（）]{2,12}部门)?(?:及其[^、]{2,12})?)"
        ),
    ),
)
"""A name that lacks its ending, and the next one that has it."""


_OF_EACH = regex(
    rf"(?P<places>各(?:有关|相关)?(?:设区的?)?(?:省|市|州|县|区|盟|旗)(?:、{_PLACES})*(?:{_BRACKETED})?)"
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
        parts = [part for piece in _split(text) for part in self._refine(piece)]
        by_field = lists_departments(text.string)
        each = ""
        for part, ending in _complete(parts):
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
        if name in self.known or _GENERIC.fullmatch(name) or _COLLECTIVE.fullmatch(name):
            return True
        if is_field_department(name):
            return True
        name = _ALSO.sub("", name)
        return len(name) > 2 and _OFFICE_END.search(name) is not None and not _TEAM.fullmatch(name)

    def names_one(self, name: str) -> bool:
        """Whether the words name one body, and not each or all of a kind: 各部门, 有关单位."""
        of_a_kind = _GENERIC.fullmatch(name) or _COLLECTIVE.search(name) or "各" in name
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
            ):
                break
            yield from self._apart(rest.cut(0, match.start()))
            rest = _without_others(rest.cut(match.end(), len(string)))
        yield from self._apart(rest)

    def _apart(self, text: Text) -> list[Text]:
        """The two names that 和 joins, or the one name."""
        if not text or _NOBODY.fullmatch(text.string):
            return []
        return [text] if text.string in self.known else self._two_names(text) or [text]

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
            if all(self.is_name(side.string) for side in (left, right)):
                return [left, right]
        return []


NO_NAMES = AgencyNames()
"""Where no vocabulary is at hand: names are told apart by their form alone."""
