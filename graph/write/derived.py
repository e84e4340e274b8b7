"""What the store adds to a node so that it can be found: no fact, and in no export.

It is made where a node becomes a row (``graph.write.partition.row``) and follows from the node
alone, so that the same facts always write the same rows.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from neo4j import ManagedTransaction

from graph.checksums import checksum
from graph.driver.query import query
from graph.name_keys import name_keys
from graph.records import Node, Value
from graph.schema import CHECKSUM, DOCUMENT, NAME_KEYS, PINYIN
from ontology.labels import NAMED


def derived(node: Node) -> dict[str, Value]:
    """The properties to add to a node's own; none if its label is not asked for by name."""
    if node.label not in NAMED:
        return {}
    found: dict[str, Value] = {CHECKSUM: checksum([node], ())}
    name = node.properties.get("title" if node.label == DOCUMENT else "name")
    names = node.properties.get("names", [str(name)] if name else [])
    spelt = names if isinstance(names, list) else []
    others = [str(each) for each in (name, node.properties.get("doc_number")) if each]
    if spelt or others:
        found |= {PINYIN: in_pinyin(spelt), NAME_KEYS: name_keys([node.id, *spelt, *others])}
    return found


def in_pinyin(names: Sequence[str]) -> list[str]:
    """Each name as lower-case syllables with a space between; letters and digits stay."""
    return [_syllables(name) for name in names]


def fill(tx: ManagedTransaction) -> None:
    """Add to nodes what they lack: they were written before there was such a property.

    Version 0.1.0 wrote lists without values, which are left out now, as what has no value is.
    """
    for label in NAMED:
        lacking = f"n.{PINYIN} IS NULL OR n.{NAME_KEYS} IS NULL OR size(n.aliases) = 0"
        found = tx.run(query(f"MATCH (n:{label}) WHERE {lacking} RETURN properties(n) AS of"))
        nodes = [Node(label, record["of"]["id"], record["of"]) for record in found]
        rows = [
            {"id": node.id, "more": {**_without_values(node), **derived(node)}} for node in nodes
        ]
        tx.run(
            query(f"UNWIND $rows AS row MATCH (n:{label} {{id: row.id}}) SET n += row.more"),
            rows=rows,
        ).consume()


def _without_values(node: Node) -> dict[str, None]:
    return {name: None for name, value in node.properties.items() if value == []}


@lru_cache(maxsize=20_000)
def _syllables(name: str) -> str:
    # Only loads need it, and its dictionaries take a tenth of a second to import.
    from pypinyin import lazy_pinyin

    spelt = lazy_pinyin(unicodedata.normalize("NFKC", name))
    return " ".join(re.findall("[a-z0-9]+", " ".join(spelt).lower()))
