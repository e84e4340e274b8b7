"""What a transaction changed, and by it what is kept up to date beside the facts.

Questions that count over everything read counts and marks that every load keeps right: the tasks
of agencies, the marks of indicators and of values, the order of values, the version of the data.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable

from neo4j import ManagedTransaction

from graph.data_version import restamp
from graph.records import Ref
from graph.schema import DOCUMENT
from graph.write import comparison_marks, revisions, tallies
from graph.write.order import put_in_order
from graph.write.partition import PartitionedFacts


class Ledger:
    """What came and went in one transaction, whose last step is ``bring_up_to_date``."""

    def __init__(self, tx: ManagedTransaction) -> None:
        self._tx = tx
        self._tasks: dict[str, tallies.Tally] = defaultdict(Counter)
        self._replaced: set[str] = set()
        self._measured: set[str] = set()
        self._lost: set[str] = set()
        self._renamed: set[str] = set()
        self._documents: set[str] = set()
        self._districts: set[str] = set()
        self._compared: set[str] = set()
        self._gone: list[tuple[str, str]] = []
        self._came: list[tuple[str, str]] = []

    def erasing(self, source: str, fingerprint: str) -> None:
        """A source as it is stored, which is about to be erased or replaced."""
        self._gone.append((source, fingerprint))
        for agency, tally in tallies.tallied(tallies.stored_roles(self._tx, source)).items():
            self._tasks[agency].subtract(tally)
        self._lost |= comparison_marks.measured(self._tx, source)
        self._compared |= revisions.compared(self._tx, [source])

    def wrote(self, parts: PartitionedFacts) -> None:
        """A source that was written."""
        self._came.append((parts.source, parts.fingerprint))
        for agency, tally in tallies.tallied(tallies.stated_roles(parts.edges)).items():
            self._tasks[agency].update(tally)
        self._measured |= {edge.end.id for edge in parts.edges if edge.type == "MEASURES"}

    def overwrote(self, terms: Iterable[Ref]) -> None:
        """Nodes that lost what was kept in them: their properties were replaced."""
        for label, id_ in terms:
            if label == "Agency":
                self._replaced.add(id_)
            elif label == "Indicator":
                self._lost.add(id_)
                self._renamed.add(id_)
            elif label == "District":
                self._districts.add(id_)
            elif label == DOCUMENT:
                self._documents.add(id_)

    def bring_up_to_date(self) -> None:
        """Change what is kept beside the facts, and the version, by what was recorded here."""
        kept = {a: tally for a, tally in self._tasks.items() if a not in self._replaced}
        tallies.add(self._tx, kept)
        tallies.count(self._tx, sorted(self._replaced))
        comparison_marks.mark(self._tx, self._measured, self._lost)
        moved = put_in_order(self._tx, self._documents, self._renamed)
        wrote = revisions.compared(self._tx, sorted(source for source, _ in self._came))
        located = revisions.located(self._tx, sorted(self._districts))
        revisions.mark(self._tx, self._compared | moved | wrote | located)
        restamp(self._tx, self._gone, self._came)
