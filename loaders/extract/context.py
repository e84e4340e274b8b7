"""What extraction knows of a plan besides the text in hand: made once, handed to every step."""

from dataclasses import dataclass

from loaders.extract.agency_names import NO_NAMES, AgencyNames
from loaders.extract.places import TermFinder
from loaders.extract.time.years import Period
from loaders.text.document import Document

_NO_TERMS = TermFinder({})


@dataclass(frozen=True, slots=True)
class Context:
    """The ``document`` that facts are quoted from, and the vocabulary of the plan's place.

    ``names`` tell where a list of agencies is parted, ``period`` (first and last year of the plan)
    dates 未来5年, ``places`` are the codes of all who issue it, ``districts`` and ``sectors`` find
    the terms that a task names.
    """

    document: Document
    names: AgencyNames = NO_NAMES
    period: Period = None
    districts: TermFinder = _NO_TERMS
    sectors: TermFinder = _NO_TERMS
    places: tuple[str, ...] = ()
