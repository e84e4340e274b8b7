"""The schema as the graph reads it: its labels, edges and properties, and its IRIs."""

import subprocess
import sys
from pathlib import Path

import pytest
from rdflib import DCTERMS, ORG, PROV, QB, RDF, SDO, SKOS
from rdflib.namespace import DefinedNamespace

from ontology.errors import OntologyError
from ontology.model import load_schema

PLACE = {"page", "file", "sheet", "table", "row", "paragraph"}
EVIDENCE = {"as_written", "line_start", "line_end", "quote", "repaired_by", *PLACE}
HEADINGS = {f"{one}_heading{of}" for one in ("row", "column") for of in ("", "_line")}
BODY = {"body_line_start", "body_line_end"}
"""Where the body says the same again of an annex row."""


def test_labels_and_properties_are_those_of_the_design() -> None:
    classes = load_schema().classes
    said = {label: set(c.properties) - {"id"} for label, c in classes.items()}
    lines = {"document_id", "line_start", "line_end", *PLACE}
    assert said == {
        "Document": {
            *(
                "title",
                "notice_title",
                "doc_number",
                "kind",
                "issued_on",
                "period_start",
                "period_end",
            ),
            *("effective_on", "expires_on", "validity", "jurisdiction", "jurisdictions"),
            *("source_file", "sha256", "stub", "text", "line_places", *lines),
        },
        "Section": {"number", "title", "level", *lines},
        "Measure": {
            *("number", "title", "text", "kind", "deadline_text", "due_on", "ongoing", "place"),
            *("other", "quote", "body_line_start", "body_line_end", *lines),
        },
        "Agency": {
            "name",
            "short_name",
            "aliases",
            "names",
            "plates",
            "plate_sources",
            "kind",
            "jurisdiction",
            "confirmed",
        },
        "District": {"name", "code", "aliases", "names", "kind", "jurisdiction"},
        "Sector": {"name", "code", "aliases", "names"},
        "Indicator": {"name", "unit", "aliases", "names", "confirmed"},
        "Target": {
            *("value", "value_max", "value_text", "unit", "comparator", "year", "year_start"),
            *("year_basis", "kind", "binding", "quote", *HEADINGS, *lines),
        },
        "ReviewItem": {
            *("reason", "rule", "quote", "words", "task", "status", "decision", "suggestions"),
            *("affects", *lines),
        },
    }
    assert {c.key for c in classes.values()} == {"id"}


ANY = ("Document", "Section", "Measure", "Agency", "District", "Sector", "Indicator", "Target")
EDGES = {
    "LEADS": (("Agency",), ("Measure",), EVIDENCE | BODY),
    "SUPPORTS": (("Agency",), ("Measure",), EVIDENCE | BODY),
    "RESPONSIBLE_FOR": (("Agency",), ("Measure",), EVIDENCE | BODY | {"position", "listed"}),
    "IN_DOCUMENT": (("Measure",), ("Document",), EVIDENCE),
    "PART_OF": (("Measure", "Section"), ("Section", "Document"), EVIDENCE),
    "SETS": (("Document", "Section", "Measure"), ("Target",), EVIDENCE),
    "MEASURES": (("Target",), ("Indicator",), EVIDENCE),
    "LOCATED_IN": (("Measure", "Target"), ("District",), EVIDENCE),
    "CONCERNS": (("Measure",), ("Sector",), EVIDENCE),
    "ISSUED_BY": (("Document",), ("Agency",), EVIDENCE),
    "BASED_ON": (("Document",), ("Document",), EVIDENCE),
    "CITES": (("Document", "Measure"), ("Document",), EVIDENCE),
    "AMENDS": (("Document",), ("Document",), EVIDENCE),
    "REPEALS": (("Document",), ("Document",), EVIDENCE),
    "SUCCEEDED_BY": (
        ("Agency",),
        ("Agency",),
        {"on", "not_before", "not_after", "joined", "source"},
    ),
    "MEMBER_OF": (("Agency",), ("Agency",), {"source"}),
    "GOVERNS": (("Agency",), ("District",), set[str]()),
    "WITHIN": (("District",), ("District",), set[str]()),
    "BROADER": (("Sector",), ("Sector",), set[str]()),
    "ABOUT": (("ReviewItem",), ANY, EVIDENCE),
}


def test_edges_join_the_labels_of_the_design_and_carry_evidence() -> None:
    said = {
        type_: (e.starts, e.ends, set(e.properties)) for type_, e in load_schema().edges.items()
    }
    assert said == EDGES


@pytest.mark.parametrize("type_", ["LEADS", "SUPPORTS", "RESPONSIBLE_FOR", "ISSUED_BY", "CITES"])
def test_a_statement_must_carry_its_evidence(type_: str) -> None:
    properties = load_schema().edges[type_].properties
    assert {n for n in EVIDENCE if properties[n].required} == EVIDENCE - PLACE - {"repaired_by"}


def test_types_and_allowed_values_are_known() -> None:
    measure = load_schema().classes["Measure"].properties
    assert (measure["due_on"].type, measure["ongoing"].type) == ("date", "boolean")
    assert measure["kind"].values == ("task", "safeguard")
    assert load_schema().classes["Document"].properties["kind"].values == ()
    assert load_schema().classes["Agency"].properties["names"].multivalued


