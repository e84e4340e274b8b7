"""A measure together with the texts that it was read from."""

from dataclasses import dataclass

from loaders.extract.tasks.restated import RestatedItem
from loaders.facts import Measure
from loaders.text.document import Text


@dataclass(frozen=True, slots=True)
class SourcedMeasure:
    """A measure, and where its words stand.

    ``texts`` are the words of the task. Of a row of an annex ``cells`` are title and content,
    ``goals`` its goal cells with the heading of their column, and ``restates`` the body item that
    states the same task; ``due`` is the deadline that stands with the units of a body item,
    ``row_due`` the one that a row has in a column of its own.
    """

    measure: Measure
    texts: tuple[Text, ...]
    cells: tuple[Text, ...] = ()
    goals: tuple[tuple[str, Text], ...] = ()
    restates: RestatedItem | None = None
    due: str = ""
    row_due: str = ""
