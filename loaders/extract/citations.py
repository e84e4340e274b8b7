"""Other documents that a plan names in 《》: what it is based on, and what it cites."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from loaders.extract.structure.kinds import KINDS, kind_of
from loaders.facts import Citation
from loaders.text.doc_numbers import DOC_NUMBER, cited_number
from loaders.text.document import Document, Text
from loaders.text.regex import regex
from loaders.text.year_words import one_dash

_BASIS = regex(r"(?:根据|按照|依据|遵照|贯彻|落实|执行|衔接)[^。；]*$")
_LAW = regex(
    r"(?:法|条例|规定|规则|协定|协议|安排|宪法|公约|标准|规范|名录|制度|指标|决议|宣言|公报|讲话|精神|议定书)$"
)
_NUMBER_BEHIND = regex(rf"\s*[（(]\s*({DOC_NUMBER.pattern})[^（）()]{{0,200}}[）)]")
_LONGEST = 2000
"""Characters of a sentence before a title in which 根据 may stand."""


def find_citations(
    document: Document, text: Text, *, preamble: bool, own: frozenset[str], measure: str | None
) -> Iterator[Citation]:
    """The documents cited in a paragraph; ``own`` are the plan's own titles.

    In the ``preamble`` a document named behind 根据 or 贯彻落实 is what the plan is based on
    (GB/T 9704 texts open with their basis: 根据《……》（国发〔2026〕7号），制定本方案).
    """
    string = text.string
    if "《" not in string:
        return
    for start, end in _titles(string):
        title = (
            re.sub(r"\s+", "", string[start + 1 : end - 1]).replace("〈", "《").replace("〉", "》")
        )
        plain = plain_title(title)
        if plain in own or _is_of_title(plain, string, own) or not _is_title(plain):
            continue
        number = _NUMBER_BEHIND.match(string, end)
        stop = number.end() if number else end
        based = preamble and _BASIS.search(_sentence_before(string, start))
        yield Citation(
            title,
            cited_number(number.group(1)) if number else None,
            kind_of(title),
            "BASED_ON" if based else "CITES",
            document.span(text.cut(start, stop)),
            measure,
        )


def _is_title(words: str) -> bool:
    """Whether words are a document's; 《规划》 is the short name of one that is named before."""
    return words not in KINDS and (kind_of(words) or _LAW.search(words)) is not None


def _is_of_title(plain: str, string: str, own: Iterable[str]) -> bool:
    """Whether what is named is part of a title of the plan's own: 《政府工作报告》任务分解表."""
    titles = [title for title in own if plain in title]
    return bool(titles) and any(title in plain_title(string) for title in titles)


def plain_title(words: str) -> str:
    """A title without marks and white space, as citations are compared."""
    return one_dash(re.sub(r"[《》〈〉\s]", "", words))


def with_numbers(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    """The citations, each with the 发文字号 that the text prints beside its title anywhere."""
    found = tuple(citations)
    numbers = {each.title: each.doc_number for each in found if each.doc_number}
    return tuple(replace(each, doc_number=numbers.get(each.title)) for each in found)


def _sentence_before(string: str, offset: int) -> str:
    low = max(string.rfind("。", 0, offset), string.rfind("；", 0, offset), offset - _LONGEST)
    return string[low + 1 : offset]


def _titles(string: str) -> Iterator[tuple[int, int]]:
    """Offsets of 《…》, the outermost ones where titles are nested."""
    depth = start = 0
    for offset, character in enumerate(string):
        if character == "《":
            start = start if depth else offset
            depth += 1
        elif character == "》" and depth:
            depth -= 1
            if not depth:
                yield start, offset + 1
