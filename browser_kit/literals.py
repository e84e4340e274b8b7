"""Values of Python as Cypher writes them."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any


def literal(value: Any) -> str:
    """A value of a parameter in Cypher: ``'市商务局'``, ``date('2020-01-01')``, ``null``.

    Raises:
        TypeError: of a value that no parameter of a question has.
    """
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, date):
        return f"date({literal(value.isoformat())})"
    if isinstance(value, str):
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"
    if isinstance(value, Mapping):
        entries = (f"{key}: {literal(each)}" for key, each in value.items())
        return "{" + ", ".join(entries) + "}"
    if isinstance(value, Sequence):
        return "[" + ", ".join(map(literal, value)) + "]"
    raise TypeError(f"{type(value).__name__} has no literal")
