"""What extraction knows of a plan besides the text in hand: made once, handed to every step."""

from dataclasses import dataclass, field

from loaders.extract.agencies.names import NO_NAMES, AgencyNames
from loaders.extract.term_finder import TermFinder
from loaders.extract.time.plan_time import Calendar
from loaders.text.document import Document

_NO_TERMS = TermFinder({})


@dataclass(frozen=True, slots=True)
class Context:
    """The ``document`` that facts are quoted from, and the vocabulary of the plan's place.

    ``names`` tell where a list of agencies is parted, ``calendar`` (the plan's own time) what is
    past and what 未来5年 means, ``places`` are the codes of all who issue it, ``districts`` and
    ``sectors`` find the terms that a task names.
    """

    document: Document
    names: AgencyNames = NO_NAMES
    calendar: Calendar = field(default_factory=Calendar)
    districts: TermFinder = _NO_TERMS
    sectors: TermFinder = _NO_TERMS
    places: tuple[str, ...] = ()
