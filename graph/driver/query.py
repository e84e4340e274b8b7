"""A statement for the driver, which takes literal strings only: no value is built into one."""

from typing import LiteralString


def query(text: str) -> LiteralString:
    """A statement whose text was built here from checked names."""
    return text  # pyright: ignore[reportReturnType]
