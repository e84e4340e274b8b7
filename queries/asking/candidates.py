"""Which question of the catalogue is asked: every phrase compared with the tokens, best first."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from queries.asking.binding import Binder, Binding
from queries.asking.gazetteer import Gazetteer
from queries.asking.lexicon import lexicon
from queries.asking.numbers import Number
from queries.asking.optional_tokens import OptionalTokens
from queries.asking.phrases import Askable, Phrase, askables
from queries.asking.scoring import QuestionFeatures, is_informative, score
from queries.asking.sentence import Sentence
from queries.asking.times import Period
from queries.asking.tokens import Mention, Place, Token, Word

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
        return self.binding.told.keys() <= set(self.phrase.slots)


def candidates(sentence: Sentence, entities: Gazetteer, soft: OptionalTokens) -> list[Candidate]:
    """The best candidate as each question of the catalogue, the best first.

    It may leave out tokens that are ``soft``.
    """
    best = (max(_read(askable, sentence, entities, soft), key=_rank) for askable in askables())
    return sorted(best, key=lambda candidate: (-candidate.score, candidate.askable.query.order))


def _rank(candidate: Candidate) -> tuple[bool, bool, float]:
    return candidate.is_whole, candidate.is_enough, candidate.score


def _read(
    askable: Askable, sentence: Sentence, entities: Gazetteer, soft: OptionalTokens
) -> Iterator[Candidate]:
    """The best candidate as a phrase of each order; those of one order have the same values."""
    tokens = sentence.tokens
    away = soft.free | soft.spare
    quoting = _quoting(tokens)
    for order, phrases in askable.by_order.items():
        binding = Binder(order, askable.slots, entities).bind(sentence)
        free = [at for at in range(len(tokens)) if at not in binding.used]
        unused = [tokens[at] for at in free if at not in away and _counts(tokens[at])]
        known = askable.concepts | binding.kinds
        rest = [t for t in unused if not _means(t, known)]
        weak = [t for t in rest if _means(t, lexicon().weak) and t not in quoting]
        rest = [t for t in rest if t not in weak]
        ignored = (*(tokens[at] for at in free if at in away), *weak)
        heard = QuestionFeatures.of(tokens, binding, unused, rest, ignored)
        told = tuple(t for t in rest if not _means(t, lexicon().light))
        given = binding.values.keys()
        likeness, phrase = max(
            ((score(phrase, heard), phrase) for phrase in phrases),
            key=lambda each: (each[0] >= ENOUGH and given >= set(each[1].slots), each[0]),
        )
        lacking = tuple(
            slot.title
            for slot in askable.slots
            if (slot.required or slot.name in phrase.slots) and slot.name not in given
        )
        if "agency" in given and "role" not in given:  # those that it leads are others
            said = phrase.concepts if "agency" in phrase.slots else frozenset()
            told += tuple(tokens[at] for at in free if _means(tokens[at], _ROLES - said))
        told += tuple(_not_due(tokens, binding, heard))
        if "words" in given:  # of any words none can be left out
            told += tuple(tokens[at] for at in free if at in away)
        elif likeness < SURE or not is_informative(phrase, heard):
            told += tuple(tokens[at] for at in free if at in soft.spare)
        yield Candidate(askable, phrase, binding, told, ignored, lacking, likeness)


def _not_due(tokens: Sequence[Token], binding: Binding, heard: QuestionFeatures) -> Iterator[Token]:
    """Periods that give a deadline although the question asks for none: 去年牵头的任务."""
    for at, slot in binding.at.items():
        token = tokens[at]
        if (
            slot in _DUE_SLOTS
            and isinstance(token, Period)
            and (token.is_past or not heard.said & _DUE)
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
