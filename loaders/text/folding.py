"""One writing for extraction: full-width marks, simplified characters, half-width numbers.

Plans are published with half-width marks (``(牵头单位:市商务局)``), in traditional characters, with
full-width digits and with Kangxi radicals for ideographs; they say the same. Each character is
replaced by one character, so that every line and column stays, and evidence is quoted from the
lines as received. Marks of footnotes are no part of the text, and are taken out of it.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import TypeAlias

from opencc import OpenCC

from loaders.text.deadline_words import DEADLINE_LABEL
from loaders.text.document import Block, Cell, Document, Paragraph, Piece, Row, Text
from loaders.text.full_stops import ends_with_points, with_full_stops
from loaders.text.punctuation import COLON
from loaders.text.regex import regex
from loaders.text.role_words import OF_PERSONS_LABEL, ROLE_LABEL, SHORT_LABEL
from ontology.code_points import plain, plain_codes

Words: TypeAlias = Callable[[str], str]

_HALF = str.maketrans(",:;?!()", "，：；？！（）")
_BESIDE_CHINESE = regex(r"(?<=[\u4e00-\u9fff”》）)%])[,:;?!(]|[,:;?!()](?=[\u4e00-\u9fff“《])")
_STOP = regex(
    r"(?<=[\u4e00-\u9fff”》）)%])(?<![一二三四五六七八九十])\.(?=[\u4e00-\u9fff“《（(]|\d{1,2}月|$)"
)
"""A half-width full stop behind a sentence; the one behind 一 belongs to a heading."""
_CLOSING = regex(r"\)")
_ANGLES = regex(
    r"[<＜‹⟨«⟪❲❨⦅〘][\u4e00-\u9fff、]{1,60}[>＞›⟩»⟫❳❩⦆〙]"
    r"|(?<=[\u4e00-\u9fff])[「『《]不?(?:包?含|包括)[\u4e00-\u9fff、]{1,60}[」』》]"
)
"""Signs of less and more, and the like, for brackets: 各县<市、区>政府, 市文旅局＜市文物局＞."""
_CHINESE = regex(r"[\u4e00-\u9fff]+")
_POINT = regex(r"(?<=\d)．(?=\d{1,2}(?![\d年月]))")
"""A full-width decimal point; behind the number of an item (１．２０２７年) it is none."""
_PERCENT = regex(r"(?<=\d)％")
_FOOTNOTE = regex(
    r"(?<=[\u4e00-\u9fff”》）)%％])(?:"
    r"[\[［]\s?\d{1,2}\s?[\]］](?![\d号])"
    r"|(?<!米)[¹²³⁰⁴-⁹]{1,3}"
    r"|[（(]注\s?[\d①-⑳]{0,2}[）)]"
    r"|[①-⑳㉑-㉟※†‡](?=\s*(?:[，。；、：！？,;:（(）)」』”]|$))"
    r")+"
)
"""A mark behind a word: [1], ², （注1）, or ① before punctuation. Before a word ① is an ordinal."""
_SPACED = regex(
    r"(?<![\u4e00-\u9fff])(?:[\u4e00-\u9fff]{1,2}[ \t\u3000]+){1,5}[\u4e00-\u9fff]{1,2}"
    rf"(?=[ \t\u3000]*{COLON})"
)
"""A label that is printed with blanks between its characters: 责 任 单 位：."""
_BLANK = regex(r"[ \t\u3000]+")
_GAP = regex(r"[\u4e00-\u9fff]\s+(?=[\u4e00-\u9fff])")
_FEW_GAPS = 2
_SPACED_LABEL = regex(f"{ROLE_LABEL}|{DEADLINE_LABEL}")
_BOXED = regex(
    r"(?P<opens>【)\s*(?P<words>[\u4e00-\u9fff]{2,8})\s*(?P<closes>】)(?P<colon>[：:])?(?=.*\S)"
)
_BOXED_LABEL = regex(
    rf"(?:[省市区县]级)?(?:{ROLE_LABEL}|{SHORT_LABEL})|{DEADLINE_LABEL}|(?:{OF_PERSONS_LABEL})(?:领导|人)："
    "|(?:工作|年度|主要|具体|重点|任务|预期|阶段)?(?:目标|任务|内容|措施|举措|要求|依据|进度)："
)
"""A label in a bracket before what it labels (【责任科室】基础教育科); alone it is a heading."""
_TRADITIONAL_SHARE = 0.03
"""A text in traditional characters has three in ten that differ; OCR slips stay far below this."""


def fold(document: Document) -> Document:
    """The document with blocks as extraction reads them; its lines stay as received."""
    text = "\n".join(document.lines)
    coded = plain_codes(text) != text
    traditional, half = _is_traditional(text), _is_half_width(text)
    wide = bool(_POINT.search(text) or _PERCENT.search(text))
    angled = _ANGLES.search(text) is not None
    apart = _SPACED.search(text) or _FOOTNOTE.search(text)
    points = ends_with_points(text)
    boxed = any(_boxed_labels(text))
    if not (coded or traditional or half or wide or angled or apart or points or boxed):
        return document

    def words(string: str) -> str:
        string = _PERCENT.sub("%", _POINT.sub(".", string)) if wide else string
        string = with_full_stops(string) if points else string
        string = plain_codes(string) if coded else string
        string = simplify(string) if traditional else string
        string = _with_brackets(string) if angled else string
        return _full_width(string) if half else string

    return replace(document, blocks=tuple(_block(block, words) for block in document.blocks))


def simplify(string: str) -> str:
    """The string in simplified characters, one for one, so that offsets stay.

    ``ontology.characters`` converts by words, for names and questions, where they need not.
    """
    return string.translate(_simplified()) if _traditional().search(string) else string


def printed(words: str, quote: str) -> str:
    """``words`` as the quote prints them, white space removed; as given if it does not."""
    raw = plain("".join(quote.split()))
    if words in raw:
        return words
    start = _one_writing(raw).find(_one_writing(words))
    return raw[start : start + len(words)] if start >= 0 else words


def _one_writing(words: str) -> str:
    return _full_width(_with_brackets(simplify(words)))


def _is_traditional(text: str) -> bool:
    chinese = sum(map(len, _CHINESE.findall(text)))
    return len(_traditional().findall(text)) > _TRADITIONAL_SHARE * chinese


def _is_half_width(text: str) -> bool:
    return len(re.findall(r"[\u4e00-\u9fff],", text)) > text.count("，")


def _with_brackets(string: str) -> str:
    return _ANGLES.sub(lambda match: f"〈{match.group()[1:-1]}〉", string)


def _full_width(string: str) -> str:
    string = _BESIDE_CHINESE.sub(lambda match: match.group().translate(_HALF), string)
    string = _STOP.sub("。", string)
    # A bracket is closed as it was opened: （2023-2025年) and (XXX) keep their pairs.
    return _CLOSING.sub("）", string) if "（" in string else string


@cache
def _simplified() -> Mapping[int, str]:
    """Every traditional character with its simplified one, by OpenCC's table of characters."""
    characters = [chr(code) for code in range(0x4E00, 0xA000)]
    converted = OpenCC("t2s").convert("\n".join(characters)).split("\n")
    changed = zip(characters, converted, strict=True)
    return {ord(one): other for one, other in changed if other != one and len(other) == 1}


