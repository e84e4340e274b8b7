"""The title of a document, and of the notice that issues it: 某某关于印发《…》的通知.

A title may be broken over several lines, stand below a page's navigation, or be named by the
notice alone: 现将《…》印发给你们.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from loaders.extract.head.lines import HEAD_LINES, is_bracket, is_text, joined, may_be_title
from loaders.extract.head.notice import (
    ISSUES,
    announced,
    issued_by,
    issues_several,
    own_name,
    plain,
    source_of,
)
from loaders.extract.head.printed_title import (
    MOST_LINES,
    as_printed,
    in_brackets_below,
    is_part_in_brackets,
    unquoted,
)
from loaders.extract.structure.kinds import ends_like_a_title
from loaders.text.body_names import split_body_names
from loaders.text.document import Document, Span, Text, squeeze
from loaders.text.ordinals import parse_ordinal
from loaders.text.regex import regex
from loaders.text.year_words import YEAR
from ontology.jurisdictions import leading_place, like_a_place

_ENDS_NOTICE = regex(r"(?:通知|公告|通告|函|决定|意见|令|批复|命令)(?:[（(][^（()）]*[）)])?$")
_GOES_ON = regex(
    r"(?:的|和|与|及|》|〉|”|（|\(|通知|公告|意见|方案|规划|计划|办法|纲要|措施|要点|工作方案|实施方案|行动方案|实施意见"
    r"|编制指南|申报指南|(?:责任|任务)?分[工解])"
)
_REST = regex(r"(?!目录|前言|引言|序言)[\u4e00-\u9fff》）”]{1,3}")
"""The last letters of a title that did not fit on the line above."""
_YEAR = regex(rf"{YEAR}年?")
_LETTER = HEAD_LINES // 2
"""Paragraphs in which the letter of a notice stands."""
_TOP = 2 * HEAD_LINES
"""Lines above the first sentence, with the navigation of a page."""
_LINK = regex(
    r"(?:政府|政务|政策|工作|通知|公告|规划|计划|公示|报告|法规|规章|规范性?|文件|公报|方案|标准|办法|条例|意见"
    r"|清单|目录|指南|名单|[和与及、·])+"
)
_ITSELF = regex(rf"《|{YEAR}年度?《")
"""How a title begins that is whole without the body above it, besides with a place."""
_PART = regex("(?<=表)（[一二三四五六七八九十]）$")
"""What counts the parts of a table and is no part of its title."""
_ANNEX = regex(
    r"附[件表录](?:[\d一二三四五六七八九十]{1,2}[：:]?|[：:])\s*(?=.{4})"
    r"|(?:专栏|表)[\d一二三四五六七八九十]{1,2}[：:]?\s*(?=.{4})"
)
"""What says of a table that it is an annex, before its title: 附表2：某某县发展目标."""
_ANNEX_APART = regex(r"附[件表录]\s+(?=\S{4})")
"""The same without a number, parted from the title by a blank: 附表 某某县发展目标."""
_WIRE = regex(r"(?:新华社|本报)[^。，]{0,24}电")
"""How an agency's report begins: the line above it is its headline."""
_BY = regex(r"[，,](?P<name>[^，,]{3,30})$")
"""Who issued a document, behind its title in a collection: 关于…的意见，国务院."""
_PUBLISHED = regex(rf"\s*(?:{YEAR}[-年./]\d\d?[-月./]\d\d?.*来源|(?:来源|发布时间|发布日期)[:：])")
"""What a page prints below the title of its text: 2022-02-24 11:20　来源：国家邮政局."""
_LONGEST = 200
_PAIRS = (("《", "》"), ("（", "）"), ("(", ")"), ("“", "”"), ("〈", "〉"))


@dataclass(frozen=True, slots=True)
class Title:
    """A title with its evidence; ``notice`` are the lines of the notice's title, if one is printed.

    ``lines`` are those of the title that stands first, which names its issuers.
    """

    words: str
    span: Span
    notice: str | None
    lines: tuple[Text, ...]
    start: int
    """The index of the first of ``lines`` among the paragraphs."""


def read_title(document: Document, paragraphs: Sequence[Text]) -> Title:
    """The title of a document with at least one paragraph."""
    found = _first_title(paragraphs)
    if found is None:
        return _named_in_text(document, paragraphs)
    start, end = found
    lines = tuple(paragraphs[start:end])
    words = _closed(joined(lines))
    letter = paragraphs[end : end + _LETTER]
    issued = issued_by(words) or announced(words, letter)
    if issued is None or issues_several(letter):
        span = document.span(lines[0], lines[-1])
        return Title(unquoted(words)[:_LONGEST], span, None, lines, start)
    title, span = _printed(document, issued, paragraphs[end:], (*lines, *letter))
    notice = words if plain(words) != plain(title) and ISSUES.search(words) else None
    return Title(title, span, notice, lines, start)


def _first_title(paragraphs: Sequence[Text]) -> tuple[int, int] | None:
    """The first lines that together read as a title, above the first sentence and heading.

    通知公告 and 政府工作报告 are links of a page, unless no other title stands below them.
    """
    link: tuple[int, int] | None = None
    for start, text in enumerate(paragraphs[:_TOP]):
        if _heads_a_title(paragraphs, start) or _is_headline(paragraphs, start):
            continue
        if may_be_title(text) and (end := _end_of_title(paragraphs, start)):
            if not _LINK.fullmatch(joined(paragraphs[start:end])):
                return start, end
            link = link or (start, end)
        if start and is_text(text):
            break
    return link


