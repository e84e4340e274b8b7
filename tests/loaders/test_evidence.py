"""Every fact of the five plans has its evidence, and is what the schema allows."""

from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from printed import SEEDS

from graph.records import Edge, Facts, Node, Value
from loaders.pipeline import extract_document
from loaders.read.formats import read_document
from loaders.text.document import Document
from ontology.model import Property, load_schema

OWN = {"Section", "Measure", "Target", "ReviewItem"}
TYPES: dict[str, type | tuple[type, ...]] = {
    "string": str,
    "integer": int,
    "float": (int, float),
    "boolean": bool,
    "date": date,
}


Seed = tuple[Document, Facts]


@cache
def read_seed(path: Path) -> Seed:
    read = read_document(path)
    return read, extract_document(read)


@pytest.fixture(params=SEEDS, ids=lambda path: path.name[:3])
def seed(request: pytest.FixtureRequest) -> Seed:
    return read_seed(request.param)


def lines_of(read: Document, item: Node | Edge) -> str:
    first, last = item.properties["line_start"], item.properties["line_end"]
    assert isinstance(first, int) and isinstance(last, int), item
    assert 1 <= first <= last <= len(read.lines), item
    return "\n".join(read.lines[first - 1 : last])


def squeeze(words: object) -> str:
    return "".join(str(words).split())


def test_the_seeds_are_there() -> None:
    assert len(SEEDS) == 5


def test_every_node_read_from_the_text_names_its_document_and_its_lines(seed: Seed) -> None:
    read, found = seed
    for node in found.nodes:
        if node.label in OWN or node.id == found.source:
            assert node.properties["document_id"] == found.source, node
            assert lines_of(read, node).strip(), node
        else:
            assert "document_id" not in node.properties, node


@pytest.mark.parametrize("label", ["Measure", "Target", "ReviewItem"])
def test_every_quote_of_a_node_stands_at_its_lines(seed: Seed, label: str) -> None:
    read, found = seed
    wrong = [
        (node.id, node.properties["quote"])
        for node in found.nodes
        if node.label == label and str(node.properties["quote"]) not in lines_of(read, node)
    ]
    assert wrong == []


def test_the_body_lines_of_a_measure_are_lines_of_the_text(seed: Seed) -> None:
    read, found = seed
    for node in found.nodes:
        if "body_line_start" in node.properties:
            first, last = node.properties["body_line_start"], node.properties["body_line_end"]
            assert isinstance(first, int) and isinstance(last, int)
            assert 1 <= first <= last <= len(read.lines)


def test_every_edge_has_a_quote_that_stands_at_its_lines(seed: Seed) -> None:
    read, found = seed
    wrong = [
        (edge.id, edge.properties["quote"])
        for edge in found.edges
        if not edge.properties["quote"] or str(edge.properties["quote"]) not in lines_of(read, edge)
    ]
    assert wrong == []


def test_what_an_edge_has_as_written_has_no_white_space(seed: Seed) -> None:
    for edge in seed[1].edges:
        words = str(edge.properties["as_written"])
        assert words and words == squeeze(words), edge


@pytest.mark.parametrize(
    "type_",
    [
        t
        for t in sorted(load_schema().edges)
        if t != "ABOUT"  # a review item is about a rule, which no plan prints
    ],
)
def test_what_an_edge_has_as_written_is_written_there(type_: str) -> None:
    wrong = [
        edge
        for path in SEEDS
        for read, found in [read_seed(path)]
        for edge in found.edges
        if edge.type == type_
        and str(edge.properties["as_written"])
        not in squeeze(edge.properties["quote"]) + "\n" + squeeze(lines_of(read, edge))
    ]
    assert wrong == []


def test_every_agency_is_written_in_the_quote_of_its_edge(seed: Seed) -> None:
    _, found = seed
    for edge in found.edges:
        if edge.start.label == "Agency":
            assert squeeze(edge.properties["as_written"]) in squeeze(edge.properties["quote"]), edge


def test_extraction_is_deterministic(seed: Seed) -> None:
    read, found = seed
    assert extract_document(read).fingerprint == found.fingerprint
    assert extract_document(read_document(read.path)).fingerprint == found.fingerprint


