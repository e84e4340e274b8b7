"""A question as tokens: names, periods, numbers, places, and words with their meaning."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from queries.asking.known.gazetteer import Entity
from queries.asking.known.lexicon import cut, lexicon
from queries.asking.known.name_index import NameIndex
from queries.asking.known.normalization import BREAK
from queries.asking.known.phrases import weights
from queries.asking.reading.numbers import Number, find_numbers
from queries.asking.reading.places import find_places
from queries.asking.reading.times import Period, find_periods


@dataclass(frozen=True, slots=True)
class Mention:
    """A name, and all that it may mean; ``whole`` if the graph has it as a name.

    ``near`` if nothing has such a name, and ``meant`` is but what could be asked for instead.
    """

    text: str
    meant: tuple[Entity, ...]
    whole: bool = True
    near: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A place as the issuer of plans; ``loaded`` if there are plans of it."""

    text: str
    code: str
    loaded: bool


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the question and what it means; "" if nothing that matters.

    ``recognised`` if the lexicon or the phrases of the catalogue have it.
    """

    text: str
    meaning: str
    recognised: bool = True


@dataclass(frozen=True, slots=True)
class Stop:
    """The end of a clause."""

    text: str = BREAK


Token: TypeAlias = Mention | Period | Number | Place | Word | Stop


def meaning_of(token: Token) -> str:
    """What a token says: a word its meaning, anything else itself."""
    return token.meaning if isinstance(token, Word) else token.text


def is_unrecognised(token: Token) -> bool:
    """Whether it is a word of which nothing is known but that it could be a condition."""
    return isinstance(token, Word) and not token.recognised


def topic(text: str) -> Word:
    """A word that stands for itself."""
    return Word(text, text, recognised=False)


def read_tokens(text: str, forms: NameIndex, today: date) -> list[Token]:
    """The tokens of a folded question in their order."""
    tokens: list[Token] = []
    at = 0
    for start, form in forms.find(text):
        tokens.extend(_read_gap(text[at:start], forms, today))
        tokens.append(Mention(form, forms.meanings[form]))
        at = start + len(form)
    return [*tokens, *_read_gap(text[at:], forms, today)]


def _read_gap(text: str, forms: NameIndex, today: date) -> Iterator[Token]:
    """What stands between names: periods, numbers and places, and between these, words."""
    found: list[tuple[int, Token]] = [
        *find_periods(text, today),
        *find_numbers(text),
        *(
            (start, Place(name, code, code in forms.entities.places))
            for start, name, code in find_places(text)
        ),
        *(
            (found.start(), Place(name, codes[0], loaded=True))
            for name, codes in forms.entities.unlisted_places.items()
            for found in re.finditer(re.escape(name), text)
            if len(codes) == 1
        ),
    ]
    at = 0
    for start, token in sorted(found, key=lambda each: (each[0], -len(each[1].text))):
        if start >= at:
            yield from _words(text[at:start])
            yield token
            at = start + len(token.text)
    yield from _words(text[at:])


def _words(text: str) -> Iterator[Token]:
    for word in cut(text):
        yield Stop() if word == BREAK else _word(word)


def _word(text: str) -> Word:
    known = lexicon()
    meaning = known.meaning(text)
    return Word(text, meaning, not meaning or text in known.known or meaning in weights())
