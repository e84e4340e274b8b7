"""The facts that a load would add, change and remove, as a person reads them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, TypeVar

from pydantic import BaseModel, Field

from api.services.fact_words import readings
from api.services.previewing import Difference, Record, is_open, kind_of
from graph.export.cells import cell
from graph.export.source import NAMED_BY
from graph.records import Edge, Facts, Node, Ref, Value
from graph.schema import DOCUMENT
from ontology.model import EdgeClass, NodeClass, Property, load_schema
from ontology.positions import PositionMap
from ontology.words import words_of

Change = Literal["added", "changed", "removed"]
_NAMED_BY = (*NAMED_BY, "quote")
_WORDED = {"rule": "ReviewRule", "status": "ReviewStatus"}
"""Properties without an enumeration whose values have words."""
_UNSAID = frozenset({"line_places"})
"""Properties that are of use to programs alone."""
_LONGEST = 300
"""Characters of a value that are shown."""

R = TypeVar("R", bound=Record)


class ChangedValue(BaseModel):
    """A property that a load would change, in words; "" where there is no value."""

    property: str
    title: str
    before: str
    after: str


class FactChange(BaseModel):
    """A fact that a load would add, change or remove.

    Of a node ``subject`` is its title or words and ``object`` null; of an edge they are the names
    of its two ends.
    """

    change: Change
    id: str
    kind: str = Field(description="Label or edge type: Measure, LEADS")
    kind_words: str = Field(description="As people call it: 任务/措施, 牵头")
    subject: str
    object: str | None
    quote: str | None = Field(description="As printed")
    line_start: int | None
    line_end: int | None
    where: str | None = Field(description="As a person finds it in the file: 表1第12行, 第3页")
    reads: str | None = Field(
        None,
        description="Of a task or a target: what was read, in the words in which it is corrected",
    )
    values: list[ChangedValue] = Field(description="What differs, of a changed fact")


class OpenItem(BaseModel):
    """A review item that would wait for a person."""

    item: str
    rule: str
    rule_words: str = Field(description="As people call it: 未收录的机构")
    reason: str
    words: str = Field(description="The printed words that it is about")
    suggestions: list[str]
    quote: str
    line_start: int
    line_end: int
    where: str
    fact: str | None = Field(None, description="The task or target that it is about, if it is one")


def fact_changes(found: Facts, difference: Difference) -> Iterator[FactChange]:
    """All changes, in the order of the lines; removed facts have the lines of the stored text."""
    now = _Reading(found.source, found.nodes, readings(found))
    stored = _Reading(found.source, difference.stored)
    for new in _in_order(difference.added):
        yield now.change("added", new)
    for old, new in sorted(difference.changed, key=lambda both: _line(both[1])):
        yield now.change("changed", new, list(_values(old, new)))
    for old in _in_order(difference.removed):
        yield stored.change("removed", old)


def open_items(found: Facts) -> list[OpenItem]:
    """What the document would ask of a person, in the order of the lines."""
    reading = _Reading(found.source, found.nodes)
    about = {
        edge.start: edge.end.id
        for edge in found.edges
        if edge.type == "ABOUT" and edge.end.label in ("Measure", "Target")
    }
    return [
        reading.item(node, about.get(node.ref)) for node in _in_order(found.nodes) if is_open(node)
    ]


class _Reading:
    """One reading of a document: the names of its nodes, and where its lines stand."""

    def __init__(
        self, document: str, nodes: Iterable[Node], reads: Mapping[str, str] | None = None
    ) -> None:
        self._reads = reads or {}
        properties = {node.ref: node.properties for node in nodes}
        self._names = {ref: _name(each) for ref, each in properties.items()}
        positions = properties.get(Ref(DOCUMENT, document), {}).get("line_places")
        self._positions = PositionMap.from_json(positions if isinstance(positions, str) else None)

    def change(
        self, change: Change, record: Record, values: Sequence[ChangedValue] = ()
    ) -> FactChange:
        """A change of a fact of this reading."""
        kind = kind_of(record)
        ends = [record.start, record.end] if isinstance(record, Edge) else [record.ref]
        subject, object_ = (*(self._names.get(end, end.id) for end in ends), None)[:2]
        return FactChange.model_validate(
            {
                "change": change,
                "id": record.id,
                "kind": kind,
                "kind_words": _kind_words(kind),
                "subject": subject,
                "object": object_,
                "quote": record.properties.get("quote"),
                "values": values,
                "reads": self._reads.get(record.id),
                **self._lines(record),
            }
        )

    def item(self, node: Node, fact: str | None) -> OpenItem:
        """A review item of this reading, and the fact that it is about."""
        rule = str(node.properties["rule"])
        return OpenItem.model_validate(
            {
                "suggestions": [],
                **node.properties,
                "item": node.id,
                "fact": fact,
                "rule_words": words_of("ReviewRule")[rule].chinese,
                **self._lines(node),
            }
        )

    def _lines(self, record: Record) -> dict[str, Value | None]:
        first, last = (record.properties.get(f"line_{end}") for end in ("start", "end"))
        where = None
        if isinstance(first, int) and isinstance(last, int):
            where = self._positions.words(first, last)
        return {"line_start": first, "line_end": last, "where": where}


def _values(old: Record, new: Record) -> Iterator[ChangedValue]:
    """What differs between two readings of a fact."""
    for name, each in _properties(new).items():
        before, after = old.properties.get(name), new.properties.get(name)
        if before != after and name not in _UNSAID:
            yield ChangedValue(
                property=name,
                title=each.title,
                before=_said(each, before),
                after=_said(each, after),
            )


def _said(of: Property, value: Value | None) -> str:
    """A value in words; a long one is cut."""
    vocabulary = _WORDED.get(of.name, of.enumeration)
    words = words_of(vocabulary) if vocabulary else {}
    said = words[str(value)].chinese if str(value) in words else cell(value)
    return said if len(said) <= _LONGEST else f"{said[:_LONGEST]}…"


def _properties(record: Record) -> Mapping[str, Property]:
    schema = load_schema()
    known: NodeClass | EdgeClass = (
        schema.classes[record.label] if isinstance(record, Node) else schema.edges[record.type]
    )
    return known.properties


def _kind_words(kind: str) -> str:
    words = words_of("Node")
    return (words if kind in words else words_of("Association"))[kind].chinese


def _name(properties: Mapping[str, Value]) -> str:
    return str(next((properties[each] for each in _NAMED_BY if each in properties), ""))


def _in_order(records: Iterable[R]) -> list[R]:
    return sorted(records, key=_line)


def _line(record: Record) -> int:
    line = record.properties.get("line_start")
    return line if isinstance(line, int) else 0
