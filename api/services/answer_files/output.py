"""A format of answers: what takes rows page by page, and gives a file piece by piece."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from api.services.answer_files.sheet import Sheet
from queries.engine.query import AnyQuery
from queries.engine.shared_columns import Row

MAX_ROWS = 50_000
"""Of a file in any format."""


class Writer(Protocol):
    """Writes one file; each piece is what is ready of it, often nothing before the end."""

    def add(self, rows: Sequence[Row]) -> bytes:
        """Take the next rows."""
        ...

    def end(self, limit: int | None) -> bytes:
        """The rest; ``limit`` is how many rows the file holds if there would be more."""
        ...


@dataclass(frozen=True, slots=True)
class AnswerFormat:
    """One format; ``title`` and ``unfit`` are for people, in Chinese.

    ``fits`` names the questions whose answers it can show, and ``unfit`` why it cannot show one.
    A file holds at most ``max_rows``. What is not ``text`` makes no sense in a terminal.
    """

    name: str
    title: str
    media_type: str
    start: Callable[[Sheet], Writer]
    max_rows: int = MAX_ROWS
    text: bool = False
    fits: Callable[[AnyQuery], bool] = lambda _: True
    unfit: str = ""
