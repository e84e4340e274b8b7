"""Words of tables that their readers share."""

from loaders.text.dashes import TO
from loaders.text.regex import regex

TOTAL = regex(
    r"[（(]?(?:[全总][市省区县州国])?(?:合\s*计|总\s*计|汇\s*总|共\s*计)[）)]?(?:[（(]\d+[\u4e00-\u9fff]{0,3}[）)])?[：:]?"
)
"""What begins the row that sums up a table: it is of nobody."""
VALUE = regex(rf"[\d.]+(?:{TO}[\d.]+)?%?")
"""A cell that holds a number, or from which to which, and nothing else."""
NOTE_WORDS = r"备\s*注|附?注|说\s*明|填表说明|数据来源"
"""What heads a note below a table, for a regular expression."""
BEGINS_NOTE = regex(rf"[（(]?(?:{NOTE_WORDS})\s*\d{{0,2}}\s*[：:]")
"""How such a note begins: 注：, （备注1：, 数据来源：."""
_BINDING = regex("(?:约束|预期|导向|引导|指导|激励)性?(?:指标)?")
_ROW_NUMBER = regex(r"\s*(\d{1,3})[.．、]?\s*")


def row_number(words: str) -> int | None:
    """The number of a row, if a cell or a line is nothing else, with its mark or without.

    >>> row_number("12、"), row_number("2025年"), row_number("1.2")
    (12, None, None)
    """
    match = _ROW_NUMBER.fullmatch(words)
    return int(match.group(1)) if match else None


def is_binding(words: str) -> bool:
    """Whether words are a cell of the column 属性, or its first half: 约束性, 预期性指标, 预期."""
    return _BINDING.fullmatch(words) is not None
