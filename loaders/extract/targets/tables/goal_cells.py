"""Cells that tell in words what an indicator has to reach, and beside it how it is scored.

逐年增长。2025年达到3.2平方米。 / 2025年，100%的乡镇。 / 85分以上得满分，每低1分扣0.5分。
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.extract.targets.numbers.quantities import parse_quantity
from loaders.extract.targets.tables.column import Column
from loaders.extract.targets.tables.table_values import CellValue
from loaders.extract.time.plan_time import Calendar
from loaders.facts import Target
from loaders.text.document import Cell, Text, squeeze
from loaders.text.regex import regex
from loaders.text.year_words import BY_YEAR, YEAR

_SENTENCE = regex(r"[^。；;]+[。；;]?")
_CLAUSE = regex(r"[^，,。；;]+[，,。；;]?")
_SCORING = regex(
    r"满分|不得分|[计赋]分|[得扣加减]\s?\d+(?:\.\d+)?\s?分(?![钟贝米])|每.{1,12}[扣加减].{0,4}分(?![钟贝米])"
)
"""How much an indicator counts in an assessment is no goal."""
_FAILING = regex(r"[^，。；;]*(?:一票否决|不合格|不予|取消|不达标)[^，。；;]*[，。；;]?")
"""What happens to those who do not reach it."""
_PREFACE = regex(r"(?:达到|符合|满足|执行)[^，。；\d]{2,12}[，,。；](?=[^。；]*\d)")
"""A standard that stands before the number: 达到国家要求，2025年为3名."""
_YEAR = regex(BY_YEAR)
_BARE = regex(
    rf"(?:^|(?<=[，；。]))[到至]?(?P<year>{YEAR})年[底末前]?[，：:]?(?P<value>[^，；。：:的]{{1,12}})"
    r"(?:的[^，；。\d]{1,10})?(?=[，；。]|$)"
)
"""A year and a value of the indicator without any verb: 2025年，100%的乡镇."""


def goal_texts(cell: Cell) -> Iterator[Text]:
    """The texts of a cell in which goals may stand, without what tells how they are scored."""
    for text in _paragraphs(cell):
        scoring = (m for m in _SENTENCE.finditer(text.string) if _SCORING.search(m.group()))
        kept = text.without(span for match in scoring for span in _undated(match))
        kept = kept.without(match.span() for match in _FAILING.finditer(kept.string))
        preface = _PREFACE.match(kept.string)
        if rest := kept[preface.end() if preface else 0 :]:
            yield rest


def _undated(sentence: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The clauses of a sentence on scores, but for those that name a year: 2026年达到35%，每低…."""
    for clause in _CLAUSE.finditer(sentence.string, *sentence.span()):
        if _SCORING.search(clause.group()) or not _YEAR.match(clause.group()):
            yield clause.span()


def _paragraphs(cell: Cell) -> Sequence[Text]:
    """The paragraphs of a cell, one broken over lines as one."""
    if all(_YEAR.match(text.string) for text in cell.paragraphs):
        return cell.paragraphs
    return [Text(piece for text in cell.paragraphs for piece in text.pieces)]


def bare_values(text: Text) -> list[CellValue]:
    """The values of years that a text has without a word of what they are of."""
    found = []
    for match in _BARE.finditer(squeeze(text.string)):
        quantity = parse_quantity(match["value"])
        if quantity:
            found.append(CellValue("", quantity, match["value"], year=int(match["year"])))
    return found


def with_baselines(
    column: Column, calendar: Calendar, targets: Sequence[Target]
) -> Iterator[Target]:
    """The targets of a cell; what it says of the first of several years is where a plan begins.

    If the heading says so, 现状与目标.
    """
    first = min((each.year for each in targets if each.year), default=0)
    last = max((each.year for each in targets if each.year), default=0)
    for each in targets:
        begins = each.year == first and (first < last or calendar.is_past(first))
        yield replace(each, kind="baseline", binding=None) if column.base and begins else each
