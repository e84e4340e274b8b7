"""Where a plan prints the title by which its notice names it, and what there is the title."""

import re
from collections.abc import Sequence

from loaders.extract.head.lines import is_bracket, joined
from loaders.extract.head.notice import plain
from loaders.extract.structure.kinds import ends_like_a_title
from loaders.text.body_names import split_body_names
from loaders.text.dashes import TO
from loaders.text.document import Document, Span, Text
from loaders.text.regex import regex
from loaders.text.year_words import YEAR, YEAR_OR_EARLIER, one_dash

_PROVINCE = regex(
    r"^[（(][\u4e00-\u9fff]{2,7}(?:省|自治区)[）)](?=[\u4e00-\u9fff]{2,6}[市州盟县区])"
)
_ASKED = regex(
    r"^(?:【(?:标题|题名|文件名称|政策名称)】|(?:标题|题名|文件名称|政策名称|[Tt]itle)[：:])[：:]?"
)
"""What a form prints before a title: 标题：云州市节水规划."""
_REMARK = regex(
    r"[（(](?:节选|节录|选编|摘要|摘编|摘录|摘登|摘|部分|书面)(?:自[^（()）]{2,30})?[）)]$"
)
"""What an editor says of the text behind its title; （征求意见稿） is the office's own word."""
_YEARS = regex(rf"{YEAR}[-至到]{YEAR}年?")
MOST_LINES = 6
"""Lines over which a title may go."""
_BEGINNING = 2
"""Characters by which the beginning of a title is looked for."""
_LONGEST_LINE = 150
_LEFT_OUT = 8
"""Characters of a printed title that its notice leaves out."""


def as_printed(
    document: Document, title: str, paragraphs: Sequence[Text]
) -> tuple[str, Span] | None:
    """The title where the plan itself prints it, with what stands in brackets below it.

    Of two that a notice joins (A方案和B方案) it is the first. The plan may name before it whose it
    is.
    """
    named = loose(title)
    first: Text | None = None
    for start, text in enumerate(paragraphs):
        whole = _whose(text.string, named) + named
        words = _named(text.string, whole)
        if words.startswith(whole) and (end := _end_before_names(text.string, whole)):
            return unquoted(joined([text.cut(0, end)])), document.span(text)
        if not words or not whole.startswith(words):
            continue
        joins = whole.startswith((f"{words}和", f"{words}及")) and ends_like_a_title(words)
        first = first or (text if joins and _stands_alone(paragraphs, start) else None)
        for end in range(start + 1, min(start + MOST_LINES, len(paragraphs)) + 1):
            words = _named(joined(paragraphs[start:end]), whole)
            if words == whole:
                end += in_brackets_below(paragraphs[end : end + 1])
                lines = paragraphs[start:end]
                return unquoted(joined(lines)), document.span(lines[0], lines[-1])
            if not whole.startswith(words):
                break
    return (unquoted(joined([first])), document.span(first)) if first else None


def _whose(line: str, whole: str) -> str:
    """The body that a line names before the beginning of a title: 云州市水利局节水方案; or ""."""
    words = loose(line) if len(line) <= _LONGEST_LINE and whole[:1] in line else ""
    for begun in re.finditer(re.escape(whole[:_BEGINNING]), words):
        body, rest = words[: begun.start()], words[begun.start() :]
        if (whole.startswith(rest) or rest.startswith(whole)) and split_body_names(body):
            return body
    return ""


def _end_before_names(line: str, whole: str) -> int:
    """Where a title ends that the bodies who issue it follow on its line, else 0."""
    ends = range(len(whole), min(len(whole) + _LEFT_OUT, len(line)))
    names = (end for end in ends if loose(line[:end]) == whole and split_body_names(line[end:]))
    return next(names, 0)


def _named(printed: str, whole: str) -> str:
    """A printed title, loosely, without the years in brackets that its notice leaves out."""
    words = loose(printed)
    goes_on = words.startswith(whole) and _YEARS.fullmatch(words.removeprefix(whole))
    return whole if goes_on else words


def _stands_alone(paragraphs: Sequence[Text], at: int) -> bool:
    """Whether a line is a title by itself: what stands below goes on with none."""
    return not any(
        loose(text.string).startswith(("和", "及")) for text in paragraphs[at + 1 : at + 2]
    )


def loose(title: str) -> str:
    """A title without what its notice leaves out: 关于…的实施方案 is …实施方案 there."""
    return one_dash(plain(title).removeprefix("关于").replace("的", ""))


def in_brackets_below(behind: Sequence[Text]) -> int:
    """How many of the lines behind a title are a bracket that belongs to it: 1 or 0."""
    line = joined(behind)
    return int(is_bracket(line) and is_part_in_brackets(line))


def is_part_in_brackets(line: str) -> bool:
    """Whether a bracket is part of a title (试行, 2021—2025年) and not who passed it and when."""
    year = rf"(?<!\d){YEAR_OR_EARLIER}(?!\d)"
    return re.search(rf"试行|暂行|修[订正]|草案|稿|{TO}.*年|年版|{year}", line) is not None and (
        re.search(r"通过|批准|号|月|代章|公开", line) is None
    )


def unquoted(words: str) -> str:
    """A title without 《》 around it, an editor's remark, the province that a page puts before."""
    words = _REMARK.sub("", _PROVINCE.sub("", _ASKED.sub("", words)))
    match = re.fullmatch("《([^《》]*)》", words)
    return match.group(1) if match else words
