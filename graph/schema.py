"""Labels, edge types, constraints and indexes of the graph, from the ontology."""

from dataclasses import dataclass
from functools import cache
from itertools import product

DOCUMENT = "Document"
FULLTEXT = {
    "document_text": (DOCUMENT, ("title",)),
    "section_text": ("Section", ("title",)),
    "measure_text": ("Measure", ("title", "text")),
}
"""Full-text indexes by name: label and string properties, read with the ``cjk`` analyzer."""


@dataclass(frozen=True)
class GraphSchema:
    """What may be in the graph.

    ``own`` are the labels whose nodes go with their document, ``shared`` the others (Document is
    among them: a cited one is shared). ``edges`` are (type, start label, end label). ``types``
    gives the kind of value of a (label, property); ``indexed`` are those to index.
    """

    own: frozenset[str]
    shared: frozenset[str]
    edges: tuple[tuple[str, str, str], ...]
    types: dict[tuple[str, str], str]
    indexed: tuple[tuple[str, str], ...]

    @property
    def labels(self) -> frozenset[str]:
        """All labels."""
        return self.own | self.shared

    @property
    def edge_types(self) -> frozenset[str]:
        """Names of the edge types."""
        return frozenset(kind for kind, _, _ in self.edges)

    @property
    def terms(self) -> frozenset[str]:
        """Labels that the vocabulary states."""
        return self.shared - {DOCUMENT}

    @property
    def term_edges(self) -> tuple[tuple[str, str, str], ...]:
        """Edges that the vocabulary states: those between its terms."""
        return tuple(edge for edge in self.edges if {edge[1], edge[2]} <= self.terms)

    def constraints(self) -> dict[str, str]:
        """Uniqueness constraints on ``id``: label by name of the constraint."""
        return {f"{label.lower()}_id": label for label in sorted(self.labels)}

    def indexes(self) -> dict[str, tuple[str, str]]:
        """Range indexes: label and property by name of the index."""
        owned = ((label, "document_id") for label in sorted(self.own))
        pairs = dict.fromkeys((*owned, *self.indexed))
        return {f"{label.lower()}_{name}": (label, name) for label, name in pairs}


_LABELS = {
    "own": ("Section", "Measure", "Target", "ReviewItem"),
    "shared": ("Document", "Agency", "District", "Sector", "Indicator"),
}
_EDGES = (
    ("LEADS", "Agency", "Measure"),
    ("SUPPORTS", "Agency", "Measure"),
    ("RESPONSIBLE_FOR", "Agency", "Measure"),
    ("IN_DOCUMENT", "Measure", "Document"),
    ("PART_OF", "Measure Section", "Section Document"),
    ("SETS", "Document Section Measure", "Target"),
    ("MEASURES", "Target", "Indicator"),
    ("LOCATED_IN", "Measure Target", "District"),
    ("CONCERNS", "Measure", "Sector"),
    ("ISSUED_BY", "Document", "Agency"),
    ("BASED_ON", "Document", "Document"),
    ("CITES", "Document Measure", "Document"),
    ("AMENDS", "Document", "Document"),
    ("REPEALS", "Document", "Document"),
    ("SUCCEEDED_BY", "Agency", "Agency"),
    ("MEMBER_OF", "Agency", "Agency"),
    ("GOVERNS", "Agency", "District"),
    ("WITHIN", "District", "District"),
    ("BROADER", "Sector", "Sector"),
    ("ABOUT", "ReviewItem", "Document Section Measure Target Agency District Sector Indicator"),
)


@cache
def graph_schema() -> GraphSchema:
    """The schema of this version of policygraph."""
    return GraphSchema(
        own=frozenset(_LABELS["own"]),
        shared=frozenset(_LABELS["shared"]),
        edges=tuple(
            (kind, start, end)
            for kind, starts, ends in _EDGES
            for start, end in product(starts.split(), ends.split())
        ),
        types={
            ("Document", "issued_on"): "date",
            ("Measure", "due_on"): "date",
        },
        indexed=(("Document", "doc_number"), ("Agency", "name"), ("Measure", "due_on")),
    )
