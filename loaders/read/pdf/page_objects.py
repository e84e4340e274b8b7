"""What a page prints, whatever file it stands in: characters and the rules that it draws."""

from typing import NamedTuple

from loaders.read.pdf.lines import Char


class Rule(NamedTuple):
    """A straight line along the page: at height (or, if not ``across``, from the left) ``at``.

    ``pale`` if it has the colour of the page, such as the border of a cell that is set to white.
    """

    across: bool
    at: float
    start: float
    end: float
    pale: bool = False


class Marks(NamedTuple):
    """The marks on one page: ``number`` is 1-based, ``uncoded`` the share of its characters that
    have no code; lengths are in points from its top left."""

    number: int
    width: float
    height: float
    chars: list[Char]
    rules: list[Rule]
    uncoded: float = 0.0
