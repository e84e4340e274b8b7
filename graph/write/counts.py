"""What a load or a removal changed, as counted by the database."""

from dataclasses import dataclass, fields
from typing import Literal

from neo4j import SummaryCounters


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Numbers of nodes, edges and properties written or deleted."""

    nodes_created: int = 0
    nodes_deleted: int = 0
    edges_created: int = 0
    edges_deleted: int = 0
    properties_set: int = 0

    @classmethod
    def of(cls, counters: SummaryCounters) -> "Counts":
        """The counters that came with a statement's result."""
        return cls(
            nodes_created=counters.nodes_created,
            nodes_deleted=counters.nodes_deleted,
            edges_created=counters.relationships_created,
            edges_deleted=counters.relationships_deleted,
            properties_set=counters.properties_set,
        )

    def __add__(self, other: "Counts") -> "Counts":
        mine, theirs = self.as_dict(), other.as_dict()
        return Counts(**{name: number + theirs[name] for name, number in mine.items()})

    def as_dict(self) -> dict[str, int]:
        """The numbers by name."""
        return {field.name: getattr(self, field.name) for field in fields(Counts)}


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadResult(Counts):
    """What loading one source did; an unchanged source wrote nothing."""

    source: str
    status: Literal["written", "unchanged"]

    @classmethod
    def written(cls, source: str, counts: Counts) -> "LoadResult":
        """The result for a source that was written."""
        return cls(source=source, status="written", **counts.as_dict())


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveResult(Counts):
    """What removing one document did; ``stub`` if others cite it, so that its title stays."""

    source: str
    stub: bool
