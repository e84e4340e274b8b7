"""Questions whose rows are computed in memory from records: comparisons, measures."""

import hashlib
from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias, TypeVar

from ontology.errors import QueryError
from queries.engine.parameters import Params
from queries.engine.query import Query, own_parameters
from queries.engine.reads import Read, Reads, Records
from queries.engine.rows import Row
from queries.engine.statement import check_agreement

P = TypeVar("P", bound=Params)
R = TypeVar("R", bound=Row)
Derive: TypeAlias = Callable[[Records, P], Sequence[R]]
"""From the statement's records to all rows of the answer, in an order that the data decides."""

_CHANGED = "数据在两页之间有了变化，不能从 cursor 处接着读。请去掉 cursor，从头读起。"


class ComputedQuery(Query[P, R]):
    """As ``Query``, but all rows are computed before a page of them is given.

    A page is a part of the rows; a cursor is the place of the last one and a digest of it, so that
    no row is passed over if the data changes meanwhile.
    """

    @abstractmethod
    def _all_rows(self, params: P, bound: Mapping[str, Any]) -> Reads[Sequence[R]]:
        """All rows of the answer; ``bound`` are the parameters with names as lists of ids."""

    def _rows(
        self, params: P, bound: Mapping[str, Any], after: str
    ) -> Reads[tuple[list[R], str | None]]:
        rows = yield from self._all_rows(params, bound)
        start = _place(after, rows)
        stop = start + params.limit
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
        records = yield Read(self.statement.text, taken)
        return self.derive(records, params)


def _key(place: int, rows: Sequence[Row]) -> str:
    """The place behind a row, and a digest of that row."""
    digest = hashlib.sha256(rows[place - 1].model_dump_json().encode()).hexdigest()[:12]
    return f"{place}.{digest}"


def _place(after: str, rows: Sequence[Row]) -> int:
    if not after:
        return 0
    number = after.partition(".")[0]
    place = int(number) if number.isdecimal() and len(number) < 9 else 0
    if not 0 < place <= len(rows) or _key(place, rows) != after:
        raise QueryError(_CHANGED)
    return place
