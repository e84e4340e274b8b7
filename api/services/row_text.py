"""Rows of an answer as text, the same in the command line, in downloads and in calendars."""

import json
from datetime import date

from queries.engine.rows import Evidence


def citation(row: Evidence) -> str:
    """《标题》第3行 or 第3–5行."""
    lines = f"{row.line_start}" + (f"–{row.line_end}" if row.line_end != row.line_start else "")
    return f"《{row.document_title}》第{lines}行"


def json_line(value: object) -> str:
    """One line of JSON, without the line end; dates as ISO strings."""
    return json.dumps(value, ensure_ascii=False, default=_plain)


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)
