"""What the body says of a task that a row of the annex restates: who is responsible, once more.

A plan may print its units twice, beside the task in the body and in the annex's table. A row has
both prints: its own cells, and what the body item states that it restates.
"""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from loaders.extract.structure.outline import Node
from loaders.extract.tasks.annex import Annex
from loaders.extract.tasks.items import BodyItem, body_items
from loaders.extract.tasks.restated import Twin, shared_runs
from loaders.facts import Assignment
from loaders.text.document import Document


class _Print(NamedTuple):
    """A body item: its own words, and who is responsible as printed."""

    item: BodyItem
    words: str
    assignments: tuple[Assignment, ...]

    @property
    def line_end(self) -> int:
        """The last line: that of its units, if it states any."""
        return self.item.texts[-1].line_end


def read_body_prints(document: Document, annex: Annex, known: Collection[str]) -> None:
    """Give the rows what their body items say of units, as printed, repeats included.

    An item ends where its units stand, so the body lines of a row that restates it alone reach
    down to them. Of an item that several rows restate each has all; ``loaders.check.both_prints``
    settles what of it is whose, for that takes the agencies that the names mean.
    """
    prints = _Prints(document, known)
    restated = {
        measure.key: prints.restated(annex.twins[measure.key], measure.text)
        for measure in annex.measures
        if measure.key in annex.twins
    }
    rows = Counter(each.item.key for found in restated.values() for each in found)
    for index, measure in enumerate(annex.measures):
        if found := restated.get(measure.key):
            alone = [each for each in found if rows[each.item.key] == 1]
            annex.measures[index] = replace(
                measure,
                body_assignments=tuple(each for one in found for each in one.assignments),
                body_lines=_reaching(annex.twins[measure.key], alone),
            )


def _reaching(twin: Twin, prints: Iterable[_Print]) -> tuple[int, int]:
    return twin.line_start, max((twin.line_end, *(each.line_end for each in prints)))


@dataclass(slots=True)
class _Prints:
    """The items of the body, those of each node read once."""

    document: Document
    known: Collection[str]
    of_node: dict[str, list[_Print]] = field(default_factory=dict)

    def restated(self, twin: Twin, words: str) -> list[_Print]:
        """What states units of the items that a row of these words restates."""
        prints = [each for node in twin.node.walk() for each in self._read(node)]
        if not twin.whole:
            prints = _with_words([each for each in prints if _is_on(each, twin)], words)
        return [each for each in prints if each.assignments]

    def _read(self, node: Node) -> list[_Print]:
        if node.key not in self.of_node:
            self.of_node[node.key] = [
                _Print(
                    item, item.words(self.known), tuple(item.assignments(self.document, self.known))
                )
                for item in body_items(node, self.known)
                if item.texts
            ]
        return self.of_node[node.key]


def _is_on(each: _Print, twin: Twin) -> bool:
    return each.item.texts[0].line_start <= twin.line_end and twin.line_start <= each.line_end


def _with_words(prints: Collection[_Print], words: str) -> list[_Print]:
    """Those that have the words; one that has a phrase of them only does not state the task."""
    shared = [shared_runs(words, each.words) for each in prints]
    least = max((2, *shared)) / 2
    return [each for each, runs in zip(prints, shared, strict=True) if runs >= least]
