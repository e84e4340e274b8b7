"""A question as tokens: names, periods, numbers, places, and words with their meaning."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from queries.asking.entities import Entity
from queries.asking.forms import Forms
from queries.asking.places import find_places
from queries.asking.text import BREAK
from queries.asking.times import Period, find_periods
from queries.asking.vocabulary import cut, vocabulary

_DIGITS = {c: n for n, c in enumerate("一二三四五六七八九十", 1)} | {"两": 2}
_NUMBER = "(?P<{}>[1-9][0-9]{{0,2}}|[两二三四五六七八九十])"
_COUNTED = "[个名项条位家件大]"
_NUMBERS = re.compile(
    f"(?:前|(?<=最多的)){_NUMBER.format('top')}{_COUNTED}?"
    f"|(?:至少|不少于|不低于|超过){_NUMBER.format('least')}{_COUNTED}"
    f"|{_NUMBER.format('more')}{_COUNTED}(?:单位|部门)?(?:及)?以上"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name, and all that it may mean; ``whole`` if the graph has it as a name."""

    text: str
    meant: tuple[Entity, ...]
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Number:
    """前10个, 最多的五个 (``top``) or 3个以上 (``least``)."""

    text: str
    kind: Literal["top", "least"]
    value: int


@dataclass(frozen=True, slots=True)
class Place:
    """A place as the issuer of plans; ``loaded`` if there are plans of it."""

    text: str
    code: str
    loaded: bool


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the question and what it means; "" if nothing that matters."""

    text: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Stop:
    """The end of a clause."""

    text: str = BREAK


Token: TypeAlias = Mention | Period | Number | Place | Word | Stop


def read_tokens(text: str, forms: Forms, today: date) -> list[Token]:
    """The tokens of a folded question in their order."""
    tokens: list[Token] = []
    at = 0
    for start, form in forms.find(text):
        tokens.extend(_read_gap(text[at:start], forms, today))
        tokens.append(Mention(form, forms.meanings[form]))
        at = start + len(form)
    return [*tokens, *_read_gap(text[at:], forms, today)]


def _read_gap(text: str, forms: Forms, today: date) -> Iterator[Token]:
    """What stands between names: periods, numbers and places, and between these, words."""
    found: list[tuple[int, Token]] = [
        *find_periods(text, today),
        *((match.start(), _number(match)) for match in _NUMBERS.finditer(text)),
        *(
            (start, Place(name, code, code in forms.entities.places))
            for start, name, code in find_places(text)
        ),
    ]
    at = 0
    for start, token in sorted(found, key=lambda each: (each[0], -len(each[1].text))):
        if start >= at:
            yield from _words(text[at:start])
            yield token
            at = start + len(token.text)
    yield from _words(text[at:])


def _number(match: re.Match[str]) -> Number:
    kind: Literal["top", "least"] = "top" if match["top"] else "least"
    written = match["top"] or match["least"] or match["more"]
    value = int(written) if written.isdigit() else _DIGITS[written]
    return Number(match.group(), kind, value)


def _words(text: str) -> Iterator[Token]:
    known = vocabulary()
    for word in cut(text):
        if word == BREAK:
            yield Stop()
        else:
            yield Word(word, "" if word in known.fillers else known.meaning(word))
