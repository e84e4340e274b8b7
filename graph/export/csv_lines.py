"""CSV as spreadsheets read it: UTF-8 with a byte order mark, lines end in CRLF."""

import csv
import io
from collections.abc import Iterable

from graph.export.cells import cell, harmless

BYTE_ORDER_MARK = "\ufeff".encode()
"""Excel reads a CSV file as UTF-8 only if it begins with this."""


def csv_lines(lines: Iterable[Iterable[object]]) -> bytes:
    """Lines of values, none of which a spreadsheet runs as a formula."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows(map(safe_cell, line) for line in lines)
    return text.getvalue().encode()


def safe_cell(value: object) -> str:
    """A value as a cell that no spreadsheet runs; numbers may begin with a sign."""
    return cell(value) if isinstance(value, int | float) else harmless(cell(value))
