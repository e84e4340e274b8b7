"""The statements of the search: which nodes have the words, and in which way.

Each gives at most ``$cap`` rows, chosen by what both engines agree on and never by an engine's
score. ``$documents`` and ``$agencies`` are lists of ids to keep to, or null.
"""

from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias, get_args

from queries.engine.reads import Read, Reads, Records
from queries.search.words import Words

Kept: TypeAlias = Mapping[str, Sequence[str] | None]
"""Ids to keep to: ``documents`` and ``agencies``; None keeps all."""

Label: TypeAlias = Literal["Agency", "Document", "Measure", "Indicator", "District", "Sector"]
LABELS: tuple[Label, ...] = get_args(Label)
"""In the order in which equal hits are ranked, which is not that of ``ontology.labels``."""
MAX_HITS = 1000
"""Of each kind of thing; the facets count what is within it."""

_HAS = "all(word IN $words WHERE any(form IN word WHERE toLower({text}) CONTAINS form))"
_NAME_HAS = _HAS.format(text="name")
_FOUND = f"""
WITH n, names WHERE toLower(n.id) = $typed OR any(name IN names WHERE {_NAME_HAS})
  OR any(spelt IN coalesce(n.pinyin, []) WHERE spelt =~ $pinyin)
"""
_THING = f"""
MATCH (n:{{label}})
WHERE ($documents IS NULL OR EXISTS {{{{ MATCH (n)--(x) WHERE x.document_id IN $documents }}}})
  AND ($agencies IS NULL OR n.id IN $agencies)
WITH n, coalesce(n.names, [n.name]) AS names
{_FOUND}
WITH n, names ORDER BY size(n.name), n.id LIMIT $cap
RETURN '{{label}}' AS label, n.id AS id, n.name AS title, names AS names,
       coalesce(n.pinyin, []) AS pinyin
"""
_DOCUMENT = f"""
MATCH (n:Document)
WHERE ($documents IS NULL OR n.id IN $documents)
  AND ($agencies IS NULL
    OR EXISTS {{{{ MATCH (n)-[:ISSUED_BY]->(a:Agency) WHERE a.id IN $agencies }}}})
WITH n, [name IN [n.title, n.doc_number] WHERE name IS NOT NULL] AS names
{_FOUND}
WITH n, names ORDER BY size(n.title), n.id LIMIT $cap
RETURN '{{label}}' AS label, n.id AS id, n.title AS title, names AS names,
       coalesce(n.pinyin, []) AS pinyin
"""
_BODIES = f"""
{{source}} AS n
WHERE n.text IS NOT NULL AND {_HAS.format(text="n.text")}
  AND ($documents IS NULL OR n.id IN $documents)
  AND ($agencies IS NULL
    OR EXISTS {{{{ MATCH (n)-[:ISSUED_BY]->(a:Agency) WHERE a.id IN $agencies }}}})
RETURN n.id AS id, n.title AS title ORDER BY id LIMIT $cap
"""
_MEASURES = f"""
{{source}} AS n
WHERE {_HAS.format(text="coalesce(n.title, '') + ' ' + coalesce(n.text, '')")}
  AND ($documents IS NULL OR n.document_id IN $documents)
  AND ($agencies IS NULL OR EXISTS {{{{
    MATCH (a:Agency)-[:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(n) WHERE a.id IN $agencies }}}})
WITH n, {_HAS.format(text="coalesce(n.title, '')")} AS titled
ORDER BY titled DESC, n.id LIMIT $cap
RETURN n.id AS id, n.title AS title, n.text AS text, titled AS titled,
       n.document_id AS document, n.line_start AS line_start, n.line_end AS line_end
"""
_BY_INDEX = "CALL db.index.fulltext.queryNodes('{index}', $lucene) YIELD node WITH node"
_BY_LABEL = "MATCH (node:{label}) WITH node"
DOCUMENTS = """
UNWIND $ids AS id MATCH (n:Document {id: id})
RETURN n.id AS id, n.title AS title, n.issued_on AS issued_on, n.issued_on.year AS year
"""
TEXTS = "UNWIND $ids AS id MATCH (n:Document {id: id}) RETURN n.id AS id, n.text AS text"
OF_YEAR = """
MATCH (n:Document) WHERE n.issued_on.year = $year AND ($documents IS NULL OR n.id IN $documents)
RETURN n.id AS id ORDER BY id
"""
UNITS = """
UNWIND $measures AS id
MATCH (m:Measure {id: id})<-[:LEADS|SUPPORTS|RESPONSIBLE_FOR]-(a:Agency)
RETURN a.id AS id, count(DISTINCT m) AS count
UNION ALL
UNWIND $documents AS id
MATCH (d:Document {id: id})-[:ISSUED_BY]->(a:Agency)
RETURN a.id AS id, count(DISTINCT d) AS count
"""


def find_named(words: Words, wanted: tuple[Label, ...], keep: Kept) -> Reads[Records]:
    """Things and documents by name, number, id or pinyin: label, id, title, names, pinyin."""
    labels = [label for label in wanted if label != "Measure"]
    if not labels:
        return []
    parts = ((_DOCUMENT if label == "Document" else _THING).format(label=label) for label in labels)
    return (yield Read("UNION ALL".join(parts), {**_bound(words), **keep}))


def find_bodies(words: Words, keep: Kept) -> Reads[Records]:
    """Documents by their text: id, title."""
    return (yield _read(_BODIES, "document_body", "Document", words, keep))


def find_measures(words: Words, keep: Kept) -> Reads[Records]:
    """Measures by title and text; ``titled`` if the title has all the words."""
    return (yield _read(_MEASURES, "measure_text", "Measure", words, keep))


def _read(statement: str, index: str, label: Label, words: Words, keep: Kept) -> Read:
    """Through the index; where no word has two characters, through all nodes of the label."""
    source = _BY_INDEX.format(index=index) if words.lucene else _BY_LABEL.format(label=label)
    return Read(statement.format(source=source), {**_bound(words), **keep})


def _bound(words: Words) -> dict[str, object]:
    return {
        "words": words.variants,
        "typed": words.typed,
        "pinyin": words.pinyin,
        "lucene": words.lucene,
        "cap": MAX_HITS,
    }
