"""One printed form, one meaning: the table from forms to terms, by jurisdiction."""

from collections import defaultdict
from collections.abc import Mapping
from types import MappingProxyType
from typing import Generic, Protocol, TypeVar

from ontology.errors import OntologyError
from ontology.terms import NATION


class _Term(Protocol):
    @property
    def names(self) -> tuple[str, ...]: ...


class _PlacedTerm(_Term, Protocol):
    @property
    def jurisdiction(self) -> str: ...
    @property
    def universal(self) -> tuple[str, ...]: ...
    @property
    def local(self) -> tuple[str, ...]: ...


T = TypeVar("T", bound=_Term)
P = TypeVar("P", bound=_PlacedTerm)


class FormTable(Generic[T]):
    """What each printed form means, everywhere or in the plans of one jurisdiction."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._universal: dict[str, T] = {}
        self._local: defaultdict[str, dict[str, T]] = defaultdict(dict)
        self._merged: dict[str, Mapping[str, T]] = {}

    def add(self, form: str, term: T, jurisdiction: str | None = None) -> None:
        """Let ``form`` mean ``term``, in plans of ``jurisdiction`` or, without one, everywhere.

        Raises:
            OntologyError: the form means another term there already.
        """
        table = self._universal if jurisdiction is None else self._local[jurisdiction]
        other = self._universal.get(form) or table.setdefault(form, term)
        if other is not term:
            raise OntologyError(
                f"{self._file}：“{form}”既指“{_name(other)}”又指“{_name(term)}”，"
                "同一写法只能有一个所指，请从一处删去"
            )

    def at(self, jurisdiction: str) -> Mapping[str, T]:
        """The forms valid in a plan of ``jurisdiction``; a district's come before its city's."""
        if jurisdiction not in self._merged:
            merged = dict(self._universal)
            for code in _enclosing(jurisdiction):
                merged.update(self._local.get(code, {}))
            self._merged[jurisdiction] = MappingProxyType(merged)
        return self._merged[jurisdiction]


def table_of(terms: Mapping[str, T], file: str) -> FormTable[T]:
    """The table of terms that mean the same in every plan."""
    table: FormTable[T] = FormTable(file)
    for term in terms.values():
        for form in dict.fromkeys(term.names):
            table.add(form, term)
    return table


def table_by_place(terms: Mapping[str, P], file: str) -> FormTable[P]:
    """The table of terms of which some forms hold in their own jurisdiction only."""
    table: FormTable[P] = FormTable(file)
    for term in terms.values():
        for form in term.universal:
            table.add(form, term)
    for term in terms.values():
        for form in term.local:
            table.add(form, term, term.jurisdiction)
    return table


def _enclosing(code: str) -> list[str]:
    """The GB/T 2260 codes of province, city and district, outermost first."""
    if code == NATION:
        return [NATION]
    return list(dict.fromkeys((f"{code[:2]}0000", f"{code[:4]}00", code)))


def _name(term: _Term) -> str:
    return term.names[0]
