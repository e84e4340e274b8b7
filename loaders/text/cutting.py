"""Chinese words out of a run of characters, by jieba with the vocabularies as its dictionary.

jieba takes a second to load its dictionary, so that is done for the first text that needs it.
"""

import logging
from functools import cache
from typing import Any

from ontology.vocabulary import jieba_words, load_vocabulary


def cut(words: str) -> list[str]:
    """The words that a run of characters consists of; together they are the run.

    >>> cut("培育智能工厂")
    ['培育', '智能工厂']
    """
    return list(_tokenizer().cut(words, HMM=False))


@cache
def _tokenizer() -> Any:
    """jieba with the words of the vocabularies."""
    import jieba  # type: ignore[import-untyped]

    jieba.setLogLevel(logging.WARNING)
    tokenizer = jieba.Tokenizer()
    for word in jieba_words(load_vocabulary()):
        tokenizer.add_word(word)
    return tokenizer
