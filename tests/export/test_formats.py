"""What is exported is what the store holds, as other programs read it."""

import csv
import io
import json
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import randbytes
from typing import Any

import networkx
import pytest
from engines import SharedEngine
from exported import exported
from graphs import NASTY, TEXT, load_all
from neo4j_server import running_neo4j
from rdflib import RDF, Graph, Literal, URIRef
from rdflib.compare import isomorphic
from two_plans import two_plans

from graph.address import Connection
from graph.export.cells import CELL_CHARACTERS
from graph.export.formats import format_named, formats
from graph.export.output import CHUNK_BYTES, File, archive, write_folder
from graph.export.rdf import IDS
from graph.export.source import StatedEdge
from graph.export.store_source import StoreSource, whole
from graph.export.triples import term_iri
from graph.records import Node
from graph.schema import DERIVED
from graph.store import GraphStore
from ontology.errors import NotFoundError, QueryError, StoreError
from ontology.model import load_schema

pytestmark = pytest.mark.exhaustive(
    on="neo4j"
)  # test_both_engines.py holds that the bytes are the same

PLAN = "doc-aaaaaaaaaaaa"
LEADS = URIRef(f"{IDS}edge/agency:天津市商务局/LEADS/{PLAN}.m.a1")
OLD_PARSER = pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")
"""rdflib's own JSON-LD parser uses what rdflib deprecates."""

SPARQL = """
PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
SELECT ?source ?lines ?words WHERE {
  ?evidence a oa:Annotation ; oa:hasBody ?edge ; oa:hasTarget ?excerpt .
  ?excerpt oa:hasSource ?source ; oa:hasSelector ?selector .
  ?selector rdf:value ?lines ; oa:refinedBy/oa:exact ?words .
}
"""


def counted(store: GraphStore) -> dict[str, int]:
    return {name: count for name, count in store.counts().items() if count}


def tables(data: bytes) -> dict[str, list[dict[str, str]]]:
    """The rows of each CSV file of an archive, by the file's name."""
    with zipfile.ZipFile(io.BytesIO(data)) as files:
        return {
            Path(name).stem: list(csv.DictReader(io.StringIO(files.read(name).decode("utf-8-sig"))))
            for name in files.namelist()
            if name.endswith(".csv")
        }


@pytest.fixture(scope="module")
def turtle(graph: GraphStore) -> Graph:
    return Graph().parse(data=exported(graph, "ttl"), format="turtle")


def test_every_format_is_found() -> None:
    assert list(formats()) == ["csv", "graphml", "jsonl", "jsonld", "neo4j-import", "ttl"]
    with pytest.raises(QueryError, match="可用的格式：csv、"):
        format_named("xml")


def test_turtle_has_every_node_and_every_edge_as_a_statement(
    turtle: Graph, graph: GraphStore
) -> None:
    schema = load_schema()
    found = {
        **{
            label: len(list(turtle.subjects(RDF.type, URIRef(its.iri))))
            for label, its in schema.classes.items()
        },
        **{
            kind: len(list(turtle.subjects(RDF.type, term_iri(its.name))))
            for kind, its in schema.edges.items()
        },
    }
    assert {name: count for name, count in found.items() if count} == counted(graph)


def test_every_statement_is_a_plain_triple_too(turtle: Graph) -> None:
    statements = list(turtle.subject_objects(RDF.predicate))
    assert len(statements) > 40
    for statement, predicate in statements:
        start, end = turtle.value(statement, RDF.subject), turtle.value(statement, RDF.object)
        assert (start, predicate, end) in turtle


def test_an_edge_has_its_evidence_as_an_annotation_of_lines_and_words(turtle: Graph) -> None:
    rows = [tuple(row) for row in turtle.query(SPARQL, initBindings={"edge": LEADS})]  # type: ignore[arg-type]
    assert rows == [(URIRef(IDS + PLAN), Literal("line=6,7"), Literal("市商务局牵头"))]
    assert turtle.value(LEADS, term_iri("stated_in")) == URIRef(IDS + PLAN)


def test_values_keep_their_types(turtle: Graph) -> None:
    measure, target = URIRef(f"{IDS}{PLAN}.m.a1"), URIRef(f"{IDS}{PLAN}.t.1")
    due, value = turtle.value(measure, term_iri("due_on")), turtle.value(target, term_iri("value"))
    assert isinstance(due, Literal)
    assert str(due.datatype).endswith("#date")
    assert due.toPython().isoformat() == "2025-12-31"
    assert isinstance(value, Literal)
    assert (value.toPython(), str(value.datatype).rpartition("#")[2]) == (5000.0, "float")


