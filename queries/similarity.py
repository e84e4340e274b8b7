"""How like two tasks are, and in what they differ: by their words alone, the same every time."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

_HAN = re.compile(r"[\u3400-\u9fff]+")
_MARKS = re.compile(r"[\W_]+")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*(?:[万亿]+)?[%％‰元家个项场次人年月]?")
_WINDOW = 4
_MOST_WINDOWS = 60
_MOST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Likeness:
    """Of 0 to 100: ``score`` is half the likeness of the titles and half that of the texts."""

    title: float
    text: float

    @property
    def score(self) -> float:
        """To one place."""
        return round((self.title + self.text) / 2, 1)


@dataclass(frozen=True, slots=True)
class Differences:
    """What the one task has and the other has not, in the order of the one or the other."""

    units: tuple[list[str], list[str]]
    numbers: tuple[list[str], list[str]]
    words: tuple[list[str], list[str]]


def likeness(one: Mapping[str, Any], other: Mapping[str, Any]) -> Likeness:
    """Of the ``title`` and ``text`` of two tasks; marks and spaces do not count."""
    return Likeness(
        *(
            round(fuzz.ratio(_bare(one[part]), _bare(other[part])), 1) if one[part] else 0.0
            for part in ("title", "text")
        )
    )


def differences(one: Mapping[str, Any], other: Mapping[str, Any]) -> Differences:
    """Between ``units`` (names) and ``text`` of two tasks."""
    texts = one["text"] or "", other["text"] or ""
    first, second = (_NUMBER.findall(text) for text in texts)
    return Differences(
        units=_only(one["units"], other["units"]),
        numbers=_only(first, second),
        words=_changed(*texts),
    )


def windows(title: str, text: str) -> list[str]:
    """Runs of four characters by which a task is looked for.

    All of the title and every fourth of the text: whoever shares seven characters in a row with
    the text has one of them.
    """
    found = [
        *(run[i : i + _WINDOW] for run in _HAN.findall(title) for i in _starts(run, 1)),
        *(run[i : i + _WINDOW] for run in _HAN.findall(text) for i in _starts(run, _WINDOW)),
    ]
    return list(dict.fromkeys(found))[:_MOST_WINDOWS]


def phrase(words: str) -> dict[str, str]:
    """What a statement takes to look words up: for the index, and as they must stand there."""
    pairs = (words[i : i + 2] for i in range(len(words) - 1))
    return {"words": words, "lucene": " ".join(f"+{pair}" for pair in pairs)}


def longest_run(title: str) -> str:
    """The longest run of characters in a title; "" if it has no two."""
    run = max(_HAN.findall(title), key=len, default="")
    return run if len(run) > 1 else ""


def _starts(run: str, step: int) -> range:
    return range(0, len(run) - _WINDOW + 1, step)


def _bare(text: str | None) -> str:
    return _MARKS.sub("", text or "")


def _only(one: Sequence[str], other: Sequence[str]) -> tuple[list[str], list[str]]:
    ours, theirs = dict.fromkeys(one), dict.fromkeys(other)
    return [x for x in ours if x not in theirs], [x for x in theirs if x not in ours]


def _changed(one: str, other: str) -> tuple[list[str], list[str]]:
    """Pieces of two characters and more that only one text has, the first few."""
    steps = list(Indel.opcodes(one, other))
    gone = (one[s.src_start : s.src_end] for s in steps if s.tag in ("delete", "replace"))
    come = (other[s.dest_start : s.dest_end] for s in steps if s.tag in ("insert", "replace"))
    return _pieces(gone), _pieces(come)


def _pieces(pieces: Iterator[str]) -> list[str]:
    kept = (piece for piece in map(_bare, pieces) if len(piece) > 1)
    return list(dict.fromkeys(kept))[:_MOST_WORDS]
