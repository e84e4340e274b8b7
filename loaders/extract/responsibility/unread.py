"""Nothing is dropped silently: words of responsibility that became no assignment are put up.

All blocks of the document are looked through, those that the outline leaves out included.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from loaders.extract.agencies.names import AgencyNames
from loaders.extract.context import Context
from loaders.extract.responsibility.listed_bodies import LONGEST_LIST, names_only
from loaders.extract.responsibility.prose import ProseUnit, overlooked_bodies
from loaders.extract.responsibility.stated_responsibility import find_statements
from loaders.facts import Measure, ReviewItem
from loaders.text.document import Block, Document, Paragraph, Span, Table, Text
from loaders.text.punctuation import BARS, COLON
from loaders.text.regex import regex
from loaders.text.role_words import (
    ANY_ROLE_WORD,
    BODY,
    BRACKET_VERB,
    LEAD,
    RESPONSIBLE,
    ROLE_LABEL,
    SUPPORT,
)
from loaders.text.table_words import row_number

UNREAD = "unread-responsibility"
ENDLESS = "endless-list"
_WORDS = regex(
    rf"{ROLE_LABEL}\s*\S{{2}}|[（(〔][^（()）〔〕]{{2,80}}(?:{BRACKET_VERB})(?:落实)?[）)〕]"
    rf"|[（(〔][^（()）〔〕]{{0,60}}(?:{BODY}){COLON}[^（()）〔〕]{{2,80}}[）)〕]"
)
"""A role, or what closes an item in brackets with bodies in a role of which no reader knows."""
_NOBODY = regex(rf"{ROLE_LABEL}\s*(?:无|暂无|[-—–－/／]+)[。；;]?")
"""A label that says of a role that nobody has it: 配合单位：无."""
_RUN_TOGETHER = regex(
    rf"序号[^。；\d]{{0,60}}(?:{LEAD}|{RESPONSIBLE}|{SUPPORT})(?:{BODY})[^。；\d]{{0,20}}[一\d]"
)
_HEADS_UNITS = regex(rf"(?:{LEAD}|{RESPONSIBLE}|{SUPPORT})(?:{RESPONSIBLE})?(?:{BODY})")
_LOST_CELLS = 3
_LONGEST_CELL = 40
_BAR = regex(f"[{BARS}]")
_CELL = regex(f"[^{BARS}]+")


def unread_responsibility(context: Context, measures: Collection[Measure]) -> list[ReviewItem]:
    """An item for each line of text, and each table, that names who is responsible for nothing.

    Each is about the last task that begins on or above it: whose responsibility may be meant.
    """
    tasks = sorted(measures, key=_first_line)
    return [_about(item, tasks) for item in _unread_in(context, measures)]


def _first_line(measure: Measure) -> int:
    return measure.span.line_start


def _about(item: ReviewItem, tasks: Sequence[Measure]) -> ReviewItem:
    above = bisect_right(tasks, item.span.line_start, key=_first_line)
    if not above:
        return item
    return replace(item, about=tasks[above - 1].key, task=tasks[above - 1].words)


def _unread_in(context: Context, measures: Collection[Measure]) -> Iterator[ReviewItem]:
    read = {
        line
        for measure in measures
        for assignment in measure.assignments
        for line in _lines(assignment.span)
    }
    restated = _restated(measures)
    tasks = {line for each in measures for line in _lines(each.span)}
    for block in context.document.blocks:
        texts = [block.text] if isinstance(block, Paragraph) else list(_cells(block))
        for text in texts:
            yield from _unread(context, text, read, restated)
            yield from _endless(context.document, text)
            if tasks.intersection(range(text.line_start, text.line_end + 1)) - read:
                yield from _overlooked(context, text)
        if isinstance(block, Table):
            yield from _unread_cells(context, block, read)
        else:
            yield from _run_together(context, block.text, read)
    yield from _unread_rows(context, read)
    yield from _unread_names(context, measures, read)


def _restated(measures: Collection[Measure]) -> dict[int, set[str]]:
    """What the body states of the rows of an annex, by line: a line may state more than that."""
    found: dict[int, set[str]] = defaultdict(set)
    for span in {each.span for measure in measures for each in measure.body_assignments}:
        for line in _lines(span):
            found[line].add(span.quote)
    return found


def _unread(
    context: Context,
    text: Text,
    read: set[int],
    restated: Mapping[int, Collection[str]],
) -> Iterator[ReviewItem]:
    """One ReviewItem for each line: a line that was read or put up is not looked at again."""
    reported: set[int] = set()
    for start, end in _stated(text, context.names):
        line = text.line_at(start)
        span = context.document.span(text.cut(start, end))
        of_row = any(span.quote in quote for quote in restated.get(line, ()))
        if _NOBODY.fullmatch(text.string[start:end].rstrip()):
            continue
        if line not in read and line not in reported and not of_row:
            reported.add(line)
            yield ReviewItem(
                UNREAD, "这里写有责任单位或牵头单位，但没有读成任何任务的责任关系", span
            )


def _lines(span: Span) -> range:
    return range(span.line_start, span.line_end + 1)


def _overlooked(context: Context, text: Text) -> Iterator[ReviewItem]:
    """One item for a paragraph that names bodies among words that name nobody."""
    if find_statements(text, context.names):
        return
    if units := overlooked_bodies(text, context.names):
        named = "、".join(dict.fromkeys(unit.name for unit in units))
        yield ReviewItem(
            UNREAD,
            f"正文提到“{named}”的责任，但没有读成任何任务的责任关系",
            context.document.span(units[0].words),
            suggestions=_as_led(units),
        )


def _as_led(units: Sequence[ProseUnit]) -> tuple[str, ...]:
    """What bodies are charged with, if they are: X牵头，Y配合 of those that act together."""
    leads, supports, charged = (
        "、".join(unit.name for unit in units if unit.charge == "unsure" and unit.role == role)
        for role in ("LEADS", "SUPPORTS", "RESPONSIBLE_FOR")
    )
    if leads and supports:
        return (f"{leads}牵头，{supports}配合",)
    return (f"{charged}负责",) if charged else ()


def _stated(text: Text, names: AgencyNames) -> Iterator[tuple[int, int]]:
    """Where a paragraph seems to say who is responsible, by its words or to the reader of tasks."""
    if ANY_ROLE_WORD.search(text.string):
        yield from (match.span() for match in _WORDS.finditer(text.string))
        yield from ((found.start, found.end) for found in find_statements(text, names))


def _endless(document: Document, text: Text) -> Iterator[ReviewItem]:
    if len(text) > LONGEST_LIST and ANY_ROLE_WORD.search(text.string):
        yield ReviewItem(
            ENDLESS,
            f"这一段有 {len(text)} 字，其中的单位名单只读到第 {LONGEST_LIST} 字；请对照原件",
            document.span(text.cut(0, 200)),
        )


def _unread_cells(context: Context, table: Table, read: set[int]) -> Iterator[ReviewItem]:
    """One item for all lists of units in a table: its heading is lost, or cells are shifted."""
    lost = [
        text
        for text in _cells(table)
        if not read.intersection(range(text.line_start, text.line_end + 1))
        and names_only(text, context.names)
    ]
    if lost:
        yield ReviewItem(
            UNREAD,
            f"表中有 {len(lost)} 格单位没有读成任何任务的责任关系，可能丢了表头或单元格错位",
            context.document.span(lost[0])._replace(line_end=lost[-1].line_end),
            affects=len(lost),
        )


def _unread_names(
    context: Context, measures: Collection[Measure], read: set[int]
) -> Iterator[ReviewItem]:
    """One item for lines that are names and nothing else: the cells of a table that was lost."""
    said = {each.mention for measure in measures for each in measure.assignments}
    texts = [block.text for block in context.document.blocks if isinstance(block, Paragraph)]
    lost = [
        text
        for text in texts
        if text.line_start not in read
        and len(text) < _LONGEST_CELL
        and (str(text).rstrip(BARS).strip() in said or names_only(text, context.names))
    ]
    if len(lost) < _LOST_CELLS or not any(_HEADS_UNITS.fullmatch(str(text)) for text in texts):
        end = _broken_off(context.document)
        lost = [text for text in lost if end and text.line_start > end]
    if lost:
        yield ReviewItem(
            UNREAD,
            f"有 {len(lost)} 行只有单位名称，像是散开的表格，没有读成任何任务的责任关系",
            context.document.span(lost[0])._replace(line_end=lost[-1].line_end),
            affects=len(lost),
        )


def _broken_off(document: Document) -> int:
    """The line with which a table ends though its rows go on, cell by cell; 0 if none does.

    The number of a later row stands alone below it.
    """
    end = 0
    for block in document.blocks:
        if isinstance(block, Table):
            end = block.rows[-1].line_end
        elif end and row_number(block.text.string) is not None:
            return end
    return 0


def _run_together(context: Context, text: Text, read: set[int]) -> Iterator[ReviewItem]:
    """One item for a table whose cells run together: 序号…牵头单位配合单位1…."""
    match = _RUN_TOGETHER.search(text.string)
    if match and text.line_start not in read:
        yield ReviewItem(
            UNREAD,
            "这里像是格子连写的任务表，分不出各格，没有读成任何任务的责任关系；请用有表格的原件",
            context.document.span(text.cut(*match.span())),
        )


def _unread_rows(context: Context, read: set[int]) -> Iterator[ReviewItem]:
    """One item for rows that are drawn with bars and read as text, for no heading is above them.

    One with a list of units tells that the others beside it have one as well.
    """
    for barred, blocks in groupby(context.document.blocks, _is_barred):
        texts = [block.text for block in blocks if isinstance(block, Paragraph)]
        rows = [text for text in texts if text.line_start not in read]
        if barred and any(_has_units(row, context.names) for row in rows):
            yield ReviewItem(
                UNREAD,
                f"这里有 {len(rows)} 行像是用竖线画的表格，上面没有能认出的表头，"
                "其中的单位没有读成责任关系",
                context.document.span(rows[0])._replace(line_end=rows[-1].line_end),
                affects=len(rows),
            )


def _is_barred(block: Block) -> bool:
    return isinstance(block, Paragraph) and _BAR.search(block.text.string) is not None


def _has_units(row: Text, names: AgencyNames) -> bool:
    return any(names_only(row.cut(*cell.span()), names) for cell in _CELL.finditer(row.string))


def _cells(table: Table) -> Iterator[Text]:
    for row in table.rows:
        for cell in row.cells:
            yield from cell.paragraphs
