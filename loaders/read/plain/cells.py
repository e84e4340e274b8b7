"""The lines of a cell as its paragraphs: those joined that a name or a sentence goes over."""

from collections.abc import Iterable, Iterator

from loaders.text.document import Cell, Piece, Text
from loaders.text.regex import regex
from loaders.text.role_words import LIST_LEAD_VERB, SUPPORT_VERB

_STANDS_ALONE = regex(r"[。；]$|[≥≤＞＜]\s?[\d.]+%?$|^(?:约束|预期)性$")
"""A line of a cell that does not go on in the next one: a sentence, a value with its bound."""
_NAME_END = regex(
    r"(?:[局委办厅部院会府处科室所站队区县市镇乡街村行社联协]|中心|公司|集团|单位|大学|企业|机构|海关|无|[/／—－-])等?"
    rf"(?:[（(](?:{LIST_LEAD_VERB}|{SUPPORT_VERB})[）)])?$"
)


def ends_with_name(words: str) -> bool:
    """Whether a line ends with a name, or says that there is none."""
    return _NAME_END.search(words) is not None


def cell_of_lines(lines: Iterable[Piece]) -> Cell:
    """The cell that prints these lines."""
    return Cell(tuple(_paragraphs(lines)))


def _paragraphs(lines: Iterable[Piece]) -> Iterator[Text]:
    pieces: list[Piece] = []
    for line in lines:
        pieces.append(line)
        if ends_with_name(line.text) or _STANDS_ALONE.search(line.text):
            yield Text(pieces)
            pieces = []
    if pieces:
        yield Text(pieces)
