"""Words that name nothing in the graph, for a parameter that takes any: 首店引进, 海水淡化.

Such words may have names and words of questions in them: 老旧电梯更新, 国际消费中心城市. What
stands as such in a text is one topic.
"""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from queries.asking.known.gazetteer import Gazetteer
from queries.asking.known.parts_of_speech import is_quality
from queries.asking.known.word_classes import ASKED_FOR, QUOTING, THIS_BEGINS
from queries.asking.reading.sentence import Sentence
from queries.asking.reading.tokens import (
    Mention,
    Stop,
    Token,
    Word,
    is_unrecognised,
    meaning_of,
    topic,
)


@dataclass(frozen=True, slots=True)
class Topic:
    """What the tokens at some places say; ``stands`` if a text has it, else it may be anything."""

    at: range
    said: str
    stands: bool


_KIND_OF_TITLE = {"任务": "words", "目录": "section"}
"""By what a thing is said to be, the parameter that its title gives."""
LONGEST = 8
"""Tokens that a topic may have."""


def join_topics(tokens: Sequence[Token], entities: Gazetteer) -> list[Token]:
    """The tokens; the longest runs that stand in a text, and have an unknown word, are one word.

    So are titles before 这项任务 and 这一节, whatever their words.
    """
    joined: list[Token] = []
    at = 0
    while at < len(tokens):
        end = _end_of_title(tokens, at, entities) or _end_of_topic(tokens, at, entities)
        joined.append(topic(_text(tokens[at:end])) if end else tokens[at])
        at = end or at + 1
    return joined


def _end_of_title(tokens: Sequence[Token], at: int, entities: Gazetteer) -> int | None:
    """Where the title ends that begins at a place and is followed by the kind of thing it is."""
    for end in range(len(tokens) - 1, at, -1):
        kind = _KIND_OF_TITLE.get(meaning_of(tokens[min(end + 1, len(tokens) - 1)]))
        this = tokens[end].text[0] in THIS_BEGINS
        if kind and this and _text(tokens[at:end]) in entities.titles[kind]:
            return end
    return None


def _end_of_topic(tokens: Sequence[Token], at: int, entities: Gazetteer) -> int | None:
    """Where the longest run ends that begins at a place and stands in a text."""
    ends = range(min(len(tokens), at + LONGEST), at + 1, -1)
    runs = ((end, tokens[at:end]) for end in ends)
    return next(
        (e for e, run in runs if _can_be_topic(run) and stands_in(_text(run), entities.all_texts)),
        None,
    )


def _text(tokens: Sequence[Token]) -> str:
    return "".join(token.text for token in tokens)


def _can_be_topic(run: Sequence[Token]) -> bool:
    """It begins and ends with what says something of itself, and is no mere run of names."""
    return (
        any(is_unrecognised(token) for token in run)
        and all(isinstance(token, Word) or _is_thing(token) for token in run)
        and _is_content(run[-1])
        and (_is_content(run[0]) or (len(run[0].text) > 1 and not meaning_of(run[0])))
    )


def _is_content(token: Token) -> bool:
    return _is_thing(token) or is_unrecognised(token)


def _is_thing(token: Token) -> bool:
    """A sector or an indicator: their names are words of the texts, too."""
    return isinstance(token, Mention) and all(
        entity.label in ("Sector", "Indicator") for entity in token.meant
    )


def stands_in(text: str, texts: Sequence[str]) -> bool:
    """Whether one of the texts has it as it is."""
    return any(text in each for each in texts)


def find_topic(sentence: Sentence, used: Set[int], texts: Sequence[str]) -> Topic | None:
    """The longest run of what nothing else explains: not ``used``, not recognised."""
    runs = list(_runs(sentence.tokens, used))
    if not runs:
        return None
    run = max(runs, key=lambda run: len(sentence.text(run)))
    said = sentence.text(run)
    return Topic(run, said, _as_it_stands(said, texts))


def is_quoted(sentence: Sentence, run: range) -> bool:
    """Whether the words next to a run say that it is meant as it stands: 提到…, 跟…有关, …部分."""
    beside = sentence.meaning_before(run.start), sentence.meaning_after(run.stop - 1)
    return any(not said.isdisjoint(beside) for said in QUOTING.values())


def is_said_of_tasks(sentence: Sentence, run: range) -> bool:
    """Whether a run ends its clause behind what may be asked for: 任务的难点, 谁监督."""
    clause = sentence.clause_of(run.start)
    before = filter(None, map(meaning_of, reversed(sentence.of(range(clause.start, run.start)))))
    return run.stop == clause.stop and next(before, "") in ASKED_FOR


def _runs(tokens: Sequence[Token], used: Set[int]) -> Iterator[range]:
    start = None
    for at, token in enumerate([*tokens, Stop()]):
        if at not in used and is_unrecognised(token):
            start = at if start is None else start
            continue
        if start is not None:
            yield range(start, at)
            start = None
        if at not in used and _is_thing(token):
            yield range(at, at + 1)


def _as_it_stands(said: str, texts: Sequence[str]) -> bool:
    """Whether some text has it, and it names a thing."""
    return len(said) > 1 and not is_quality(said) and stands_in(said, texts)
