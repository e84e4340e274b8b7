"""The title of a task that prints none: its first sentence."""

import re

LONGEST_TITLE = 60
"""Characters; a first sentence that is longer gives only its first clause."""


def first_sentence(words: str) -> str:
    """The words up to the first 。 or ；, or up to the first ， where that is too long."""
    sentence = re.split(r"[。；\n]", words, maxsplit=1)[0]
    return sentence if len(sentence) <= LONGEST_TITLE else sentence.split("，", 1)[0]
