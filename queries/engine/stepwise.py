"""Questions that are answered step by step: chains of citations, paths, what is similar."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol, TypeAlias, TypeVar

from queries.engine.computed import ComputedQuery
from queries.engine.parameters import Params
from queries.engine.reads import Read, Reads
from queries.engine.shared_columns import Row
from queries.engine.statement import check_agreement

P = TypeVar("P", bound=Params)
R = TypeVar("R", bound=Row)


class Step(Protocol):
    """The statement of the question, with what it takes: ``step(ids=[…])``."""

    def __call__(self, **taken: Any) -> Read:
        """The read."""
        ...


Evaluate: TypeAlias = Callable[[Step, P, Mapping[str, Any]], Reads[Sequence[R]]]
"""From a step, the parameters, and these with names as lists of ids, to all rows in order."""


class StepwiseQuery(ComputedQuery[P, R]):
    """The statement is one step, and ``evaluate`` reads it as often as it needs.

    The statement takes ``takes``, which ``evaluate`` gives it.
    """

    def __init__(
        self, module: str, *, evaluate: Evaluate[P, R], takes: Sequence[str], **definition: Any
    ) -> None:
        self._takes = set(takes)
        super().__init__(module, **definition)
        self.evaluate = evaluate

    def _check(self) -> tuple[str, ...]:
        check_agreement(self.statement.path, "参数", set(self.statement.parameters), self._takes)
        return tuple(self.row.model_fields)

    def _all_rows(self, params: P, bound: Mapping[str, Any]) -> Reads[Sequence[R]]:
        def step(**taken: Any) -> Read:
            return Read(self.statement.text, taken, self.name)

        return (yield from self.evaluate(step, params, bound))
