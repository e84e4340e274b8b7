"""The form of a deadline: whether words are one, before anyone asks which day they mean."""

import re

from loaders.text.dashes import TO
from loaders.text.ordinals import with_arabic_years
from loaders.text.punctuation import COLON
from loaders.text.regex import regex
from loaders.text.year_words import SPAN, YEAR
from ontology.five_year_plans import PLAN_NAME

DONE = (
    r"(?:全面|基本|全部)?"
    r"(?:完成|办结|建成|启动|开工|动工|竣工|投入使用|投用|印发|出台|到位|实施|开通|落实|实现|开业|举办|举行|投产|上线|交付|清零"
    "|完工|(?:初)?见成?效|取得实效)"
)
"""What shall have happened by then, as alternatives of a regular expression."""
_UNTIL = (
    "序时进度|时限|期限|年限|限期|限时|工期|时点|时间点|时间节点|时间安排"
    "|时间进度|时间|日期|节点|时序|进度安排|进度"
)
_TO_BE = (
    "建设(?=[期时年]限)|完成|办结|办理|实施|推进|整改|落实|启动|建成|竣工|完工|投用|投产|上线|交付"
    "|销号|验收|达标|清零|治理|结束|办成"
    "|截[止至]|起[止讫]|交账|见效|到位|结题|限定|最后|出台"
)
_HOW = "[及和与、/／](?:完成|验收|质量|工作)?(?:标准|要求|目标|成效)"
AND_HOW = regex(_HOW)
"""What the heading of a deadline may name besides, whose cells say what has to be reached, too:
完成时限及标准."""
_PLANNED = "计划|预计|预期|要求|拟|拟定|最迟|最晚"
DEADLINE_HEADING = (
    rf"(?:{_PLANNED})?(?:{_TO_BE})?(?:{_UNTIL}|安排)(?:要求)?(?:{_HOW})?|(?:何时|什么时候)(?:{_TO_BE})"
    r"|(?:计划|预计)(?:完成|建成|竣工|完工)"
)
"""The heading of a column that says by when."""
START_HEADING = r"(?:计划|预计|拟)?(?:启动|开始|开工|动工|起始)(?:时间|日期|时限)"
"""The heading of a column that says from when, where another says by when."""
DEADLINE_LABEL = (
    rf"(?:{_PLANNED})?(?:{_TO_BE})?(?:{_UNTIL}|(?<![\u4e00-\u9fff])时)(?:要求)?"
    rf"(?:{_HOW})?\s?{COLON}"
)
"""The label of a deadline beside units: 完成期限：, 办结时限：, 时间节点：."""
NUMERIC_DATE = regex(rf"({YEAR})\s?[.．/-]\s?(\d{{1,2}})(?:\s?[.．/-]\s?(\d{{1,2}}))?(?!\d)")
"""Year, month and perhaps day: 2025.06, 2025-06-30."""
_MONTH = r"\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?(?:底|末)?"
_DEADLINE = regex(
    rf"(?:力争|争取|至|到)?{YEAR}\s*年(?:年)?(?:底|末|{_MONTH}|上半年|下半年)?(?:前|之前|以前|底前)?.{{0,16}}"
    rf"|{SPAN}年(?:底|末)?(?:前)?|(?:每年|\d{{1,2}}月?{TO}+)?{_MONTH}(?:之?前)?{DONE}?|全年{DONE}?"
    rf"|“?(?:{PLAN_NAME})”?(?:期间|时期|末).{{0,6}}"
    rf"|(?:今年|本年度?)?(?:年[底内]|[上下]半年|第?[一二三四1-4]季度)(?:末|底)?(?:之?前)?{DONE}?"
    r"|.{0,12}(?:持续|长期|全程|常态化|常年|适时|按照有关).{0,12}"
)
_BARE_YEARS = regex(rf"{YEAR}|{SPAN}")
_LONGEST = 30


def with_year_mark(words: str) -> str:
    """A cell that has but a year, or from which to which, as years: 2025—2027 is 2025—2027年.

    >>> with_year_mark("2025—2027"), with_year_mark("2026"), with_year_mark("2026年底")
    ('2025—2027年', '2026年', '2026年底')
    """
    return f"{words}年" if _BARE_YEARS.fullmatch(words) else words


def is_deadline(text: str) -> bool:
    """Whether a cell's words are a deadline and nothing else."""
    words = strip_deadline(text)
    if not 0 < len(words) <= _LONGEST:
        return False
    return bool(_DEADLINE.fullmatch(with_arabic_years(words)) or NUMERIC_DATE.fullmatch(words))


def strip_deadline(text: str) -> str:
    """The words without white space and final marks."""
    return re.sub(r"\s+", "", text).strip("。；;，、")
