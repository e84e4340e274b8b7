"""The same plan in four formats gives the same facts; only the lines differ."""

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from made import write_docx, write_html, write_pdf

from graph.records import Facts
from loaders.pipeline import extract_document
from loaders.read.formats import read_document
from loaders.text.document import Block, Document
from ontology.positions import Position

SEEDS = Path(__file__).parents[4] / "seeds"
ROLES = {"LEADS", "SUPPORTS", "RESPONSIBLE_FOR"}
OTHERS = {"CITES", "BASED_ON", "LOCATED_IN", "CONCERNS", "ISSUED_BY", "MEASURES", "SETS"}
PLACE = set(Position._fields)
LINES = {
    "line_start",
    "line_end",
    "body_line_start",
    "body_line_end",
    "text",
    "line_places",
    *PLACE,
}
FILE = {"source_file", "sha256"}

Writer = Callable[[Path, Sequence[Block], int], None]
WRITERS: dict[str, Writer] = {".html": write_html, ".docx": write_docx, ".pdf": write_pdf}


@pytest.fixture(scope="module", params=[("000_d588bc887905c78e", 0), ("002_0a5072e4fb879473", 2)])
def plan(request: pytest.FixtureRequest) -> tuple[Document, int, Facts]:
    """A seed, the columns of labels that its task table has, and its facts as text."""
    name, labels = request.param
    document = read_document(SEEDS / f"{name}.txt")
    return document, labels, extract_document(document)


def told(facts: Facts, label: str) -> Counter[Any]:
    """What the nodes of a label say, lines apart; white space of quotes is that of the print."""
    return Counter(
        tuple(
            (name, "".join(str(value).split()))
            for name, value in sorted(node.properties.items())
            if name not in LINES | FILE
        )
        for node in facts.nodes
        if node.label == label
    )


def edges(facts: Facts, types: set[str]) -> Counter[Any]:
    return Counter(
        (edge.type, edge.start.id, edge.end.id, str(edge.properties["as_written"]))
        for edge in facts.edges
        if edge.type in types
    )


@pytest.fixture(scope="module", params=WRITERS)
def written(
    plan: tuple[Document, int, Facts],
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
) -> tuple[Document, Facts]:
    """The plan read from another format, and its facts."""
    document, labels, _ = plan
    path = tmp_path_factory.mktemp("written") / f"plan{request.param}"
    WRITERS[request.param](path, document.blocks, labels)
    read = read_document(path)
    return read, extract_document(read)


def test_the_same_plan_in_another_format_gives_the_same_facts(
    plan: tuple[Document, int, Facts], written: tuple[Document, Facts]
) -> None:
    facts, found = plan[2], written[1]
    assert found.source == facts.source
    assert edges(found, ROLES) == edges(facts, ROLES)
    assert edges(found, OTHERS) == edges(facts, OTHERS)
    for label in ("Document", "Section", "Measure", "Target", "Agency"):
        assert told(found, label) == told(facts, label)


def test_every_quote_stands_on_the_lines_that_are_named(written: tuple[Document, Facts]) -> None:
    read, found = written
    for edge in found.edges:
        if "line_start" in edge.properties:
            first, last = int(str(edge.properties["line_start"])), edge.properties["line_end"]
            assert str(edge.properties["quote"]) in "\n".join(
                read.lines[first - 1 : int(str(last))]
            )


@pytest.mark.parametrize("written", [".pdf"], indirect=True)
def test_facts_of_a_pdf_name_the_page_on_which_they_stand(
    plan: tuple[Document, int, Facts], written: tuple[Document, Facts]
) -> None:
    facts, (read, found) = plan[2], written
    for record in (*found.nodes, *found.edges):
        if "line_start" in record.properties:
            line = int(str(record.properties["line_start"]))
            assert record.properties["page"] == read.positions[line - 1].page
    assert not any("page" in record.properties for record in (*facts.nodes, *facts.edges))
