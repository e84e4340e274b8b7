"""Questions that are answered step by step: chains of citations, paths, what is similar."""

import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, Protocol, TypeAlias, TypeVar

from queries.engine.computed import ComputedQuery
from queries.engine.parameters import Params
from queries.engine.reads import Read, Reads
from queries.engine.shared_columns import Row
from queries.engine.statement import check_agreement

P = TypeVar("P", bound=Params)
R = TypeVar("R", bound=Row)
T = TypeVar("T")

_PARTS, _TIMES, _MOST_PARTS = 2, 4, 20
"""Parts of an answer that are evaluated at first, how many times as many next, and at most."""


class Step(Protocol):
    """The statement of the question, with what it takes: ``step(ids=[…])``."""

    def __call__(self, **taken: Any) -> Read:
        """The read."""
        ...


Evaluate: TypeAlias = Callable[[Step, P, Mapping[str, Any]], Reads[Sequence[R]]]
"""From a step, the parameters, and these with names as lists of ids, to all rows in order."""
Parts: TypeAlias = Callable[[P, Mapping[str, Any]], Reads[Sequence[T]]]
"""From the parameters, and these with names as lists of ids, to the parts of the answer."""
EvaluateParts: TypeAlias = Callable[[Step, P, Sequence[T], int], Reads[Sequence[R]]]
"""From some parts to as many of their first rows as are wanted; all if there are not so many."""


class StepQuery(ComputedQuery[P, R]):
    """The statement is one step, which is read as often as the answer needs.

    The statement takes ``takes``, which those who read it give it.
    """

    def __init__(self, module: str, *, takes: Sequence[str], **definition: Any) -> None:
        self._takes = set(takes)
        super().__init__(module, **definition)

    def _check(self) -> tuple[str, ...]:
        check_agreement(self.statement.path, "参数", set(self.statement.parameters), self._takes)
        return tuple(self.row.model_fields)

    def _step(self, **taken: Any) -> Read:
        return Read(self.statement.text, taken, self.name)


class StepwiseQuery(StepQuery[P, R]):
    """``evaluate`` reads the steps and makes all rows of the answer."""

    def __init__(self, module: str, *, evaluate: Evaluate[P, R], **definition: Any) -> None:
        super().__init__(module, **definition)
        self.evaluate = evaluate

    def _all_rows(self, params: P, bound: Mapping[str, Any]) -> Reads[Sequence[R]]:
        return (yield from self.evaluate(self._step, params, bound))


class PartwiseQuery(StepQuery[P, R], Generic[P, R, T]):
    """The answer has parts, one after the other, of which a page needs the first ones only.

    ``evaluate`` reads the steps of some parts and makes their rows.
    """

    def __init__(
        self,
        module: str,
        *,
        parts: Parts[P, T],
        evaluate: EvaluateParts[P, T, R],
        **definition: Any,
    ) -> None:
        super().__init__(module, **definition)
        self.parts = parts
        self.evaluate = evaluate

    def _all_rows(self, params: P, bound: Mapping[str, Any]) -> Reads[Sequence[R]]:
        return (yield from self._first_rows(params, bound, sys.maxsize))

    def _first_rows(self, params: P, bound: Mapping[str, Any], count: int) -> Reads[Sequence[R]]:
        parts = yield from self.parts(params, bound)
        rows: list[R] = []
        start, some = 0, _PARTS
        while len(rows) < count and (now := parts[start : start + some]):
            rows += yield from self.evaluate(self._step, params, now, count - len(rows))
            start, some = start + some, min(_TIMES * some, _MOST_PARTS)
        return rows
