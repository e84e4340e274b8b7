"""Quantitative targets in running text and in 工作目标 cells: sentence by sentence, each number.

``loaders/extract/targets/goals.py`` judges whether a number is one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from loaders.extract.targets.goals import (
    IN_STEP,
    Goal,
    bounded,
    in_series,
    is_series,
    judge,
    judge_further,
    judge_listed,
)
from loaders.extract.targets.indicators import ACTION, name_indicator
from loaders.extract.targets.quantities import Quantity, find_quantities
from loaders.extract.time.years import Period, Years
from loaders.facts import Target
from loaders.text.document import Document, Span, Text

_LOOK_BACK = 120
_PAST = re.compile(
    r"已(?!有)|以来|较“?十三五|较上年|实现了|建成了|完成了|(?<!项)目前|截至目前|五年来|十四五”?(?:时期|期间|以来|末)"
)
_AHEAD = re.compile(r"[到至]20[2-9]\d年|力争|争取|确保")
"""Words of a sentence that speaks of what is to come, though it names what has been."""
_PARTS = ("；", ";")
"""What parts a sentence in two: the year that it names holds for both."""
_LONGEST_CLAUSE = 600
_MARKS = frozenset("，,；;：:、）)” ")
_NUMERIC = re.compile(
    r"\d|分之|同步|[十百千][一二三四五六七八九十百零]{0,6}[万亿个家项户人名元套所条]"
)
"""What a sentence that sets a goal has in it."""
_SPLIT = re.compile(r"[，；;。：:]|,(?!\d{3}(?!\d))")  # 4,500 is one number


@dataclass(slots=True)
class _Clause:
    """A clause of a sentence: ``text`` between two commas, ``start`` its offset."""

    text: str
    start: int


def find_targets(
    document: Document,
    text: Text,
    owners: tuple[str, ...],
    period: Period,
    heading: str = "",
    subject: str = "",
) -> Iterator[Target]:
    """The targets that a paragraph or cell states.

    ``period`` is that of the plan (it dates “十五五”时期 and 未来5年); ``heading`` is a column
    heading such as ``2027年`` that dates the whole cell; ``subject`` what a cell that only says
    增长6% speaks of.
    """
    string = text.string
    if not _NUMERIC.search(string):
        return
    years = Years(period, heading)
    for start, stop in _sentences(string):
        sentence = string[start:stop]
        if string[start - 1 : start] not in _PARTS:
            years.next_sentence()
        if not _NUMERIC.search(sentence):
            years.read(sentence)
            continue
        if _PAST.search(sentence) and not _AHEAD.search(sentence):
            continue
        yield from _in_sentence(document, text, start, sentence, years, owners, subject)


def _sentences(string: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in re.finditer(r"[。；;\n]", string):
        yield start, match.start()
        start = match.end()
    yield start, len(string)


def _in_sentence(
    document: Document,
    text: Text,
    offset: int,
    sentence: str,
    years: Years,
    owners: tuple[str, ...],
    subject: str,
) -> Iterator[Target]:
    above = None
    for clause in _clauses(sentence):
        years.read(clause.text)
        previous = 0
        found: Goal | None = None
        series: Quantity | None = None
        years.next_clause()
        for quantity in _with_units(clause.text):
            looked = max(previous, quantity.start - _LOOK_BACK)
            before = years.without(clause.text[looked : quantity.start])
            last, above = found or above, None
            found = _next_goal(clause.text, before, quantity, last, years, subject)
            if found is None:
                continue
            subject = found.indicator
            start = offset + clause.start
            span = document.span(text.cut(start, start + len(clause.text)))
            quantity = bounded(before, quantity)
            if series and is_series(clause.text, before):
                quantity = in_series(quantity, series)
            series = quantity
            yield _target(found, quantity, span, years, clause.text, owners)
            previous = quantity.end
        above = found
        if not previous:
            subject = years.without(clause.text)
            yield from _in_step(document, text, offset, clause, years, owners)


def _in_step(
    document: Document,
    text: Text,
    offset: int,
    clause: _Clause,
    years: Years,
    owners: tuple[str, ...],
) -> Iterator[Target]:
    """A goal in words: 居民收入增长与经济增长同步."""
    if match := IN_STEP.search(years.without(clause.text)):
        start = offset + clause.start
        span = document.span(text.cut(start, start + len(clause.text)))
        quantity = Quantity(0, 0, None, None, "", "=", match["goal"])
        goal = Goal(name_indicator(match["name"], "", "", attained=True), "growth")
        if goal.indicator:
            yield _target(goal, quantity, span, years, clause.text, owners)


def _with_units(clause: str) -> Iterator[Quantity]:
    """The quantities of a clause; 分别不高于53和32微克 prints the unit of both once."""
    found = list(find_quantities(clause))
    for quantity, following in zip_longest(found, found[1:]):
        between = clause[quantity.end : following.start] if following else ""
        if following and not quantity.unit and between in ("和", "、") and "分别" in clause:
            quantity = replace(quantity, unit=following.unit)
        yield quantity


def _next_goal(
    clause: str,
    before: str,
    quantity: Quantity,
    last: Goal | None,
    years: Years,
    subject: str,
) -> Goal | None:
    """The goal of a quantity, which may go on with the last one: 培养300名甲，1000名乙."""
    if last and is_series(clause, before):
        years.next_of_series()
        return last
    further = last and (
        judge_further(clause, before, quantity, last)
        or judge_listed(clause, before, quantity, last)
    )
    return further or judge(clause, before, quantity, subject, dated=years.at[1] is not None)


def _clauses(sentence: str) -> Iterator[_Clause]:
    start, depth = 0, 0
    for index, character in enumerate(sentence):
        depth += (character in "（(“") - (character in "）)”")
        if (depth <= 0 and _SPLIT.match(sentence, index)) or _is_endless(sentence, start, index):
            yield _Clause(sentence[start:index], start)
            start = index + 1
    yield _Clause(sentence[start:], start)


def _is_endless(sentence: str, start: int, index: int) -> bool:
    """Whether a clause has gone on longer than any: it is parted at its next mark, or anywhere.

    Each of its numbers is judged by the whole clause, so the time would grow with its square.
    """
    length = index - start
    if length <= _LONGEST_CLAUSE:
        return False
    return sentence[index] in _MARKS or (
        length > 2 * _LONGEST_CLAUSE and not _NUMERIC.search(sentence[index - 1 : index + 2])
    )


def _target(
    goal: Goal,
    quantity: Quantity,
    span: Span,
    years: Years,
    clause: str,
    owners: tuple[str, ...],
) -> Target:
    (year_start, year), kind = years.at, goal.kind
    base = re.search(r"(?:比|较)(20\d\d)年", clause)
    if base:
        year_start, kind = int(base.group(1)), "growth"
    elif year_start and kind == "target" and not re.search(r"每年|年均|^年|，年|、年", clause):
        kind = "cumulative" if ACTION.search(clause) else kind
    target = Target(
        goal.indicator,
        quantity.value,
        quantity.unit,
        quantity.comparator,
        kind,
        span,
        quantity.value_max,
        quantity.value_text,
        year,
        year_start,
        owners=owners,
    )
    return replace(
        target, unit=target.unit.removeprefix("个") if "百分点" in target.unit else target.unit
    )
