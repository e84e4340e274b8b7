"""The years that a plan covers, from its title."""

import re
from collections.abc import Sequence

from loaders.text.document import Text, squeeze
from loaders.text.ordinals import parse_number
from ontology.five_year_plans import PLAN_NAME, PLAN_YEARS, years_of_plan

_FIVE_YEAR = re.compile(rf"第(?P<nth>[一二三四五六七八九十]+)个五年|“?(?P<plan>{PLAN_NAME})”?")
_ONE_YEAR = re.compile(
    r"(20\d\d)年(?:度)?.{0,30}(?:要点|计划|任务|安排|方案|工作报告)(?:[（(][^）)]*[）)])?$"
)
_YEARS = re.compile(r"[（(]?(20\d\d)\s*年?\s*[—―─\-－–~～至到]+\s*(20\d\d)\s*年?[）)]?")
_BEHIND_TITLE = 80


def read_period(title: str, lines: Sequence[Text]) -> tuple[int, int] | None:
    """First and last year: of the title, or printed behind its words in the first paragraphs."""
    return period_of(title) or _period_in(lines, title)


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
