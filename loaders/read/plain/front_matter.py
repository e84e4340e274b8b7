"""What programs that keep notes and sites write above a text of Markdown: its front matter.

    ---
    title: 某某市节水行动计划
    date: 2025-05-06
    tags: [节水, 计划]
    ---

The title is the text's own if none stands below; the lines of days and bodies are read as the list
of a page is. All else (layout, tags) says nothing of the document.
"""

from collections.abc import Iterator, Sequence

from loaders.read.plain.markup import piece
from loaders.text.document import Paragraph, Text
from loaders.text.punctuation import COLON
from loaders.text.regex import regex

_FENCE = regex(r"\s*-{3,}\s*")
_LONGEST = 40
"""Lines of a front matter at most."""
_ENTRY = regex(
    rf"(?P<key>[A-Za-z_\-]{{2,24}}|[\u4e00-\u9fff]{{2,8}})\s*{COLON}\s*(?P<value>.*?)\s*"
)
_WITHIN = regex(r"\s+\S.*|\s*-\s+\S.*|\s*#.*|\s*")
"""What belongs to the entry above: an item of its list, a comment."""
_TITLE = frozenset(("title", "标题", "题名"))
_QUOTED = regex("""(?P<mark>["'])(?P<words>.*)(?P=mark)""")
_HEADING = regex(r"\s*#{1,6}\s+(?P<words>.+)")
_SITE = regex(r"(?:\s*[-_|–—]+\s*[^-_|–—]*(?:网|网站|政府|委员会|局|办|在线|平台))+\s*$")
"""The site that a program which clips pages has behind a title."""
_SAID = regex(r"date|pub_?date|published|issued|issuer|publisher|agency|[\u4e00-\u9fff]{2,8}")


def read_front_matter(lines: Sequence[str]) -> tuple[list[Paragraph], int]:
    """What a front matter says of its document, and the index of the line behind it.

    Nothing and 0 if the text begins with none.
    """
    end = _end(lines)
    return (list(_paragraphs(lines, end)), end) if end else ([], 0)


def _end(lines: Sequence[str]) -> int:
    """The index behind the second fence; 0 if there is none or other words stand above it."""
    if not lines or not _FENCE.fullmatch(lines[0]):
        return 0
    entries = 0
    for number, line in enumerate(lines[1:_LONGEST], start=1):
        if _FENCE.fullmatch(line):
            return number + 1 if entries else 0
        entries += _ENTRY.fullmatch(line) is not None
        if not (_ENTRY.fullmatch(line) or (entries and _WITHIN.fullmatch(line))):
            return 0
    return 0


def _paragraphs(lines: Sequence[str], end: int) -> Iterator[Paragraph]:
    printed = "".join(_headings(lines[end:])[:1])
    for number, line in enumerate(lines[:end], start=1):
        match = _ENTRY.fullmatch(line)
        if match is None or not match["value"]:
            continue
        key = match["key"].lower()
        start, stop = match.span("value")
        if quoted := _QUOTED.fullmatch(match["value"]):
            start, stop = start + quoted.start("words"), start + quoted.end("words")
        if key in _TITLE and (site := _SITE.search(line, start, stop)):
            stop = site.start()
        if key in _TITLE and not _is_part(line[start:stop], printed):
            yield Paragraph(Text((piece(number, line, start, line[start:stop]),)))
        elif key not in _TITLE and _SAID.fullmatch(key):
            yield Paragraph(Text((piece(number, line),)))


def _headings(lines: Sequence[str]) -> list[str]:
    return [match["words"] for line in lines if (match := _HEADING.fullmatch(line))]


def _is_part(title: str, printed: str) -> bool:
    """Whether the text prints the title itself, perhaps more fully."""
    return "".join(title.split()) in "".join(printed.split())
