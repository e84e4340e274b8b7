"""Answers as text: tables for the eye, CSV and JSON for programs."""

import csv
import io
from collections.abc import Mapping, Sequence
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from api.services.row_text import citation
from graph.export.cells import cell
from queries.engine.query import AnyQuery
from queries.engine.rows import Evidence, Row


def answer_table(query: AnyQuery, rows: Sequence[Row]) -> Table:
    """The brief columns and the source of each row, for 100 columns and more."""
    fields = query.row.model_fields
    headings = [fields[name].title or name for name in query.brief]
    sourced = issubclass(query.row, Evidence)
    lines = [
        [_brief(row, name) for name in query.brief]
        + ([citation(row)] if isinstance(row, Evidence) else [])
        for row in rows
    ]
    return plain_table([*headings, "出处"] if sourced else headings, lines)


def plain_table(headings: Sequence[str], lines: Sequence[Sequence[str | Text]]) -> Table:
    """A table that wraps long cells instead of cutting them off."""
    table = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="bold")
    for heading in headings:
        table.add_column(heading, overflow="fold", min_width=min(8, 2 * len(heading)))
    for line in lines:
        table.add_row(*(Text(cell) if isinstance(cell, str) else cell for cell in line))
    return table


def to_csv(columns: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> str:
    """CSV with a heading; values as in ``cell``, but dates and numbers as they are."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([cell(row[column]) for column in columns] for row in rows)
    return text.getvalue()


def _brief(row: Row, name: str) -> str:
    text = cell(getattr(row, name))
    if name == "title" and not text:
        text = cell(getattr(row, "text", None))[:40]
    return f"{text}{_mark(row, name)}"


def _mark(row: Row, name: str) -> str:
    """What a brief column must not hide: an inferred role, another body than was asked for."""
    identity = getattr(row, "identity", "本机构")
    if name in ("agency", "name") and identity != "本机构":
        return f"（{identity}）"
    return "（推断）" if name == "basis" and getattr(row, "inferred", False) else ""
