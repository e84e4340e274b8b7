"""Questions that could be asked instead: phrases, filled with what was given or with examples."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from itertools import islice
from typing import Any

from queries.asking.choosing.candidates import Candidate
from queries.asking.explanation import fill
from queries.asking.known.phrases import Askable, Phrase
from queries.catalogue import catalogue

MOST = 3
_SOME: Mapping[str, str] = {
    "from": "2025-01-01",
    "to": "2027-12-31",
    "before": "2025-12-31",
    "day": "2020-01-01",
    "year": "2027",
    "years": "2027,2030",
    "number": "3",
}
"""What stands for a parameter of which the catalogue has no example."""


def suggest(
    candidates: Iterable[Candidate], can_be_asked: Callable[[str], bool]
) -> tuple[str, ...]:
    """Up to three questions that can be asked as they stand, the nearest first."""
    questions = dict.fromkeys(question(each, each.binding.values) for each in candidates)
    return tuple(islice(filter(can_be_asked, questions), MOST))


def question(candidate: Candidate, values: Mapping[str, Any]) -> str:
    """The candidate's phrase as a question."""
    return filled(candidate.askable, candidate.phrase, values)


def filled(askable: Askable, phrase: Phrase, values: Mapping[str, Any]) -> str:
    """A phrase as a question, with the values that there are and examples of the others."""
    slots = askable.slots
    some = {s.name: s.choices[0] if s.choices else _SOME.get(s.kind, "") for s in slots}
    known = {**some, **_examples(), **askable.query.example, **values}
    return f"{fill(phrase.text, known)}？"


@cache
def _examples() -> Mapping[str, str]:
    """A value of each parameter that has an example in the catalogue."""
    return dict(_all_examples())


def _all_examples() -> Iterator[tuple[str, str]]:
    for query in catalogue().values():
        yield from query.example.items()
