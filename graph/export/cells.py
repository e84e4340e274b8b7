"""Values as the cells of a table that people read."""

import json

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
