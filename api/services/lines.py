"""The lines of a source text, with the positions at which a person finds them in the file."""

from collections.abc import Sequence

from pydantic import BaseModel, Field

from ontology.positions import PositionMap


class Line(BaseModel):
    """A line of a source text; numbers start at 1."""

    number: int
    text: str
    where: str = Field(description="As a person finds it in the file: 表1第12行, 第3页, 第2段")


def numbered(lines: Sequence[str], positions: PositionMap, first: int, last: int) -> list[Line]:
    """The lines from ``first`` to ``last``, both 1-based and included."""
    return [
        Line(number=n, text=lines[n - 1], where=positions.words(n, n))
        for n in range(first, last + 1)
    ]


def split_lines(text: str) -> list[str]:
    """The lines of a text as evidence counts them."""
    return [line.rstrip("\r") for line in text.removesuffix("\n").split("\n")]