def test_the_store_is_told_what_to_index() -> None:
    indexed = load_schema().indexed
    owned = {"Document", "Section", "Measure", "Target", "ReviewItem"}
    assert {label for label, names in indexed.items() if "document_id" in names} == owned
    assert "due_on" in indexed["Measure"]
    assert indexed["Agency"] == ("name", "short_name")


def test_everything_is_labelled_in_chinese_and_english() -> None:
    schema = load_schema()
    for element in (*schema.classes.values(), *schema.edges.values()):
        for term in (element, *element.properties.values()):
            assert term.title and term.title_en and term.description and term.description_en, term
            assert term.title_en.isascii() and term.description_en.isascii(), term


# Terms of the vocabularies that rdflib does not carry, read from the standards:
# Web Annotation Vocabulary (W3C, 2017) and the ELI ontology of the EU Publications Office.
OA = "http://www.w3.org/ns/oa#"
ELI = "http://data.europa.eu/eli/ontology#"
OTHER = {
    *(OA + name for name in ("Annotation", "hasTarget", "exact")),
    *(ELI + name for name in ("LegalResource", "LegalResourceSubdivision", "id_local")),
    *(ELI + name for name in ("date_document", "passed_by", "based_on", "title_alternative")),
    *(ELI + name for name in ("first_date_entry_in_force", "date_no_longer_in_force")),
    *(ELI + name for name in ("cites", "amends", "repeals")),
}
# rdflib writes schema.org with https; both name the same terms, generators and data use http.
CLOSED: dict[str, type[DefinedNamespace]] = {
    "http://www.w3.org/ns/org#": ORG,
    "http://www.w3.org/2004/02/skos/core#": SKOS,
    "http://www.w3.org/ns/prov#": PROV,
    "http://purl.org/linked-data/cube#": QB,
    "http://purl.org/dc/terms/": DCTERMS,
    "http://schema.org/": SDO,
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": RDF,
}


def is_a_term_of_its_standard(iri: str) -> bool:
    if iri in OTHER or iri.startswith("https://w3id.org/policygraph/"):
        return True
    return any(iri.startswith(ns) and iri.removeprefix(ns) in CLOSED[ns] for ns in CLOSED)


def test_a_standard_iri_is_a_term_of_that_standard() -> None:
    schema = load_schema()
    elements = (*schema.classes.values(), *schema.edges.values())
    iris = {e.iri for e in elements} | {p.iri for e in elements for p in e.properties.values()}
    assert {iri for iri in iris if not is_a_term_of_its_standard(iri)} == set()
    assert not is_a_term_of_its_standard("http://www.w3.org/ns/org#noSuchTerm")


def test_the_program_runs_without_linkml() -> None:
    code = "import sys, ontology.vocabulary, ontology.model as m; m.load_schema(); "
    code += "print([name for name in sys.modules if name.startswith(('linkml', 'rdflib'))])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


SMALL = """
prefixes: {pg: https://example.org/}
default_prefix: pg
classes:
  Node: {abstract: true, slots: [id]}
  Thing: {is_a: Node, slots: [name]}
  Association: {abstract: true, slots: [subject, object]}
  Likes:
    is_a: Association
    annotations: {cypher: LIKES}
    slot_usage: {subject: {range: Thing}, object: {range: Thing}}
slots:
  id: {identifier: true}
  name: {}
  subject: {range: Node}
  object: {range: Node}
  likes: {range: Thing}
"""


def test_a_small_schema_is_read(tmp_path: Path) -> None:
    file = tmp_path / "small.yaml"
    file.write_text(SMALL, encoding="utf-8")
    schema = load_schema(file)
    assert list(schema.classes["Thing"].properties) == ["id", "name"]
    assert schema.edges["LIKES"].starts == ("Thing",)
    assert schema.edges["LIKES"].iri == "https://example.org/likes"


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("slots: [name]", "slots: [nmae]", ["Thing", "nmae"]),
        ("object: {range: Thing}}", "object: {range: Thnig}}", ["Likes", "Thnig"]),
        ("{is_a: Node, slots", "{is_a: Nood, slots", ["Thing", "Nood"]),
        ("{cypher: LIKES}", "{cypher: LOVES}", ["Likes", "slot"]),
        ("name: {}", "name: {range: text}", ["name", "text"]),
        ("name: {}", "name: {slot_uri: skos:prefLabel}", ["skos:prefLabel", "prefixes"]),
        ("slot_usage: {subject:", "slot_usage: {subjcet:", ["Likes", "subjcet"]),
    ],
)
def test_a_dangling_name_is_an_error_that_names_it(
    tmp_path: Path, old: str, new: str, named: list[str]
) -> None:
    file = tmp_path / "small.yaml"
    assert old in SMALL
    file.write_text(SMALL.replace(old, new), encoding="utf-8")
    with pytest.raises(OntologyError) as error:
        load_schema(file)
    assert [word for word in ("small.yaml", *named) if word not in str(error.value)] == []
