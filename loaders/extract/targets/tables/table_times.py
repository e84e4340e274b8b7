"""Of which years a value of an indicator table is, and whether a plan begins from it or goes there.

The notes below the tables say what * (五年平均数) and 〔〕 (五年累计数) mean.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from loaders.extract.targets.tables.column import Column
from loaders.extract.targets.tables.table_values import CellValue
from loaders.extract.targets.words import ACTION
from loaders.extract.time.plan_time import Calendar
from loaders.extract.time.years import When, Years
from loaders.facts import TargetKind
from loaders.text.document import Document
from loaders.text.regex import regex
from loaders.text.year_words import YEAR
from ontology.five_year_plans import PLAN_NAME
from ontology.numerals import parse_number

_AVERAGED = regex(r"[*＊].{0,6}?(?:五|5)年(?:年均|平均)")
_SUMMED = regex(
    r"[〔\[［]\s?[〕\]］]\s?(?:中|内)?(?:的?(?:数[值字]?|数据|指标))?(?:均?为|表示|指|是)?"
    rf"(?:(?:五|5|三|3)年|规划期内?|“?(?:{PLAN_NAME})”?(?:时期|期间))"
    r"(?:内)?(?:累计|新增|合计|总[量数])"
)
_SUM_IN_NAME = regex(r"[（(\[〔](?:五|5)年(?:累计|合计|总计)[数值]?[）)\]〕]")
"""A row of what is done over the five years: 新增节能建筑（五年累计）."""
_OF_SUMS = regex(r"(?:[五5三3]年|规划期内?|期内|期间)?(?:累计|合计|总计)[数值]?")
"""What heads a column of sums over the years."""
_SINCE = regex(rf"[较比](?:{YEAR}|“?(?:{PLAN_NAME})|上年|基期)")
"""What a value is compared with that is reached by the last year: 较2020年下降20%."""
_WHOLE = regex("任务|合计|总计|总量|总目标")
"""What heads all of which years have their parts: 五年建设任务 | 其中：2022年."""
BRACKETED = regex(r"^[〔\[［]|[〕\]］]$")
"""What stands around a value, or several, that are sums where a note or the heading says so."""
_SUM_OF = regex(r"(?P<count>[两二三四五六])年(?:累计|合计)[数值]?")
_OVER_YEARS = regex(rf"^(?:主要|规划|计划|发展)?(?:目标|指标|任务)[值数]?(?={YEAR}年?$)")
"""What heads several years at once: 目标值 over 2020年 and 2025年."""
_PART_OF_PLAN = regex(r"(?<!\d)(?P<end>[前后头])(?P<count>[两二三四五六])年")
_FLOW = regex(rf"(?:{ACTION})")
_EXPECTED = regex(rf"{YEAR}年?(?:预计|快报|初步)")
"""What heads the year before the plan's while it is not over: 2024年预计 | 2025年计划."""
_YEARLY = regex(r"年均(?!值|单产|产量|用水|收入|浓度|[气水]温|降[水雨]|日照|风速|径流|质量)")
"""A rate over the years of a plan; 年均浓度 is the mean of the days of one year."""
_TOTAL = "累计达到"
"""A total that is reached by the last year: 在沪跨国公司地区总部 [累计达到1000]."""


class Notes(NamedTuple):
    """What the notes of a document say: * means 五年平均数 (``averaged``), 〔〕 五年累计数."""

    averaged: bool
    summed: bool


def read_notes(document: Document) -> Notes:
    """The notes below the tables of a document; all its lines are read, so once for all tables."""
    return Notes(
        averaged=any(_AVERAGED.search(line) for line in document.lines),
        summed=any(_SUMMED.search(line) for line in document.lines),
    )


