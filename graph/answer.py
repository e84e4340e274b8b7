"""The answer to a statement that a person typed."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Answer:
    """Column names and rows, as plain Python values; ``truncated`` if there were more rows."""

    columns: tuple[str, ...]
    rows: tuple[dict[str, Any], ...]
    truncated: bool

    def cut(self, limit: int) -> "Answer":
        """At most ``limit`` of the rows."""
        return Answer(self.columns, self.rows[:limit], len(self.rows) > limit)
