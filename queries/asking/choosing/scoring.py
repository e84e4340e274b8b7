"""How well a phrase of the catalogue says what a question says, from 0 to 1."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from queries.asking.choosing.binding import Binding
from queries.asking.known.lexicon import lexicon
from queries.asking.known.phrases import Phrase, asked_for, counted_in, unknown_weight, weights
from queries.asking.known.word_classes import ASKS_WHICH, QUOTING
from queries.asking.reading.numbers import Number
from queries.asking.reading.tokens import Token, Word

SOFT = 0.1
"""What a word weighs that is left out, as a part of what it else would."""
SLOT = 1.0
"""What a parameter weighs that the phrase names and the question gives."""
DOUBTFUL = 0.5
"""What is left of it, if a district stands for its government or any words were taken."""
UNNAMED = 0.2
"""What it counts as missing that the question gives a parameter which the phrase does not name."""
MISSING = 0.8
"""What it counts that the phrase says and the question does not, as a part of its weight."""
ORDER = 0.2
"""What is lost if all that both say stands in another order: 谁引用它 is not 它引用谁."""
ELSEWHERE = 0.3
"""What it counts that only other phrases of the same question of the catalogue say."""


@dataclass(frozen=True, slots=True)
class QuestionFeatures:
    """What a question says, as far as the score needs it.

    ``asked`` is the kind of thing asked for, ``counted`` that of which most are; ``order`` are
    meanings and ``{parameters}`` as they stand; ``free`` the meanings of words that set no
    parameter; ``extra`` is the weight of what is not accounted for.
    """

    binding: Binding
    order: Sequence[str]
    asked: str | None
    counted: str | None
    said: frozenset[str]
    free: frozenset[str]
    extra: float

    @classmethod
    def of(
        cls,
        tokens: Sequence[Token],
        binding: Binding,
        unused: Sequence[Token],
        rest: Sequence[Token],
        ignored: Sequence[Token],
    ) -> "QuestionFeatures":
        """What the tokens say beside what ``binding`` made of them."""
        free = frozenset(t.meaning for t in unused if isinstance(t, Word))
        items = (binding.at.get(at) or _meaning(token) for at, token in enumerate(tokens))
        order = [item for item in items if item]
        ranked = any(isinstance(token, Number) and token.kind == "top" for token in tokens)
        return cls(
            binding,
            order,
            asked_for(order),
            counted_in(order),
            free | binding.said | ({"最多"} if ranked else set()),
            free.difference(map(_meaning, rest)),
            math.fsum(map(_weight, rest)) + SOFT * math.fsum(map(_weight, ignored)),
        )


def score(phrase: Phrase, features: QuestionFeatures) -> float:
    """What both say, beside what only one of them says; a little for the order."""
    shared = phrase.concepts & features.said
    if _speaks_of_other_things(phrase, features, shared):
        return 0.0
    known, values, slots = weights(), features.binding.values, set(phrase.slots)
    both = math.fsum(known[concept] for concept in shared)
    missing = math.fsum(known[concept] for concept in phrase.concepts - shared)
    if features.binding.texts and (both < missing or not _quotes(phrase, shared)):
        return 0.0  # any words would do, and nothing says it is they
    given = sum(
        DOUBTFUL if name in features.binding.doubtful else 1 for name in slots & values.keys()
    )
    both += SLOT * given
    missing += SLOT * (len(slots) - given)
    missing += UNNAMED * len(values.keys() - slots)
    missing += SLOT * DOUBTFUL * len(features.binding.doubtful - slots)
    if "words" in values and not shared:
        return 0.0  # 投诉 in 我想投诉市城管委 is no topic
    if not both or (missing and not _share_more_than_light(shared, slots & values.keys())):
        return 0.0
    elsewhere = math.fsum(known.get(concept, 0) for concept in features.free - phrase.concepts)
    share = both / (both + MISSING * missing + features.extra + ELSEWHERE * elsewhere)
    return share * (1 - ORDER + ORDER * _agreement(phrase.order, features.order))


def share_specific_word(phrase: Phrase, features: QuestionFeatures) -> bool:
    """Whether both say a word of few questions: more than 哪些单位有多少任务."""
    ours = lexicon()
    return not (phrase.concepts & features.said) <= ours.light | ours.weak


def _speaks_of_other_things(
    phrase: Phrase, features: QuestionFeatures, shared: frozenset[str]
) -> bool:
    """Whether it asks for another kind of thing, or has no more than 哪些 in common."""
    return bool(
        (phrase.asked and features.asked and phrase.asked != features.asked)
        or (features.counted and features.counted not in phrase.concepts)
        or (features.said and shared <= ASKS_WHICH and not phrase.concepts <= ASKS_WHICH)
    )


def _share_more_than_light(shared: frozenset[str], given: set[str]) -> bool:
    """Whether both say more than 哪些单位有多少任务."""
    return bool(given or shared - lexicon().light)


def _quotes(phrase: Phrase, shared: frozenset[str]) -> bool:
    """Whether both say that words are meant as they stand, though no text has them."""
    return all(name not in phrase.slots or shared & said for name, said in QUOTING.items())


def _agreement(one: Sequence[str], other: Sequence[str]) -> float:
    """How much of what both have stands in the same order, from 0 to 1."""
    common = set(one) & set(other)
    first = [item for item in one if item in common]
    second = [item for item in other if item in common]
    return Indel.normalized_similarity(first, second)


def _meaning(token: Token) -> str:
    return token.meaning if isinstance(token, Word) else ""


def _weight(token: Token) -> float:
    return weights().get(_meaning(token), unknown_weight())
