"""What the process that reads a PDF tells: printed paragraphs and tables, or why there are none."""

import json
from collections.abc import Iterable
from typing import NamedTuple


class Refused(Exception):
    """A PDF that opens but cannot be read as text; the message says why, and what to do."""


class Printed(NamedTuple):
    """A paragraph (``words``) or a table (``rows`` of cells of paragraphs, ``pages`` of rows)."""

    page: int
    words: str = ""
    rows: list[list[list[str]]] = []  # noqa: RUF012  # never changed
    pages: list[int] = []  # noqa: RUF012


def dump(blocks: Iterable[Printed]) -> bytes:
    """Blocks as JSON."""
    return json.dumps({"blocks": list(blocks)}, ensure_ascii=True).encode()


def dump_refusal(reason: str) -> bytes:
    """A refusal as JSON."""
    return json.dumps({"refused": reason}).encode()


def load(told: bytes) -> list[Printed]:
    """Blocks from JSON.

    Raises:
        Refused: the process refused the file.
        ValueError: it told nothing that can be read.
    """
    said = json.loads(told)
    if "refused" in said:
        raise Refused(said["refused"])
    return [Printed(*block) for block in said["blocks"]]
