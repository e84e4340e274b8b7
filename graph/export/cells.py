"""Values as the cells of a table that people read."""

import json
import re

CELL_CHARACTERS = 32_767
"""What a cell of Excel can hold."""
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


def cut(text: str, where: str) -> str:
    """Text that a cell can hold; the end of what is cut says so, and ``where`` the whole is."""
    note = f"……（全文 {len(text)} 字，一格放不下；{where}）"
    fits = len(text) <= CELL_CHARACTERS
    return text if fits else text[: CELL_CHARACTERS - len(note)] + note


def printable(text: str) -> str:
    """Text that XML can hold: a character that it cannot is shown as �."""
    return _NOT_XML.sub("\ufffd", text)
