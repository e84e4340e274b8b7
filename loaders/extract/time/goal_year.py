"""The time in which a plan reaches its goals, where neither title nor text states its period.

Its section of goals says 到2025年，… or begins with 2025年，…; if that is the only year which such
sections name, it is the end of the plan, and holds for goals that name no time of their own. Where
the section says 2022年起5年内, that is the plan's period.
"""

from collections.abc import Iterator
from dataclasses import replace

from loaders.extract.structure.node import Node
from loaders.extract.time.plan_time import Calendar, Period
from loaders.text.document import squeeze
from loaders.text.ordinals import with_arabic_years
from loaders.text.regex import regex
from loaders.text.year_words import SINCE_2010, SINCE_2020
from ontology.numerals import parse_number

_GOALS = regex(r"目标")
_END = regex(rf"[到至]({SINCE_2020})年|^({SINCE_2020})年[，,]")
_FROM = regex(
    rf"({SINCE_2010})年(?:起|开始)[，,]?(?:力争|争取)?(?:利?用|通过|经过)?([二两三四五六七八九十\d]{{1,2}})年"
    r"(?:左右)?的?(?:内|时间)"
)
"""From a year on, for so many years: 2022年起5年内, 从2023年开始，用三年左右时间."""


def with_goals(calendar: Calendar, root: Node) -> Calendar:
    """The calendar with the time that the sections of goals name, if the plan states no period."""
    if calendar.period:
        return calendar
    if period := _goal_period(root):
        return replace(calendar, period=period)
    return replace(calendar, goal=_goal_year(root))


def _goal_period(root: Node) -> Period:
    """The years of the one span that the sections of goals name by its first year, or None."""
    words = (text for node in root.walk() if _GOALS.search(node.title) for text in _words(node))
    named = {match.groups() for text in words for match in _FROM.finditer(text)}
    if len(named) != 1:
        return None
    first, count = named.pop()
    return int(first), int(first) + parse_number(count) - 1


def _goal_year(root: Node) -> int | None:
    """The one year that the sections of goals name as their end; None if they name several."""
    named = {year for node in root.walk() if _GOALS.search(node.title) for year in _ends(node)}
    return named.pop() if len(named) == 1 else None


def _ends(node: Node) -> set[int]:
    """The years that a section names as an end, in its heading and in its text."""
    found = (match for text in _words(node) for match in _END.finditer(text))
    return {int(match[1] or match[2]) for match in found}


def _words(node: Node) -> Iterator[str]:
    """The heading of a section and its paragraphs, without blanks."""
    return (squeeze(with_arabic_years(str(text))) for text in (node.title, *node.paragraphs))
