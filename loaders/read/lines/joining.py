"""Whether a printed line goes on with the one above it, for every source that breaks lines.

A PDF knows where its lines stand, a text file how long they are; both say it in units of their own,
with the width of a Chinese character as ``size``. GB/T 9704-2012, 7.3.3: a paragraph begins two
characters to the right of its following lines.
"""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from loaders.read.lines.furniture import is_contents_entry
from loaders.text.body_names import is_body_name, split_body_names
from loaders.text.deadline_words import DEADLINE_LABEL
from loaders.text.doc_numbers import DOC_NUMBER
from loaders.text.document import squeeze
from loaders.text.ordinals import parse_ordinal
from loaders.text.printed_days import is_day
from loaders.text.punctuation import COLON
from loaders.text.regex import regex
from loaders.text.role_words import BARE_LABEL, ROLE_LABEL
from loaders.text.unit_words import UNIT
from loaders.text.year_words import YEAR_OR_EARLIER
from ontology.jurisdictions import begins_with_full_place

_INDENT = 1.2
_SLACK = 2.6
"""Characters that a full line may be short of the right edge: marks may not begin a line."""
_LEADING = 1.6
"""Of the usual distance between lines, the distance that parts paragraphs."""
_LOST_INDENT = 2
"""Characters by which the first line of a paragraph is shorter where a text lost its indents."""
_FARTHEST = 3.0
"""Of the usual distance, the most between two lines of a paragraph."""
_USUAL_INDENT = 2.6
"""Characters; what stands further to the right begins no paragraph."""
_TAIL = 400
"""Characters before a line that tell whether it goes on with them: time grows with the text."""
_SHORTEST = 3
"""Characters; what is shorter begins no paragraph within a sentence."""
_SAME_SIZE = 0.15
_FEW = 0.04
"""Of all lines, how many begin to the right of the left edge where no paragraph does."""
ENDS = tuple("。．！？!?；;：:”’）)〕】］]〉〗》…")
"""What a paragraph ends with; one that does not may go on behind a page."""
_BRACKET_ENDS = ("）", ")", "〕", "】")
_STOPS = regex("[，。；]")
PAUSES = regex("[，。；、]")
"""What a line of running text has, and a heading has not."""
_OPENING, _CLOSING = "（〔［【《〈", "）〕］】》〉"
_FULL_WIDTH = str.maketrans("()[]", "（）［］")
"""Papers open in one width and close in the other: 的通知(2023年1月20日）."""
_TOKEN = regex(r"(?:[!-~％℃‰]+|.)[、，。；：！？）》”]*")
"""What is never broken over lines: a Latin word or number, or a character, with marks behind it."""
_ARTICLE = regex(
    r"第[一二三四五六七八九十百零\d]+条|附\s*[：:]|[（(〔]?[一二三四五六七八九十]+[）)〕]"
)
"""Beginnings of a paragraph besides the ordinals of headings."""
_DECIMAL = regex(
    rf"\s*[1-9]\d?(?:\.\d{{1,2}}){{1,3}}\s*(?!{UNIT}|左右|以[上下内]|[至到和及、])[“\u4e00-\u9fff]"
)
_HALF_BRACKET = regex(r"\s*\d{1,2}[）)]")
_LATIN_END = regex(r"[A-Za-z\d.（(〔\[≥≤]")
_LABEL = regex(rf"[\u4e00-\u9fff]{{0,8}}(?:单位|部门|时限|期限|时间|领导|机关){COLON}")
_OPEN_LIST = regex(rf"[（(〔［【]\s*{_LABEL.pattern}[^（(〔［【）)〕］】]*$")
"""A bracket of labelled lists that has not closed: （牵头单位：市商务局；"""

_PARTS = regex(rf"[、，,；;\s]|{COLON}")
_NOTICE = ("通知", "意见", "决定", "方案", "计划", "要点")
_SALUTATION = regex(r"各[^。；]{1,200}[：:]")
"""Whom a notice addresses, below its title."""
_WHOLE_LABEL = regex(f"{ROLE_LABEL}|{DEADLINE_LABEL}")
_LAST_LABEL = regex(rf"[，。；]\s*(?:{ROLE_LABEL}|{DEADLINE_LABEL})$")
_DATE_LEFT, _DATE_RIGHT = regex(r"\d\s*年\s*\d{1,2}\s*$"), regex(r"\d?\s*月")
_NUMBER_LEFT = regex(r"[\u4e00-\u9fff]\s*\d{1,3}\.?\s*$")
_NUMBER_RIGHT = regex(
    rf"(?!{YEAR_OR_EARLIER}\s*年)(?:\d{{1,6}}(?:\.\d+)?|\.\d+)\s*[%％‰℃\u4e00-\u9fff]"
)
"""How the halves of a date, and of a number with its unit, end and begin."""
_LONGEST_NAMES = 60
"""Characters of a line of a signature."""
_LABEL_WORD = 5
"""Characters of a label that the line before it may end with."""
_LONGEST_LABEL = 10


