"""The targets of a plan: of its body, of the rows of its annexes, of its indicator tables."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from loaders.extract.context import Context
from loaders.extract.structure.node import Node
from loaders.extract.structure.sections_without_goals import (
    is_of_rules,
    is_review,
    lists_conditions,
    looks_back,
)
from loaders.extract.targets.sentences.targets import GoalText, find_targets
from loaders.extract.targets.tables.allotments import subject_of
from loaders.extract.targets.tables.bare_goals import bare_goal, unit_of_heading
from loaders.extract.targets.tables.heading_rows import caption_of
from loaders.extract.targets.tables.indicator_rows import IndicatorTable
from loaders.extract.targets.tables.indicator_tables import is_indicator_table, read_indicator_table
from loaders.extract.targets.tables.table_times import read_notes
from loaders.extract.targets.tables.table_values import is_nothing
from loaders.extract.tasks.sourced import SourcedMeasure
from loaders.extract.time.goal_year import with_goals
from loaders.extract.time.stated_deadlines import labelled_time
from loaders.extract.time.years import Years
from loaders.facts import ReviewItem, Target
from loaders.text.column_words import UNIT_HEADING
from loaders.text.deadline_words import with_year_mark
from loaders.text.document import Document, Paragraph, Table, Text, squeeze
from loaders.text.regex import regex
from loaders.text.unit_words import UNIT

_DECIMAL = regex(r"(?P<number>\d{1,2}(?:\.\d{1,2}){1,3})\s*(?=[\u4e00-\u9fff“])")
_CHAPTER = regex(r"\d{1,2}\s+[\u4e00-\u9fff“][^，。；]{1,30}")
"""A heading with a number above the decimals: 2 主要目标."""
_LONGEST_HEADING = 40
_ONE_UNIT = rf"(?:{UNIT})(?:[（(][\u4e00-\u9fff]{{2,8}}[）)])?"
_UNIT_ABOVE = regex(rf"单位[：:](?P<units>{_ONE_UNIT}(?:[、，,/；;]{_ONE_UNIT}){{0,5}})[）)]?$")
_GOALS = regex(r"目标")
_UNITS = regex(UNIT_HEADING)


class PlanTargets(NamedTuple):
    """The targets of a plan, and an item for each goal or value that could not be decided."""

    targets: tuple[Target, ...]
    unread: tuple[ReviewItem, ...]


class _Owners(NamedTuple):
    """The key of the measure that alone states a line, and by when those are due whose units say
    it: 完成时限：2025年底."""

    by_line: Mapping[int, str]
    dues: Mapping[str, str]


def plan_targets(
    context: Context,
    root: Node,
    sourced: Sequence[SourcedMeasure],
    owners: Mapping[int, str],
    answered: Mapping[int, str],
) -> PlanTargets:
    """All targets.

    ``owners`` has the key of the measure that alone states a line of the body, ``answered`` that
    of the row of an indicator table that begins at a line.
    """
    start = Years(with_goals(context.calendar, root))
    notes = read_notes(context.document)
    above = _titles_above(context.document)
    sources = _indicator_tables(root, start, answered, above)
    tables = [read_indicator_table(context, source, notes) for source in sources]
    # A plan that says for which years it is dates its goals by these.
    dated = start.calendar.period or start.calendar.goal
    dues = {each.measure.key: each.due for each in sourced if each.due and not dated}
    found = (
        *_of_section(context, root, _Owners(owners, dues), start),
        *(each for row in sourced for each in _of_row(context, row, start)),
        *(each for table in tables for each in (*table.targets, *table.unread)),
    )
    targets = tuple(each for each in found if isinstance(each, Target))
    return PlanTargets(targets, tuple(each for each in found if isinstance(each, ReviewItem)))


def _of_section(
    context: Context, node: Node, owners: _Owners, years: Years
) -> Iterator[Target | ReviewItem]:
    """The targets of a section and of those below it; ``years`` hold where it begins.

    A section of review sets none. A lead-in (…主要预期目标是：) and what a section of goals says
    date all that follows.
    """
    years = years.under(node.title)
    if node.place != "body" or is_review(node) or is_of_rules(node) or years.past:
        return
    years = _until_due(years, node.paragraphs)
    reviewed = ""
    for text in [*([node.heading] if node.heading else []), *node.paragraphs]:
        reviewed = _reviewed(text, reviewed)
        if reviewed:
            continue
        measure = owners.by_line.get(text.line_start)
        owner = (measure,) if measure else _section(node)
        due = owners.dues.get(measure or "")
        within = years.under(due) if due else _until_due(years, [text])
        goals = find_targets(context, GoalText(text, owner, within))
        yield from goals if measure else _located(context, text, goals)
        if text is node.heading:
            continue
        if _is_heading(text):
            years = years.under(text.string)
        elif _is_lead_in(node, text):
            years = years.behind(text.string)
    for child in () if lists_conditions(node) else node.children:
        yield from _of_section(context, child, owners, years)


def _until_due(years: Years, texts: Iterable[Text]) -> Years:
    """The years of an item whose one labelled deadline says when: 整改时限：2025年12月底.

    In a plan that states its period readers differ: the goal may be of all its years.
    """
    if years.calendar.period:
        return years
    told = [words for text in texts if (words := labelled_time(text.string))]
    return years.under(told[0]) if len(told) == 1 else years


def _located(
    context: Context, text: Text, found: Iterable[Target | ReviewItem]
) -> Iterator[Target | ReviewItem]:
    """Goals that no task states, with the districts that their own words name."""
    for goal in found:
        start = text.string.find(goal.span.quote) if isinstance(goal, Target) else -1
        if isinstance(goal, Target) and start >= 0:
            words = text.cut(start, start + len(goal.span.quote))
            named = context.districts.first_of_each(context.document, [words])
            yield replace(goal, districts=tuple(named))
        else:
            yield goal


def _is_heading(text: Text) -> bool:
    """A heading with a decimal number (2.3 “十四五”时期主要目标) stands among the paragraphs."""
    words = text.string
    return len(words) < _LONGEST_HEADING and _DECIMAL.match(words) is not None and "。" not in words


def _reviewed(text: Text, above: str) -> str:
    """The decimal number of the heading of review that a paragraph stands below, "" if of none.

    ``above`` is that of the paragraph before it: 1.1 …如期实现 holds for 1.1.2, ends at 1.2 and 2.
    """
    if _CHAPTER.fullmatch(text.string):
        return ""
    decimal = _DECIMAL.match(text.string)
    if decimal is None or (above and decimal["number"].startswith(f"{above}.")):
        return above
    back = _is_heading(text) and looks_back(text.string)
    return decimal["number"] if back else ""


def _is_lead_in(node: Node, text: Text) -> bool:
    return _GOALS.search(node.title) is not None or text.string.rstrip().endswith(
        ("：", ":", "——", "，")
    )


def _section(node: Node) -> tuple[str, ...]:
    return (f"section:{node.key}",) if node.key else ()


def _of_row(context: Context, row: SourcedMeasure, years: Years) -> Iterator[Target | ReviewItem]:
    """Of the cells of an annex row, by its deadline where they name no year.

    What a goal cell speaks of may stand in its first cell.
    """
    owners = (row.measure.key,)
    years = years.under(with_year_mark(squeeze(row.row_due))) if row.row_due else years
    for text in row.cells:
        yield from find_targets(context, GoalText(text, owners, years))
    units = (words for heading, words in row.measure.other if _UNITS.fullmatch(heading))
    unit = next((words for words in units if not is_nothing(words)), "")
    for heading, text in row.goals:
        dated = years.in_column(heading)
        subject = row.cells[0].string.rstrip("。；;")
        goal = GoalText(text, owners, dated, subject)
        bare = bare_goal(context, goal, row.cells[0], unit or unit_of_heading(heading))
        yield from (bare,) if bare else find_targets(context, goal)


def _indicator_tables(
    node: Node, years: Years, answered: Mapping[int, str], above: Mapping[int, Sequence[str]]
) -> Iterator[IndicatorTable]:
    """``above`` has what is printed above a table and as its title, by its first line."""
    years = years.under(node.title)
    for table in filter(is_indicator_table, node.tables):
        within = years.under(caption_of(table))
        review = within.past or any(map(is_review, node.ancestors()))
        titles = above.get(table.line_start, ())
        subject = next(filter(subject_of, reversed(titles)), "")
        yield IndicatorTable(
            table, _section(node), within, answered, review, _unit(titles), subject
        )
    for child in node.children:
        yield from _indicator_tables(child, years, answered, above)


def _titles_above(document: Document) -> Mapping[int, Sequence[str]]:
    """What stands above a table, and its title of its own, by the first line of the table.

    Where the line above it tells the unit, what stands above that line as well.
    """
    found: dict[int, Sequence[str]] = {}
    above: list[str] = []
    for block in document.blocks:
        if isinstance(block, Paragraph):
            words = squeeze(block.text.string)
            above = [*above[-1:], words] if _UNIT_ABOVE.search(words) else [words]
        elif isinstance(block, Table):
            found[block.line_start] = (*above, caption_of(block))
            above = []
    return found


def _unit(titles: Iterable[str]) -> str:
    """The unit that stands above a table or in its title: 单位：万千瓦."""
    found = [match["units"] for words in titles if (match := _UNIT_ABOVE.search(words))]
    return found[-1] if found else ""
