"""What the cells of an indicator table look like where no mark parts them."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from loaders.text.column_words import (
    AGENCY_HEADING,
    BINDING_HEADING,
    GROUP_HEADING,
    NAME_HEADING,
    NUMBER_HEADING,
    OF_VALUES,
    UNIT_HEADING,
)
from loaders.text.dashes import TO
from loaders.text.regex import regex
from loaders.text.unit_words import UNITS, UNITS_IN_CELLS
from loaders.text.year_words import YEAR, YEAR_OR_EARLIER
from ontology.five_year_plans import PLAN_NAME

_LONGEST = 24
"""Characters of a heading or a value."""
_PLAN = f"“?(?:{PLAN_NAME})”?"
_TIME = (
    f"{OF_VALUES}|实绩|预计|期末|期初|期间|规划期"
    "|[五5三3]年|增速|增长率?|增幅|合计|总量|平均|水平|情况|年度|[数值末底期]"
    r"|[（(〔\[）)〕\]“”%％]"
)
"""Of what the whole heading of values consists: one that only has such a word in it may be the
name of an indicator, since nothing parts headings from names here."""
_HEADS = (
    ("number", regex(NUMBER_HEADING)),
    ("name", regex(NAME_HEADING)),
    ("unit", regex(UNIT_HEADING)),
    ("binding", regex(BINDING_HEADING)),
    (
        "value",
        regex(
            rf"(?=.{{2}})(?=.*[\u4e00-\u9fff\d])(?:{_PLAN}|{_TIME})*(?:{YEAR_OR_EARLIER}年?(?:{TO}(?:{YEAR}|\d\d)年?)?)?(?:{_PLAN}|{_TIME})*"
        ),
    ),
    ("agency", regex(AGENCY_HEADING)),
    ("group", regex(GROUP_HEADING)),
)
_UNIT_WORD = f"{UNITS}|{UNITS_IN_CELLS}"
_NUMBER = r"\d[\d,]*(?:\.\d+)?"
_SIGNS = "≥≤><＞＜=＝约"
_LEADS = (
    rf"[\[〔（(【]|[{_SIGNS}]|(?:较|比)(?:{YEAR}年?|{_PLAN}(?:期?末|时期)?|上年|基期)?|累计|年均|平均|每年|增长|增加"
    "|下降|降低|减少|提高|提升|上升|稳定在?|保持在?|维持在?|控制在|达到?|不低于|不少于|不超过|不高于|大于|小于|低于|高于"
    "|超过|力争|至少"
)
_LEAD = regex(rf"(?:{_LEADS})+")
"""What stands before the number of a value."""
_TAILS = r"左右|及?以上|及?以下|以内|个百分点|[%％‰\]〕）)】*＊]"
_TAIL = regex(rf"(?:{_TAILS}|年)+")
"""What stands behind it though a blank or the end of a line parts them."""
_VALUE = regex(
    rf"(?:{_LEADS})*[-－]?{_NUMBER}(?:[*＊]?{TO}{_NUMBER})?"
    rf"(?:[万亿千百十]*(?:{_UNIT_WORD})(?:[/／][万亿千百十]*(?:{_UNIT_WORD})?)?)?(?:{_TAILS})*"
)
_LABELLED = regex(
    rf"(?P<label>[\u4e00-\u9fff]{{2,8}})(?:[：:][{_SIGNS}]?|[{_SIGNS}])\s?{_NUMBER}(?:{_TAILS})*[；;]?"
)
"""A value of a part of the indicator: 重点城市≥30."""
_NOTHING = regex("[—–－/／-]{1,3}")
_WORDS = regex(
    r"与[^，。]{2,14}(?:同步|一致)|完成[^，。]{0,10}(?:任务|目标|指标)|(?:国家|省级?|[上市]级?)?下达.{0,8}"
    "|(?:达到|完成|按)?(?:国家|省|全[国省市])[^，。]{0,10}(?:要求|水平|标准|目标|任务)"
    "|(?:持续|不断|稳步|逐步|逐年|稳中|明显|显著|大幅|基本|有所|进一步)(?:提升|改善|提高|下降|降低|增长|优化|减少|稳定|消除|增强|有升|向好)"
    "|(?:保持|基本)?稳定|全覆盖|不降低?|不增加|零增长|实现|(?:基本)?(?:持平|达标)|应[\u4e00-\u9fff]尽[\u4e00-\u9fff]"
    "|(?:基本|全面|全部|如期)(?:完成|建成|建立|实现|推行|覆盖|达标|消除)"
)
"""Goals in words, in place of a number."""
_UNIT = regex(
    rf"[%％‰]|1?[/／]10?万|[—–－/／-]{{1,2}}|[\d万亿千百十]*(?:{_UNIT_WORD})(?:[（(](?:{_UNIT_WORD})[）)])?(?:[/／][\d万亿千百十]*(?:{_UNIT_WORD})?)*"
)


def heads(words: str) -> Iterator[str]:
    """What a heading may head: number, group, name, unit, binding, value, agency."""
    if len(words) <= _LONGEST:
        yield from (kind for kind, pattern in _HEADS if pattern.fullmatch(words))


def looks_like_value(words: str) -> bool:
    """Whether a word is a whole value: a number with its bound, a dash, or a goal in words.

    By its form alone: no heading says yet which column it is of.
    """
    words = "".join(words.split())
    return len(words) <= _LONGEST and any(
        pattern.fullmatch(words) for pattern in (_VALUE, _NOTHING, _WORDS)
    )


def words_of_value(words: Sequence[str]) -> int:
    """How many of the words are the value with which they begin, 0 if they begin with none.

    >>> words_of_value(["97", "左右", "/"]), words_of_value(["≥", "30"]), words_of_value(["8", "≤"])
    (2, 2, 1)
    """
    short = list(takewhile(lambda word: len(word) <= _LONGEST, words))
    before = sum(1 for _ in takewhile(_LEAD.fullmatch, short))
    if parts := _labelled(short):
        return parts
    if not before and not (short and looks_like_value(short[0])):
        return next((n for n in (2, 3) if _WORDS.fullmatch("".join(short[:n]))), 0)
    if before >= len(short) or not looks_like_value(short[before]):
        return 0
    if not _VALUE.fullmatch(short[before]):
        return 0 if before else 1
    return before + 1 + sum(1 for _ in takewhile(_TAIL.fullmatch, short[before + 1 :]))


def _labelled(words: Sequence[str]) -> int:
    """How many words are each the value of another part: 重点城市≥30 | 一般城市≥15."""
    found = takewhile(bool, (_LABELLED.fullmatch(word) for word in words))
    labels = [match["label"] for match in found if match]
    return next((n for n, label in enumerate(labels) if label in labels[:n]), len(labels))


def is_unit(words: str) -> bool:
    """Whether words are a unit: %, 万人, 微克/立方米."""
    return len(words) <= _LONGEST and _UNIT.fullmatch(words) is not None