@cache
def _traditional() -> re.Pattern[str]:
    return regex(f"[{''.join(map(chr, _simplified()))}]")


def _block(block: Block, words: Words) -> Block:
    if isinstance(block, Paragraph):
        return replace(block, text=_text(block.text, words))
    return replace(block, rows=tuple(_row(row, words) for row in block.rows))


def _blanks_in_labels(words: str) -> Iterator[tuple[int, int]]:
    """Where labels of a line have blanks in them, and its other words have none (OCR)."""
    found = [
        match
        for match in _SPACED.finditer(words)
        if _SPACED_LABEL.fullmatch("".join(match.group().split()) + "：")
    ]
    blanks = [blank.span() for match in found for blank in _BLANK.finditer(words, *match.span())]
    return iter(blanks if len(_GAP.findall(words)) <= len(blanks) + _FEW_GAPS else [])


def _row(row: Row, words: Words) -> Row:
    cells = tuple(_cell(cell, words) for cell in row.cells)
    return row._replace(cells=cells, unplaced=tuple(_text(text, words) for text in row.unplaced))


def _cell(cell: Cell, words: Words) -> Cell:
    return cell._replace(paragraphs=tuple(_text(text, words) for text in cell.paragraphs))


def _text(text: Text, words: Words) -> Text:
    text = text.without(match.span() for match in _FOOTNOTE.finditer(text.string))
    text = text.without(_blanks_in_labels(text.string))
    return _without_boxes(Text(_pieces(text.pieces, words(text.string))))


def _boxed_labels(words: str) -> Iterator[re.Match[str]]:
    """The labels that stand in brackets: 【责任科室】, no 【市教育局】."""
    return (
        match for match in _BOXED.finditer(words) if _BOXED_LABEL.fullmatch(f"{match['words']}：")
    )


def _without_boxes(text: Text) -> Text:
    """The text, its labels in brackets as those before a colon, one behind others as behind ；."""
    found = list(_boxed_labels(text.string))
    if not found:
        return text
    words, taken = list(text.string), []
    for match in found:
        words[match.start("opens")], words[match.start("closes")] = "；", "："
        if not match.start():
            taken.append(match.span("opens"))
        if match["colon"]:
            taken.append(match.span("colon"))
    return Text(_pieces(text.pieces, "".join(words))).without(taken)


def _pieces(pieces: Iterable[Piece], words: str) -> Iterator[Piece]:
    """The pieces of a text with other words, which are as many characters."""
    start = 0
    for piece in pieces:
        stop = start + len(piece.text)
        yield Piece(piece.line, piece.column, words[start:stop])
        start = stop
