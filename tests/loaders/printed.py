"""Small texts as the loaders see them, and what they make of them, for the tests of this folder."""

from pathlib import Path

import pytest

from graph.records import Edge, Facts, Node
from loaders.extract.agencies.names import AgencyNames
from loaders.extract.context import Context
from loaders.extract.head import read_head
from loaders.extract.responsibility.units import read_units
from loaders.extract.structure import outline
from loaders.extract.targets.sentences.targets import GoalText, find_targets
from loaders.extract.targets.tables.indicator_rows import IndicatorTable
from loaders.extract.targets.tables.indicator_tables import read_indicator_table
from loaders.extract.targets.tables.table_times import read_notes
from loaders.extract.tasks.task_rows import TaskRow
from loaders.extract.tasks.task_tables import read_task_rows
from loaders.extract.time.plan_time import Calendar, Period
from loaders.extract.time.years import Years
from loaders.facts import Head, Target
from loaders.pipeline import extract_document
from loaders.read.formats.plain_text import FORMAT
from loaders.text.document import Document, Piece, Table, Text

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
HEAD = "天津市促进消费实施方案\n\n"
"""A title that makes a text a plan of Tianjin."""


def defect(reason: str) -> pytest.MarkDecorator:
    """A known defect of the loaders: the test says what is right."""
    return pytest.mark.xfail(strict=True, reason=reason)


def text(words: str, line: int = 1) -> Text:
    return Text((Piece(line, 0, words),))


def document(words: str) -> Document:
    return FORMAT.read(Path("plan.txt"), words.encode())


def tables(words: str) -> list[Table]:
    return [block for block in document(words).blocks if isinstance(block, Table)]


def cells(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def task_rows(words: str) -> list[TaskRow]:
    return read_task_rows(tables(words))


def root(words: str) -> outline.Node:
    return outline.read_outline(document(words))


def head(words: str) -> Head:
    return read_head(document(words))


def units(words: str, *known: str) -> list[tuple[str, str]]:
    """Role and name of each unit; L(EADS), S(UPPORTS), R(ESPONSIBLE_FOR)."""
    names = AgencyNames(frozenset(known))
    return [(mention.role[0], mention.name) for mention in read_units(text(words), names)]


def targets(words: str, period: Period = (2026, 2030), heading: str = "") -> list[Target]:
    context = Context(document(words), calendar=Calendar(period))
    years = Years(context.calendar).under(heading)
    found = find_targets(context, GoalText(text(words), (), years))
    return [each for each in found if isinstance(each, Target)]


def indicator_rows(words: str) -> list[Target]:
    context = Context(document(words))
    found = [block for block in context.document.blocks if isinstance(block, Table)]
    notes = read_notes(context.document)
    sources = (IndicatorTable(table, (), Years(), {}) for table in found)
    return [t for source in sources for t in read_indicator_table(context, source, notes).targets]


def facts(words: str) -> Facts:
    return extract_document(document(words))


def plan(words: str) -> Facts:
    """The facts of a text under the title of a plan of Tianjin."""
    return facts(HEAD + words)


def nodes(found: Facts, label: str) -> list[Node]:
    return [node for node in found.nodes if node.label == label]


def edges(found: Facts, type_: str) -> list[Edge]:
    return [edge for edge in found.edges if edge.type == type_]


def property_of(found: Facts, label: str, name: str) -> list[object]:
    return [node.properties.get(name) for node in nodes(found, label)]


def names_of(found: Facts, type_: str) -> list[str]:
    """The far names of edges: of agencies at the start, of all else at the end."""
    ends = (
        edge.start if edge.start.label == "Agency" else edge.end for edge in edges(found, type_)
    )
    return [end.id.partition(":")[2] for end in ends]


def roles_of(found: Facts, task: int) -> list[tuple[str, str, str]]:
    """Role, print and agency of each edge to a measure, given by its place among the measures."""
    id_ = nodes(found, "Measure")[task].id
    return [
        (edge.type, str(edge.properties["as_written"]), edge.start.id.partition(":")[2])
        for edge in found.edges
        if edge.end.id == id_ and edge.start.label == "Agency"
    ]
