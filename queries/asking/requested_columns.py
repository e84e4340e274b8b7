"""Clauses that say no more than what the answer should show: …，依据是什么, …，请按原文顺序给我.

They stand behind what is asked, have no name, period or number, and a word for a column; who
answers must have it.
"""

from collections.abc import Sequence
from typing import TypeAlias

from queries.asking.clauses import clauses_of
from queries.asking.lexicon import lexicon
from queries.asking.tokens import Stop, Token, Word

Columns: TypeAlias = frozenset[str]
"""Any of these shows what a word asks for."""
_BESIDE = frozenset(
    ["哪些", "谁", "多少", "各几", "两两", "任务", "单位", "文件", "做", "被", "到期", ""]
)
"""What may stand beside a word for a column without being a condition."""


def without_columns(
    tokens: Sequence[Token],
) -> tuple[list[Token], tuple[str, ...], tuple[Columns, ...]]:
    """The tokens of the other clauses, what was left out, and the columns that it asks for."""
    first, *others = clauses_of(tokens) or [[]]
    kept, left, wanted = list(first), [], []
    for clause in others:
        if columns := _columns(clause):
            left.append("".join(token.text for token in clause))
            wanted.extend(columns)
        else:
            kept.extend([Stop(), *clause])
    return kept, tuple(left), tuple(wanted)


def _columns(clause: Sequence[Token]) -> list[Columns]:
    """What a clause wants to see; nothing if it says anything else."""
    known = lexicon().columns
    found = []
    for token in clause:
        if not isinstance(token, Word):
            return []
        if columns := known.get(token.text) or known.get(token.meaning):
            found.append(columns)
        elif token.meaning not in _BESIDE:
            return []
    return found
