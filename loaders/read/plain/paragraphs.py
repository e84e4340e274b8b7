"""Lines of a plain text as paragraphs."""

from collections.abc import Sequence

from loaders.read.lines.joining import (
    ENDS,
    PAUSES,
    Column,
    goes_on,
    is_labelled_list,
    is_open,
    parts_number,
    starts_anew,
)
from loaders.read.plain.markup import (
    ends_page,
    is_blank,
    is_marked,
    piece,
    slanted,
    without_prefix,
)
from loaders.read.plain.task_tables.cells_over_lines import begins_table
from loaders.read.plain.wrapping import lay
from loaders.text.document import Piece, Text
from loaders.text.punctuation import COLON
from loaders.text.regex import regex
from loaders.text.role_words import BARE_LABEL, LIST_LEAD_VERB, ROLE_LABEL

_FARTHEST = 3
"""Lines of white space and page furniture at most between two parts of a sentence."""
_SCRAP = 24
"""Letters of a line that breaks off at once."""
_NO_SCRAP = tuple("。！？!?；;：:）)〕】》年月日府厅局委办室会部组号案划件")
"""How lines end that stand alone: sentences, dates, bodies, titles."""
_LISTED = regex(rf"。\s+(?:{ROLE_LABEL}|(?:责任|{LIST_LEAD_VERB}){COLON})[^。]*$")
"""What stands apart behind the sentences of a line: ……。　　责任：县农业农村局."""
_MARK = regex(r"\*\*|\\(?=[\[\]()*_.#+!~>-])|(?<![\d~])~~(?=[^~\s])[^~]{1,200}(?<=\S)~~(?![\d~])")
"""Markdown's emphasis, its backslash before a mark that stands for itself, words struck out."""
_PAIR = regex(r"(?<![*A-Za-z\d_%％])\*(?=[\w“])[^*]{1,40}(?<=\S)\*(?![*A-Za-z\d])")
"""Words of a line in italics: 下降 *30%*; of 4.5*—5* each mark stands behind a number."""


def read_paragraph(lines: Sequence[str], number: int, column: Column | None) -> tuple[Text, int]:
    """The paragraph at index ``number`` and the index after it.

    Its lines are joined if the text is broken by width, and a sentence that a page break cut in
    two is one paragraph. A number that is broken shows that its sentence is broken by width.
    """
    pieces = _strip_marks(number, lines[number])
    words = "".join(part.text for part in pieces)
    after = number + 1
    torn = False
    while (following := _following(lines, after)) is not None:
        if begins_table(lines, following):
            break
        adjacent = following == after or any(map(ends_page, lines[after:following]))
        loose = adjacent and column is not None and column.loose
        running = loose and _is_scrap(words) and _is_running(lines, following)
        last, line = lines[after - 1], lines[following]
        torn = torn or (adjacent and parts_number(words, line))
        sentence = torn and not (words.endswith(ENDS) or starts_anew(line))
        named = adjacent and _is_label(words) and not starts_anew(line)
        if not (running or sentence or named or _continues(words, last, line, column, adjacent)):
            break
        more = _strip_marks(following, lines[following])
        pieces += more
        words += "".join(part.text for part in more)
        after = following + 1
    return Text(pieces), after


def _following(lines: Sequence[str], number: int) -> int | None:
    """The next line with words, unless too much white space stands before it."""
    for index in range(number, min(len(lines), number + _FARTHEST + 1)):
        if not is_blank(lines[index]):
            return index
    return None


def _continues(words: str, last: str, line: str, column: Column | None, adjacent: bool) -> bool:
    if "\t" in line or is_marked(line):
        return False
    if column and (adjacent or _is_cut(words) or is_open(words)):
        return goes_on(words, lay(last), lay(line), column)
    cut = _is_cut(words) or (adjacent and words.endswith("、"))
    return cut and not starts_anew(line[without_prefix(line) :])


def _is_scrap(words: str) -> bool:
    """The first letters of a sentence whose line was broken at once: 有 | 效发明专利总量."""
    return len(words) <= _SCRAP and not (words.endswith(_NO_SCRAP) or starts_anew(words))


def _is_running(lines: Sequence[str], number: int) -> bool:
    """Whether a sentence goes on here: one of the next lines has a comma, and none begins anew."""
    for line in lines[number : number + _FARTHEST]:
        if is_blank(line) or starts_anew(line):
            return False
        if PAUSES.search(line):
            return True
    return False


def _is_label(words: str) -> bool:
    """Whether a line is a label alone, and the names that it labels stand on the next one."""
    return BARE_LABEL.fullmatch(words.strip()) is not None


def _is_cut(words: str) -> bool:
    """Whether a page break cut a sentence: there is text behind its heading, and no end.

    A list of bodies behind the last sentence ends without a mark.
    """
    listed = _LISTED.search(words) is not None or is_labelled_list(words)
    return "。" in words and not (words.endswith(ENDS) or listed)


def _strip_marks(number: int, line: str) -> list[Piece]:
    """The words of a line without Markdown's marks, in pieces where one stood between them."""
    start = without_prefix(line)
    if words := slanted(line):
        line = line[: words[1]]
    marks = [mark.span() for mark in _MARK.finditer(line, start)]
    for pair in _PAIR.finditer(line, start):
        marks += [(pair.start(), pair.start() + 1), (pair.end() - 1, pair.end())]
    ends = [*sorted(marks), (len(line), len(line))]
    pieces = []
    for end, behind in ends:
        pieces.append(piece(number + 1, line, start, line[start:end]))
        start = behind
    return [part for part in pieces if part.text] or pieces[:1]
