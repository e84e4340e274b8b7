"""发文字号: the number of an official document (GB/T 9704-2012, 7.2.5), 国发〔2026〕7号."""

import re
from collections.abc import Sequence

from loaders.text.doc_numbers import DOC_NUMBER, FULL_WIDTH, normalise_number
from loaders.text.document import Text, squeeze
from loaders.text.regex import regex

_LONGEST_LINE = 300
"""Characters of a line that may bear the number; what is longer is text."""
_BESIDE = 12
"""Characters of a letterhead or brackets that may stand beside the number on its line."""
_LABEL = regex(rf"(?:发文字号|文\s*号|字\s*号)(?:\s*[：:]\s*|\s+)(?P<number>{DOC_NUMBER.pattern})")


_IN_BRACKET = regex(rf"\s*[（(]\s*(?P<number>{DOC_NUMBER.pattern})[\s，,、][^（）()]*[）)]\s*$")
"""A line that is a bracket with the number and who issues it, or when."""
_AT_END = regex(rf"\s*[（(]?\s*(?P<number>{DOC_NUMBER.pattern})\s*[）)]?\s*$")
_RUN_ON = regex(
    r"[\u4e00-\u9fff]*(?:通知|意见|决定|公告|方案|措施|要点)(?=[\u4e00-\u9fff]{2,}[〔\[【（(])"
)
"""The end of a title that a number is run together with: …的意见国发〔2015〕24号."""
_TITLED = regex(r"^[^《。]*(?:通知|意见|方案|规划|计划|决定|公告|函|办法|措施)$")


def without_number(words: str) -> str:
    """The words of a line without the 发文字号 at its end, or nothing if it is one, set wide."""
    if len(words) <= _LONGEST_LINE and _alone(words):
        return ""
    match = _at_end(words.translate(FULL_WIDTH)) if len(words) <= _LONGEST_LINE else None
    return words[: match.start()] if match else words


def _alone(words: str) -> re.Match[str] | None:
    """The number that a line is, also with blanks between its letters: 柳 政 办 〔2025〕 8 号."""
    match = DOC_NUMBER.fullmatch(squeeze(words))
    return None if match and _RUN_ON.match(match.group()) else match


def _at_end(words: str) -> re.Match[str] | None:
    """The number at the end of a line, without the end of a title that it is run together with."""
    match = _AT_END.search(words)
    title = _RUN_ON.match(match["number"]) if match else None
    return _AT_END.search(words, match.start("number") + title.end()) if match and title else match


def read_number(lines: Sequence[Text]) -> str | None:
    """The document's own 发文字号: alone, behind its label, a letterhead or the title."""
    for text in (line for line in lines if len(line) <= _LONGEST_LINE):
        words = text.string.translate(FULL_WIDTH)
        if labelled := _LABEL.search(words):
            return normalise_number(labelled["number"])
        match = _alone(words) or DOC_NUMBER.search(words)
        beside = len(squeeze(words)) - len(squeeze(match.group())) if match else _BESIDE
        if match and beside < _BESIDE and not _RUN_ON.match(match.group()):
            return normalise_number(match.group())
        if bracket := _IN_BRACKET.match(words):
            return normalise_number(bracket["number"])
        behind = _at_end(words)
        if behind and _TITLED.match(words[: behind.start()].strip()):
            return normalise_number(behind["number"])
    return None
