"""Which question of the catalogue is asked: every phrase compared with the tokens, best first."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from queries.asking.binding import Binder, Binding
from queries.asking.entities import Entities
from queries.asking.phrases import (
    Askable,
    Phrase,
    askables,
    asked_for,
    counted_in,
    unheard_weight,
    weights,
)
from queries.asking.numbers import Number
from queries.asking.times import Period
from queries.asking.tokens import Mention, Place, Token, Word
from queries.asking.vocabulary import vocabulary

ENOUGH = 0.5
"""The score from which on a question counts as asked."""
SURE = 0.5
"""The same if it leaves out words."""
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

_QUOTING = {"words": {"提到", "涉及", "抓"}, "section": {"目录"}}
"""What says that words are meant as they stand, by the parameter that takes any."""
_ASKING = {"哪些", "谁"}
"""What alone says nothing of what is asked for."""


@dataclass(frozen=True)
class Reading:
    """A question read as a phrase; ``rest`` are the tokens that it does not account for.

    ``ignored`` are those that it may leave out.

    ``lacking`` are the parameters that the question must give, or the phrase names, and that are
    not given.
    """

    askable: Askable
    phrase: Phrase
    binding: Binding
    rest: tuple[Token, ...]
    ignored: tuple[Token, ...]
    lacking: tuple[str, ...]
    score: float

    @property
    def is_enough(self) -> bool:
        """Whether it may be what is asked: nothing lacks, and it is like enough."""
        return not self.lacking and self.score >= (SURE if self.ignored else ENOUGH)


    @property
    def is_whole(self) -> bool:
        """Whether it may be what is asked, and accounts for all that was said."""
        return self.is_enough and not self.rest


def readings(
    tokens: Sequence[Token], entities: Entities, soft: Set[int] = frozenset()
) -> list[Reading]:
    """The best reading as each question of the catalogue, the best first.

    It may leave out tokens at ``soft`` places.
    """
    best = (
        max(_read(askable, tokens, entities, soft), key=lambda r: (r.is_whole, r.is_enough, r.score))
        for askable in askables()
    )
    return sorted(best, key=lambda reading: (-reading.score, reading.askable.query.order))


def _read(
    askable: Askable, tokens: Sequence[Token], entities: Entities, soft: Set[int]
) -> Iterator[Reading]:
    """A reading as each phrase; those of one order have the same values."""
    for order, phrases in askable.by_order.items():
        binding = Binder(order, askable.slots, askable.concepts, entities).bind(tokens)
        free = [at for at in range(len(tokens)) if at not in binding.used]
        unused = [tokens[at] for at in free if at not in soft and _counts(tokens[at])]
        ignored = tuple(tokens[at] for at in free if at in soft)
        rest = tuple(
            t
            for t in unused
            if not (isinstance(t, Word) and t.meaning in askable.concepts | binding.kinds)
        )
        ignored += tuple(token for token in rest if _is_in(vocabulary().weak, token))
        rest = tuple(token for token in rest if not _is_in(vocabulary().weak, token))
        heard = Heard.of(tokens, binding, unused, rest, ignored)
        told = tuple(token for token in rest if not _is_in(vocabulary().light, token))
        for phrase in phrases:
            lacking = tuple(
                slot.title
                for slot in askable.slots
                if (slot.required or slot.name in phrase.slots) and slot.name not in binding.values
            )
            score = _score(phrase, heard)
            yield Reading(askable, phrase, binding, told, ignored, lacking, score)


def _counts(token: Token) -> bool:
    """Whether a question is another one without the token."""
    match token:
        case Word():
            return bool(token.meaning)
        case Place():
            return not token.loaded
        case _:
            return isinstance(token, Mention | Period | Number)


def _is_in(meanings: Set[str], token: Token) -> bool:
    return isinstance(token, Word) and token.meaning in meanings


@dataclass(frozen=True, slots=True)
class Heard:
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
    ) -> "Heard":
        """What the tokens say beside what ``binding`` made of them."""
        free = frozenset(t.meaning for t in unused if isinstance(t, Word))
        items = (binding.at.get(at) or _meaning(token) for at, token in enumerate(tokens))
        order = [item for item in items if item]
        return cls(
            binding,
            order,
            asked_for(order),
            counted_in(order),
            free | binding.said | {"最多" for t in tokens if isinstance(t, Number) and t.kind == "top"},
            free.difference(map(_meaning, rest)),
            sum(map(_weight, rest)) + SOFT * sum(map(_weight, ignored)),
        )


def _score(phrase: Phrase, heard: Heard) -> float:
    """From 0 to 1: what both say, beside what only one of them says; a little for the order."""
    known, values = weights(), heard.binding.values
    both = sum(known[concept] for concept in phrase.concepts & heard.said)
    missing = sum(known[concept] for concept in phrase.concepts - heard.said)
    if heard.binding.texts and (both < missing or not _quotes(phrase, heard)):
        return 0.0  # any words would do, and nothing says it is they
    for name in phrase.slots:
        given = 0 if name not in values else DOUBTFUL if name in heard.binding.doubtful else 1
        both += SLOT * given
        missing += SLOT * (1 - given)
    missing += UNNAMED * len(values.keys() - set(phrase.slots))
    missing += SLOT * DOUBTFUL * len(heard.binding.doubtful.difference(phrase.slots))
    elsewhere = sum(known[concept] for concept in heard.free - phrase.concepts)
    if not both or (not _tells(phrase, heard) and missing):
        return 0.0
    if heard.said and phrase.concepts & heard.said <= _ASKING and not phrase.concepts <= _ASKING:
        return 0.0
    if phrase.asked and heard.asked and phrase.asked != heard.asked:
        return 0.0
    if heard.counted and heard.counted not in phrase.concepts:
        return 0.0
    share = both / (both + MISSING * missing + heard.extra + ELSEWHERE * elsewhere)
    return share * (1 - ORDER + ORDER * _agreement(phrase.order, heard.order))


def _tells(phrase: Phrase, heard: Heard) -> bool:
    """Whether both say more than 哪些单位有多少任务."""
    given = heard.binding.values.keys() & set(phrase.slots)
    return bool(given or (phrase.concepts & heard.said) - vocabulary().light)


def _quotes(phrase: Phrase, heard: Heard) -> bool:
    """Whether both say that words are meant as they stand, though no text has them."""
    both = phrase.concepts & heard.said
    return all(name not in phrase.slots or both & said for name, said in _QUOTING.items())


def _agreement(one: Sequence[str], other: Sequence[str]) -> float:
    """How much of what both have stands in the same order, from 0 to 1."""
    common = set(one) & set(other)
    first = [item for item in one if item in common]
    second = [item for item in other if item in common]
    return Indel.normalized_similarity(first, second)


def _meaning(token: Token) -> str:
    return token.meaning if isinstance(token, Word) else ""


def _weight(token: Token) -> float:
    return weights().get(_meaning(token), unheard_weight())
