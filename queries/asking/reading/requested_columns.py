"""Clauses that say no more than what the answer should show: …，依据是什么, …，请按原文顺序给我.

They stand behind what is asked, have no name, period or number, and a word for a column; the
answer must have that column.
"""

from collections.abc import Sequence
from typing import TypeAlias

from queries.asking.known.lexicon import lexicon
from queries.asking.reading.sentence import Sentence
from queries.asking.reading.tokens import Token, Word

Columns: TypeAlias = frozenset[str]
"""Any of these shows what a word asks for."""
_BESIDE = frozenset(
    ["哪些", "谁", "多少", "各几", "两两", "任务", "单位", "文件", "做", "被", "到期", ""]
)
"""What may stand beside a word for a column without being a condition."""


def without_columns(sentence: Sentence) -> tuple[Sentence, tuple[str, ...], tuple[Columns, ...]]:
    """The sentence of the other clauses, what was left out, and the columns that it asks for."""
    asked = {clause: _columns(sentence.of(clause)) for clause in sentence.clauses[1:]}
    kept = [clause for clause in sentence.clauses if not asked.get(clause)]
    left = tuple(sentence.text(clause) for clause, columns in asked.items() if columns)
    return sentence.keeping(kept), left, tuple(c for columns in asked.values() for c in columns)


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
