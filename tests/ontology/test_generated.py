"""The generated artefacts are fresh, reproducible and say what the schema says."""

import json
import re
from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import OWL, RDF, RDFS, XSD, Graph, Literal, Namespace, URIRef

from ontology.generate import GENERATED, artefacts, main
from ontology.model import load_schema

PG = Namespace("https://w3id.org/policygraph/")
ELI = Namespace("http://data.europa.eu/eli/ontology#")
ORG = Namespace("http://www.w3.org/ns/org#")
SH = Namespace("http://www.w3.org/ns/shacl#")
OA = Namespace("http://www.w3.org/ns/oa#")
SKOS = Namespace("http://www.w3.org/2004/02/skos/core#")


@pytest.fixture(scope="module")
def fresh() -> dict[str, str]:
    return dict(artefacts())


@pytest.fixture(scope="module")
def owl() -> Graph:
    return Graph().parse(GENERATED / "policygraph.owl.ttl")


@pytest.fixture(scope="module")
def shapes() -> Graph:
    return Graph().parse(GENERATED / "policygraph.shacl.ttl")


@pytest.mark.exhaustive
def test_the_committed_artefacts_are_fresh(fresh: dict[str, str]) -> None:
    committed = {path.name: path.read_text(encoding="utf-8") for path in GENERATED.iterdir()}
    assert [name for name in fresh if committed.get(name) != fresh[name]] == []
    assert committed.keys() == fresh.keys()


