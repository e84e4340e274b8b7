"""Chinese words out of a run of characters, by jieba with the vocabularies as its dictionary.

``rjieba`` is jieba in Rust: the same words from the same dictionary, which takes it a tenth of a
second to load. Even so it is loaded for the first text that needs it.
"""

from functools import cache
from typing import TYPE_CHECKING

from ontology.vocabulary import jieba_words, load_vocabulary

if TYPE_CHECKING:
    from rjieba import Jieba


def cut(words: str) -> list[str]:
    """The words that a run of characters consists of; together they are the run.

    >>> cut("培育智能工厂")
    ['培育', '智能工厂']
    """
    return _tokenizer().cut(words, hmm=False)


@cache
def _tokenizer() -> "Jieba":
    """jieba with the words of the vocabularies."""
    from rjieba import Jieba

    tokenizer = Jieba()
    for word in jieba_words(load_vocabulary()):
        tokenizer.add_word(word, None, None)
    return tokenizer
