"""Words that are not recognised and may be left out, if the answer says so: 平时, 后头.

All others could be a condition: what stands before what is asked for (粉色任务), what is said of
it (哪些最难), what negates; and whatever stands in a text is a topic.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from queries.asking.known.lexicon import is_common
from queries.asking.known.parts_of_speech import (
    PLACES,
    is_negating,
    is_quality,
    is_specific,
    part_of_speech,
)
from queries.asking.known.word_classes import BESIDE_CONDITIONS
from queries.asking.reading.partial_names import is_office_like
from queries.asking.reading.sentence import Sentence
from queries.asking.reading.tokens import is_unrecognised, meaning_of
from queries.asking.reading.topics import is_quoted, stands_in


@dataclass(frozen=True, slots=True)
class OptionalTokens:
    """Places of words that may be left out: ``free`` always, ``spare`` if the rest says enough."""

    free: frozenset[int] = frozenset()
    spare: frozenset[int] = frozenset()


def optional_tokens(sentence: Sentence, texts: Sequence[str]) -> OptionalTokens:
    """Which words that are not recognised can be no condition; ``texts`` are those of the plans."""
    places = [at for at in range(len(sentence.tokens)) if _is_optional(sentence, at, texts)]
    free = frozenset(at for at in places if _is_place(sentence, at))
    return OptionalTokens(free, frozenset(places) - free)


def _is_optional(sentence: Sentence, at: int, texts: Sequence[str]) -> bool:
    """Whether a word stands in no text and not next to what is asked for."""
    token = sentence.tokens[at]
    return (
        is_unrecognised(token)
        and not is_negating(token.text)
        and not is_specific(token.text)
        and not is_quality(token.text)
        and not _is_asked(sentence, at)
        and not _is_alone(sentence, at)
        and not is_office_like(sentence.text(sentence.unrecognised_run(at)))
        and sentence.after(at).text != "的"
        and (_is_common(sentence, at) or not _is_in_texts(token.text, texts))
        and (_is_place(sentence, at) or BESIDE_CONDITIONS.isdisjoint(_beside(sentence, at)))
    )


def _is_in_texts(text: str, texts: Sequence[str]) -> bool:
    """Whether a text has it, and it is no letter that every text has."""
    return len(text) > 1 and stands_in(text, texts)


def _is_common(sentence: Sentence, at: int) -> bool:
    """Whether it is no topic although texts have it, unless words next to it make it one."""
    return is_common(sentence.tokens[at].text) and not is_quoted(sentence, range(at, at + 1))


def _is_place(sentence: Sentence, at: int) -> bool:
    return part_of_speech(sentence.tokens[at].text) in PLACES


def _is_asked(sentence: Sentence, at: int) -> bool:
    """Whether its clause asks if it is so: 应该加强吗."""
    return any(
        sentence.tokens[place].text in ("吗", "么")
        for place in sentence.clause_of(at)
        if place >= at
    )


def _is_alone(sentence: Sentence, at: int) -> bool:
    """Whether nothing else in its clause is recognised: …，仅限室内."""
    clause = filter(meaning_of, sentence.of(sentence.clause_of(at)))
    return len(sentence.clauses) > 1 and all(map(is_unrecognised, clause))


def _beside(sentence: Sentence, at: int) -> set[str]:
    return {sentence.meaning_before(at), sentence.meaning_after(at)}
