"""Clauses that say nothing of the question: 领导催得急，… and …，写论文要用.

They have no name, period, number or place, nothing that stands in a text, and no word that tells
what is asked; and they speak of the one who asks, or of what for.
"""

from collections.abc import Sequence

from queries.asking.phrases import weights
from queries.asking.tokens import Stop, Token, Word
from queries.asking.vocabulary import vocabulary


def without_asides(tokens: Sequence[Token]) -> tuple[list[Token], tuple[str, ...]]:
    """The tokens of the other clauses, and the asides as they were said."""
    kept: list[Token] = []
    asides: list[str] = []
    for clause in _clauses(tokens):
        if _is_aside(clause):
            asides.append("".join(token.text for token in clause))
        else:
            kept.extend([*clause, Stop()])
    return kept[:-1], tuple(asides)


def _clauses(tokens: Sequence[Token]) -> list[list[Token]]:
    clauses: list[list[Token]] = [[]]
    for token in tokens:
        if isinstance(token, Stop):
            clauses.append([])
        else:
            clauses[-1].append(token)
    return [clause for clause in clauses if clause]


def _is_aside(clause: Sequence[Token]) -> bool:
    ours = vocabulary()
    return any(token.text in ours.personal for token in clause) and all(
        isinstance(token, Word) and not _tells(token) for token in clause
    )


def _tells(word: Word) -> bool:
    """Whether it is a word of questions but for such as are in most of them."""
    ours = vocabulary()
    return word.text in ours.outside or (
        word.meaning in weights() and (word.meaning not in ours.light or word.meaning in _ASKING)
    )


_ASKING = {"哪些", "谁", "多少", "什么时候"}
