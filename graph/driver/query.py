"""A statement for the driver, which takes literal strings only: no value is built into one."""

from typing import LiteralString

STATEMENT_SECONDS = 60.0
"""How long one may run from the command line; the API has less time (``graph.async_store``)."""


def query(text: str) -> LiteralString:
    """A statement whose text was built here from checked names."""
    return text  # pyright: ignore[reportReturnType]
