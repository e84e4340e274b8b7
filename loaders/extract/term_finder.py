"""Districts and sectors that a measure names, found by the vocabularies' forms."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

import ahocorasick

from loaders.facts import TermMention
from loaders.text.document import Document, Text
from loaders.text.folding import simplify
from loaders.text.regex import regex

_LONGEST_SHARED = 3
STATIONS = regex(r"站|港|机场|大学|银行|集团|[A-Z]")
"""What makes a bare place name the name of something else: 武清站, 泰达MSD, 东疆港."""
_BARE = 2
_IN_A_WORD = regex(r"(?<=区)[域块间位]|(?<=市)场")
"""What makes the end of a name the beginning of a word: 港口区域, 杭州市场."""
_NO_COUNTY = regex("[级城域乡镇直内际]")
"""What makes 成县 the end of 建成 and the beginning of 县级."""
_ELSEWHERE = regex(r"(?<![我全本各])[市省州]$")
"""Behind the name of another place: 西湖区 of 杭州市 is none of 南昌市."""
_SHARED = regex(r"(?:京津冀|长三角|全国|其他|各)$")
"""Before the common name of a zone, whose it is as well: 京津冀自由贸易试验区."""


class Match(NamedTuple):
    """Where a string names a term: its first character, the one behind it, the id."""

    start: int
    end: int
    term: str


class TermFinder:
    """Finds the longest forms of a vocabulary in texts, in one pass.

    ``forms`` maps a printed form to the id of the term it means; a form of two characters in front
    of one of ``others`` is part of another name. ``here`` are the names of the places whose terms
    they are, which may stand before a form.
    """

    def __init__(
        self,
        forms: Mapping[str, str],
        others: re.Pattern[str] | None = None,
        here: tuple[str, ...] = (),
    ) -> None:
        self._others = others
        self._here = here
        self._is_empty = not forms
        self._automaton = ahocorasick.Automaton()
        for form, term in forms.items():
            self._automaton.add_word(form, (term, form))
        self._automaton.make_automaton()

    def first_of_each(self, document: Document, texts: Iterable[Text]) -> Iterator[TermMention]:
        """Each term once, where it is first named."""
        seen: set[str] = set()
        for text in texts:
            for start, end, term in self.matches(simplify(text.string)):
                if term not in seen:
                    seen.add(term)
                    words = text.string[start:end]
                    yield TermMention(term, words, document.span(_clause(text, start, end)))

    def matches(self, string: str) -> Iterable[Match]:
        """Where terms are named, in order."""
        for end, (term, form) in () if self._is_empty else self._automaton.iter_long(string):
            start = end + 1 - len(form)
            if not self._is_part(string, start, form):
                yield Match(start, end + 1, term)

    def _is_part(self, string: str, start: int, form: str) -> bool:
        """Whether a form is part of another name: 武清站, 中埃·泰达, 京津冀自由贸易试验区."""
        if _SHARED.search(string, max(0, start - _LONGEST_SHARED), start):
            return True
        if self._here and self._is_elsewhere(string, start, start + len(form)):
            return True
        if self._others is None or len(form) > _BARE:
            return False
        if form.endswith("县"):
            return _NO_COUNTY.match(string, start + len(form)) is not None
        behind = self._others.match(string, start + len(form)) is not None
        return behind or string[start - 1 : start] == "·"

    def _is_elsewhere(self, string: str, start: int, end: int) -> bool:
        """Whether the words at a place's name mean another place, or none."""
        if _IN_A_WORD.match(string, end):
            return True
        named = _ELSEWHERE.search(string, max(0, start - 1), start) is not None
        return named and not string.endswith(self._here, 0, start)


def _clause(text: Text, start: int, end: int) -> Text:
    """The clause around a form: from mark to mark."""
    string = text.string
    low = max(string.rfind(mark, 0, start) for mark in "。；，\n") + 1
    highs = [high for mark in "。；，\n" if (high := string.find(mark, end)) >= 0]
    return text.cut(low, min(highs, default=len(string)))
