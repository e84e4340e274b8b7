"""A text as clauses, sentence by sentence, each with the years that hold in it.

Sentences without a number, and those that speak of the past, have no clauses.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.extract.time.years import Years

_PAST = re.compile(
    r"已(?!有)|以来|较“?十三五|较上年|实现了|建成了|完成了|(?<!项)目前|截至目前|五年来|十四五”?(?:时期|期间|以来|末)"
)
_AHEAD = re.compile(r"[到至]20[2-9]\d年|力争|争取|确保")
"""Words of a sentence that speaks of what is to come, though it names what has been."""
_PARTS = ("；", ";")
"""What parts a sentence in two: the year that it names holds for both."""
_LONGEST_CLAUSE = 600
_MARKS = frozenset("，,；;：:、）)” ")
_NUMERIC = re.compile(
    r"\d|分之|同步|[十百千][一二三四五六七八九十百零]{0,6}[万亿个家项户人名元套所条]"
)
"""What a sentence that sets a goal has in it."""
_SPLIT = re.compile(r"[，；;。：:]|,(?!\d{3}(?!\d))")  # 4,500 is one number


@dataclass(frozen=True, slots=True)
class Clause:
    """The words between two commas: ``start`` is their offset in the text.

    ``years`` are those that hold for its first number.
    """

    text: str
    start: int
    years: Years

    @property
    def end(self) -> int:
        """The offset behind the clause."""
        return self.start + len(self.text)


def split_clauses(string: str, years: Years) -> Iterator[tuple[Clause, ...]]:
    """The clauses of each sentence that may set a goal; ``years`` hold where the text begins."""
    if not _NUMERIC.search(string):
        return
    for start, stop in _sentences(string):
        sentence = string[start:stop]
        if string[start - 1 : start] not in _PARTS:
            years = years.next_sentence()
        if not _NUMERIC.search(sentence):
            years = years.read(sentence)
        elif not _PAST.search(sentence) or _AHEAD.search(sentence):
            clauses = tuple(_dated(sentence, start, years))
            years = clauses[-1].years
            yield clauses


def _sentences(string: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in re.finditer(r"[。；;\n]", string):
        yield start, match.start()
        start = match.end()
    yield start, len(string)


def _dated(sentence: str, offset: int, years: Years) -> Iterator[Clause]:
    for start, stop in _bounds(sentence):
        words = sentence[start:stop]
        years = years.read(words).next_clause()
        yield Clause(words, offset + start, years)


def _bounds(sentence: str) -> Iterator[tuple[int, int]]:
    """Where each clause of a sentence begins and ends."""
    start, depth = 0, 0
    for index, character in enumerate(sentence):
        depth += (character in "（(“") - (character in "）)”")
        if (depth <= 0 and _SPLIT.match(sentence, index)) or _is_endless(sentence, start, index):
            yield start, index
            start = index + 1
    yield start, len(sentence)


def _is_endless(sentence: str, start: int, index: int) -> bool:
    """Whether a clause has gone on longer than any: it is parted at its next mark, or anywhere.

    Each of its numbers is judged by the whole clause, so the time would grow with its square.
    """
    length = index - start
    if length <= _LONGEST_CLAUSE:
        return False
    return sentence[index] in _MARKS or (
        length > 2 * _LONGEST_CLAUSE and not _NUMERIC.search(sentence[index - 1 : index + 2])
    )
