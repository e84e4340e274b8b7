"""Districts and sectors that a measure names, found by the vocabularies' forms."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

import ahocorasick

from loaders.document import Document, Span, Text


class Found(NamedTuple):
    """A term named in a text: its id, the form as printed, and the clause that names it."""

    id: str
    as_written: str
    span: Span


class Finder:
    """Finds the longest forms of a vocabulary in texts, in one pass.

    ``forms`` maps a printed form to the id of the term it means.
    """

    def __init__(self, forms: Mapping[str, str]) -> None:
        self._automaton = ahocorasick.Automaton()
        for form, term in forms.items():
            self._automaton.add_word(form, (term, form))
        self._automaton.make_automaton()

    def first_of_each(self, document: Document, texts: Iterable[Text]) -> Iterator[Found]:
        """Each term once, where it is first named."""
        seen: set[str] = set()
        for text in texts:
            for end, (term, form) in self._automaton.iter_long(text.string):
                if term not in seen:
                    seen.add(term)
                    start = end + 1 - len(form)
                    yield Found(term, form, document.span(_clause(text, start, end + 1)))


def _clause(text: Text, start: int, end: int) -> Text:
    """The clause around a form: from mark to mark."""
    string = text.string
    low = max(string.rfind(mark, 0, start) for mark in "。；，\n") + 1
    highs = [high for mark in "。；，\n" if (high := string.find(mark, end)) >= 0]
    return text.cut(low, min(highs, default=len(string)))