def test_nodes_and_edges_occur_once_and_edges_join_nodes_that_are_there(seed: Seed) -> None:
    _, found = seed
    assert max(Counter(node.ref for node in found.nodes).values()) == 1
    assert max(Counter(edge.id for edge in found.edges).values()) == 1
    refs = {node.ref for node in found.nodes}
    assert {end for edge in found.edges for end in (edge.start, edge.end)} <= refs


def test_ids_of_what_the_document_owns_are_ascii_and_begin_with_its_id(seed: Seed) -> None:
    _, found = seed
    assert found.source.isascii() and found.source.startswith("doc-")
    for node in found.nodes:
        if node.label in OWN:
            assert node.id.isascii() and node.id.startswith(f"{found.source}."), node


def fits(value: Value, allowed: Property) -> bool:
    values = value if isinstance(value, list) else [value]
    kind = TYPES[allowed.type]
    return (
        isinstance(value, list) == allowed.multivalued
        and all(isinstance(item, kind) for item in values)
        and all(allowed.type == "boolean" or not isinstance(item, bool) for item in values)
        and (not allowed.values or set(values) <= set(allowed.values))
    )


def test_every_node_is_what_the_schema_allows(seed: Seed) -> None:
    classes = load_schema().classes
    for node in seed[1].nodes:
        allowed = classes[node.label].properties
        unknown = node.properties.keys() - allowed.keys()
        assert not unknown, (node.id, unknown)
        wrong = {k: v for k, v in node.properties.items() if not fits(v, allowed[k])}
        assert not wrong, (node.id, wrong)
        missing = {p.name for p in allowed.values() if p.required} - {"id"} - node.properties.keys()
        assert not missing, (node.id, missing)


def test_every_edge_is_what_the_schema_allows(seed: Seed) -> None:
    types = load_schema().edges
    for edge in seed[1].edges:
        allowed = types[edge.type]
        assert edge.start.label in allowed.starts and edge.end.label in allowed.ends, edge.id
        unknown = edge.properties.keys() - allowed.properties.keys()
        assert not unknown, (edge.id, unknown)
        wrong = {k: v for k, v in edge.properties.items() if not fits(v, allowed.properties[k])}
        assert not wrong, (edge.id, wrong)
        required = {p.name for p in allowed.properties.values() if p.required}
        assert required <= edge.properties.keys(), edge.id


def test_every_measure_is_in_its_document_and_in_a_section(seed: Seed) -> None:
    _, found = seed
    measures = {node.ref for node in found.nodes if node.label == "Measure"}
    assert measures
    for type_ in ("IN_DOCUMENT", "PART_OF"):
        assert measures <= {edge.start for edge in found.edges if edge.type == type_}


def test_every_target_is_set_by_something_and_measures_one_indicator(seed: Seed) -> None:
    _, found = seed
    targets = {node.ref for node in found.nodes if node.label == "Target"}
    assert targets <= {edge.end for edge in found.edges if edge.type == "SETS"}
    counts = Counter(edge.start for edge in found.edges if edge.type == "MEASURES")
    assert counts == dict.fromkeys(targets, 1)


def test_places_in_a_list_run_from_one_to_its_length(seed: Seed) -> None:
    _, found = seed
    for edge in found.edges:
        if edge.type == "RESPONSIBLE_FOR":
            position, listed = edge.properties["position"], edge.properties["listed"]
            assert isinstance(position, int) and isinstance(listed, int)
            assert 1 <= position <= listed, edge


def test_a_section_lies_within_the_section_above_it(seed: Seed) -> None:
    _, found = seed
    sections = {node.ref: node.properties for node in found.nodes if node.label == "Section"}
    for edge in found.edges:
        if edge.type == "PART_OF" and edge.start in sections and edge.end in sections:
            below, above = sections[edge.start], sections[edge.end]
            assert int(str(above["line_start"])) <= int(str(below["line_start"])), edge.id
            assert int(str(below["line_end"])) <= int(str(above["line_end"])), edge.id


def test_ids_stay_when_unrelated_lines_are_appended(seed: Seed, tmp_path: Path) -> None:
    read, found = seed
    longer = tmp_path / read.path.name
    longer.write_bytes(read.path.read_bytes() + "\n\n\n（此件公开发布）\n".encode())
    again = extract_document(read_document(longer))

    def owned(facts: Facts) -> set[tuple[str, str]]:
        return {(n.id, str(n.properties.get("title"))) for n in facts.nodes if n.label in OWN}

    assert again.source == found.source
    assert owned(again) == owned(found)
