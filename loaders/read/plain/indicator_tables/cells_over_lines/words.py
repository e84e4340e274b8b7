"""The words of lines, which blanks and ends of lines part."""

from collections.abc import Iterator, Sequence
from itertools import islice

from loaders.read.plain.markup import is_blank, is_page_break
from loaders.text.document import Piece
from loaders.text.regex import regex

_WORD = regex(r"[^\s\u3000]+")


def words_of(lines: Sequence[str], number: int, most: int) -> Iterator[Piece]:
    """The words of so many lines from an index on that have any."""
    filled = (
        at
        for at in range(number, len(lines))
        if not is_blank(lines[at]) and not is_page_break(lines[at])
    )
    for at in islice(filled, most):
        for match in _WORD.finditer(lines[at]):
            yield Piece(at + 1, match.start(), match.group())


def joined(words: Sequence[Piece]) -> str:
    """The words without what parts them."""
    return "".join(word.text for word in words)


def ends_line(words: Sequence[Piece], at: int) -> bool:
    """Whether no word behind the one before a place stands on its line."""
    return at >= len(words) or words[at].line > words[at - 1].line
