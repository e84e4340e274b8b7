"""Labels, edge types, constraints and indexes of the graph, from the ontology."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product

from ontology.labels import NAMED
from ontology.model import Type, load_schema

DOCUMENT = "Document"

DATASET = "Dataset"
"""Label of the nodes that keep the fingerprint and terms of the vocabulary, and the version: no
facts, and no part of the ontology."""

NAME_KEYS = "name_keys"
"""Property of named nodes by which they are found; see ``graph.name_keys``."""

PINYIN = "pinyin"
"""Each of a node's names in pinyin: 市商务局 is ``shi shang wu ju``; ü is written v."""

TALLIES = ("tasks", "tasks_led", "tasks_alone", "tasks_joint", "tasks_supported")
"""Properties of agencies: how many tasks they have, and in which role (``graph.write.tallies``)."""

LISTED, CONTESTED = MARKS = "listed_as", "contested_as"
"""Properties of indicators: there if the indicator has values, and values for the same time that
may contradict each other. They are its name, so that an index has them in the order of the answers;
in ``LISTED`` the id follows it (``graph.write.comparison_marks``)."""

BY_YEAR, BY_PLACE = ORDERS = "by_year", "by_place"
"""Properties of values: the year, and after it what puts the values of a year in the order of the
answer; the indicator's name and the place of the plan, which values that are compared have in
common (``graph.write.order``)."""

REVISED = "revised_as"
"""Property of values: their ``BY_PLACE``, if one of the values that have it may revise another
(``graph.write.revisions``)."""

FINGERPRINT = "facts_fingerprint"
"""Property of documents and of the vocabulary: what their facts are (``Facts.fingerprint``), and
that they are loaded."""

CHECKSUM = "facts_checksum"
"""Property of documents and of the vocabulary: by it is seen whether their facts are still as they
were written (``graph.checksums``)."""

DERIVED = frozenset({PINYIN, NAME_KEYS, FINGERPRINT, CHECKSUM, *TALLIES, *MARKS, *ORDERS, REVISED})
"""Properties that no source states: what reads facts back leaves them out."""

KEPT_LABELS = ("Agency", "Document", "Indicator")
"""Labels of the nodes by which what loads keep up to date is worked out anew."""

KEEPING_INDEXES = {f"target_{BY_PLACE}": ("Target", BY_PLACE)}
"""Indexes by which loads keep something up to date: made before any of it is there."""

KEPT_INDEXES = {
    **{f"indicator_{name}": ("Indicator", name) for name in MARKS},
    **{f"target_{name}": ("Target", name) for name in (BY_YEAR, REVISED)},
}
"""Indexes of what loads keep up to date: made once all of it is there."""


def names_index(label: str) -> str:
    """Name of the index of a named label's ``NAME_KEYS``."""
    return f"{label.lower()}_names"


FULLTEXT = {
    "document_text": (DOCUMENT, ("title",)),
    "document_body": (DOCUMENT, ("text",)),
    "section_text": ("Section", ("title",)),
    "measure_text": ("Measure", ("title", "text")),
    **{names_index(label): (label, (NAME_KEYS,)) for label in NAMED},
}
"""Full-text indexes by name: label and string properties, read with the ``cjk`` analyzer."""


@dataclass(frozen=True)
class GraphSchema:
    """What may be in the graph.

    ``own`` are the labels whose nodes go with their document, ``shared`` the others (Document is
    among them: a cited one is shared). ``edges`` are (type, start label, end label). ``types``
    gives the type of a (label, property) with one value; ``indexed`` are those to index.
    """

    own: frozenset[str]
    shared: frozenset[str]
    edges: tuple[tuple[str, str, str], ...]
    types: Mapping[tuple[str, str], Type]
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
        return {f"{label.lower()}_id": label for label in sorted({*self.labels, DATASET})}

    def indexes(self) -> dict[str, tuple[str, str]]:
        """Range indexes: label and property by name of the index.

        The embedded engine takes one index on the same properties; a full-text one goes first.
        """
        owned = ((label, "document_id") for label in sorted(self.own))
        pairs = dict.fromkeys((*owned, *self.indexed))
        taken = {(label, names) for label, names in FULLTEXT.values()}
        return {
            f"{label.lower()}_{name}": (label, name)
            for label, name in pairs
            if (label, (name,)) not in taken
        }


@cache
def graph_schema() -> GraphSchema:
    """The schema of this version of policygraph, from ``ontology/policygraph.yaml``."""
    schema = load_schema()
    read = {label for label, each in schema.classes.items() if "document_id" in each.properties}
    own = read - {DOCUMENT}  # a Document outlives its text as a stub while others cite it
    return GraphSchema(
        own=frozenset(own),
        shared=frozenset(schema.classes.keys() - own),
        edges=tuple(
            (edge.type, start, end)
            for edge in schema.edges.values()
            for start, end in product(edge.starts, edge.ends)
        ),
        types={
            (label, each.name): each.type
            for label, definition in schema.classes.items()
            for each in definition.properties.values()
            if not each.multivalued
        },
        indexed=tuple((label, name) for label, names in schema.indexed.items() for name in names),
    )
