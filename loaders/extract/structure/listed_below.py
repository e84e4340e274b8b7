"""Bodies that stand one a line below the label that says what they are, as nested lists have them.

责任部门：
县教育局
县总工会
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from loaders.text.body_names import split_body_names
from loaders.text.document import Block, Paragraph, Piece, Text, squeeze
from loaders.text.place_words import names_all_places
from loaders.text.printed_days import is_day
from loaders.text.regex import regex
from loaders.text.role_words import ROLE_LABEL, SHORT_LABEL

_LABEL = regex(rf"\s*(?:{ROLE_LABEL}|{SHORT_LABEL})\s*")
_NO_NAME = regex("[。：]|[；，].*[；，]")
_IN_BRACKET = regex("（[^（）]{1,10}）")
_MARKS = "、，；,; "
_ENDS = tuple("、，；,;：:")
_LONGEST = 40


def with_lists_joined(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, a label alone on its line in one paragraph with the bodies on those below."""
    at = 0
    while at < len(blocks):
        block = blocks[at]
        below = list(_bodies(blocks[at + 1 :])) if _is_bare_label(block) else []
        at += 1 + len(below)
        yield _joined(block, below) if isinstance(block, Paragraph) else block


def _is_bare_label(block: Block) -> bool:
    """Whether a line is a label alone; a reader may have put the first of the bodies behind it."""
    if not isinstance(block, Paragraph):
        return False
    label = _LABEL.match(block.text.string)
    if label is None:
        return False
    rest = block.text.cut(label.end(), len(block.text))
    return not rest or (rest.line_start > block.text.line_start and _is_body(rest.string))


def _bodies(blocks: Iterable[Block]) -> Iterator[Text]:
    """The lines that name bodies, but for one that signs: the day stands below it."""
    name: Text | None = None
    for block in blocks:
        words = block.text.string if isinstance(block, Paragraph) else ""
        if name and is_day(squeeze(words)):
            return
        if name:
            yield name
        name = block.text if isinstance(block, Paragraph) and _is_body(words) else None
        if name is None:
            return
    if name:
        yield name


def _is_body(words: str) -> bool:
    name = words.strip(_MARKS)
    if len(name) > _LONGEST or _NO_NAME.search(name):
        return False
    bare = _IN_BRACKET.sub("", name.removeprefix("各"))
    return names_all_places(name) or bool(split_body_names(bare))


def _joined(paragraph: Paragraph, below: Sequence[Text]) -> Paragraph:
    """The label and the bodies, parted by a mark where a line ends without one."""
    pieces = [*paragraph.text.pieces]
    for text in below:
        last = pieces[-1]
        if not last.text.rstrip().endswith(_ENDS):
            pieces.append(Piece(last.line, last.column + len(last.text), "、"))
        pieces += text.pieces
    return replace(paragraph, text=Text(pieces)) if below else paragraph
