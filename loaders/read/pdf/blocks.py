"""The answer of the process that reads a PDF: paragraphs and tables, or why there are none."""

import json
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from loaders.read.rendering import CONTINUED, Continued


class Refused(Exception):
    """A PDF that opens but cannot be read as text; the message says why, and what to do."""


class Printed(NamedTuple):
    """A paragraph (``words``) or a table (``rows`` of cells of paragraphs, ``pages`` of rows)."""

    page: int
    words: str = ""
    rows: list[list[Sequence[str]]] = []  # noqa: RUF012  # never changed
    pages: list[int] = []  # noqa: RUF012


def dump(blocks: Iterable[Printed]) -> bytes:
    """Blocks as JSON; a cell that is part of the one above it is null."""
    plain = [block._replace(rows=[list(map(_cell, row)) for row in block.rows]) for block in blocks]
    return json.dumps({"blocks": plain}, ensure_ascii=True).encode()


def _cell(cell: Sequence[str]) -> Any:
    return None if isinstance(cell, Continued) else cell


def dump_refusal(reason: str) -> bytes:
    """A refusal as JSON."""
    return json.dumps({"refused": reason}).encode()


def dump_damage(reason: str) -> bytes:
    """A file that cannot be opened, as JSON."""
    return json.dumps({"damaged": reason}).encode()


def load(answer: bytes) -> list[Printed]:
    """Blocks from JSON.

    Raises:
        Refused: the process refused the file.
        ValueError: the file is damaged, or the answer cannot be read.
    """
    found = json.loads(answer)
    if "refused" in found:
        raise Refused(found["refused"])
    if "damaged" in found:
        raise ValueError(found["damaged"])
    return [
        Printed(page, words, [[CONTINUED if c is None else c for c in row] for row in rows], pages)
        for page, words, rows, pages in found["blocks"]
    ]
