"""Questions whose rows are computed in memory from records: comparisons, measures."""

import hashlib
import sys
from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias, TypeVar

from ontology.errors import QueryError
from queries.engine.keys import find_in
from queries.engine.parameters import Params
from queries.engine.query import Query, own_parameters
from queries.engine.reads import Read, Reads, Records
from queries.engine.shared_columns import Row
from queries.engine.statement import check_agreement

P = TypeVar("P", bound=Params)
R = TypeVar("R", bound=Row)
Derive: TypeAlias = Callable[[Records, P], Sequence[R]]
"""From the statement's records to all rows of the answer, in an order that the data decides."""

_KEYS, _TIMES, _MOST_KEYS = 2, 4, 200
"""Keys whose records are read at first, how many times as many next, and at most: one indicator may
have values in every plan of a large graph and fill a page by itself."""
_CHANGED = "数据在两页之间有了变化，不能从 cursor 处接着读。请去掉 cursor，从头读起。"


class ComputedQuery(Query[P, R]):
    """As ``Query``, but rows are computed from the first on before a page of them is given.

    A page is a part of the rows; a cursor is the place of the last one and a digest of it, so that
    no row is passed over if the data changes meanwhile.
    """

    @abstractmethod
    def _all_rows(self, params: P, bound: Mapping[str, Any]) -> Reads[Sequence[R]]:
        """All rows of the answer; ``bound`` are the parameters with names as lists of ids."""

    def _first_rows(self, params: P, bound: Mapping[str, Any], count: int) -> Reads[Sequence[R]]:
        """``count`` rows or more, from the first on; all if there are not so many."""
        return (yield from self._all_rows(params, bound))

    def _rows(
        self, params: P, bound: Mapping[str, Any], after: str
    ) -> Reads[tuple[list[R], str | None]]:
        start = _place(after)
        stop = start + params.limit
        rows = yield from self._first_rows(params, bound, stop + 1)
        if after and (not 0 < start <= len(rows) or _key(start, rows) != after):
            raise QueryError(_CHANGED)
        return list(rows[start:stop]), _key(stop, rows) if stop < len(rows) else None


class DerivedQuery(ComputedQuery[P, R]):
    """``derive`` makes the rows of what the statement finds.

    The statement takes some of the model's parameters and neither ``$after`` nor ``$limit``; it
    returns what columns ``derive`` wants.
    """

    def __init__(self, module: str, *, derive: Derive[P, R], **definition: Any) -> None:
        super().__init__(module, **definition)
        self.derive = derive

    def _check(self) -> tuple[str, ...]:
        undeclared = set(self.statement.parameters) - own_parameters(self.params)
        check_agreement(self.statement.path, "参数", undeclared, set())
        return tuple(self.row.model_fields)

    def _all_rows(self, params: P, bound: Mapping[str, Any]) -> Reads[Sequence[R]]:
        taken = {name: bound[name] for name in self.statement.parameters}
        records = yield Read(self.statement.text, taken, self.name)
        return self.derive(records, params)


class GradualQuery(DerivedQuery[P, R]):
    """As ``DerivedQuery``, but a page is computed from what it needs, however much follows.

    The statement also takes ``$keys``, which ``<module>_keys.cypher`` finds: so many of them behind
    ``$after`` in their order. It returns ``key`` and orders by it; where ``$keys`` is null, it is
    about all of them. No row is made of records of two keys, and ``derive`` puts rows in the order
    of the keys.
    """

    def __init__(self, module: str, *, derive: Derive[P, R], **definition: Any) -> None:
        super().__init__(module, derive=derive, **definition)
        self._find = find_in(module)

    def _check(self) -> tuple[str, ...]:
        declared = {"keys"} | (own_parameters(self.params) & self.statement.parameters)
        check_agreement(self.statement.path, "参数", set(self.statement.parameters), declared)
        return tuple(self.row.model_fields)

    def _all_rows(self, params: P, bound: Mapping[str, Any]) -> Reads[Sequence[R]]:
        return (yield from self._first_rows(params, bound, sys.maxsize))

    def _first_rows(self, params: P, bound: Mapping[str, Any], count: int) -> Reads[Sequence[R]]:
        taken = {name: bound[name] for name in self.statement.parameters - {"keys"}}
        if any(value is not None for value in taken.values()):
            records = yield Read(self.statement.text, {**taken, "keys": None}, self.name)
            return self.derive(records, params)
        rows: list[R] = []
        after, limit = "", _KEYS
        while len(rows) < count and (keys := (yield from self._find(after=after, limit=limit))):
            records = yield Read(self.statement.text, {**taken, "keys": keys}, self.name)
            rows += self.derive(records, params)
            after, limit = keys[-1], min(_TIMES * limit, _MOST_KEYS)
        return rows


def _key(place: int, rows: Sequence[Row]) -> str:
    """The place behind a row, and a digest of that row."""
    digest = hashlib.sha256(rows[place - 1].model_dump_json().encode()).hexdigest()[:12]
    return f"{place}.{digest}"


def _place(after: str) -> int:
    """The place that a key names; 0 if it names none."""
    number = after.partition(".")[0]
    return int(number) if number.isdecimal() and len(number) < 9 else 0
