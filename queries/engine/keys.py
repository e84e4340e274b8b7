"""Questions that first find the keys of a page, by an index in its order.

The embedded engine reads a range of an index only where a statement begins with it and has neither
``CALL`` nor ``UNWIND``, and in its order only for that statement's own ``RETURN``. So the range has
a statement of its own, which ends with the page, and the question's statement finds what has these
keys by equality, for which both engines use an index everywhere.
"""

from collections.abc import Callable, Mapping
from typing import Any, Protocol, TypeAlias, TypeVar

from queries.engine.parameters import Params
from queries.engine.query import Query
from queries.engine.reads import Read, Reads
from queries.engine.shared_columns import Row
from queries.engine.statement import read_statement

P = TypeVar("P", bound=Params)
R = TypeVar("R", bound=Row)


class Find(Protocol):
    """The statement of the keys, with what it takes: ``find(after=…)``."""

    def __call__(self, **taken: Any) -> Reads[list[Any]]:
        """The keys, each once, in the order of the index."""
        ...


KeysOf: TypeAlias = Callable[[Find, P, str, int], Reads[list[Any] | None]]
"""From the parameters, the key of the last row before a page, and how many rows are wanted, to
the keys that these rows have; None where the rows are to be found from some plans or agencies."""


def find_in(module: str) -> Find:
    """The statement in ``<module>_keys.cypher``; it returns ``key``."""
    name = f"{module}_keys"
    text = read_statement(name).text

    def find(**taken: Any) -> Reads[list[Any]]:
        records = yield Read(text, taken, name.rpartition(".")[2].replace("_", "-"))
        return list(dict.fromkeys(record["key"] for record in records))

    return find


class KeyedQuery(Query[P, R]):
    """As ``Query``, but the statement also takes ``$keys``, which are found before it.

    Where they are null, it finds the first rows by itself, as it does in Neo4j Browser.
    """

    paging = Query.paging | {"keys"}

    def __init__(self, module: str, *, keys: KeysOf[P], row: type[R], **definition: Any) -> None:
        super().__init__(module, row=row, **definition)
        self._find = find_in(module)
        self._keys = keys

    def _rows(
        self, params: P, bound: Mapping[str, Any], after: str
    ) -> Reads[tuple[list[R], str | None]]:
        keys = yield from self._keys(self._find, params, after, params.limit + 1)
        return (yield from super()._rows(params, {**bound, "keys": keys}, after))
