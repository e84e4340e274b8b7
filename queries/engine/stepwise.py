"""Questions that are answered step by step: chains of citations, paths, what is similar."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol, TypeAlias, TypeVar

from queries.engine.computed import WorkedOutQuery
from queries.engine.parameters import Params
from queries.engine.reads import Plan, Read
from queries.engine.rows import Row
from queries.engine.statement import check_agreement

P = TypeVar("P", bound=Params)
R = TypeVar("R", bound=Row)


class Step(Protocol):
    """The statement of the question, with what it takes: ``step(ids=[…])``."""

    def __call__(self, **taken: Any) -> Read:
        """The read."""
        ...


Walk: TypeAlias = Callable[[Step, P, Mapping[str, Any]], Plan[Sequence[R]]]
"""From a step, the parameters, and these with names as lists of ids, to all rows in order."""


class WalkedQuery(WorkedOutQuery[P, R]):
    """The statement is one step of a walk, and ``walk`` asks it as often as it needs.

    The statement takes ``takes``, which ``walk`` gives it.
    """

    def __init__(self, module: str, *, walk: Walk[P, R], takes: Sequence[str], **told: Any) -> None:
        self._takes = set(takes)
        super().__init__(module, **told)
        self.walk = walk

    def _check(self) -> tuple[str, ...]:
        check_agreement(self.statement.path, "参数", set(self.statement.parameters), self._takes)
        return tuple(self.row.model_fields)

    def _all_rows(self, params: P, bound: Mapping[str, Any]) -> Plan[Sequence[R]]:
        def step(**taken: Any) -> Read:
            return Read(self.statement.text, taken)

        return (yield from self.walk(step, params, bound))
