"""The title of a document, and of the notice that issues it: 某某关于印发《…》的通知.

A title may be broken over several lines, stand below a page's navigation, or be named by the
notice alone: 现将《…》印发给你们.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.extract.head.lines import HEAD_LINES, is_bracket, is_text, joined, may_be_title
from loaders.extract.structure.kinds import ends_like_a_title
from loaders.text.document import Document, Span, Text, squeeze

_ISSUES = re.compile(r"(?:印发|发布|转发|批转|公布|下发|颁布|出台)(?:实施|施行)?")
_ENDS_NOTICE = re.compile(r"(?:通知|公告|通告|函|决定|意见|令|批复|命令)(?:[（(][^（()）]*[）)])?$")
_INNER = re.compile(
    rf"(?:{_ISSUES.pattern}(?:关于)?|(?:转发|批转)[^《》]{{2,40}})"
    r"《(?P<inner>.+)》(?:的?(?:通知|公告|函|决定|通告))?$"
)
_INNER_BARE = re.compile(
    r"(?:关于(?:印发|发布|公布|下发)|(?:印发|(?:转发|批转)[^《》]{2,60}?)(?=关于))"
    r"(?P<inner>[^《》]+?)的(?:通知|公告|函)$"
)
_ANNOUNCED = re.compile(
    r"(?:现将|现予|制定了?|印发|发布)《(?P<now>[^《》]{2,200})》[^。]{0,40}?(?:印发|发布|公布|下发|颁布)"
    r"|《(?P<agreed>[^《》]{2,200})》[^。《》]{0,12}?(?:已经?|业经|经)[^。]{0,60}?(?:同意|通过|批准|审定|印发|公布)"
    r"|《(?P<plain>[^《》]{2,200})》(?=印发给|已印发|现?印发)"
)
_GOES_ON = re.compile(
    r"(?:的|和|与|及|》|〉|”|（|\(|通知|公告|意见|方案|规划|计划|办法|纲要|措施|要点|工作方案|实施方案|行动方案|实施意见)"
)
_REST = re.compile(r"(?!目录|前言|引言|序言)[\u4e00-\u9fff》）”]{1,3}")
"""The last letters of a title that did not fit on the line above."""
_CALLED = re.compile(
    r"《(?P<called>[^《》]{4,100})》[（(](?:以下)?简称[：:]?[“《]*本?(?:规划|方案|计划|纲要|意见|办法)"
    r"|(?:印发|制定|出台|通过)了?《(?P<made>[^《》]{4,100})》"
)
_SEVERAL = re.compile(
    "(?:现将)?《[^《》]+》(?:[、和及以]{0,2}《[^《》]+》)+[^。《》]{0,40}(?:已|经|印发)"
)
"""A letter that issues several plans: the title is that of the notice."""
_LETTER = HEAD_LINES // 2
"""Paragraphs in which the letter of a notice stands."""
_MOST_LINES = 6
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
    issued = _issued_by(words) or _announced(words, letter)
    if issued is None or any(_SEVERAL.match(squeeze(text.string)) for text in letter[:3]):
        span = document.span(lines[0], lines[-1])
        return Title(_unquoted(words)[:_LONGEST], span, None, lines, start)
    title, span = _printed(document, issued, paragraphs[end:], (*lines, *letter))
    notice = words if _plain(words) != _plain(title) and _ISSUES.search(words) else None
    return Title(title, span, notice, lines, start)


def _first_title(paragraphs: Sequence[Text]) -> tuple[int, int] | None:
    """The first lines that together read as a title, above the first sentence and heading."""
    for start, text in enumerate(paragraphs[:HEAD_LINES]):
        if may_be_title(text) and (end := _end_of_title(paragraphs, start)):
            return start, end
        if start and is_text(text):
            break
    return None


def _named_in_text(document: Document, paragraphs: Sequence[Text]) -> Title:
    """What a letter without a title issues, or a plan calls itself; else the first line."""
    for index, text in enumerate(paragraphs[:_LETTER]):
        title = _announced("", [text]) or _own_name(squeeze(text.string))
        if title:
            words, span = _printed(document, title, paragraphs, [text])
            return Title(words, span, None, (text,), index)
    top = enumerate(paragraphs[:HEAD_LINES])
    index = next((i for i, text in top if may_be_title(text)), 0)
    line = paragraphs[index]
    words = joined([line]) or squeeze(line.string)
    return Title(words[:_LONGEST], document.span(line), None, (line,), index)


def _own_name(words: str) -> str | None:
    match = _CALLED.search(words)
    title = match and (match["called"] or match["made"])
    return title if title and ends_like_a_title(title) else None


def _printed(
    document: Document, title: str, below: Sequence[Text], named_in: Sequence[Text]
) -> tuple[str, Span]:
    """A title as the plan itself prints it, else as the notice names it."""
    printed = _as_printed(document, title, below)
    if printed:
        return printed
    naming = [text for text in named_in if _plain(title) in _plain(text.string)]
    return title, document.span(*(naming[:1] or (named_in[0], named_in[-1])))


def _end_of_title(paragraphs: Sequence[Text], start: int) -> int:
    """The index behind the last line of a title that begins at ``start``; 0 if none ends there."""
    for end in range(start + 1, min(start + _MOST_LINES, len(paragraphs)) + 1):
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
        return _is_part_in_brackets(words)
    return may_be_title(text) or _REST.fullmatch(words) is not None


def _is_whole(words: str) -> bool:
    """Whether words are a title, and no part of one: all brackets closed, a notice ends as one."""
    if any(words.count(left) > words.count(right) for left, right in _PAIRS):
        return False
    if re.search(rf"关于{_ISSUES.pattern}", words) and not _ENDS_NOTICE.search(words):
        return False
    return ends_like_a_title(_unquoted(words)) or _INNER.search(words) is not None


def _continued(words: str, behind: Sequence[Text]) -> int:
    """How many of the lines behind a title still belong to it: 的通知, （试行）."""
    if not behind:
        return 0
    line = joined(behind[:1])
    if is_bracket(line):
        return _in_brackets_below(behind[:1])
    return int(_may_go_on(behind[0]) and bool(_GOES_ON.match(line)) and _is_whole(words + line))


def _in_brackets_below(behind: Sequence[Text]) -> int:
    line = joined(behind)
    return int(is_bracket(line) and _is_part_in_brackets(line))


def _is_part_in_brackets(line: str) -> bool:
    return re.search(
        r"试行|暂行|修[订正]|草案|稿|[—―\-－–~～至].*年|年版|\d{4}", line
    ) is not None and (re.search(r"通过|批准|号|月|代章|公开", line) is None)


def _issued_by(words: str) -> str | None:
    """What a notice's title says that it issues: the plan's own title."""
    match = _INNER.search(words) or _INNER_BARE.search(words)
    if match is None or match["inner"].count("《") > match["inner"].count("》"):
        return None
    inner = match["inner"]
    return _outer(inner) if "》" not in inner or "《" in inner.split("》")[0] else None


def _announced(words: str, lines: Sequence[Text]) -> str | None:
    """What the letter below the title says that it issues, unless the title is another's."""
    for text in lines:
        match = _ANNOUNCED.search(squeeze(text.string).replace("〈", "<").replace("〉", ">"))
        if match:
            inner = _outer(next(filter(None, match.groups())))
            return inner if _belongs(inner, words) else None
    return None


