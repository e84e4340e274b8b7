"""Who signed, and when: names of bodies above a date (GB/T 9704-2012, 7.3.5).

Joint documents have up to twenty bodies over several lines. The signature ends the notice, which
may stand before the plan that it issues, or at the end of the file.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from loaders.extract.structure.kinds import ends_like_a_title
from loaders.text.body_names import could_be_names, seal_lender, split_body_names
from loaders.text.deadline_words import DEADLINE_HEADING
from loaders.text.doc_numbers import DOC_NUMBER
from loaders.text.document import Document, Span, Text, squeeze
from loaders.text.printed_days import parse_date
from loaders.text.punctuation import COLON
from loaders.text.regex import regex
from loaders.text.role_words import ANSWERING
from loaders.text.year_words import YEAR

Issuer = tuple[str, Span]
"""The name in full, and where it is printed."""

_DAY = r"[12１２一二][\s\d０-９〇○零一二三四五六七八九]{3,8}年[^年。，]{1,14}日"
_DATE_AT_END = regex(
    rf"(?P<date>{_DAY})\s*(?:(?:相关)?附件.{{0,80}}|[（(][^（()）]{{2,12}}[）)])?$"
)
_DATE_FIRST = regex(rf"\s*(?P<date>{_DAY})\s+(?P<names>\S.{{3,60}})")
_IN_BRACKETS = regex(rf"\s*[（(](?P<names>[^（）()\d]{{2,200}}?)[\s，,]*(?P<date>{_DAY})[）)]\s*")
"""At the end of a list: （平湖市人民政府办公室，2025年2月1日）."""
_PUBLISHED = regex(
    rf"\s*(?P<names>[^，。；：《》\d]{{3,200}}?)\s*(?:于\s*)?(?P<date>{_DAY})\s*(?:联合)?(?:发布|印发|公布)"
    r"(?:[，,；;][^。]{2,60})?。?\s*"
)
"""Below the text: 平湖市水利局2025年2月1日发布，征求意见至3月1日。"""
_BESIDE_DATE = (_DATE_FIRST, _IN_BRACKETS)
_FOOT = 10
"""Lines of the end of a document, with the links of a page."""
_NUMERIC_LINE = regex(rf"\s*(?P<date>{YEAR}[-./]\d{{1,2}}[-./]\d{{1,2}})\s*")
_NUMBER = regex(rf"\s*{DOC_NUMBER.pattern}\s+")
"""A number in front of who signs on one line."""
_SIGNER = regex(
    rf"\s*(?:发文|印发|制定|制发|发布|签发|落款|制表|填报|填表)(?:单位|机关|部门){COLON}\s*"
)
"""What asks in front of the names and the date who signs: 发文单位：某某县水利局　2026年2月9日."""
_DAY_LABEL = regex(rf"\s*[\u4e00-\u9fff]{{2}}(?:时间|日期){COLON}\s*$")
"""What asks for the day between the names and it: 制表单位：X　制表时间：2026年2月9日."""
_COLUMNS = regex(rf"\s*{ANSWERING}\s+(?:{DEADLINE_HEADING})\s*")
"""What heads rows of bodies with their deadlines: a day beside them is no signature's."""
_SIGNS = regex(
    r"[^，。；：:！？（(《》]{2,30}|(?:主任|局长|部长|厅长|行长|省长|市长|主席)[：:]?.{2,4}"
)
"""What stands above the date of a signature: a few words without the marks of a sentence."""
_LENDS = regex(r"\s*(?P<lender>[^（）()]{4,60}?)\s*(?:[（(]\s*代\s*章\s*[）)]|\s代\s*章)\s*")
"""Below who signs, the body whose seal stands there: 西安市城市管理局（代章）."""
_MOST_LINES = 26
_LONGEST_RUN = 400
"""Characters of a line with all names and the date, as a PDF may run them together."""


@dataclass(frozen=True, slots=True)
class Signature:
    """A date with the bodies above it, if any; ``line`` is the index of its paragraph.

    ``lender`` is the body whose seal stands for theirs, "" if they have their own.
    """

    day: date | None
    issuers: tuple[Issuer, ...]
    line: int
    lender: str = ""


def find_signatures(document: Document, lines: Sequence[Text]) -> Iterator[Signature]:
    """The signatures among a document's paragraphs, in order."""
    for index, text in enumerate(lines):
        if len(text) > _LONGEST_RUN:
            continue
        forms = _BESIDE_DATE if index < len(lines) - _FOOT else (*_BESIDE_DATE, _PUBLISHED)
        if first := next(filter(None, (form.fullmatch(text.string) for form in forms)), None):
            yield from _beside_date(document, text, first, index)
        match = _DATE_AT_END.search(text.string) or _NUMERIC_LINE.fullmatch(text.string)
        if match is None:
            continue
        beside = _before_date(text.cut(0, match.start("date")))
        above = lines[max(index - _MOST_LINES, 0) : index]
        if beside and any(_COLUMNS.fullmatch(line.string) for line in above):
            continue
        signed = _names(document, [*above, beside] if beside else above)
        if not beside or split_body_names(beside.string):
            lender = seal_lender("".join(map(str, above[-1:])))
            if not beside and (sealed := _LENDS.fullmatch(str(above[-1]) if above else "")):
                lender = squeeze(sealed["lender"])
                signed = _names(document, above[:-1]) or signed
            yield Signature(parse_date(match["date"]), signed, index, lender)


def _before_date(words: Text) -> Text:
    """The words before a date without a number, and without what a form asks for."""
    asked = _SIGNER.match(words.string)
    number = asked or _NUMBER.match(words.string)
    day = _DAY_LABEL.search(words.string) if asked else None
    return words.cut(number.end() if number else 0, day.start() if day else len(words))


def _beside_date(
    document: Document, text: Text, match: re.Match[str], line: int
) -> Iterator[Signature]:
    """A line with the date in front of those who sign, or with both in brackets."""
    names = split_body_names(match["names"])
    if names:
        issuers = tuple((name, document.span(text)) for name in names)
        yield Signature(parse_date(match["date"]), issuers, line)


def _names(document: Document, lines: Sequence[Text]) -> tuple[Issuer, ...]:
    """The bodies that the last of these lines consist of, as many lines as do.

    A title above them is no part of a name.
    """
    best: tuple[str, ...] = ()
    first = len(lines)
    for start in range(len(lines) - 1, -1, -1):
        words = lines[start].string
        if not could_be_names(words) or (best and ends_like_a_title(squeeze(words))):
            break
        names = split_body_names("\n".join(map(str, lines[start:])))
        if len(names) >= max(1, len(best)):
            best, first = names, start
    return tuple((name, place_of(document, name, lines[first:])) for name in best)


def place_of(document: Document, name: str, lines: Sequence[Text]) -> Span:
    """The line that prints a name; all lines if it is broken over several."""
    for text in lines:
        if name in squeeze(text.string):
            return document.span(text)
    return document.span(lines[0], lines[-1])


def unread_signature(
    document: Document, lines: Sequence[Text], signature: Signature | None
) -> Span | None:
    """The line above a date that should name who signs, and is no body's name.

    The last line of the text, an addressee or a remark in brackets is no signature.
    """
    if signature is None or signature.issuers or not signature.line:
        return None
    above = lines[signature.line - 1]
    return document.span(above) if _SIGNS.fullmatch(squeeze(above.string)) else None
