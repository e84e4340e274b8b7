"""Which question of the catalogue is asked: every phrase compared with the tokens, best first."""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from queries.asking.choosing.binding import Binder, Binding
from queries.asking.choosing.scoring import QuestionFeatures, score, share_specific_word
from queries.asking.known.gazetteer import Gazetteer
from queries.asking.known.lexicon import lexicon
from queries.asking.known.phrases import Askable, Phrase, askables
from queries.asking.reading.numbers import Number
from queries.asking.reading.optional_tokens import OptionalTokens
from queries.asking.reading.sentence import Sentence
from queries.asking.reading.times import Period
from queries.asking.reading.tokens import Mention, Place, Token, Word

ENOUGH = 0.5
"""The score from which on a question counts as asked."""
_ROLES = frozenset(["牵头", "配合"])
_DUE = frozenset(["到期", "过期"])
_DUE_SLOTS = ("{due_from}", "{due_to}")
SURE = 0.6
"""The same if words are left out of which little is known."""


@dataclass(frozen=True)
class Candidate:
    """A question read as a phrase; ``rest`` are the tokens that it does not account for.

    ``ignored`` are those that it may leave out; ``lacking`` are the parameters that the question
    must give, or the phrase names, and that are not given.
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
        return not self.lacking and self.score >= ENOUGH

    @property
    def is_whole(self) -> bool:
        """Whether it may be what is asked, and accounts for all that was said."""
        return self.is_enough and not self.rest

    @property
    def names_all(self) -> bool:
        """Whether the phrase has a place for each parameter that is given."""
        return self.binding.sources.keys() <= set(self.phrase.slots)


def candidates(
    sentence: Sentence, gazetteer: Gazetteer, optional: OptionalTokens
) -> list[Candidate]:
    """The best candidate of each question of the catalogue, the best first.

    It may leave out tokens that are ``optional``.
    """
    best = (
        max(_of_question(askable, sentence, gazetteer, optional), key=_rank)
        for askable in askables()
    )
    return sorted(best, key=lambda candidate: (-candidate.score, candidate.askable.query.order))


def _rank(candidate: Candidate) -> tuple[bool, bool, float]:
    return candidate.is_whole, candidate.is_enough, candidate.score


def _of_question(
    askable: Askable, sentence: Sentence, gazetteer: Gazetteer, optional: OptionalTokens
) -> Iterator[Candidate]:
    """The best candidate as a phrase of each order; those of one order have the same values."""
    for order, phrases in askable.by_order.items():
        binding = Binder(order, askable.slots, gazetteer).bind(sentence)
        left = _leftover(askable, sentence, binding, optional)
        features = QuestionFeatures.of(
            sentence.tokens, binding, left.unused, left.rest, left.ignored
        )
        given = binding.values.keys()
        likeness, phrase = max(
            ((score(phrase, features), phrase) for phrase in phrases),
            key=lambda each: (each[0] >= ENOUGH and given >= set(each[1].slots), each[0]),
        )
        sure = likeness >= SURE and share_specific_word(phrase, features)
        rest = (
            *(token for token in left.rest if not _means(token, lexicon().light)),
            *_other_roles(sentence, left.free, binding, phrase),
            *_not_due(sentence.tokens, binding, features),
            *_needed_words(sentence, left.free, binding, optional, sure),
        )
        lacking = _lacking(askable, phrase, given)
        yield Candidate(askable, phrase, binding, rest, left.ignored, lacking, likeness)


class _Leftover(NamedTuple):
    """What gave no value: at which places, what of it counts, is unaccounted for, is left out."""

    free: list[int]
    unused: list[Token]
    rest: list[Token]
    ignored: tuple[Token, ...]


def _leftover(
    askable: Askable, sentence: Sentence, binding: Binding, optional: OptionalTokens
) -> _Leftover:
    tokens, away = sentence.tokens, optional.free | optional.spare
    free = [at for at in range(len(tokens)) if at not in binding.used]
    unused = [tokens[at] for at in free if at not in away and _counts(tokens[at])]
    known = askable.concepts | binding.kinds
    others = [token for token in unused if not _means(token, known)]
    quoting = _quoting(tokens)
    weak = [t for t in others if _means(t, lexicon().weak) and t not in quoting]
    ignored = (*(tokens[at] for at in free if at in away), *weak)
    return _Leftover(free, unused, [t for t in others if t not in weak], ignored)


def _lacking(askable: Askable, phrase: Phrase, given: Set[str]) -> tuple[str, ...]:
    """The titles of parameters that must be given and are not."""
    return tuple(
        slot.title
        for slot in askable.slots
        if (slot.required or slot.name in phrase.slots) and slot.name not in given
    )


def _other_roles(
    sentence: Sentence, free: Iterable[int], binding: Binding, phrase: Phrase
) -> Iterator[Token]:
    """Roles of the agency that the phrase does not have: the tasks that it leads are others."""
    if "agency" in binding.values and "role" not in binding.values:
        said = phrase.concepts if "agency" in phrase.slots else frozenset()
        tokens = (sentence.tokens[at] for at in free)
        yield from (token for token in tokens if _means(token, _ROLES - said))


def _needed_words(
    sentence: Sentence, free: Iterable[int], binding: Binding, optional: OptionalTokens, sure: bool
) -> Iterator[Token]:
    """Optional tokens that cannot be left out: beside any words, none; if not sure, the spare."""
    needed: frozenset[int] = frozenset() if sure else optional.spare
    if "words" in binding.values:
        needed = optional.free | optional.spare
    yield from (sentence.tokens[at] for at in free if at in needed)


def _not_due(
    tokens: Sequence[Token], binding: Binding, features: QuestionFeatures
) -> Iterator[Token]:
    """Periods that give a deadline although the question asks for none: 去年牵头的任务."""
    for at, slot in binding.at.items():
        token = tokens[at]
        if (
            slot in _DUE_SLOTS
            and isinstance(token, Period)
            and (token.is_past or not features.said & _DUE)
        ):
            yield token


def _quoting(tokens: Sequence[Token]) -> list[Token]:
    """Words that say of a name behind them that it is meant as it stands: 提到跨境电商."""
    return [
        before
        for before, token in pairwise(tokens)
        if isinstance(token, Mention)
        and _means(before, {"提到"})
        and all(entity.label == "Sector" for entity in token.meant)
    ]


def _counts(token: Token) -> bool:
    """Whether a question is another one without the token."""
    match token:
        case Word():
            return bool(token.meaning)
        case Place():
            return not token.loaded
        case _:
            return isinstance(token, Mention | Period | Number)


def _means(token: Token, meanings: Set[str]) -> bool:
    return isinstance(token, Word) and token.meaning in meanings
