"""Rows of an annex that a person has to look at: no units printed, or several rows run together."""

from collections.abc import Iterator, Sequence

from loaders.extract.context import Context
from loaders.extract.responsibility.unread import UNREAD
from loaders.extract.tasks.annex_rows import AnnexRow
from loaders.extract.tasks.sourced import SourcedMeasure
from loaders.extract.tasks.task_rows import TaskRow
from loaders.facts import Assignment, ReviewItem, task_words
from loaders.text.document import Table

NO_UNITS = "row-without-units"
MERGED_ROWS = "merged-rows"


def rows_without_units(
    rows: Sequence[AnnexRow],
    measures: Sequence[SourcedMeasure],
    above: Sequence[Assignment],
) -> Iterator[ReviewItem]:
    """A ReviewItem for each row without units; what the row above it prints is suggested.

    ``above`` are the assignments of the last row before the first. Rows that were parted have
    an item of their own.
    """
    for row, sourced in zip(rows, measures, strict=True):
        if not sourced.measure.assignments and not row.row.parted:
            yield ReviewItem(
                NO_UNITS,
                "任务表中这一行没有印责任单位，可能与上一行合并了单元格",
                sourced.measure.span,
                about=row.key,
                suggestions=tuple(dict.fromkeys(each.span.quote for each in above)),
                task=sourced.measure.words,
            )
        above = sourced.measure.assignments


def merged_rows(context: Context, rows: Sequence[AnnexRow]) -> Iterator[ReviewItem]:
    """A ReviewItem for each part of rows run together: who answers for which is not certain."""
    parted = [each for each in rows if each.row.parted]
    for row, key in ((each.row, each.key) for each in parted):
        cells = row.units or row.content
        quote = "\n".join(dict.fromkeys(map(str, cells)))
        yield ReviewItem(
            MERGED_ROWS,
            f"几行任务印在同一行里，责任单位和时限的归属按印刷顺序拆分{_lost(row)}",
            context.document.span(cells[0])._replace(quote=quote),
            about=key,
            affects=max(1, len(row.units)),
            suggestions=_wordings(row, [each.row for each in parted]),
            task=task_words(row.text),
        )


def parted_tables(context: Context, tables: Sequence[Table]) -> Iterator[ReviewItem]:
    """A ReviewItem for each table whose cells nothing printed parts."""
    for table in tables:
        if table.parted:
            cells = [text for cell in table.rows[0].cells for text in cell.paragraphs]
            yield ReviewItem(
                MERGED_ROWS,
                "这张表的各格之间没有印分隔，按栏目的顺序和单位名称拆分，每项第一个单位归第一栏；请对照原件",
                context.document.span(*cells),
                affects=len(table.rows) - 1,
            )


def unplaced_units(context: Context, rows: Sequence[AnnexRow]) -> Iterator[ReviewItem]:
    """A ReviewItem for each row that prints names of which nothing says where they belong."""
    for each in rows:
        if names := each.row.unplaced:
            listed = "、".join(map(str, names))
            yield ReviewItem(
                UNREAD,
                f"看不出“{listed}”属于哪一栏、哪一项的单位，没有读成责任关系；请对照原件",
                context.document.span(*names),
                about=each.key,
                affects=len(names),
                suggestions=(f"{listed}牵头", f"{listed}负责"),
                task=task_words(each.row.text),
            )


def _lost(row: TaskRow) -> str:
    """What a part of the row does not print."""
    cells = (("责任单位", row.units), ("完成时限", row.deadline))
    missing = [name for name, found in cells if not found]
    return f"；本行的{'和'.join(missing)}没有印出来" if missing else ""


def _wordings(row: TaskRow, parted: Sequence[TaskRow]) -> tuple[str, ...]:
    """What a row that was parted may say of units and deadline: its own part, then the others'."""
    same = [other for other in parted if other.line_start == row.line_start and other is not row]
    found: list[str] = []
    for part in (row, *same):
        deadline = f"；完成时限：{part.deadline}" if part.deadline else ""
        found.extend(f"{units}{deadline}" for units in part.units)
    return tuple(dict.fromkeys(found))
