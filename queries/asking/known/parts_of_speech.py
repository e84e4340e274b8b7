"""Parts of speech, as the dictionary of jieba has them: what kind of word an unknown one is."""

from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

_LIGHT = frozenset(
    ["d", "p", "c", "u", "ul", "uj", "uv", "ud", "ug", "uz", "y", "e", "o", "r", "rr", "rz"]
)
"""Adverbs, prepositions, conjunctions, particles, pronouns: no condition can be one."""
_LIGHT_IF_LONG = frozenset(["k", "h", "q", "zg"])
"""Of one letter they may end a word that the dictionary does not have: 充电桩."""
PLACES = frozenset(["s", "f", "vd"])
"""Places and directions: 后头 seldom is a condition."""
VERBS = frozenset(["v", "vn", "vi", "vq"])
EVERYDAY = 10_000
"""How often the dictionary counts a verb that is no topic; 就业, which is one, it counts 5847."""
_NEGATING = frozenset("不没未非无别勿莫")


def is_light(word: str) -> bool:
    """Whether a word of which we know nothing else cannot be a condition."""
    tag = part_of_speech(word)
    light = tag in _LIGHT or (tag in _LIGHT_IF_LONG and len(word) > 1)
    return light and not is_negating(word) and not is_quality(word)


def is_specific(word: str) -> bool:
    """Whether it names a person or a place, counts, or is a time or a kind: 特朗普, 二处, 春节."""
    return part_of_speech(word).startswith(("nr", "ns", "nt", "nz", "m", "t", "b"))


def is_quality(word: str) -> bool:
    """Whether it says how a thing is, and names none: 紧急, 最早."""
    return part_of_speech(word).startswith("a") or (len(word) > 1 and word.startswith("最"))


def is_negating(word: str) -> bool:
    """Whether it may say that something is not so."""
    return not _NEGATING.isdisjoint(word)


def part_of_speech(word: str) -> str:
    """The part of speech of a word; "" if the dictionary does not have it."""
    return _entry(word)[1]


def is_everyday(word: str) -> bool:
    """Whether it is a verb so frequent that it is no topic: 成为, 使用; 就业 and 直播 are rarer."""
    frequency, tag = _entry(word)
    return tag == "v" and frequency >= EVERYDAY


@lru_cache(maxsize=10_000)
def _entry(word: str) -> tuple[int, str]:
    """How often the dictionary counts a word, and its part of speech."""
    start = _dictionary().find(f"\n{word} ".encode())
    if start < 0:
        return 0, ""
    line = _dictionary()[start + 1 : _dictionary().index(b"\n", start + 1)]
    _, frequency, tag = line.decode().split()
    return int(frequency), tag


@cache
def _dictionary() -> bytes:
    """Its file in the package, which is not imported: that takes a fifth of a second."""
    package = find_spec("jieba")
    assert package and package.origin
    return b"\n" + Path(package.origin).with_name("dict.txt").read_bytes()
