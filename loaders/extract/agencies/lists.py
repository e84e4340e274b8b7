"""Where one name of a list ends and the next begins, by the marks between them.

Names are parted at 、 and ，, never inside brackets (市新闻出版局（市版权局） is one body) or
collectives (各市、县人民政府), and stand without what brackets explain.
"""

from collections.abc import Iterator

from loaders.extract.agencies.forms import BOTH_KINDS, COLLECTIVE, OFFICE_WITHIN, UNIT_END
from loaders.text.document import Text
from loaders.text.punctuation import BARS, CLOSES, CLOSING, IN_BRACKETS, OPENING, OPENS
from loaders.text.regex import regex
from loaders.text.role_words import LEAD, SUPPORT

_SEPARATOR = frozenset("、，,；;／/､")
_MARKS = f'，,、；;：:" \u3000{BARS}'
"""What stands round the names of a list."""
_LONGEST_END = 6
_STARS = "★☆▲△※＊*"
"""Marks behind a name: 省广电局★　省体育局."""
_EXPLAINED = regex(
    rf"(?<=.)(?=[{OPENS}](?!{LEAD}|{SUPPORT})(?:以下简称|[^{OPENS}{CLOSES}]*下同[{CLOSES}]))"
    rf"{IN_BRACKETS}$"
)
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
    rf"(?:{_FULL_NAME}|[\u4e00-\u9fff]某某?)[）)]$"
)
"""Who stands for a body: 市住建局（王立新）."""
_PERSON_APART = regex(rf"[\s\u3000]+{_FULL_NAME}(?=$|[、，,；;])")
"""The same behind a blank: 县农业农村局　何松柏."""
ALL_OF = "各|地方|有关|相关|其他|属地|所属|下属|所在|下辖|中央|辖区"
"""How collectives begin, before which 并 and 同 join them to a list as well."""
JOINS_ALWAYS = "以及由?|并会同|连同|还有|加上|并请"
JOINS_COLLECTIVES = f"[并同](?={ALL_OF})"
"""What joins a body to a list whatever follows, and before a collective alone."""
_AND_LAST = regex(
    rf"\s*(?:{JOINS_ALWAYS}|(?:及|和|与|暨|会同|会商)(?=[省市区县州全国]|乡镇|街道|{ALL_OF})|{JOINS_COLLECTIVES})"
)


def _closes(string: str) -> bool:
    """Whether as many brackets close as open."""
    return sum(map(string.count, OPENING)) <= sum(map(string.count, CLOSING))


def strip_marks(text: Text) -> Text:
    """The text without the marks of a list at its ends, and a bracket that nothing closes."""
    string, start, stop = text.string, 0, len(text)
    lead = _MARKS + ("" if _closes(string) else OPENING)
    while start < stop and string[start] in lead:
        start += 1
    while stop > start and string[stop - 1] in f"{_MARKS}。.":
        stop -= 1
    return text.cut(start, stop)


def split_list(text: Text) -> Iterator[Text]:
    """Split at 、 and ， but not inside collectives, quotations, nor brackets that close.

    市新闻出版局（市版权局） is one body, and so are 各市、县人民政府 and “双随机、一公开”联席会议.
    """
    depth = start = 0
    string = text.string
    closes = _closes(string)
    collectives = (match for each in (COLLECTIVE, BOTH_KINDS) for match in each.finditer(string))
    whole = {i for match in collectives for i in range(*match.span())}
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
        before = string[max(start, offset - _LONGEST_END) : offset].rstrip(_STARS)
        return (
            offset - start > 2
            and not _PERSON_APART.match(string, offset)
            and (UNIT_END.search(before) or OFFICE_WITHIN.search(before)) is not None
        )
    return string[offset] in _SEPARATOR
