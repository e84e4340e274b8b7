"""Simplified and traditional characters: one text in two ways of writing."""

from functools import cache

from opencc import OpenCC


def simplify_by_words(text: str) -> str:
    """In simplified characters, by words: 乾燥 → 干燥, 乾坤 stays."""
    return str(_converter("t2s").convert(text))


def traditional(text: str) -> str:
    """In traditional characters."""
    return str(_converter("s2t").convert(text))


@cache
def _converter(to: str) -> OpenCC:
    return OpenCC(to)