def _heads_a_title(paragraphs: Sequence[Text], start: int) -> bool:
    """Whether a line names who issues the title below it, which is whole without: a letterhead.

    A title may be broken behind its issuer as well: X局 over 关于…的通知, or over 2025年工作要点.
    """
    if not split_body_names(paragraphs[start].string):
        return False
    below = (text for text in paragraphs[start + 1 :] if not split_body_names(text.string))
    words = joined([first]) if (first := next(below, None)) else ""
    own = _ITSELF.match(words) or leading_place(words) or like_a_place(words)
    return bool(own) and ends_like_a_title(unquoted(words))


def _is_headline(paragraphs: Sequence[Text], start: int) -> bool:
    """Whether an editor's line stands above the title: a headline, or the title less fully.

    An agency's report follows it, or the title itself with its issuer: 关于…的意见，国务院 over
    国务院关于…的意见.
    """
    words, below = joined(paragraphs[start : start + 1]), joined(paragraphs[start + 1 : start + 2])
    if _WIRE.fullmatch(words) or _WIRE.fullmatch(below):
        return True
    by = _BY.search(words)
    bare = words[: by.start()] if by and split_body_names(by["name"]) else words
    return below.endswith(bare) and bool(split_body_names(below.removesuffix(bare)))


def _named_in_text(document: Document, paragraphs: Sequence[Text]) -> Title:
    """What a letter without a title issues, or a plan calls itself; else the first line."""
    for index, text in enumerate(_above_text(paragraphs)):
        if whole := source_of(text.string):
            return Title(whole, document.span(text), None, (text,), index)
        title = announced("", [text]) or own_name(squeeze(text.string))
        if title:
            words, span = _printed(document, title, paragraphs, [text])
            return Title(words, span, None, (text,), index)
    top = list(takewhile(_heads_nothing, paragraphs[:HEAD_LINES])) or paragraphs[:HEAD_LINES]
    named = [i for i, text in enumerate(top) if may_be_title(text)]
    like = [i for i in named if ends_like_a_title(joined([paragraphs[i]]))]
    above = [i for i in named if any(map(_is_published, paragraphs[i + 1 : i + 2]))]
    index = next(iter((*like, *above, *named)), 0)
    line = paragraphs[index]
    label = _ANNEX_APART.match(line.string)
    bare = line[label.end() :] if label else line
    words = unquoted(_PART.sub("", _ANNEX.sub("", joined([bare])))) or squeeze(line.string)
    return Title(words[:_LONGEST], document.span(line), None, (line,), index)


def _above_text(paragraphs: Sequence[Text]) -> Sequence[Text]:
    """The lines above the first numbered heading; below one that is first stands what it is of."""
    above = list(takewhile(_heads_nothing, paragraphs[:_LETTER]))
    beside = (*paragraphs[:2], *paragraphs[-1:])
    return above or [text for text in beside if source_of(text.string)]


def _is_published(text: Text) -> bool:
    return _PUBLISHED.match(text.string) is not None


def _heads_nothing(text: Text) -> bool:
    """Whether a line is no numbered heading of the text; 附件 is none of them."""
    ordinal = parse_ordinal(text.string)
    return ordinal is None or ordinal.style == "annex"


def _printed(
    document: Document, title: str, below: Sequence[Text], named_in: Sequence[Text]
) -> tuple[str, Span]:
    """A title as the plan itself prints it, else as the notice names it."""
    printed = as_printed(document, title, below)
    if printed:
        return printed
    naming = [text for text in named_in if plain(title) in plain(text.string)]
    return title, document.span(*(naming[:1] or (named_in[0], named_in[-1])))


def _end_of_title(paragraphs: Sequence[Text], start: int) -> int:
    """The index behind the last line of a title that begins at ``start``; 0 if none ends there."""
    for end in range(start + 1, min(start + MOST_LINES, len(paragraphs)) + 1):
        behind = paragraphs[end - 1]
        if end > start + 1 and not _may_go_on(behind):
            return 0
        words = _closed(joined(paragraphs[start:end]))
        if _is_whole(words):
            return end + _continued(words, paragraphs[end : end + 2])
    return 0


def _may_go_on(text: Text) -> bool:
    words = joined([text])
    if is_bracket(words):
        return is_part_in_brackets(words)
    return may_be_title(text) or (_REST.fullmatch(words) or _YEAR.fullmatch(words)) is not None


def _is_whole(words: str) -> bool:
    """Whether words are a title, and no part of one: all brackets closed, a notice ends as one."""
    if any(words.count(left) > words.count(right) for left, right in _PAIRS):
        return False
    if re.search(rf"关于{ISSUES.pattern}", words) and not _ENDS_NOTICE.search(words):
        return False
    return ends_like_a_title(unquoted(words)) or issued_by(words) is not None


def _continued(words: str, behind: Sequence[Text]) -> int:
    """How many of the lines behind a title still belong to it: 的通知, （试行）."""
    if not behind:
        return 0
    line = joined(behind[:1])
    if is_bracket(line):
        return in_brackets_below(behind[:1])
    return int(_may_go_on(behind[0]) and bool(_GOES_ON.match(line)) and _is_whole(words + line))


def _closed(words: str) -> str:
    """《 closed by 〉 or ）, as it is misprinted."""
    for left, right in (("〈", "〉"), ("（", "）")):
        if words.count("《") > words.count("》") and words.count(right) > words.count(left):
            return "》".join(words.rsplit(right, 1))
    return words
