"""Where every line went that names a body next to a word of responsibility.

Nothing is lost in silence: such words are an edge, a review item, or ignored by a rule that has a
name. What is none of these is ``lost``, and a fault of the program.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeAlias

from graph.records import Facts, Value
from loaders.extract.agencies.names import AgencyNames
from loaders.extract.responsibility.prose import acting_bodies, overlooked_bodies
from loaders.extract.responsibility.stated_responsibility import find_statements
from loaders.extract.responsibility.units import read_units
from loaders.text.document import Document, Paragraph, Text

Fate: TypeAlias = Literal["edge", "review", "beside-statement", "acts-together", "no-task", "lost"]
"""``beside-statement``: the task has a list of its own, which goes before its prose;
``acts-together``: X会同Y tells what they did and hands over nothing; ``no-task``: the words stand
in the head, a letter or a part that frames the plan, of which no task is made."""
_ROLES = frozenset({"LEADS", "SUPPORTS", "RESPONSIBLE_FOR"})
_QUOTE = 60


class AuditLine(NamedTuple):
    """A line (1-based), the body that it names, the words that say so, and where they went."""

    line: int
    name: str
    words: str
    fate: Fate


class _Said(NamedTuple):
    name: str
    words: Text
    stated: bool
    told: bool = False


@dataclass(slots=True)
class _Places:
    """By line: bodies with edges, review items, tasks, and tasks with edges."""

    bodies: dict[int, set[str]] = field(default_factory=dict)
    reviewed: set[int] = field(default_factory=set)
    tasks: set[int] = field(default_factory=set)
    answered: set[int] = field(default_factory=set)


def audit(document: Document, facts: Facts, names: AgencyNames) -> list[AuditLine]:
    """All that a document says of responsibility, in order.

    ``document`` is what the facts are of, ``names`` are those with which it was read.
    """
    places = _places(facts)
    return [
        AuditLine(said.words.line_start, said.name, said.words.string[:_QUOTE], _fate(said, places))
        for text in _texts(document)
        for said in _said(text, names)
    ]


def _texts(document: Document) -> Iterator[Text]:
    for block in document.blocks:
        if isinstance(block, Paragraph):
            yield block.text
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from cell.paragraphs


def _said(text: Text, names: AgencyNames) -> Iterator[_Said]:
    statements = find_statements(text, names)
    for each in statements:
        words = text.cut(each.start, each.end)
        for mention in read_units(text.cut(each.inner_start, each.inner_end), names):
            yield _Said(mention.name, words, stated=True)
    acting = () if statements else (*acting_bodies(text, names), *overlooked_bodies(text, names))
    for unit in {(each.name, each.words.string): each for each in acting}.values():
        yield _Said(unit.name, unit.words, stated=False, told=unit.charge == "told")


def _fate(said: _Said, places: _Places) -> Fate:
    lines = range(said.words.line_start, said.words.line_end + 1)
    if any(said.name in places.bodies.get(line, ()) for line in lines):
        return "edge"
    if not places.reviewed.isdisjoint(lines):
        return "review"
    if said.stated:
        return "edge" if any(line in places.bodies for line in lines) else "lost"
    if not places.answered.isdisjoint(lines):
        return "beside-statement"
    if said.told:
        return "acts-together"
    return "no-task" if places.tasks.isdisjoint(lines) else "lost"


def _places(facts: Facts) -> _Places:
    found = _Places()
    names = {n.id: _forms(n.properties) for n in facts.nodes if n.label == "Agency"}
    lines = {n.id: _lines(n.properties) for n in facts.nodes if n.label == "Measure"}
    for node in facts.nodes:
        if node.label == "ReviewItem":
            found.reviewed.update(_lines(node.properties))
    for reach in lines.values():
        found.tasks.update(reach)
    for edge in facts.edges:
        if edge.type in _ROLES and edge.end.id in lines:
            found.answered.update(lines[edge.end.id])
            for line in (*_lines(edge.properties), *_body_lines(edge.properties)):
                written = str(edge.properties["as_written"])
                found.bodies.setdefault(line, set()).update({written, *names[edge.start.id]})
    return found


def _forms(agency: Mapping[str, Value]) -> set[str]:
    names = agency.get("names", [])
    return {str(agency["name"]), *(names if isinstance(names, list) else [])}


def _lines(properties: Mapping[str, Value]) -> range:
    return range(int(str(properties["line_start"])), int(str(properties["line_end"])) + 1)


def _body_lines(edge: Mapping[str, Value]) -> range:
    if "body_line_start" not in edge:
        return range(0)
    return range(int(str(edge["body_line_start"])), int(str(edge["body_line_end"])) + 1)
