"""The vocabulary with what people confirmed: new agencies, other forms of known ones, places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from loaders.check.review.decision_values import unlisted_places
from loaders.check.review.decisions import Decisions
from loaders.check.review.verdicts import Verdict
from loaders.names.full_names import new_agency
from loaders.names.rules import explained_agency
from ontology.errors import DecisionError, OntologyError
from ontology.terms import Agency, District
from ontology.vocabulary import LocalForm, Vocabulary, load_vocabulary

if TYPE_CHECKING:
    from loaders.check.review.decision import Decision


def vocabulary_with(decisions: Decisions) -> Vocabulary:
    """The vocabulary with the names and places that people confirmed.

    Raises:
        DecisionError: an alias of nothing known, or a name that means something else already.
    """
    confirmed = (*decisions.general(), *decisions.places())
    return _extended(confirmed) if confirmed else load_vocabulary()


@lru_cache(maxsize=8)
def _extended(decisions: tuple[Decision, ...]) -> Vocabulary:
    confirmed = [
        _confirmed(each) for each in decisions if each.general and each.verdict is Verdict.accept
    ]
    unlisted = unlisted_places(decisions)
    governments = [_government(place) for place in unlisted]
    try:
        placed = load_vocabulary().with_districts(map(_district, unlisted))
        extended = placed.extended((*governments, *confirmed), ())
        return extended.extended((), _forms(extended, decisions))
    except OntologyError as error:
        raise DecisionError(f"决定与词表矛盾：{error}") from error


def _district(place: str) -> District:
    """A place without code as a district that all plans share."""
    short = (place[:-1],) if len(place) > 2 else ()
    return District(
        id=f"district:{place}",
        name=place,
        code=None,
        kind=None,
        aliases=short,
        within=None,
        jurisdiction=place,
        universal=(),
        local=short,
    )


def _government(place: str) -> Agency:
    government = explained_agency(f"{place}人民政府", place)
    assert government is not None  # every place has one by the naming rules
    return replace(government, governs=(f"district:{place}",))


def _confirmed(decision: Decision) -> Agency:
    return new_agency(decision.words, decision.jurisdiction, decision.summary())


def _forms(vocabulary: Vocabulary, decisions: tuple[Decision, ...]) -> Iterator[LocalForm]:
    for each in decisions:
        if each.general and each.verdict is Verdict.alias:
            agency = vocabulary.agency(each.value, each.jurisdiction)
            if agency is None:
                raise DecisionError(
                    f"“{each.words}”不能是“{each.value}”的别名：词表中没有“{each.value}”。"
                    "请写词表中的全称或简称，或用 accept 确认这是另一个机构。"
                )
            yield LocalForm(each.words, agency.id, each.jurisdiction)
