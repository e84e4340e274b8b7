"""Texts that print ． where others print 。, as the standard of older scientific papers has it.

Each mark is replaced by one mark, so that offsets stay.
"""

from loaders.text.regex import regex

_POINT = regex(r"(?<=[\u4e00-\u9fff”》）)】］〕%％])(?<![一二三四五六七八九十])．")
"""Behind words; behind a digit, and 一 of a heading, it is none."""
_FEWEST = 3


def ends_with_points(text: str) -> bool:
    """Whether the sentences of a text end with ． and not with 。; 阿里．买买提 is a name."""
    points = len(_POINT.findall(text))
    return points >= _FEWEST and points > text.count("。")


def with_full_stops(words: str) -> str:
    """The words of such a text with 。 behind each sentence.

    >>> with_full_stops("１．提档升级．投资３．２亿元．")
    '１．提档升级。投资３．２亿元。'
    """
    return _POINT.sub("。", words)