@pytest.mark.exhaustive
@OLD_PARSER
def test_json_ld_says_what_turtle_says(turtle: Graph, graph: GraphStore) -> None:
    data = exported(graph, "jsonld")
    assert isomorphic(Graph().parse(data=data, format="json-ld"), turtle)
    terms = json.loads(data)["@context"]
    assert terms["Agency"]["@id"] == "org:Organization"


@OLD_PARSER
@pytest.mark.parametrize("name", ["ttl", "jsonld"])
def test_a_text_survives_rdf(graph: GraphStore, name: str) -> None:
    read = Graph().parse(data=exported(graph, name), format={"ttl": "turtle"}.get(name, "json-ld"))
    assert str(read.value(URIRef(IDS + NASTY), term_iri("text"))) == TEXT
    names = {str(each) for each in read.objects(None, term_iri("name"))}
    assert {"𠮷市 <局>", "甲/乙%#?局", "a|b"} <= names


def test_networkx_reads_every_node_and_edge_of_graphml(graph: GraphStore, tmp_path: Path) -> None:
    path = tmp_path / "a.graphml"
    path.write_bytes(exported(graph, "graphml"))
    read: Any = networkx.read_graphml(path, force_multigraph=True)
    nodes = Counter(data["labels"] for _, data in read.nodes(data=True))
    edges = Counter(data["type"] for _, _, data in read.edges(data=True))
    assert dict(nodes + edges) == counted(graph)
    target, plan = read.nodes[f"{PLAN}.t.1"], read.nodes[PLAN]
    assert (target["value"], target["line_start"]) == (5000.0, 5)
    assert (plan["label"], plan["stub"]) == ("天津市服务业方案", False)
    led = read.get_edge_data("agency:天津市商务局", f"{PLAN}.m.a1")
    assert {each["label"] for each in led.values()} == {"牵头", "负责"}
    assert read.nodes[NASTY]["text"] == TEXT.replace("\x0b", "\ufffd")


def test_csv_has_a_row_for_each_node_and_edge(graph: GraphStore) -> None:
    rows = tables(exported(graph, "csv"))
    assert {name: len(each) for name, each in rows.items() if each} == counted(graph)
    measure = next(row for row in rows["Measure"] if row["id"] == f"{PLAN}.m.a1")
    assert (measure["due_on"], measure["line_start"]) == ("2025-12-31", "12")
    agency = next(row for row in rows["Agency"] if row["name"] == "a|b")
    assert (agency["aliases"], agency["confirmed"]) == ('一,二；三"四', "false")
    assert next(row for row in rows["Document"] if row["id"] == NASTY)["text"] == TEXT
    led = next(row for row in rows["LEADS"] if row["end"] == f"{PLAN}.m.a1")
    assert (led["start_label"], led["document"], led["quote"]) == ("Agency", PLAN, "市商务局牵头")
    assert led["start_name"] == "天津市商务局"
    assert (led["end_name"], led["document_name"]) == ("办好滨海新区购物节", "天津市服务业方案")


@pytest.mark.parametrize("text", ["长" * CELL_CHARACTERS, "\n" + "长" * 70_000, "𠮷" * 20_000])
def test_a_text_that_no_cell_holds_is_cut_and_stands_whole_beside_the_tables(text: str) -> None:
    data = b"".join(format_named("csv").stream(OneLongText(text)))
    (row,) = tables(data)["Document"]
    units = len(row["text"].encode("utf-16-le")) // 2
    assert CELL_CHARACTERS - 2 <= units <= CELL_CHARACTERS
    assert row["text"].endswith("见 texts/doc-1.text.txt）")
    with zipfile.ZipFile(io.BytesIO(data)) as files:
        assert files.read("texts/doc-1.text.txt").decode() == text


@dataclass
class OneLongText:
    """A source of one document."""

    text: str
    version: str = "1"

    def nodes(self, label: str) -> Iterator[Node]:
        if label == "Document":
            yield Node(label, "doc-1", {"title": "长文", "text": self.text})

    def edges(self, kind: str) -> Iterator[StatedEdge]:
        yield from ()


def test_csv_is_harmless_in_a_spreadsheet(graph: GraphStore) -> None:
    rows = tables(exported(graph, "csv"))
    assert {row["title"] for row in rows["Measure"] if row["document_id"] == NASTY} == {"'=1+1"}
    assert "'=SUM(A1)" in {row["name"] for row in rows["Agency"]}


