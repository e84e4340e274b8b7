"""How like two tasks are, and in what they differ: by their words alone, the same every time."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from rapidfuzz import fuzz, process

from queries.compare.plan_tasks import PlanTask

_HAN = re.compile(r"[\u3400-\u9fff]+")
_MARKS = re.compile(r"[\W_]+")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*(?:[万亿]+)?[%％‰元家个项场次人年月]?")
_CLAUSE = re.compile(r"[^，。；：\s]{2,}")
_WINDOW = 4
_MOST_WINDOWS = 60
_MOST_CLAUSES = 8


class HasWords(Protocol):
    """What of a task tells how like another it is."""

    @property
    def title(self) -> str:
        """As printed; "" if it has none."""
        ...

    @property
    def text(self) -> str:
        """The same."""
        ...


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


def likeness(one: HasWords, other: HasWords) -> Likeness:
    """Of the titles and texts of two tasks; marks and spaces do not count."""
    return Likeness(_ratio(one.title, other.title), _ratio(one.text, other.text))


def differences(one: PlanTask, other: PlanTask) -> Differences:
    """Between the units, the numbers and the words of two tasks."""
    return Differences(
        units=_only(one.units, other.units),
        numbers=_only(_NUMBER.findall(one.text), _NUMBER.findall(other.text)),
        words=_changed(one.text, other.text),
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


def _ratio(one: str, other: str) -> float:
    """Two empty texts have nothing in common."""
    first, second = _bare(one), _bare(other)
    return round(fuzz.ratio(first, second), 1) if first and second else 0.0


def _bare(text: str) -> str:
    return _MARKS.sub("", text)


def _only(one: Sequence[str], other: Sequence[str]) -> tuple[list[str], list[str]]:
    ours, theirs = dict.fromkeys(one), dict.fromkeys(other)
    return [x for x in ours if x not in theirs], [x for x in theirs if x not in ours]


def _changed(one: str, other: str) -> tuple[list[str], list[str]]:
    """Clauses that are not, or not nearly, in the other text; the first few."""
    ours, theirs = _CLAUSE.findall(one), _CLAUSE.findall(other)
    return _unlike(ours, theirs), _unlike(theirs, ours)


def _unlike(clauses: list[str], others: list[str]) -> list[str]:
    """A clause is there if one of the others is like it in four of five characters."""
    missing = (
        c for c in clauses if not process.extractOne(c, others, scorer=fuzz.ratio, score_cutoff=80)
    )
    return list(dict.fromkeys(missing))[:_MOST_CLAUSES]
