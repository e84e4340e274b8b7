"""The one way from the pages of an answer to a file, for HTTP and for the command line."""

from collections.abc import Iterable, Iterator
from typing import Any

from api.services.answer_files.formats import formats
from api.services.answer_files.output import AnswerFormat
from api.services.answer_files.sheet import Sheet
from ontology.errors import QueryError
from queries.engine.query import AnyQuery, Page


def format_for(query: AnyQuery, name: str) -> AnswerFormat:
    """The format of that name; QueryError if the answers to this question cannot be shown in it."""
    format = formats()[name]
    if not format.fits(query):
        raise QueryError(f"“{query.name}”{format.unfit}。")
    return format


def formats_for(query: AnyQuery) -> list[AnswerFormat]:
    """Those in which the answers to this question can be shown."""
    return [format for format in formats().values() if format.fits(query)]


class AnswerFile:
    """A file that is being written; once it is ``full`` it takes no more rows, and says so."""

    def __init__(self, sheet: Sheet, format: AnswerFormat) -> None:
        self._sheet = sheet
        self._writer = format.start(sheet)
        self._limit = format.max_rows
        self._rows = 0
        self.full = False

    def add(self, page: Page[Any]) -> bytes:
        """What is ready of the file, now that it has this page too."""
        rows = page.rows[: self._limit - self._rows]
        self._rows += len(rows)
        self.full = len(rows) < len(page.rows)
        self._sheet.note_titles(rows)
        return self._writer.add(rows)

    def end(self) -> bytes:
        """The rest of the file."""
        return self._writer.end(self._limit if self.full else None)


def write_answer(sheet: Sheet, format: AnswerFormat, pages: Iterable[Page[Any]]) -> Iterator[bytes]:
    """The file piece by piece."""
    file = AnswerFile(sheet, format)
    for page in pages:
        yield file.add(page)
        if file.full:
            break
    yield file.end()
