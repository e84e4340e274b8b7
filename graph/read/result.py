"""The result of a statement that a person typed."""

from dataclasses import dataclass, field
from typing import Any

from graph.limits import RESULT_DEPTH, RESULT_SIZE
from ontology.errors import StatementRefusedError


@dataclass(frozen=True, slots=True)
class StatementResult:
    """Column names and rows, as plain Python values; ``truncated`` if there were more rows."""

    columns: tuple[str, ...]
    rows: tuple[dict[str, Any], ...]
    truncated: bool


@dataclass
class ResultCollector:
    """Collects rows until there are ``limit`` of them or they are larger than ``RESULT_SIZE``."""

    limit: int
    rows: list[dict[str, Any]] = field(default_factory=list)
    truncated: bool = False
    _left: int = RESULT_SIZE

    def add(self, row: dict[str, Any]) -> bool:
        """Whether another row is wanted; StatementRefusedError if the first is too large."""
        self._left -= _size(row, RESULT_DEPTH)
        self.truncated = len(self.rows) == self.limit or self._left < 0
        if not self.truncated:
            self.rows.append(row)
        elif not self.rows and self.limit:
            raise StatementRefusedError("结果的一行就超过上限 8 MB。请少返回一些内容。")
        return not self.truncated

    def result(self, columns: tuple[str, ...]) -> StatementResult:
        """What was collected."""
        return StatementResult(columns, tuple(self.rows), self.truncated)


def _size(value: object, depth: int) -> int:
    if depth < 0:
        raise StatementRefusedError(f"结果嵌套超过 {RESULT_DEPTH} 层。请返回较简单的内容。")
    match value:
        case str() | bytes():
            return len(value) + 8
        case list():
            return 8 + sum(_size(item, depth - 1) for item in value)
        case dict():
            return 8 + sum(len(key) + _size(item, depth - 1) for key, item in value.items())
    return 8
