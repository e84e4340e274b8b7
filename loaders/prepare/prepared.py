"""What people decided about a plan before its text is read: whose it is, who issues it, its names.

Extraction, checks and records all take it from here, so that no stage goes back to what the head
prints once a person has said otherwise.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from loaders.check.checks import UNREAD_ISSUER, PrintedPlace
from loaders.check.review.confirmed_names import vocabulary_with
from loaders.check.review.decision_values import decided_names, place_code, unlisted_places
from loaders.check.review.decisions import Decisions
from loaders.check.review.verdicts import Verdict
from loaders.extract.agencies.names import NO_NAMES, AgencyNames
from loaders.extract.head.jurisdiction import jurisdictions_of_head
from loaders.facts import Head, ReviewItem
from ontology.jurisdictions import begins_with_place, has_code
from ontology.vocabulary import Vocabulary

if TYPE_CHECKING:
    from loaders.check.review.decision import Decision


@dataclass(frozen=True, slots=True)
class Prepared:
    """The ``head`` as people decided it, and what follows from it.

    ``id`` and ``printed`` are those of the plan as its text has it; ``places`` are the codes of all
    who issue it, its own first; one that no table has is its full name.
    """

    id: str
    printed: PrintedPlace
    head: Head
    places: tuple[str, ...]
    vocabulary: Vocabulary

    @property
    def jurisdiction(self) -> str:
        """Whose plan it is; "" if nothing and nobody says."""
        return next(iter(self.places), "")

    @property
    def names(self) -> AgencyNames:
        """The forms of agencies that are valid in the plan: they tell where a list is parted."""
        return AgencyNames(frozenset(self.vocabulary.agency_forms(self.jurisdiction)))


def prepare(head: Head, id_: str, printed: str, decisions: Decisions) -> Prepared:
    """What the decisions make of the head of a plan, whose text has this id and this place.

    Raises:
        DecisionError: there is no such place, a decision names nobody, or one contradicts the
            vocabulary.
    """
    own = decisions.of_document(id_)
    head, place = _decided_head(head, own), _decided_place(own)
    elsewhere = _vouched_for(decisions, id_)
    named = jurisdictions_of_head(head) or _in_title(head, elsewhere)
    vouched = not place and not elsewhere.isdisjoint(named)
    own_place = PrintedPlace(printed, known=has_code(printed) or vouched)
    places = (place,) if place else named
    return Prepared(id_, own_place, head, places, vocabulary_with(decisions))


def _vouched_for(decisions: Decisions, id_: str) -> frozenset[str]:
    """The places without code that people gave to other plans: what names one is settled, too."""
    others = (each for each in decisions.places() if each.document != id_)
    return frozenset(unlisted_places(others))


def _in_title(head: Head, places: Collection[str]) -> tuple[str, ...]:
    """The one of these places with which a title begins; no table has it."""
    titles = (head.title, head.notice_title or "")
    found = (each for each in places if any(begins_with_place(title, each) for title in titles))
    return tuple(sorted(found, key=len, reverse=True)[:1])


def _decided_place(decisions: Collection[Decision]) -> str:
    """The code or name of the place that a person gave a document; "" if nobody did."""
    return next((place_code(each.value) for each in decisions if each.names_place), "")


def _decided_head(head: Head, decisions: Collection[Decision]) -> Head:
    """The head with the issuers that a person read in a signature that names no body."""
    span = head.unread_issuer
    for decision in decisions:
        if span is None or (decision.rule, decision.verdict) != (UNREAD_ISSUER, Verdict.correct):
            continue
        if decision.words == ReviewItem(UNREAD_ISSUER, "", span).words:
            names = decided_names(decision.value, NO_NAMES)
            return replace(head, issuers=tuple((name, span) for name in names))
    return head
