"""What the body says of a task that a row of the annex restates: who is responsible, once more.

A plan may print its units twice, beside the task in the body and in the annex's table. A row has
both prints: its own cells, and what the body item states that it restates.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace

from loaders.extract.context import Context
from loaders.extract.structure.node import Node
from loaders.extract.tasks.items import BodyItem, body_items
from loaders.extract.tasks.restated import RestatedItem, shared_runs
from loaders.extract.tasks.sourced import SourcedMeasure
from loaders.text.document import Text


def with_body_prints(
    context: Context, rows: Sequence[SourcedMeasure]
) -> tuple[SourcedMeasure, ...]:
    """The rows with what their body items say of units, as printed, repeats included.

    An item ends where its units stand, so the body lines of a row that restates it alone reach
    down to them. Of an item that several rows restate each has all;
    ``loaders.reconcile.both_prints`` decides what of it is whose, for that takes the agencies that
    the names mean.
    """
    items = _ItemsOfNodes(context)
    restated = [items.stating(row) for row in rows]
    rows_of = Counter(item.key for found in restated for item in found)
    return tuple(
        _with_items(row, found, rows_of) for row, found in zip(rows, restated, strict=True)
    )


def _with_items(
    row: SourcedMeasure, items: Sequence[BodyItem], rows_of: Counter[str]
) -> SourcedMeasure:
    if not (items and row.restates):
        return row
    alone = [item for item in items if rows_of[item.key] == 1]
    measure = replace(
        row.measure,
        body_assignments=tuple(each for item in items for each in item.assignments),
        body_lines=_reaching(row.restates, alone),
    )
    return replace(row, measure=measure)


def _reaching(restated: RestatedItem, items: Iterable[BodyItem]) -> tuple[int, int]:
    return restated.line_start, max((restated.line_end, *map(_line_end, items)))


@dataclass(frozen=True, slots=True)
class _ItemsOfNodes:
    """The items of the body, those of each node read once."""

    context: Context
    read: dict[str, list[BodyItem]] = field(default_factory=dict)

    def stating(self, row: SourcedMeasure) -> list[BodyItem]:
        """The items that a row restates and that state units."""
        restated = row.restates
        if restated is None:
            return []
        items = [item for node in restated.node.walk() for item in self._of(node)]
        if not restated.whole:
            items = [item for item in items if _stands_on(item, restated)]
            items = _with_words(items, row.measure.text)
        return [item for item in items if item.assignments]

    def _of(self, node: Node) -> list[BodyItem]:
        if node.key not in self.read:
            found = body_items(self.context, node)
            self.read[node.key] = [item for item in found if item.passages]
        return self.read[node.key]


def _stands_on(item: BodyItem, restated: RestatedItem) -> bool:
    first = _texts(item)[0].line_start
    return first <= restated.line_end and restated.line_start <= _line_end(item)


def _line_end(item: BodyItem) -> int:
    """The last line: that of its units, if it states any."""
    return _texts(item)[-1].line_end


def _texts(item: BodyItem) -> list[Text]:
    return [passage.text for passage in item.passages]


def _with_words(items: Collection[BodyItem], words: str) -> list[BodyItem]:
    """Those that have the words; one that has a phrase of them only does not state the task."""
    shared = [shared_runs(words, item.words) for item in items]
    least = max((2, *shared)) / 2
    return [item for item, runs in zip(items, shared, strict=True) if runs >= least]
