"""The years that a plan covers, from its title or from what it says of its own period."""

from collections.abc import Sequence

from loaders.extract.head.notice import source_of
from loaders.text.dashes import TO
from loaders.text.document import Text, squeeze
from loaders.text.regex import regex
from loaders.text.year_words import YEAR
from ontology.five_year_plans import PLAN_NAME, PLAN_YEARS, years_of_plan
from ontology.numerals import parse_number

_FIVE_YEAR = regex(rf"第(?P<nth>[一二三四五六七八九十]+)个五年|“?(?P<plan>{PLAN_NAME})”?")
_ONE_YEAR = regex(
    rf"({YEAR})年(?:度)?.{{0,30}}(?:要点|计划|任务|安排|方案|工作报告)(?:[（(][^）)]*[）)])?$"
)
_YEARS = regex(rf"[（(]?({YEAR})\s*年?\s*{TO}+\s*({YEAR})\s*年?[）)]?")
_BEHIND_TITLE = 80
_OWN_YEARS = regex(
    r"(?:规划|实施|计划|行动|建设)(?:期|时限|年限)限?"
    rf"(?:确?定?为|是|[自从由：:])?({YEAR})年?度?{TO}+({YEAR})年"
)
"""What a plan says of its own period: 规划期为2021—2025年, 实施期限为2021年度至2025年度."""
_DAY = r"\d{1,2}月(?:\d{1,2}日|[初中底末])?"
_CAMPAIGN = regex(
    rf"[自从](?P<first>{YEAR})年{_DAY}(?:起|开始)?[，,]?{TO}+(?:(?P<last>{YEAR})年)?{_DAY}(?:止|结束)?[，,]?"
    r"(?:[^。，；]{0,8})(?:在全[省市区县州盟旗镇乡]|组织|集中)[^。；]{0,24}(?:开展|实施|进行)"
)
"""When a campaign is held, of which its notice tells: 自2026年5月1日起至8月8日，在全市开展…."""


def read_period(title: str, top: Sequence[Text], lines: Sequence[Text]) -> tuple[int, int] | None:
    """First and last year of a plan.

    Of the title, or printed behind its words in the first paragraphs (``top``), or what the text
    (``lines``) says of the plan's own period.
    """
    return period_of(title) or _period_in(top, title) or _of_excerpt(top) or _own_period(lines)


def period_of(title: str) -> tuple[int, int] | None:
    """The years that a title names: （2026—2030年）, 第十五个五年规划, “十四五”."""
    if match := _YEARS.search(title):
        return int(match.group(1)), int(match.group(2))
    if match := _ONE_YEAR.search(title):
        return int(match.group(1)), int(match.group(1))
    if match := _FIVE_YEAR.search(title):
        named = match["plan"]
        return PLAN_YEARS[named] if named else years_of_plan(parse_number(match["nth"]))
    return None


def _period_in(lines: Sequence[Text], title: str) -> tuple[int, int] | None:
    start = squeeze(title)[:12]
    for text in lines:
        words = squeeze(text.string)
        if words.startswith(start) and (match := _YEARS.search(words[:_BEHIND_TITLE])):
            return int(match.group(1)), int(match.group(2))
    return None


def _of_excerpt(lines: Sequence[Text]) -> tuple[int, int] | None:
    sources = (source_of(text.string) for text in lines)
    return next((period_of(source) for source in sources if source), None)


def _own_period(lines: Sequence[Text]) -> tuple[int, int] | None:
    for text in lines:
        words = squeeze(text.string)
        if match := _OWN_YEARS.search(words):
            return int(match.group(1)), int(match.group(2))
        if match := _CAMPAIGN.search(words):
            return int(match["first"]), int(match["last"] or match["first"])
    return None