class LaidLine(NamedTuple):
    """A line as it is laid out: its edges, its character size, and how far it stands below the
    line above it (0 on top of a page, or where that is not known)."""

    words: str
    left: float
    right: float
    size: float
    below: float = 0


class Column(NamedTuple):
    """The edges between which a text runs.

    ``leading`` is the usual distance of its lines (0: not known), ``indented`` whether paragraphs
    begin to the right of the left edge, ``loose`` whether lines end before they are full, too: some
    programs that take the text out of a PDF begin a new one behind every comma.
    """

    left: float
    right: float
    leading: float = 0
    indented: bool = True
    loose: bool = False


def goes_on(paragraph: str, last: LaidLine, line: LaidLine, column: Column) -> bool:
    """Whether ``line`` goes on with a paragraph so far, whose last line is ``last``."""
    if abs(line.size - last.size) > _SAME_SIZE * last.size or is_contents_entry(paragraph):
        return False
    if _is_of_head(paragraph) or _stands_alone(line.words, paragraph, last.words):
        return False
    if parts_number(paragraph, line.words) or _lacks_words(paragraph, line.words):
        return True
    full = is_full(last, line, column) or _is_first_and_full(paragraph, last, line, column)
    ended = paragraph.endswith(ENDS) or is_labelled_list(paragraph)
    anew = starts_anew(line.words) and not _parts_label(paragraph, line.words)
    anew = anew or _begins_decimal(paragraph, line.words)
    anew = anew and not _closes_bracket(paragraph, line.words)
    paragraph = paragraph[-_TAIL:]
    indent = (line.left - column.left) / line.size
    if column.leading and line.below > _LEADING * column.leading:
        # A line of large marks stands off the line above it, and goes on with it all the same.
        near = line.below < _FARTHEST * column.leading
        return near and full and indent <= _INDENT and not (ended or anew)
    in_list = _OPEN_LIST.search(paragraph) is not None and not begins_heading(line.words)
    if is_open(paragraph) and (in_list or not anew):
        return full or indent <= _INDENT
    if indent > _INDENT:
        odd = indent > _USUAL_INDENT or len(line.words) < _SHORTEST
        return odd and full and is_cut(paragraph) and not anew
    if full:
        return not anew or (column.indented and not ended)
    return not (anew or ended) and is_cut(paragraph)


def _is_of_head(words: str) -> bool:
    """Whether words are a 文号 or a date alone, as in the head of a document."""
    words = squeeze(words[:_LONGEST_NAMES])
    return DOC_NUMBER.fullmatch(words) is not None or is_day(words)


def _stands_alone(words: str, paragraph: str, above: str) -> bool:
    """Whether a line is of the head or the signature, and goes on with no sentence above it."""
    if paragraph.endswith(_NOTICE) and _SALUTATION.fullmatch(words):
        return True
    if len(words) > _LONGEST_NAMES or is_open(paragraph):
        return False
    squeezed = squeeze(words)
    if is_day(squeezed):
        return paragraph.endswith(ENDS) or _are_names(above)
    ended = paragraph.endswith("。") or (
        paragraph.endswith(_BRACKET_ENDS) and begins_with_full_place(squeezed)
    )
    signs = ended and "、" not in words and _are_names(words)
    return signs or DOC_NUMBER.fullmatch(squeezed) is not None


def _are_names(words: str) -> bool:
    return len(words) <= _LONGEST_NAMES and bool(split_body_names(words))


def parts_number(paragraph: str, words: str) -> bool:
    """Whether a date, or a number of a sentence, is broken between two lines.

    >>> parts_number("完成时限：2027年3", "月底前"), parts_number("到2027年，达到1", "650家。")
    (True, True)
    >>> parts_number("附件1", "20个项目"), parts_number("改造管网，完成", "2.建设")
    (False, False)
    """
    tail, words = paragraph[-_LABEL_WORD:], words.lstrip()
    if _DATE_LEFT.search(tail) and _DATE_RIGHT.match(words):
        return True
    if not (_NUMBER_LEFT.search(tail) and _NUMBER_RIGHT.match(words)):
        return False
    return PAUSES.search(paragraph) is not None and not begins_heading(words)


