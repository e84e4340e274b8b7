"""Clauses → candidates: the quantities of a clause, each of which may be a goal."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from loaders.extract.targets.numbers.quantities import Quantity, find_quantities
from loaders.extract.targets.sentences.clauses import Clause
from loaders.text.regex import regex

_END = regex(r"\s*(?:[（(][^（）()]*[）)])?[。；]?")


_SUMS_UP = regex(r"(?:[\u4e00-\u9fff]{2,8}、)+[\u4e00-\u9fff]{2,8}$")
_PLACES = regex("个?[省市县区州盟旗镇]")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A quantity in a clause: it may be a goal."""

    clause: Clause
    quantity: Quantity


def ends_clause(clause: Clause, quantity: Quantity) -> bool:
    """Whether nothing but a bracket stands behind a number in its clause."""
    return _END.fullmatch(clause.text, quantity.end) is not None


def find_candidates(clause: Clause) -> list[Candidate]:
    """The quantities of a clause; 分别不高于53和32微克 prints the unit of both once."""
    words = clause.text
    found = [each for each in find_quantities(words) if not _counts_places(words, each)]
    apart = "分别" in words
    candidates = []
    for quantity, following in zip_longest(found, found[1:]):
        between = words[quantity.end : following.start] if following else ""
        together = apart and between in ("和", "、", "，")
        if following and together and _lacks_unit(quantity, following):
            quantity = replace(quantity, unit=following.unit)
        candidates.append(Candidate(clause, quantity))
    return _bounded_together(candidates) if apart else candidates


def _counts_places(words: str, quantity: Quantity) -> bool:
    """Whether a number sums up the places that are listed before it: 济南、青岛、烟台3市."""
    listed = not quantity.unit and _PLACES.match(words, quantity.end) is not None
    return listed and _SUMS_UP.search(words, 0, quantity.start) is not None


def _lacks_unit(quantity: Quantity, following: Quantity) -> bool:
    """Whether the unit of both is printed once, behind the second: 53和32微克, 20个、10个百分点."""
    begun = following.unit != quantity.unit and following.unit.startswith(quantity.unit)
    return not quantity.unit or begun


def _bounded_together(series: Sequence[Candidate]) -> list[Candidate]:
    """What bounds the last number of a series bounds all: 分别稳定在310万吨和750万吨左右."""
    last = series[-1].quantity if series else None
    if last is None or last.comparator not in ("<=", ">=", "~") or not last.bounded_behind:
        return list(series)
    return [
        replace(each, quantity=replace(each.quantity, comparator=last.comparator))
        if each.quantity.comparator == "="
        else each
        for each in series
    ]
