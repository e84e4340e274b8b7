"""Clauses that say nothing of the question: 领导催得急，… and …，写论文要用.

They have no name, period, number or place, nothing that stands in a text, and no word that says
what is asked; and they speak of the one who asks, or of what for.
"""

from collections.abc import Iterable

from queries.asking.known.lexicon import lexicon
from queries.asking.known.phrases import weights
from queries.asking.known.word_classes import ASKS
from queries.asking.reading.sentence import Sentence
from queries.asking.reading.tokens import Mention, Token, Word

_REPORTING = {"听说", "据说", "先别", "别"}
"""What begins a clause of hearsay, or one that only says what not to answer."""


def without_asides(sentence: Sentence) -> tuple[Sentence, tuple[str, ...]]:
    """The sentence of the other clauses, and the asides as they were said."""
    asides = [clause for clause in sentence.clauses if _is_aside(sentence, clause)]
    kept = [clause for clause in sentence.clauses if clause not in asides]
    return sentence.keeping(kept), tuple(map(sentence.text, asides))


def names_apart(sentence: Sentence) -> bool:
    """Whether two clauses ask, each of another name: 甲牵头哪些任务，乙配合哪些."""
    asked = [
        {token.text for token in tokens if isinstance(token, Mention)}
        for tokens in map(sentence.of, sentence.clauses)
        if _asks(tokens)
    ]
    named = [names for names in asked if names]
    return len(named) > 1 and named[0] != named[1]


def _is_aside(sentence: Sentence, clause: range) -> bool:
    ours = lexicon()
    others = [t for other in sentence.clauses if other != clause for t in sentence.of(other)]
    tokens = [token for token in sentence.of(clause) if not _is_again(token, others)]
    if not all(isinstance(token, Word) for token in tokens):
        return False
    return any(token.text in _REPORTING for token in tokens[:1]) or (
        any(token.text in ours.personal for token in tokens)
        and not any(map(_is_word_of_questions, tokens))
    )


def _is_again(token: Token, others: Iterable[Token]) -> bool:
    """Whether it is a name that another clause has, too: 我住武清，武清区有哪些任务."""
    return isinstance(token, Mention) and any(
        isinstance(other, Mention)
        and (set(other.meant) & set(token.meant) or any(token.text in e.name for e in other.meant))
        for other in others
    )


def _asks(tokens: Iterable[Token]) -> bool:
    return any(isinstance(token, Word) and token.meaning in ASKS for token in tokens)


def _is_word_of_questions(word: Token) -> bool:
    """Whether it is a word of questions but for such as are in most of them."""
    ours = lexicon()
    return (
        not isinstance(word, Word)
        or word.text in ours.out_of_scope
        or (
            word.meaning in weights()
            and word.meaning != "文件"
            and (word.meaning not in ours.light or word.meaning in ASKS)
        )
    )
