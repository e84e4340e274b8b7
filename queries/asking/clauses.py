"""Clauses that say nothing of the question: 领导催得急，… and …，写论文要用.

They have no name, period, number or place, nothing that stands in a text, and no word that tells
what is asked; and they speak of the one who asks, or of what for.
"""

import re
from collections.abc import Sequence

from queries.asking.lexicon import lexicon
from queries.asking.phrases import weights
from queries.asking.tokens import Mention, Stop, Token, Word


def without_asides(tokens: Sequence[Token]) -> tuple[list[Token], tuple[str, ...]]:
    """The tokens of the other clauses, and the asides as they were said."""
    kept: list[Token] = []
    asides: list[str] = []
    clauses = clauses_of(tokens)
    for clause in clauses:
        others = [token for other in clauses if other is not clause for token in other]
        if _is_aside([token for token in clause if not _is_again(token, others)]):
            asides.append("".join(token.text for token in clause))
        else:
            kept.extend([*clause, Stop()])
    return kept[:-1], tuple(asides)


def names_apart(tokens: Sequence[Token]) -> bool:
    """Whether two clauses ask, each of another name: 甲牵头哪些任务，乙配合哪些."""
    asked = [
        {token.text for token in clause if isinstance(token, Mention)}
        for clause in clauses_of(tokens)
        if any(isinstance(token, Word) and token.meaning in _ASKING for token in clause)
    ]
    named = [names for names in asked if names]
    return len(named) > 1 and named[0] != named[1]


def clauses_of(tokens: Sequence[Token]) -> list[list[Token]]:
    """The tokens of each clause, without the stops between them."""
    clauses: list[list[Token]] = [[]]
    for token in tokens:
        if isinstance(token, Stop):
            clauses.append([])
        else:
            clauses[-1].append(token)
    return [clause for clause in clauses if clause]


def _is_again(token: Token, others: Sequence[Token]) -> bool:
    """Whether it is a name that another clause has, too: 我住武清，武清区有哪些任务."""
    return isinstance(token, Mention) and any(
        isinstance(other, Mention)
        and (set(other.meant) & set(token.meant) or any(token.text in e.name for e in other.meant))
        for other in others
    )


def _is_aside(clause: Sequence[Token]) -> bool:
    ours = lexicon()
    return all(isinstance(token, Word) for token in clause) and (
        any(token.text in _HEARSAY for token in clause[:1])
        or (
            any(token.text in ours.personal for token in clause)
            and not any(_tells(token) for token in clause)
        )
        or (
            # 我在研究部门协同
            _WORK.match("".join(token.text for token in clause)) is not None
            and not any(isinstance(token, Word) and token.meaning in _ASKING for token in clause)
        )
    )


def _tells(word: Token) -> bool:
    """Whether it is a word of questions but for such as are in most of them."""
    ours = lexicon()
    return (
        not isinstance(word, Word)
        or word.text in ours.out_of_scope
        or (
            word.meaning in weights()
            and word.meaning != "文件"
            and (word.meaning not in ours.light or word.meaning in _ASKING)
        )
    )


_WORK = re.compile("我们?(?:正在|在|最近在)(?:研究|写|做)")
_HEARSAY = {"听说", "据说", "先别", "别"}
_ASKING = {"哪些", "谁", "多少", "什么时候"}
