"""The lines of a cell that names bodies; one that ends within a name goes on in the next."""

from collections.abc import Sequence

from loaders.extract.agencies.forms import OFFICE_END, UNIT_END
from loaders.text.document import Text
from loaders.text.regex import regex

_LIST_MARK = regex("[、，,；;。：:]")
_OF_PLACE = regex("[省市区县州各国团]|自治|中国|中央")
"""How names begin that stand by themselves."""


def unit_lines(paragraphs: Sequence[Text]) -> tuple[Text, ...]:
    """The paragraphs of a cell, names that its lines part in one: 省自然资源和⏎规划厅."""
    lines: list[Text] = []
    for text in paragraphs:
        if lines and _is_within_name(lines[-1].string, text.string):
            lines[-1] = Text((*lines[-1].pieces, *text.pieces))
        else:
            lines.append(text)
    return tuple(lines)


def _is_within_name(above: str, below: str) -> bool:
    begun = _LIST_MARK.split(above)[-1]
    rest = _LIST_MARK.split(below, maxsplit=1)[0]
    if not begun or UNIT_END.search(begun) or _OF_PLACE.match(rest):
        return False
    return OFFICE_END.search(rest) is not None
