"""The ways in which each question of the catalogue is asked, as what they are made of."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise

from queries.asking.known.lexicon import cut, lexicon
from queries.asking.known.normalization import BREAK, words_and_stops
from queries.asking.known.slots import Slot, slots_of
from queries.asking.known.word_classes import ASKED_KINDS
from queries.catalogue import catalogue
from queries.engine.query import AnyQuery

_BEHIND_NUMBER = re.compile(r"(?<=\{year\})年|(?<=\{at_least\})[个项家]?以上|(?<=\{max_level\})级")
"""What of a number is no word of its own, as little as in questions."""
_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Phrase:
    """One way to ask a question: ``{agency}牵头哪些任务``."""

    query: AnyQuery
    text: str

    @cached_property
    def slots(self) -> tuple[str, ...]:
        """The parameters that it names, in their order."""
        return tuple(_SLOT.findall(self.text))

    @cached_property
    def order(self) -> tuple[str, ...]:
        """What its words mean, and its ``{parameters}``, as they stand."""
        parts = _SLOT.split(_BEHIND_NUMBER.sub("", self.text))
        # The pattern has one group, so the parameters stand at the odd places.
        return tuple(
            item
            for at, part in enumerate(parts)
            for item in ([f"{{{part}}}"] if at % 2 else _meanings(part))
        )

    @cached_property
    def asked(self) -> str | None:
        """What kind of thing it asks for."""
        return asked_for(self.order)

    @cached_property
    def concepts(self) -> frozenset[str]:
        """What its words mean."""
        return frozenset(item for item in self.order if not item.startswith("{"))


@dataclass(frozen=True)
class Askable:
    """A question of the catalogue with all its phrases."""

    query: AnyQuery
    phrases: tuple[Phrase, ...]

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """Its parameters."""
        return slots_of(self.query.params)

    @cached_property
    def by_order(self) -> Mapping[tuple[str, ...], list[Phrase]]:
        """The phrases by what in them decides which token gives which parameter.

        That is the order of parameters that the same names could give, and those which take a
        value only where the phrase names them: numbers, any words.
        """
        labels = Counter(slot.label for slot in self.slots if slot.label)
        decide = {
            slot.name
            for slot in self.slots
            if slot.kind in ("text", "number", "any") or (slot.label and labels[slot.label] > 1)
        }
        found: dict[tuple[str, ...], list[Phrase]] = {}
        for phrase in self.phrases:
            order = tuple(name for name in phrase.slots if name in decide)
            found.setdefault(order, []).append(phrase)
        return found

    @cached_property
    def concepts(self) -> frozenset[str]:
        """All that its phrases speak of, and the flags that it takes."""
        fields, ours = self.query.params.model_fields, lexicon()
        flags = (
            ours.meaning(word)
            for word, settings in ours.settings.items()
            if any(setting.parameter in fields for setting in settings)
        )
        return frozenset().union(*(phrase.concepts for phrase in self.phrases), flags)


@cache
def askables() -> tuple[Askable, ...]:
    """Every question of the catalogue that has phrases."""
    return tuple(
        Askable(query, tuple(Phrase(query, text) for text in query.asked_as))
        for query in catalogue().values()
        if query.asked_as
    )


@cache
def weights() -> Mapping[str, float]:
    """How informative each concept is: the fewer questions speak of it, the more."""
    mentioned = Counter(c for askable in askables() for c in askable.concepts)
    total = len(askables())
    light = lexicon().light
    return {
        concept: math.log(1 + total / count) * (LIGHT if concept in light else 1)
        for concept, count in mentioned.items()
    }


LIGHT = 0.25
"""What a concept weighs that alone does not say what is asked, as a part of what it else would."""


def unknown_weight() -> float:
    """What a word weighs of which no question speaks."""
    return math.log(1 + len(askables()))


def asked_for(order: Sequence[str]) -> str | None:
    """Of what kind the things are that a question asks for, None if it does not say.

    任务最多的单位 and 哪些单位 ask for 单位; 哪些任务, 任务有哪些 and 牵头的任务 for 任务.
    """
    order = [item for item in order if item != "两两"]  # 哪两个部门
    pairs = list(pairwise(order))
    for word in ("哪些", "最多"):
        for first, second in pairs:
            if first == word and second in ASKED_KINDS:
                return ASKED_KINDS[second]
    found = (ASKED_KINDS[one] for one, two in pairs if two == "哪些" and one in ASKED_KINDS)
    return next(found, ASKED_KINDS.get(order[-1]) if order else None)


def counted_in(order: Sequence[str]) -> str | None:
    """What a question wants the most of: 任务 in 任务最多的单位."""
    return next((one for one, two in pairwise(order) if two == "最多" and one in ASKED_KINDS), None)


def _meanings(text: str) -> Iterator[str]:
    known = lexicon()
    for word in cut(words_and_stops(text)):
        if word != BREAK and (meaning := known.meaning(word)):
            yield meaning