@pytest.mark.exhaustive
def test_a_stale_artefact_fails_the_check_and_is_rewritten(
    fresh: dict[str, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("ontology.generate.artefacts", lambda: iter(fresh.items()))
    for name, text in fresh.items():
        (tmp_path / name).write_text(text, encoding="utf-8", newline="\n")
    assert main(["--check"], tmp_path) == 0
    (tmp_path / "reference.md").write_text("old", encoding="utf-8")
    assert main(["--check"], tmp_path) == 1
    assert "reference.md" in capsys.readouterr().err
    assert main([], tmp_path) == 0
    assert (tmp_path / "reference.md").read_text(encoding="utf-8") == fresh["reference.md"]


@pytest.mark.exhaustive
def test_artefacts_bear_no_time_and_no_machine(fresh: dict[str, str]) -> None:
    hosts = {host for text in fresh.values() for host in re.findall(r"https?://([^/\s>\"]+)", text)}
    standards = {"w3id.org", "www.w3.org", "data.europa.eu", "purl.org", "schema.org"}
    assert hosts <= standards | {"www.apache.org"}  # the licence
    for text in fresh.values():
        assert not re.search(r"/(?:work|tmp|home|root)/|\d{2}:\d{2}:\d{2}", text)


def test_owl_labels_are_tagged_chinese_and_english(owl: Graph) -> None:
    assert set(owl.objects(ORG.Organization, RDFS.label)) == {
        Literal("机构", lang="zh"),
        Literal("Agency", lang="en"),
    }
    assert Literal("牵头", lang="zh") in set(owl.objects(PG.leads, RDFS.label))
    assert Literal("leads", lang="en") in set(owl.objects(PG.leads, RDFS.label))
    assert Literal("The name used in local plans.", lang="en") in set(
        owl.objects(URIRef("http://schema.org/alternateName"), SKOS.definition)
    )


def test_owl_has_every_class_edge_and_property(owl: Graph) -> None:
    schema = load_schema()
    classes = set(owl.subjects(RDF.type, OWL.Class))
    assert {URIRef(c.iri) for c in schema.classes.values()} <= classes
    objects = set(owl.subjects(RDF.type, OWL.ObjectProperty))
    assert {URIRef(e.iri) for e in schema.edges.values()} <= objects
    values = set(owl.subjects(RDF.type, OWL.DatatypeProperty))
    elements = (*schema.classes.values(), *schema.edges.values())
    assert {URIRef(p.iri) for e in elements for p in e.properties.values()} <= values
    types = {str(o) for o in owl.objects(None, PG.cypher)}
    assert types == set(schema.edges)


def test_owl_data_types_are_those_of_the_model(owl: Graph) -> None:
    assert owl.value(ELI.date_document, RDFS.range) == XSD.date
    assert owl.value(PG.ongoing, RDFS.range) == XSD.boolean
    assert owl.value(PG.level, RDFS.range) == XSD.integer


def test_owl_restricts_no_property_that_it_does_not_declare(owl: Graph) -> None:
    declared = {
        *owl.subjects(RDF.type, OWL.ObjectProperty),
        *owl.subjects(RDF.type, OWL.DatatypeProperty),
    }
    assert set(owl.objects(None, OWL.onProperty)) <= declared


LEAD = URIRef("https://example.org/edge")
AGENCY, MEASURE = URIRef("https://example.org/agency"), URIRef("https://example.org/measure")


def statement(**changes: Literal | None) -> Graph:
    """An edge LEADS with its ends, as RDF; ``changes`` replace or remove (None) properties."""
    graph = Graph()
    document = URIRef("https://example.org/document")
    graph.add((AGENCY, RDF.type, ORG.Organization))
    graph.add((AGENCY, SKOS.prefLabel, Literal("天津市商务局")))
    graph.add((AGENCY, PG.kind, Literal("department")))
    graph.add((document, RDF.type, ELI.LegalResource))
    graph.add((document, URIRef("http://purl.org/dc/terms/title"), Literal("方案")))
    graph.add((MEASURE, RDF.type, PG.Measure))
    graph.add((MEASURE, URIRef("http://purl.org/dc/terms/title"), Literal("会展服务")))
    graph.add((MEASURE, URIRef("http://www.w3.org/ns/prov#wasDerivedFrom"), document))
    lines = {PG.line_start: Literal(209), PG.line_end: Literal(209)}
    source = URIRef("http://www.w3.org/ns/prov#hadPrimarySource")
    graph.add((MEASURE, source, document))
    graph.add((LEAD, source, document))
    for predicate, value in {
        PG.document_id: Literal("doc-1"),
        PG.kind: Literal("task"),
        PG.place: Literal("annex"),
        **lines,
    }.items():
        graph.add((MEASURE, predicate, value))
    properties: dict[URIRef, Literal | None] = {
        **lines,
        PG.as_written: Literal("市商务局"),
        OA.exact: Literal("牵头单位：市商务局"),
        **{PG[name]: value for name, value in changes.items()},
    }
    graph.add((LEAD, RDF.type, PG.Leads))
    graph.add((LEAD, RDF.subject, AGENCY))
    graph.add((LEAD, RDF.predicate, PG.leads))
    graph.add((LEAD, RDF.object, MEASURE))
    for predicate, value in properties.items():
        if value is not None:
            graph.add((LEAD, predicate, value))
    return graph


def report(data: Graph, shapes: Graph) -> tuple[bool, str]:
    conforms, _, text = validate(data, shacl_graph=shapes)
    return bool(conforms), str(text)


def test_a_statement_with_its_evidence_conforms(shapes: Graph) -> None:
    conforms, text = report(statement(), shapes)
    assert conforms, text


@pytest.mark.parametrize(
    "changes",
    [
        {"as_written": None},
        {"line_start": Literal(0)},
        {"line_end": Literal("209")},
        {"position": Literal(1)},
    ],
)
def test_a_statement_without_sound_evidence_does_not(
    shapes: Graph, changes: dict[str, Literal | None]
) -> None:
    conforms, _ = report(statement(**changes), shapes)
    assert not conforms


def test_a_statement_joins_the_labels_it_may(shapes: Graph) -> None:
    wrong = statement()
    wrong.set((LEAD, RDF.object, AGENCY))
    assert not report(wrong, shapes)[0]


def test_shapes_have_names_in_both_languages(shapes: Graph) -> None:
    names = set(shapes.objects(None, SH.name))
    assert {Literal("完成时限", lang="zh"), Literal("deadline text", lang="en")} <= names
    untagged = [name for name in names if isinstance(name, Literal) and not name.language]
    assert untagged == []


def test_the_context_gives_the_standards_terms() -> None:
    context = json.loads((GENERATED / "policygraph.context.jsonld").read_text("utf-8"))["@context"]
    assert context["Agency"]["@id"] == "org:Organization"
    assert context["issued_by"] == {"@type": "@id", "@id": "eli:passed_by"}
    assert context["due_on"]["@type"] == "xsd:date"


def test_the_reference_page_shows_everything() -> None:
    page = (GENERATED / "reference.md").read_text(encoding="utf-8")
    schema = load_schema()
    assert "```mermaid" in page
    for label, node in schema.classes.items():
        assert f"### `{label}` {node.title} · {node.title_en}" in page
        assert all(f"| `{name}`" in page for name in node.properties)
    assert all(f"| `{type_}` |" in page for type_ in schema.edges)
    assert "  Agency -->|LEADS| Measure" in page
