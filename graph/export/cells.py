"""Values as the cells of a table that people read."""

import json
import re

CELL_CHARACTERS = 32_767
"""What a cell of Excel can hold, in units of UTF-16."""
_MOST = 2 * (CELL_CHARACTERS - 1)
"""The bytes of what it can hold beside the apostrophe that ``harmless`` may put before."""
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")


def cell(value: object) -> str:
    """A value as a person reads it: lists with ；, numbers without needless zeros."""
    match value:
        case None:
            return ""
        case bool():
            return "是" if value else "否"
        case float():
            return f"{value:.10g}"
        case list():
            return "；".join(cell(item) for item in value)
        case dict():
            return json.dumps(value, ensure_ascii=False, default=str)
        case _:
            return str(value)


def harmless(text: str) -> str:
    """Text that no spreadsheet runs as a formula: an apostrophe precedes what one would."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def fits(text: str) -> bool:
    """Whether a cell can hold a text, also behind the apostrophe of ``harmless``."""
    return len(text.encode("utf-16-le", "replace")) <= _MOST


def cut(text: str, note: str) -> str:
    """Text that a cell can hold; at the end of what is cut stands a ``note`` that says so."""
    if fits(text):
        return text
    kept = text.encode("utf-16-le", "replace")[: _MOST - 2 * len(note)]
    return kept.decode("utf-16-le", "ignore") + note


def printable(text: str) -> str:
    """Text that XML can hold: a character that it cannot is shown as �."""
    return _NOT_XML.sub("\ufffd", text)
