"""Rows of an answer as text, the same in the command line, in downloads and in calendars."""

import json
from datetime import date

from queries.engine.shared_columns import Evidence


def citation(row: Evidence) -> str:
    """《标题》第3行, 《标题》表1第12行."""
    return f"《{row.document_title}》{row.where}"


def json_line(value: object) -> str:
    """One line of JSON, without the line end; dates as ISO strings."""
    return json.dumps(value, ensure_ascii=False, default=_plain)


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)