class TableTimes(NamedTuple):
    """What tells the years of a table: the plan's calendar, the years of its section, its notes.

    A ``review`` of an earlier plan looks back.
    """

    calendar: Calendar
    years: Years
    notes: Notes
    review: bool

    def looks_ahead(self, columns: Sequence[Column]) -> bool:
        """Whether a column is of a year to come."""
        return any(each.year and not self.calendar.is_past(each.year) for each in columns)

    def is_of_earlier_plan(self, column: Column) -> bool:
        """Whether a column has goals that an earlier plan had set."""
        year = column.year
        past = self.review or (year is not None and self.calendar.is_past(year))
        words = _OVER_YEARS.sub("", column.heading)
        return past and re.search(r"目标|规划|计划|任务", words) is not None

    def is_baseline(self, column: Column, columns: Sequence[Column]) -> bool:
        """By its heading, because it is past, or because a later year has a column of its own."""
        if column.base or column.year is None or column.heading.endswith(("任务", "计划")):
            return column.base
        if any(each.year is None and _WHOLE.search(each.heading) for each in columns):
            return False
        if _is_summed_up(columns):
            return False
        last = max(each.year or 0 for each in columns)
        if _EXPECTED.search(column.heading) and column.year != last:
            return True
        if self.calendar.period:
            return self.calendar.is_past(column.year)
        return column.year != last

    def kind_of(self, column: Column, value: CellValue, name: str) -> TargetKind:
        """Whether a value is reached, summed up over the years, or by how much something grows."""
        bracketed = value.words[0] in "〔[［" and (self.notes.summed or "累计" in column.heading)
        summed = value.summed or bracketed or _SUM_IN_NAME.search(name)
        of_sums = not column.of_place and _OF_SUMS.fullmatch(column.heading)
        if summed or column.heading.endswith("任务") or of_sums:
            return "cumulative"
        grows = value.grows or value.yearly or re.search(r"增长|增速", name)
        return "growth" if grows else "target"

    def when(self, column: Column, value: CellValue, name: str, kind: TargetKind) -> When:
        """A column with a year is of that year, its averages and sums of the five years to it.

        A value with a year of its own is of that one: 4.5（2019年）.
        """
        if value.year:
            return When(None, value.year, "stated")
        quantity = value.quantity
        averaged = self.notes.averaged and quantity is not None and quantity.averaged
        yearly = value.yearly or _YEARLY.search(name) is not None
        over_years = column.span or averaged or yearly or kind == "cumulative"
        whole = over_years and _TOTAL not in value.words
        if column.year is None:
            if part := self._part_of_plan(column.heading):
                return part
            grows = kind == "growth" and not _SINCE.search(value.words)
            flow = whole or grows or _FLOW.match(name) is not None
            return self.years.of_target("", flow=flow)
        several = whole and (column.span or not column.heading.endswith("任务"))
        first = column.first or self._first_until(column.year)
        return When(first if several else None, column.year, "stated")

    def _first_until(self, last: int) -> int | None:
        """With which year begins what is summed up to another: with the plan, or with five years.

        What a plan of other years sums up to a year in it began nobody knows when.
        """
        period = self.calendar.period
        if period and period[0] <= last <= period[1]:
            return period[0]
        return last - 4 if last % 5 == 0 else None

    def _part_of_plan(self, heading: str) -> When | None:
        """The years that a heading counts from either end of the plan: 前两年, 后三年任务."""
        match = _PART_OF_PLAN.search(heading)
        if match is None or self.calendar.period is None:
            return None
        first, last = self.calendar.period
        count = parse_number(match["count"])
        if match["end"] == "后":
            return When(max(first, last - count + 1), last, "context")
        return When(first, min(last, first + count - 1), "context")


def _is_summed_up(columns: Sequence[Column]) -> bool:
    """Whether a column sums up as many years as others are of: 2026年 | 2027年 | 两年累计."""
    years = {each.year for each in columns if each.year}
    counts = (match["count"] for each in columns if (match := _SUM_OF.fullmatch(each.heading)))
    return any(parse_number(count) == len(years) for count in counts)
