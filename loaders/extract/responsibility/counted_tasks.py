"""Who is responsible for several tasks, which a line counts by their numbers.

    主责单位：市水务局（任务1—3）            above the tasks
    以上（一）至（三）项责任单位：市商务局    below them

Such a line is of none of the tasks alone.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from loaders.extract.context import Context
from loaders.extract.responsibility.assignments import assignments_of, once_each
from loaders.extract.responsibility.labels import is_labelled
from loaders.extract.responsibility.units import read_units
from loaders.extract.structure.node import Node
from loaders.facts import Assignment, Measure
from loaders.text.dashes import TO
from loaders.text.document import Text
from loaders.text.regex import regex
from ontology.numerals import parse_number

_NUMBER = r"[（(]?(?P<{}>\d{{1,3}}|[一二三四五六七八九十]{{1,3}})[）)]?"
_COUNTED = rf"{_NUMBER.format('first')}[项条]?(?:{TO}+第?{_NUMBER.format('last')})?"
_BELOW = regex(rf"[（(](?:(?:任务|事项|项目|序号)第?|第){_COUNTED}[项条号]?(?:任务|事项)?[）)]$")
_ABOVE = regex(rf"(?:以上|上述)第?{_COUNTED}[项条]?(?:任务|工作|事项|措施)?[，,]?")
_DIGITS = regex(r"\d+|[一二三四五六七八九十]+")


class _Counting(NamedTuple):
    """The list of a line, and the numbers of the tasks that it counts, which stand ``below``."""

    units: Text
    first: int
    last: int
    below: bool


def counts_tasks(text: Text) -> bool:
    """Whether a paragraph says who is responsible for tasks that it counts."""
    return _counting(text) is not None


def with_counted(context: Context, root: Node, measures: Sequence[Measure]) -> tuple[Measure, ...]:
    """The measures, each with the bodies of the line that counts it before its own."""
    found: dict[str, list[Assignment]] = {}
    texts = (text for node in root.walk() for text in node.paragraphs)
    for counting in filter(None, map(_counting, texts)):
        mentions = read_units(counting.units, context.names)
        units = list(assignments_of(context, counting.units, mentions))
        for measure in _counted(counting, measures):
            found.setdefault(measure.key, []).extend(units)
    return tuple(
        replace(each, assignments=tuple(once_each([*found[each.key], *each.assignments])))
        if each.key in found
        else each
        for each in measures
    )


def _counting(text: Text) -> _Counting | None:
    words = text.string.rstrip("。；; ")
    if count := _ABOVE.match(words):
        units = text.cut(count.end(), len(words))
    elif count := _BELOW.search(words):
        units = text.cut(0, count.start())
    else:
        return None
    if not is_labelled(units.string):
        return None
    first = parse_number(count["first"])
    last = parse_number(count["last"]) if count["last"] else first
    return _Counting(units, first, last, below=count.start() > 0)


def _counted(counting: _Counting, measures: Iterable[Measure]) -> Iterator[Measure]:
    """The tasks next to a line that have its numbers, each number once."""
    line = counting.units.line_start
    ordered = sorted(measures, key=lambda each: each.span.line_start, reverse=not counting.below)
    wanted = set(range(counting.first, counting.last + 1))
    for measure in ordered:
        start = measure.span.line_start
        number = _value(measure)
        if (start > line) == counting.below and number in wanted:
            wanted.remove(number)
            yield measure


def _value(measure: Measure) -> int:
    match = _DIGITS.search(measure.number or "")
    return parse_number(match.group()) if match else 0
