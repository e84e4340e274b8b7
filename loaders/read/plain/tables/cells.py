"""The lines of a cell as its paragraphs; the lines of one name or one sentence are joined."""

from collections.abc import Iterable, Iterator, Sequence

from loaders.text.document import Cell, Piece, Row, Text
from loaders.text.regex import regex
from loaders.text.role_words import LIST_LEAD_VERB, SUPPORT_VERB

_STANDS_ALONE = regex(r"[。；]$|[≥≤＞＜]\s?[\d.]+%?$|^(?:约束|预期)性$")
"""A line of a cell that does not go on in the next one: a sentence, a value with its bound."""
_NAME_END = regex(
    r"(?:[局委办厅部院会府处科室所站队区县市镇乡街村行社联协]|中心|公司|集团|单位|大学|企业|机构|海关|无|[/／—－-])等?"
    rf"(?:[（(](?:{LIST_LEAD_VERB}|{SUPPORT_VERB})[）)])?$"
)

_REST_OF_NAME = regex(
    r"(?:管理?委员?会|人民政府|政府|办事处|管理局|委员会|指挥部|领导小组)(?:办公室)?[、，；]?"
)
"""A line that names nobody by itself: 管委会 below 临港保税区."""


def ends_with_name(words: str) -> bool:
    """Whether a line ends with a name, or says that there is none."""
    return _NAME_END.search(words) is not None


def cell_of_lines(lines: Iterable[Piece]) -> Cell:
    """The cell that prints these lines."""
    return Cell(tuple(_paragraphs(lines)))


def row_of(columns: Sequence[Sequence[Piece]]) -> Row:
    """The row of the pieces by column, those of a column as one paragraph."""
    lines = [piece.line for column in columns for piece in column]
    cells = (Cell((Text(column),)) if column else Cell(()) for column in columns)
    return Row(tuple(cells), min(lines), max(lines))


def loose_row(pieces: Sequence[Piece]) -> Row:
    """Pieces of which nothing tells the columns, as the paragraphs of one cell."""
    return Row((Cell(tuple(Text((each,)) for each in pieces)),), pieces[0].line, pieces[-1].line)


def _paragraphs(lines: Iterable[Piece]) -> Iterator[Text]:
    pieces: list[Piece] = []
    for line in lines:
        if pieces and _is_whole(pieces[-1].text) and not _REST_OF_NAME.fullmatch(line.text):
            yield Text(pieces)
            pieces = []
        pieces.append(line)
    if pieces:
        yield Text(pieces)


def _is_whole(words: str) -> bool:
    """Whether a line ends what it says."""
    return ends_with_name(words) or _STANDS_ALONE.search(words) is not None