def test_a_data_package_describes_every_column_of_csv(graph: GraphStore) -> None:
    with zipfile.ZipFile(io.BytesIO(exported(graph, "csv"))) as files:
        package = json.loads(files.read("datapackage.json"))
        for resource in package["resources"]:
            text = files.read(resource["path"]).decode(resource["encoding"])
            fields = resource["schema"]["fields"]
            assert next(csv.reader(io.StringIO(text))) == [each["name"] for each in fields]
            assert all(each["title"] and each["description"] for each in fields)
        assert len(package["resources"]) == len(files.namelist()) - 1
    assert package["version"] == graph.data_version()


def test_json_lines_are_what_extract_prints(graph: GraphStore) -> None:
    lines = exported(graph, "jsonl").decode().rstrip("\n").split("\n")
    names = Counter(each.get("label") or each["labels"][0] for each in map(json.loads, lines))
    assert dict(names) == counted(graph)
    stated = [line for facts in two_plans() for line in facts.json_lines() if '"LEADS"' in line]
    assert set(stated) == {line for line in lines if '"LEADS"' in line}


@pytest.mark.parametrize("name", list(formats()))
def test_nothing_is_exported_that_is_no_fact(graph: GraphStore, name: str) -> None:
    data = exported(graph, name)
    if formats()[name].many:
        with zipfile.ZipFile(io.BytesIO(data)) as files:
            data = b"".join(files.read(each) for each in files.namelist())
    assert not [each for each in DERIVED if each.encode() in data]


@pytest.mark.exhaustive
@pytest.mark.neo4j(own=True)
def test_neo4j_imports_the_same_graph(embedded: SharedEngine, tmp_path: Path) -> None:
    with GraphStore.open(embedded.database()) as graph:
        graph.ensure_schema()
        load_all(graph)
        write_folder(
            formats()["neo4j-import"].files(StoreSource(graph, whole)), tmp_path / "import"
        )
        expected, counts = exported(graph, "jsonl"), counted(graph)
    with running_neo4j(tmp_path / "import") as server:
        place = Connection.to_neo4j(server.uri, server.user, server.password)
        with GraphStore.open(place) as imported:
            for statement in (tmp_path / "import" / "schema.cypher").read_text().split(";"):
                if statement.strip():
                    imported._write(lambda tx, text=statement: tx.run(text).consume())  # type: ignore[misc]
            assert counted(imported) == counts
            assert exported(imported, "jsonl") == expected
            types = "MATCH (m:Measure) WHERE m.due_on = date('2025-12-31') RETURN count(m) AS n"
            assert imported.read(types) == [{"n": 1}]
            lists = "MATCH (a:Agency {name: 'a|b'}) RETURN a.aliases AS aliases"
            assert imported.read(lists) == [{"aliases": ["一,二", '三"四']}]


def test_one_plan_is_its_facts_and_what_they_refer_to(graph: GraphStore) -> None:
    records = [
        json.loads(line) for line in exported(graph, "jsonl", PLAN).decode().rstrip().split("\n")
    ]
    nodes = {each["id"] for each in records if each["type"] == "node"}
    edges = [each for each in records if each["type"] == "relationship"]
    assert {PLAN, "agency:天津市商务局", "doc-cccccccccccc", "sector:融资租赁"} <= nodes
    assert "agency:上海市财政局" not in nodes
    assert not [each for each in nodes if each.startswith("doc-bbbbbbbbbbbb")]
    assert all(PLAN in each["id"] for each in edges)
    stated = graph.read(
        "MATCH (n)-[r]->(m) WHERE n.document_id = $id OR n.id = $id OR m.document_id = $id "
        "RETURN count(r) AS count",
        {"id": PLAN},
    )
    assert len(edges) == stated[0]["count"]


def test_a_plan_that_is_only_cited_cannot_be_exported_alone(graph: GraphStore) -> None:
    with pytest.raises(NotFoundError, match="没有载入"):
        exported(graph, "ttl", "doc-cccccccccccc")


def test_an_archive_bears_no_time(graph: GraphStore) -> None:
    with zipfile.ZipFile(io.BytesIO(exported(graph, "csv"))) as files:
        assert {each.date_time for each in files.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert files.testzip() is None


def test_an_archive_is_given_piece_by_piece() -> None:
    taken = 0

    def endless() -> Iterator[bytes]:
        nonlocal taken
        while True:
            taken += 1
            yield randbytes(CHUNK_BYTES)

    pieces = archive([File("a.txt", endless())])
    assert sum(len(next(pieces)) for _ in range(10)) > 5 * CHUNK_BYTES
    assert taken == 10


def test_data_that_changes_meanwhile_is_said(store: GraphStore) -> None:
    vocabulary, plan, *_ = two_plans()
    list(store.load([vocabulary]))
    source = StoreSource(store, whole)
    source.check()
    list(store.load([plan]))
    with pytest.raises(StoreError, match="重新导出"):
        source.check()
