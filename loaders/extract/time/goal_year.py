"""The time in which a plan reaches its goals, where neither title nor text states its period.

Its section of goals says 到2025年，… or begins with 2025年，…; if that is the only year which such
sections name, it is the end of the plan, and holds for goals that name no time of their own. Where
the section says 2022年起5年内 or 2026—2028年累计, and names no other end, that is the plan's
period.
"""

from collections.abc import Iterator
from dataclasses import replace

from loaders.extract.structure.node import Node
from loaders.extract.time.plan_time import Calendar
from loaders.text.dashes import TO
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


_SPAN = regex(rf"(?<!\d)({SINCE_2010})年?{TO}+({SINCE_2020})年")


def with_goals(calendar: Calendar, root: Node) -> Calendar:
    """The calendar with the time that the sections of goals name, if the plan states no period."""
    if calendar.period:
        return calendar
    words = [text for node in root.walk() if _GOALS.search(node.title) for text in _words(node)]
    spans = {span for text in words for span in _spans(text)}
    ends = {last for _, last in spans} | {year for text in words for year in _ends(text)}
    last = ends.pop() if len(ends) == 1 else None
    if last is None or calendar.is_past(last):
        return calendar
    if len(spans) == 1:
        return replace(calendar, period=spans.pop())
    return replace(calendar, goal=last)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """First and last year of the spans that a text names."""
    for first, count in _FROM.findall(text):
        yield int(first), int(first) + parse_number(count) - 1
    for first, last in _SPAN.findall(text):
        yield int(first), int(last)


def _ends(text: str) -> set[int]:
    """The years that a text names as an end."""
    return {int(match[1] or match[2]) for match in _END.finditer(text)}


def _words(node: Node) -> Iterator[str]:
    """The heading of a section and its paragraphs, without blanks."""
    return (squeeze(with_arabic_years(str(text))) for text in (node.title, *node.paragraphs))