def _belongs(inner: str, words: str) -> bool:
    """A notice, an order or the plan itself; not a title of something else."""
    plain = _plain(words)
    return (
        not ends_like_a_title(words)
        or _plain(inner) in plain
        or plain in _plain(inner)
        or (words.endswith(("令", "公告", "通知")) and _ISSUES.search(words) is not None)
    )


def _outer(title: str) -> str:
    return re.sub("[〈<]", "《", re.sub("[〉>]", "》", title))


def _plain(title: str) -> str:
    return re.sub(r"[《》〈〉“”\"‘’（）()\s]", "", title)


def _as_printed(
    document: Document, title: str, paragraphs: Sequence[Text]
) -> tuple[str, Span] | None:
    """The title where the plan itself prints it, with what stands in brackets below it."""
    plain = _loose(title)
    for start, text in enumerate(paragraphs):
        words = _loose(text.string)
        if not words or not plain.startswith(words):
            continue
        for end in range(start + 1, min(start + _MOST_LINES, len(paragraphs)) + 1):
            words = _loose(joined(paragraphs[start:end]))
            if words == plain:
                end += _in_brackets_below(paragraphs[end : end + 1])
                lines = paragraphs[start:end]
                return _unquoted(joined(lines)), document.span(lines[0], lines[-1])
            if not plain.startswith(words):
                break
    return None


def _unquoted(words: str) -> str:
    match = re.fullmatch("《([^《》]*)》", words)
    return match.group(1) if match else words


def _closed(words: str) -> str:
    """《 closed by 〉, as it is misprinted."""
    if words.count("《") > words.count("》") and words.count("〉") > words.count("〈"):
        return "》".join(words.rsplit("〉", 1))
    return words


def _loose(title: str) -> str:
    """A title without what its notice leaves out: 关于…的实施方案 is …实施方案 there."""
    return _plain(title).removeprefix("关于").replace("的", "")
