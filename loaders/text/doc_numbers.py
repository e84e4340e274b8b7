"""The form of a 发文字号, the number of an official document (GB/T 9704-2012, 7.2.5)."""

import re

from loaders.text.regex import regex
from loaders.text.year_words import YEAR_OR_EARLIER

DOC_NUMBER = regex(
    rf"[\u4e00-\u9fff]{{2,14}}\s*[〔\[【（(﹝［„]\s*{YEAR_OR_EARLIER}\s*[〕\]】）)﹞］‟]\s*(?:第)?\s*\d{{1,4}}\s*号"
)
FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")
"""Digits as some type them, in the ones of the pattern."""


def normalise_number(number: str) -> str:
    """A 发文字号 in the standard's brackets: 国发〔2026〕7号."""
    words = re.sub(r"\s+", "", number).translate(FULL_WIDTH)
    return re.sub(r"[\[【（(﹝［„](\d{4})[\]】）)﹞］‟]", r"〔\1〕", words)


def cited_number(words: str) -> str:
    """A 发文字号 as ``normalise_number`` gives it, without the word that leads to it in a sentence.

    >>> cited_number("根据国发[2026]7号")
    '国发〔2026〕7号'
    """
    return re.sub(r"^(?:根据|依据|按照|和|及|以及|见)", "", normalise_number(words))
