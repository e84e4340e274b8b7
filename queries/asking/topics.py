"""Words that name nothing in the graph, for a parameter that takes any: 首店引进, 海水淡化."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from queries.asking.tokens import Mention, Token, Word
from queries.asking.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class Topic:
    """What ``tokens`` at some places say; ``stands`` if a text has it, else it may be anything."""

    at: Sequence[int]
    said: str
    value: str
    stands: bool


def find_topic(
    tokens: Sequence[Token],
    used: Set[int],
    known: frozenset[str],
    texts: Sequence[str],
) -> Topic | None:
    """The longest run of what nothing else explains: not ``used``, no word of ``known``."""
    runs = list(_runs(tokens, used, known))
    if not runs:
        return None
    run = max(runs, key=lambda run: sum(len(tokens[at].text) for at in run))
    run = _with_filler(run, tokens, texts)
    words = [tokens[at] for at in run]
    said, found = "".join(token.text for token in words), _as_it_stands(words, texts)
    return Topic(run, said, found or said, found is not None)


def is_unknown(token: Token, known: frozenset[str]) -> bool:
    """Whether it is a word with a meaning that neither the vocabulary nor ``known`` has."""
    ours = vocabulary()
    return (
        isinstance(token, Word)
        and bool(token.meaning)
        and token.meaning not in known
        and token.text not in ours.heard
    )


def _runs(
    tokens: Sequence[Token], used: Set[int], known: frozenset[str]
) -> Iterator[Sequence[int]]:
    run: list[int] = []
    for at, token in enumerate(tokens):
        if at not in used and (isinstance(token, Mention) or is_unknown(token, known)):
            run.append(at)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _with_filler(
    run: Sequence[int], tokens: Sequence[Token], texts: Sequence[str]
) -> Sequence[int]:
    """With the filler before it, if some text has both together: 数据跨境."""
    before = tokens[run[0] - 1] if run[0] else None
    if isinstance(before, Word) and not before.meaning and len(before.text) > 1:
        longer = [run[0] - 1, *run]
        if _as_it_stands([tokens[at] for at in longer], texts):
            return longer
    return run


def _as_it_stands(run: Sequence[Token], texts: Sequence[str]) -> str | None:
    """As some text has it: in one piece, or all its words; None if not, or if it has a name."""
    words = [token.text for token in run]
    whole = "".join(words)
    if any(isinstance(token, Mention) for token in run) or len(whole) < 2:
        return None
    if any(whole in text for text in texts):
        return whole
    apart = min(map(len, words)) > 1 and any(all(w in text for w in words) for text in texts)
    return " ".join(words) if apart else None
