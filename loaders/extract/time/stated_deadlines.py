"""Deadlines that running text sets: 剩余问题9月底前清零, 新增企业4户，持续推进.

A label says by when in a bracket that names nobody as well: （完成时限：2022年10月）.

None is what goes to an office by a day (12月10日前将完成情况报市政府办), what is past (2020年底前已
建成), what a date only tells apart (2000年底前建成的小区) and the nation's peak of carbon.
"""

import re

from loaders.extract.time.deadlines import SEASON, parse_deadline
from loaders.extract.time.festivals import FESTIVAL
from loaders.extract.time.plan_time import Calendar
from loaders.facts import Deadline
from loaders.text.dashes import TO
from loaders.text.deadline_words import DEADLINE_LABEL, DONE, is_deadline
from loaders.text.ordinals import with_arabic_months, with_arabic_years
from loaders.text.regex import regex
from loaders.text.year_words import YEAR

_END = r"(?:[底末]|[上中下]旬)"
_DAY = r"\s*\d{1,2}\s*日"
_MONTH = rf"\d{{1,2}}\s*月(?:{_DAY}(?:\s*至(?:\s*\d{{1,2}}\s*月)?{_DAY})?|\s*份?\s*{_END})?"
_PART = rf"(?:{_MONTH}|第?[一二三四1-4]\s*季度[底末]?|[上下]半年[底末]?)"
"""A part of a year: 9月底, 三季度."""
_YEAR = rf"{YEAR}\s*年\s*(?:年?\s*[底末]|{_PART})?"
_NO_YEAR = rf"(?<![每逐次明第年\d个至—－-])(?:今年\s*|本年度?\s*)?(?:年\s*[底末]|{_PART})"
_BEFORE = r"\s*(?:之|以)?前(?!后|期|[一二三四\d]+季度|[\d一二三四五六七八九十]+[天日个名])"
_DONE_THEN = rf"(?=\s*(?:正式|力争|争取)?{DONE}(?![了的情]))"
_TIME = regex(
    rf"(?:力争|争取)?{_YEAR}{_BEFORE}|(?:{YEAR}\s*年\s*)?{FESTIVAL}|{_NO_YEAR}{_BEFORE}"
    rf"|{YEAR}\s*年\s*{SEASON}(?:之|以)?前"
    rf"|{YEAR}\s*年\s*(?:年?\s*[底末](?=.{{0,4}}完成)|{_PART}{_DONE_THEN})"
    rf"|(?:^|(?<=[，,。；;、于在]))(?:今年\s*)?(?:年\s*[底末]|{_PART}){_DONE_THEN}"
)
_CLAUSE_END = regex("[，,。；;]")
_REPORTED = regex(
    r"(?:情况|总结|进展|结果|意见|材料|台账|报表)[^，,。；;]{0,12}(?:报|送|反馈)|反馈[至给到]|报名"
    r"|前[^，,。；;将把]{0,4}[将把][^，,。；;]{1,20}(?:报送?|上报|报至|反馈)"
)
_TOLD_APART = regex(
    r"[^，,。；;]{0,10}(?:建成|竣工|完工|取得|注册|登记|成立|出生|毕业|批准|立项|签订|投运|投产|核准|备案|入职|参加|完成)的"
)
_PRINTED = regex(r"[^。；;]{0,60}\d日\s*印发\s*$")
"""Who printed the paper and when, at its foot."""
_PAST = regex(r"[^，,。；;]{0,8}已")
_PEAK = regex(r"[^，,。；;]{0,16}(?:达峰|碳?中和)")
_WHOLE = regex(rf"[^。；;]{{0,40}}[，,](?P<when>(?:{_NO_YEAR}){_BEFORE})(?=全部|全面)")
"""Where a step comes first and the whole later: 6月底前交付率达到98%，年底前全部交付."""
_ONGOING = regex(
    r"(?:^|(?<=[，,。；;]))\s*(?:全年|并)?"
    r"(?:长期坚持|(?:持续|常态化|长期|滚动)(?:推进|开展|实施))\s*(?=$|[，,。；;])"
)
"""A clause that is nothing but these words: a longer one says what goes on (持续推进改革)."""
_LABEL = rf"(?:^|(?<=[（(〔\[【，,；;。\s]))(?!时间|日期|时\s?[：:]){DEADLINE_LABEL}"
"""完成时限：; 时间：6月1日 may be that of an event."""
_LABELLED = regex(rf"{_LABEL}(?P<when>[^，,。；;（()）〕\]】]{{2,30}})")
_LABELLED_WHOLE = regex(rf"{_LABEL}(?P<when>[^。（()）〕\]】]{{2,40}})")
"""The same with all that it says, in several clauses: 长期坚持；其中矿山2026年6月底前完成."""
_STAGE = regex(
    rf"(?:阶段|步骤|环节)\s*[（(](?P<when>(?:{YEAR}年)?\s*\d{{1,2}}月[^（()）]{{0,8}}{TO}{{1,2}}[^（()）]{{2,14}})[）)]"
)
"""From when until when a stage lasts: （一）自查阶段（2024年7月16日至8月15日）."""
_AND_ON = regex(
    r"[^，,。；;（()）]{0,8}?并?(?:持续|长期|常态化)(?:推进|坚持|开展|实施)(?=$|[，,。；;）)])"
)
"""What goes on behind the day: 6月底前完成首批并持续推进."""


def find_deadline(words: str, calendar: Calendar) -> Deadline | None:
    """The labelled deadline of running text, else the first that it sets, else that it goes on.

    None if it says nothing of the kind.
    """
    words = with_arabic_months(with_arabic_years(words))
    if _PRINTED.fullmatch(words):
        return None
    if (labelled := _LABELLED.search(words)) and is_deadline(labelled["when"]):
        return parse_deadline(labelled["when"])
    for match in _TIME.finditer(words):
        found = parse_deadline(match.group())
        if found and _is_set(words, match) and not _is_past(found, calendar):
            whole = _WHOLE.match(words, match.end())
            goes_on = _AND_ON.match(words, match.end())
            printed = match.group() + (goes_on.group() if goes_on else "")
            return parse_deadline(whole["when"] if whole else printed)
    ongoing = _ONGOING.search(words)
    return parse_deadline(ongoing.group()) if ongoing else None


def labelled_time(words: str) -> str:
    """What the one label of a deadline in a text says of time; "" if it has none, or several."""
    found = [match["when"] for match in _LABELLED_WHOLE.finditer(words)]
    return found[0] if len(found) == 1 else ""


def stage_deadline(title: str) -> Deadline | None:
    """The last day of the stage that a title names, or None."""
    stage = _STAGE.search(with_arabic_months(with_arabic_years(title)))
    return parse_deadline(stage["when"]) if stage else None


def _is_set(words: str, match: re.Match[str]) -> bool:
    """Whether something shall be done by the time, and not reported, told apart or long done."""
    end = match.end()
    clause_end = _CLAUSE_END.search(words, end + 1)
    start = max(words.rfind(mark, 0, match.start()) for mark in "，,。；;") + 1
    clause = words[start : clause_end.start() if clause_end else None]
    behind = (_TOLD_APART, _PAST, _PEAK)
    return not _REPORTED.search(clause) and not any(each.match(words, end) for each in behind)


def _is_past(deadline: Deadline, calendar: Calendar) -> bool:
    return deadline.due_on is not None and calendar.is_past(deadline.due_on.year)
