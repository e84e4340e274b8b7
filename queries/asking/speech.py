"""Parts of speech, as the dictionary of jieba has them: what kind of word an unheard one is."""

from functools import cache, lru_cache

import jieba  # type: ignore[import-untyped]

_LIGHT = frozenset("d p c u ul uj uv ud ug uz y e o r rr rz".split())
"""Adverbs, prepositions, conjunctions, particles, pronouns: no condition can be one."""
_LIGHT_IF_LONG = frozenset("k h q zg".split())
"""Of one letter they may end a word that the dictionary does not have: 充电桩."""
SOFT = frozenset("t s f vd".split())
"""Times, places and directions: 平时 and 后头 seldom are a condition."""
VERBS = frozenset("v vn vi vq".split())
_NEGATING = frozenset("不没未非无别勿莫")


def is_light(word: str) -> bool:
    """Whether a word of which we know nothing else cannot be a condition."""
    tag = speech(word)
    return (tag in _LIGHT or (tag in _LIGHT_IF_LONG and len(word) > 1)) and not is_negating(word)


def is_name(word: str) -> bool:
    """Whether it names a person, a place or a body: 特朗普."""
    return speech(word).startswith(("nr", "ns", "nt", "nz"))


def is_quality(word: str) -> bool:
    """Whether it says how a thing is, and names none: 紧急."""
    return speech(word).startswith("a")


def is_negating(word: str) -> bool:
    """Whether it may say that something is not so."""
    return not _NEGATING.isdisjoint(word)


@lru_cache(maxsize=10_000)
def speech(word: str) -> str:
    """The part of speech of a word; "" if the dictionary does not have it."""
    start = _dictionary().find(f"\n{word} ".encode())
    if start < 0:
        return ""
    line = _dictionary()[start + 1 : _dictionary().index(b"\n", start + 1)]
    return line.decode().split()[-1]


@cache
def _dictionary() -> bytes:
    with jieba.get_dict_file() as file:
        data: bytes = file.read()
    return b"\n" + data