def _is_first_and_full(paragraph: str, last: LaidLine, line: LaidLine, column: Column) -> bool:
    """Whether the first line of a paragraph was full before the text lost its indents."""
    ordinal = parse_ordinal(paragraph)
    sentence = PAUSES.search(paragraph, ordinal.end if ordinal else 0)
    if column.indented or paragraph != last.words or not sentence:
        return False
    return is_full(last._replace(right=last.right + _LOST_INDENT * last.size), line, column)


def is_full(last: LaidLine, line: LaidLine, column: Column) -> bool:
    """Whether what ``line`` begins with would not have fitted on the line before it."""
    token = _TOKEN.match(line.words)
    width = display_width(token.group()) / 2 if token else 0
    return last.right > column.right - max(_SLACK, width + 1) * last.size


def is_indented(line: LaidLine, column: Column) -> bool:
    """Whether a line begins to the right of the left edge, as the first of a paragraph."""
    return line.left > column.left + _INDENT * line.size


def begins_heading(words: str) -> bool:
    """Whether words begin like a heading or an article."""
    words = words.lstrip()
    return parse_ordinal(words) is not None or _ARTICLE.match(words) is not None


def starts_anew(words: str) -> bool:
    """Whether words begin like a heading or a labelled line (牵头单位：), never mid-sentence."""
    return begins_heading(words) or _LABEL.match(words.lstrip()) is not None


def _begins_decimal(paragraph: str, words: str) -> bool:
    """Whether a heading with a decimal number begins: 1.1 总体思路, not 1.1 万亿元, PM|2.5浓度."""
    return _DECIMAL.match(words) is not None and not _LATIN_END.search(paragraph[-1:])


def _closes_bracket(paragraph: str, words: str) -> bool:
    """Whether a line begins with the end of a bracket: （共 and 12）个, which is no item 12）."""
    return _HALF_BRACKET.match(words) is not None and is_open(paragraph)


def is_labelled_list(words: str) -> bool:
    """Whether a paragraph is a label and bodies, the last of them whole: 实施主体：区水务局."""
    words = words[-_TAIL:].rpartition("。")[2].lstrip()
    return BARE_LABEL.match(words) is not None and is_body_name(_PARTS.split(words)[-1])


def _parts_label(paragraph: str, words: str) -> bool:
    """Whether a label is broken between two lines: 责 and 任单位：."""
    tail = paragraph[-_LABEL_WORD:]
    spans = (label.span() for label in _WHOLE_LABEL.finditer(tail + words[:_LONGEST_LABEL]))
    return any(start < len(tail) < end for start, end in spans)


def _lacks_words(paragraph: str, words: str) -> bool:
    """Whether a sentence ends with a label, whose words stand on the next line: 。完成时间：."""
    label = _LAST_LABEL.search(paragraph[-2 * _LONGEST_LABEL :])
    return label is not None and not starts_anew(words)


def is_cut(words: str) -> bool:
    """Whether words stop within a sentence: there are stops in them, and none at their end."""
    ordinal = parse_ordinal(words)
    stopped = _STOPS.search(words, ordinal.end if ordinal else 0) is not None
    return stopped and not words.endswith(ENDS)


def is_open(words: str) -> bool:
    """Whether a bracket in the last sentences is not closed, by whichever width of its kind."""
    tail = words[-_TAIL:].translate(_FULL_WIDTH)
    return any(
        tail.count(one) > tail.count(other) and tail.rfind(one) > tail.rfind(other)
        for one, other in zip(_OPENING, _CLOSING, strict=True)
    )


def display_width(words: str) -> int:
    """How wide words are in half widths of a Chinese character."""
    return sum(1 if character < "\u2000" else 2 for character in words)


def column_of(lines: Sequence[LaidLine]) -> Column | None:
    """The column of lines: where most long ones begin and end; None without long lines.

    Lines that begin paragraphs stand to the right of the left edge, and may be the most.
    """
    widest = max((line.right - line.left for line in lines), default=0)
    long = [line for line in lines if line.right - line.left > 0.7 * widest]
    if not long:
        return None
    lefts = Counter(round(line.left) for line in long)
    often = [left for left, count in lefts.items() if count >= max(1, 0.1 * len(long))]
    rights = sorted(line.right for line in long)
    belows = sorted(line.below for line in long if line.below > 0)
    leading = belows[len(belows) // 2] if belows else 0
    column = Column(min(often), rights[int(0.9 * (len(rights) - 1))], leading)
    return column._replace(indented=_is_indented_text(lines, column))


def _is_indented_text(lines: Sequence[LaidLine], column: Column) -> bool:
    indented = sum(is_indented(line, column) for line in lines)
    return indented > _FEW * len(lines)
