"""What the values of the graph are called where people read them: one vocabulary, two languages.

The words of an enumeration stand in ``policygraph.yaml``, those of labels and edge types there as
titles of the classes; ``words.yaml`` has the others.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from ontology.errors import OntologyError
from ontology.linkml_file import Definition, LinkmlFile, annotations
from ontology.model import EdgeClass, NodeClass, load_schema
from ontology.yaml_file import read_yaml

_HERE = Path(__file__).parent


class Word(NamedTuple):
    """附件, annex."""

    chinese: str
    english: str


@cache
def vocabularies() -> Mapping[str, Mapping[str, Word]]:
    """The words of every value, by the name of the enumeration; ``Node`` and ``Association`` too.

    Raises:
        OntologyError: a value has no word in one of the languages.
    """
    schema = load_schema()
    enums = LinkmlFile(_HERE / "policygraph.yaml").enums
    found = {name: _words(name, each["permissible_values"]) for name, each in enums.items()}
    more = read_yaml(_HERE / "words.yaml")
    found |= {name: _words(name, entries) for name, entries in more.items()}
    return found | {"Node": _titles(schema.classes), "Association": _titles(schema.edges)}


def words_of(vocabulary: str) -> Mapping[str, Word]:
    """The words of one vocabulary; OntologyError if there is none of that name."""
    if vocabulary not in vocabularies():
        raise OntologyError(f"没有名为“{vocabulary}”的词表，已有：{'、'.join(vocabularies())}")
    return vocabularies()[vocabulary]


def _words(name: str, entries: Mapping[str, Definition]) -> dict[str, Word]:
    words = {value: _word(entry) for value, entry in entries.items()}
    for value, word in words.items():
        if not all(word):
            raise OntologyError(f"{name} 的“{value}”缺少 title 或 label_en，请补上")
    return words


def _word(entry: Definition) -> Word:
    english = annotations(entry).get("label_en") or entry.get("label_en", "")
    return Word(entry.get("title", ""), english)


def _titles(classes: Mapping[str, NodeClass] | Mapping[str, EdgeClass]) -> dict[str, Word]:
    return {name: Word(each.title, each.title_en) for name, each in classes.items()}
