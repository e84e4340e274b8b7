"""The headings of tables whose rules are not there to tell them: 序号, 指标, 责任单位 …"""

from collections.abc import Sequence

from loaders.text.regex import regex
from loaders.text.role_words import LEAD_OR_SUPPORT
from loaders.text.year_words import YEAR_OR_EARLIER

FIRST = regex(r"序\s*号|编\s*号")
"""What heads the first column of most tables."""
_HEADING = regex(
    r"序号|编号|指标(?:名称)?|单位|属性|类别|类型|名称|内容|任务|措施|举措|部门|时限|期限|时间|目标"
    r"|领域|项目|备注|地区|现状|情况|进展|成效|领导|电话|责任主体|进度$"
    rf"|^(?:{LEAD_OR_SUPPORT})$"
)
"""Words that headings of any table have in them. ``loaders.text.column_words`` has whole headings
of indicator tables; here nobody asks what a column holds, only whether a line heads columns."""
_YEAR = regex(rf"{YEAR_OR_EARLIER}年?(?:现状|目标|预期)?值?")
_OF_UNIT = regex(r".{2,10}[（(][万亿千]{0,2}[\u4e00-\u9fff%％]{1,3}[）)]")
"""What heads values and has their unit: 新种（万亩）, 补贴性培训（人次）."""
_LONGEST = 14


def is_heading_row(cells: Sequence[str]) -> bool:
    """Whether the words of a line, by cell, are the headings of a table.

    Three at least, all short, and 序号 the first or most of them words that head columns.
    """
    words = ["".join(cell.split()) for cell in cells]
    if len(words) < 3 or any(len(word) > _LONGEST or "。" in word for word in words):
        return False
    known = sum(map(_heads_column, words))
    return (FIRST.match(words[0]) is not None and known > 1) or 2 * known > len(words)


def _heads_column(word: str) -> bool:
    of_values = _YEAR.match(word) or _OF_UNIT.fullmatch(word)
    return of_values is not None or _HEADING.search(word) is not None
