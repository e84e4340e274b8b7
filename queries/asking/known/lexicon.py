"""``words.yaml``: the words of questions, and what they mean."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain
from typing import Any

from rjieba import Jieba

from queries.asking.known.normalization import words_and_stops
from queries.asking.known.parts_of_speech import is_everyday, is_light
from queries.asking.known.word_list import SettingWords, read_word_list

_OURS = 1_000_000
"""Frequency in jieba's dictionary: words of questions win over what they could be part of."""


@dataclass(frozen=True, slots=True)
class Setting:
    """A value of a parameter, as a word sets it."""

    parameter: str
    value: Any


@dataclass(frozen=True)
class Lexicon:
    """Words as they are after ``words_and_stops``.

    ``concepts`` says what a word means, ``out_of_scope`` why there can be no answer to it.
    ``light`` meanings say little; ``weak`` ones may be left out of a candidate, if the explanation
    says so. ``amounts`` are meanings of words at the end of an indicator's name that say no more
    than how much of it there is. ``whole`` are words that are not cut; ``including`` stand before
    a flag or a choice; ``columns`` are, by word, the columns of an answer of which any shows it;
    ``personal`` are words of the one who asks; ``common`` ones are no topics.
    """

    concepts: Mapping[str, str]
    light: frozenset[str]
    weak: frozenset[str]
    amounts: frozenset[str]
    fillers: frozenset[str]
    whole: frozenset[str]
    settings: Mapping[str, tuple[Setting, ...]]
    out_of_scope: Mapping[str, str]
    including: frozenset[str]
    columns: Mapping[str, frozenset[str]]
    personal: frozenset[str]
    common: frozenset[str]

    def meaning(self, word: str) -> str:
        """The concept of a word, "" if it matters not; one of which we know nothing is its own."""
        if word in self.fillers:
            return ""
        if word in self.known:
            return self.concepts.get(word, word)
        return "" if is_light(word) else word

    @cached_property
    def known(self) -> frozenset[str]:
        """All words but fillers."""
        return frozenset((*self.concepts, *self.out_of_scope, *self.settings))


@cache
def lexicon() -> Lexicon:
    """What ``words.yaml`` says."""
    words = read_word_list()
    return Lexicon(
        concepts=dict(_inverted({key: [key, *forms] for key, forms in words.concepts.items()})),
        light=frozenset(words.light),
        weak=frozenset(words.weak),
        amounts=frozenset(words.amounts),
        fillers=frozenset(map(words_and_stops, _split(words.fillers))),
        whole=frozenset(words.whole),
        settings=_settings(words.settings),
        out_of_scope=dict(_inverted(words.out_of_scope)),
        including=frozenset(map(words_and_stops, words.including)),
        columns={
            words_and_stops(word): frozenset(entry.columns)
            for entry in words.columns
            for word in entry.words
        },
        common=frozenset(words.common),
        personal=frozenset(_split(words.personal)),
    )


def _split(lines: Iterable[str]) -> Iterator[str]:
    return chain.from_iterable(line.split() for line in lines)


def is_common(word: str) -> bool:
    """Whether it is no topic, although texts have it."""
    return word in lexicon().common or is_everyday(word)


def _settings(entries: Iterable[SettingWords]) -> Mapping[str, tuple[Setting, ...]]:
    """What each word sets."""
    found: defaultdict[str, list[Setting]] = defaultdict(list)
    for entry in entries:
        for word in entry.words:
            found[words_and_stops(word)].append(Setting(entry.parameter, entry.value))
    return {word: tuple(settings) for word, settings in found.items()}


def _inverted(lists: Mapping[str, list[str]]) -> Iterator[tuple[str, str]]:
    for meaning, words in lists.items():
        yield from ((words_and_stops(word), meaning) for word in words)


@cache
def _tokenizer() -> Jieba:
    """jieba with the words of questions, apart from the one that reads plans."""
    tokenizer = Jieba()
    ours = lexicon()
    long = {word for word in (*ours.fillers, *ours.whole, *ours.columns) if len(word) > 1}
    for word in ours.known | long:
        tokenizer.add_word(word, _OURS, None)
    return tokenizer


def cut(text: str) -> list[str]:
    """The words of a text in their order; together they are the text."""
    return _tokenizer().cut(text, hmm=False)
