"""Brackets that say who is responsible for what stands before them."""

from collections.abc import Iterator
from typing import NamedTuple

from loaders.extract.agencies.names import AgencyNames
from loaders.extract.responsibility.clauses import is_responsibility
from loaders.extract.responsibility.labels import deadline_end, deadline_start
from loaders.extract.responsibility.listed_bodies import (
    names_bodies_alone,
    names_offices,
    names_parts_of_bureau,
)
from loaders.extract.responsibility.remarks import is_remark
from loaders.text.document import Text
from loaders.text.punctuation import BRACKETS, CLOSES, OPENS
from loaders.text.regex import regex

_BRACKET = regex(f"[{OPENS}{CLOSES}]")
_ATTENDED = regex(r"(?:出席|列席|参加|参会|缺席|请假|主持|记录)(?:人员?|单位|领导)?[:：][^。；]*$")
"""Before a bracket with the body that somebody is of: 出席：刘洋（县住建局）、余波（县财政局）。"""
_EXPLAINED = regex(
    "(?:局|委|委员会|办|办公室|厅|署|政府|部门|单位|企业|集团|公司|银行|机构|高校|院校|法院|检察院|小组|指挥部|专班"
    "|协会|联合会|海关|[织传战]部)$"
)
"""What a bracket behind it explains: 向市应急指挥部（市应急局）报送; a pumping station is built."""
_LONGEST_UNCLOSED = 400
"""Characters from a bracket that nothing closes to the end that may be its words."""
_FEW = 3
"""So many such brackets are looked at; a crafted text has thousands."""
_NEAR = 400
"""Characters before a bracket that may say what it is; a text of one line may have millions."""
_OURS = regex("[我本](?:省|市|区|县)?[厅局委办部署]$")
"""我厅（气候处）: a bracket that says which of us, and no more."""


class Bracket(NamedTuple):
    """Offsets of a bracket, and of the end of the words in it."""

    start: int
    end: int
    inner_end: int


def find_brackets(text: Text, names: AgencyNames) -> list[Bracket]:
    """The brackets that say who is responsible, outermost ones.

    ``〔市知识产权局、市新闻出版局（市版权局）按职责分工负责〕``. A bracket behind a sentence, or at
    the end, that holds nothing but names of agencies is one too, and where a text has such a one,
    so are those behind the parts that ； separates, and those of bodies of which none is in doubt
    behind the parts that ， and 、 do. Within a sentence a bracket of such bodies must close a
    clause: 间隔压缩到8分钟以内（市公交集团、市客运中心）。
    """
    string = text.string
    found, parted = [], []
    last = len(string.rstrip("。；; "))
    for bracket in _outermost(string):
        start, end, inner_end = bracket
        words, inner = string[start + 1 : inner_end], text.cut(start + 1, inner_end)
        before = _before(string, start).strip()
        apart = (end >= last or not before or before.endswith("。")) and not _OURS.search(before)
        if is_remark(words) or _ATTENDED.search(before):
            continue
        if (
            is_responsibility(words)
            or (apart and names_bodies_alone(inner, names))
            or (before.endswith("。") and names_parts_of_bureau(inner, names))
            or (_closes_clause(string, bracket) and names_offices(inner, names))
        ):
            found.append(bracket)
        elif _is_parted(string, start, end, inner, names):
            parted.append(bracket)
    return sorted(found + parted) if found else []


def _before(string: str, start: int) -> str:
    """The words before an offset that may say what stands there."""
    return string[max(0, start - _NEAR) : start]


def _closes_clause(string: str, bracket: Bracket) -> bool:
    """Whether a bracket stands behind what is to be done, and not behind a name that it explains.

    Before a comma only one that says by when as well does: （2025年11月底前，市水务局），.
    """
    start, end, inner_end = bracket
    if _EXPLAINED.search(_before(string, start)):
        return False
    words = string[start + 1 : inner_end]
    dated = deadline_end(words) > 0 or deadline_start(words) < len(words)
    return string.startswith(("。", "；"), end) or (dated and string.startswith("，", end))


def _is_parted(string: str, start: int, end: int, inner: Text, names: AgencyNames) -> bool:
    """Whether a bracket closes one of several parts of a sentence: 修渠（市水务局），植树（…）。"""
    before = _before(string, start)
    if before.rstrip().endswith("；") or string.startswith("；", end):
        return names_bodies_alone(inner, names)
    within = string.startswith(("，", "、"), end) and not _EXPLAINED.search(before)
    return within and names_offices(inner, names)


def _outermost(string: str) -> Iterator[Bracket]:
    """The brackets that stand in no other; behind one that nothing closes, those within it.

    One that says who is responsible is closed by the end: （牵头单位：A；完成时限：（2025年6月）.
    """
    opened: list[int] = []
    closed: list[Bracket] = []
    for bracket in _BRACKET.finditer(string):
        character, offset = bracket.group(), bracket.start()
        if character in BRACKETS:
            opened.append(offset)
        elif opened:
            # A bracket closed by one of another kind (OCR, typing) is closed all the same.
            start = opened.pop()
            _within(closed, start)
            closed.append(Bracket(start, offset + 1, offset))
    near = len(string) - _LONGEST_UNCLOSED
    for start in [each for each in opened if each >= near][:_FEW]:
        within = (each for each in closed if each.start > start)
        if is_responsibility(string[start + 1 :]) and not any(
            is_responsibility(string[each.start + 1 : each.inner_end]) for each in within
        ):
            _within(closed, start)
            closed.append(Bracket(start, len(string), len(string)))
            break
    yield from closed


def _within(closed: list[Bracket], start: int) -> None:
    """Forget the brackets that stand in the one which opens at ``start``."""
    while closed and closed[-1][0] > start:
        closed.pop()
