"""From when and until when a document is in force: 本办法自…起施行，有效期五年.

Days are those that the document prints: 自印发之日起施行 and 有效期五年 name none, their words are
kept.
"""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from loaders.text.document import Text
from loaders.text.printed_days import DATE, NUMERIC, date_of, dated
from loaders.text.regex import regex

_SET = r"(?:施行|实施|执行|生效|试行|实行|适用)"
_SUBJECT = (
    r"(?:(?:本|该|此)[\u4e00-\u9fff“”（）()]{1,24}?|《[^《》]{2,80}》"
    r"|以上[\u4e00-\u9fff]{2,8}|^(?:第[一二三四五六七八九十百]+条)?|(?<=[。；，、）)]))"
)
_ISSUE = r"(?:印发|发布|公布|颁布|下发|通过|发文)之?日(?=起)(?:起\d{1,3}日后)?"


def _from(day: str) -> re.Pattern[str]:
    return regex(rf"{_SUBJECT}(?:自|从|于|由|将于){day}(?:零时)?(?:之日)?(?:起|开始|正式)*{_SET}")


_FROM_DAY = _from(DATE.pattern)
_FROM_ISSUE = _from(_ISSUE)
_LENGTH = (
    r"(?:有效期限?|试行期|施行期|实施期限?|执行期限?|期限)(?:限?为|暂定为?|是)?"
    r"[一二三四五六七八九十两\d]{1,2}年"
)
_UNTIL = regex(
    rf"(?:有效期[^。；]{{0,24}}?|(?:施行|实施|执行|试行))(?:截?至|到|截止到?){DATE.pattern}"
)
_LABELLED = regex(rf"(?:实施|施行|生效)(?:日期|时间)[：:](?:{DATE.pattern}|{NUMERIC.pattern})")
_WORDS = regex(
    rf"(?:{_FROM_DAY.pattern}|{_FROM_ISSUE.pattern}|{_UNTIL.pattern}|{_LENGTH})[^。；]{{0,60}}"
)


class Validity(NamedTuple):
    """The days that a document names as its first and last, and the words that say so."""

    effective_on: date | None = None
    expires_on: date | None = None
    words: str | None = None


def read_validity(lines: Sequence[Text]) -> Validity:
    """What a document says of its own force, the last word of it where it says it twice."""
    found = Validity()
    for text in lines:
        words = dated(text.string)
        if labelled := _LABELLED.search(words):
            day = [part for part in labelled.groups() if part]
            found = found._replace(effective_on=date_of(day))
        elif said := _WORDS.search(words):
            start, end = _FROM_DAY.search(words), _UNTIL.search(words)
            found = Validity(
                date_of(start.groups()) if start else found.effective_on,
                date_of(end.groups()) if end else found.expires_on,
                said.group().lstrip("，、。；"),
            )
    return found
