"""Loading is repeatable: a source's facts are replaced by its own, and nothing else is touched."""

from datetime import date
from typing import Any

import pytest
from small_plans import doc_id, edge, plan, vocabulary

from graph.name_keys import name_keys
from graph.records import Edge, Facts, Node, Ref, Value
from graph.store import GraphStore
from ontology.errors import StoreError

EVERYTHING = """
MATCH (n) OPTIONAL MATCH (n)-[r]->(m)
RETURN labels(n)[0] AS label, n.id AS id, type(r) AS type, m.id AS end
ORDER BY label, id, type, end
"""


def content(store: GraphStore) -> list[tuple[Any, ...]]:
    return [tuple(row.values()) for row in store.read(EVERYTHING)]


def ids(store: GraphStore, label: str) -> list[str]:
    return [row["id"] for row in store.read(f"MATCH (n:{label}) RETURN n.id AS id ORDER BY id")]


def load(store: GraphStore, *facts: Facts) -> None:
    assert all(result.status == "written" for result in store.load(facts))


def test_what_was_loaded_is_there_with_its_evidence(store: GraphStore) -> None:
    load(store, plan(1, {"促进消费": ["天津市商务局", "天津市财政局"]}))
    rows = store.read(
        "MATCH (a:Agency)-[r:LEADS]->(m:Measure)-[:IN_DOCUMENT]->(d:Document) "
        "RETURN a.name AS agency, m.title AS task, d.doc_number AS document, r.quote AS quote"
    )
    assert rows == [
        {
            "agency": "天津市商务局",
            "task": "促进消费",
            "document": "津政发〔2026〕1号",
            "quote": "市商务局牵头",
        }
    ]


@pytest.mark.exhaustive(on="neo4j")
def test_a_load_counts_what_the_database_counted(store: GraphStore) -> None:
    [first, second] = store.load([plan(1, {"甲": ["A局", "B局"]}), plan(2, {"乙": ["B局"]})])
    assert (first.nodes_created, first.edges_created) == (4, 3)
    assert (second.nodes_created, second.edges_created) == (2, 2)
    assert sum(store.counts().values()) == 4 + 3 + 2 + 2


def test_the_second_load_writes_nothing(store: GraphStore) -> None:
    facts = [vocabulary("A局"), plan(1, {"甲": ["A局"]}), plan(2, {"乙": ["A局"]}, cites=[1])]
    load(store, *facts)
    before = content(store), store.data_version()
    results = list(store.load(facts))
    assert [result.status for result in results] == ["unchanged"] * 3
    assert not any(sum(result.as_dict().values()) for result in results)
    assert (content(store), store.data_version()) == before


def test_a_changed_document_replaces_its_own_facts_and_no_others(store: GraphStore) -> None:
    other = plan(2, {"乙": ["B局"]}, cites=[1])
    load(store, plan(1, {"甲": ["A局", "B局"], "丙": ["A局"]}), other)
    [result] = store.load([plan(1, {"甲": ["C局", "B局"]})])
    assert (result.nodes_deleted, result.edges_deleted) == (3, 5)  # two tasks, and A局
    changed = content(store)
    store.clear()
    load(store, other, plan(1, {"甲": ["C局", "B局"]}))
    assert changed == content(store)


@pytest.mark.exhaustive(on="neo4j")
def test_a_removed_document_takes_what_only_it_spoke_of(store: GraphStore) -> None:
    load(store, vocabulary("A局"), plan(1, {"甲": ["A局", "B局", "C局"]}), plan(2, {"乙": ["B局"]}))
    result = store.remove(doc_id(1))
    assert result is not None and not result.stub
    assert (result.nodes_deleted, result.edges_deleted) == (3, 4)
    assert ids(store, "Agency") == ["agency:A局", "agency:B局"]
    assert ids(store, "Document") == [doc_id(2)]


@pytest.mark.exhaustive(on="neo4j")
def test_removing_what_is_not_loaded_changes_nothing(store: GraphStore) -> None:
    load(store, plan(2, {}, cites=[1]))
    assert store.remove(doc_id(1)) is None
    assert store.remove("vocabulary") is None
    assert ids(store, "Document") == [doc_id(1), doc_id(2)]


@pytest.mark.exhaustive(on="neo4j")
def test_a_stub_becomes_full_and_a_stub_again(store: GraphStore) -> None:
    def cited() -> dict[str, Any]:
        query = "MATCH ({id: $other})-[:CITES]->(d:Document {id: $id}) RETURN d"
        node: dict[str, Any] = store.read(query, {"id": doc_id(1), "other": doc_id(2)})[0]["d"]
        return node

    load(store, plan(2, {}, cites=[1]))
    assert cited()["stub"] is True
    load(store, plan(1, {"甲": ["A局"]}))
    assert cited()["stub"] is False
    assert cited()["issued_on"] == date(2026, 1, 1)
    result = store.remove(doc_id(1))
    assert result is not None and result.stub
    stub = cited()
    assert stub.pop("facts_checksum")
    assert stub == {
        "label": "Document",
        "id": doc_id(1),
        "title": "计划1",
        "doc_number": "津政发〔2026〕1号",
        "stub": True,
        "pinyin": ["ji hua 1"],
        "name_keys": name_keys([doc_id(1), "计划1", "津政发〔2026〕1号"]),
    }
    store.remove(doc_id(2))
    assert content(store) == []


@pytest.mark.exhaustive(on="neo4j")
def test_documents_that_cite_each_other_are_loaded_together(store: GraphStore) -> None:
    load(store, plan(1, {}, cites=[2]), plan(2, {}, cites=[1]))
    assert store.counts()["CITES"] == 2
    assert [row["id"] for row in store.sources()] == [doc_id(1), doc_id(2)]


@pytest.mark.exhaustive(on="neo4j")
def test_only_the_vocabulary_changes_a_shared_node(store: GraphStore) -> None:
    def confirmed() -> Any:
        return store.read("MATCH (a:Agency) RETURN a.confirmed AS confirmed")[0]["confirmed"]

    load(store, plan(1, {"甲": ["A局"]}))
    assert confirmed() is False
    load(store, vocabulary("A局"))
    assert confirmed() is True
    load(store, plan(2, {"乙": ["A局"]}))
    assert confirmed() is True


@pytest.mark.exhaustive(on="neo4j")
def test_a_changed_vocabulary_drops_the_terms_that_no_document_names(store: GraphStore) -> None:
    load(store, vocabulary("A局", "B局", "全体", members=[("A局", "全体"), ("B局", "全体")]))
    load(store, plan(1, {"甲": ["B局"]}))
    load(store, vocabulary("A局", "D局", members=[("A局", "D局")]))
    assert ids(store, "Agency") == ["agency:A局", "agency:B局", "agency:D局"]
    assert store.counts()["MEMBER_OF"] == 1
    store.remove(doc_id(1))
    assert ids(store, "Agency") == ["agency:A局", "agency:D局"]


def test_dates_compare_and_come_back_as_dates(store: GraphStore) -> None:
    load(store, plan(1, {"甲": ["A局"]}))
    query = "MATCH (m:Measure) WHERE m.due_on >= date($day) RETURN m.due_on AS due"
    assert store.read(query, {"day": "2027-12-31"}) == [{"due": date(2027, 12, 31)}]
    assert store.read(query, {"day": date(2027, 12, 31)}) == [{"due": date(2027, 12, 31)}]
    assert store.read(query, {"day": "2028-01-01"}) == []


@pytest.mark.exhaustive(on="neo4j")
def test_the_same_source_twice_in_one_load_keeps_the_last(store: GraphStore) -> None:
    load(store, plan(1, {"甲": ["A局"]}), plan(1, {"乙": ["B局"]}))
    assert ids(store, "Agency") == ["agency:B局"]


DOCUMENT = Node("Document", doc_id(1), {"title": "计划"})
MEASURE = Node("Measure", f"{doc_id(1)}.m.1", {"document_id": doc_id(1)})
REFUSED = {
    "本体里没有节点标签": ([DOCUMENT, Node("Nonsense", "x", {})], []),
    "本体里没有关系类型": ([DOCUMENT, MEASURE], [edge("LOVES", MEASURE.ref, DOCUMENT.ref)]),
    "应有且仅有一个": ([MEASURE], []),
    "出现了两次": ([DOCUMENT, MEASURE], [edge("IN_DOCUMENT", MEASURE.ref, DOCUMENT.ref)] * 2),
    "图中没有的节点": (
        [DOCUMENT, MEASURE],
        [edge("LEADS", Ref("Agency", "agency:无"), MEASURE.ref)],
    ),
    "不属于本文件": (
        [DOCUMENT, Node("Measure", "doc-other.m.1", {"document_id": "doc-other"})],
        [],
    ),
    "属性名": ([DOCUMENT, Node("Measure", MEASURE.id, {**MEASURE.properties, "a} //": 1})], []),
    "都不是本文件的节点": ([DOCUMENT], [edge("CITES", Ref("Document", "a"), Ref("Document", "b"))]),
}


@pytest.mark.parametrize("message", REFUSED)
def test_facts_that_do_not_fit_are_refused_and_nothing_is_written(
    store: GraphStore, message: str
) -> None:
    nodes: list[Node]
    edges: list[Edge]
    nodes, edges = REFUSED[message]
    with pytest.raises(StoreError, match=message):
        list(store.load([plan(2, {"乙": ["A局"]}), Facts(doc_id(1), tuple(nodes), tuple(edges))]))
    assert doc_id(1) not in ids(store, "Document")


def test_each_row_has_the_properties_that_it_states(store: GraphStore) -> None:
    """Rows go to the engine as columns, with null where a row has no such property."""
    of = {"document_id": doc_id(1)}
    measures = [
        Node("Measure", f"{doc_id(1)}.m.1", {**of, "title": "甲", "line_start": 3}),
        Node("Measure", f"{doc_id(1)}.m.2", {**of, "due": date(2027, 12, 31), "cited": ["《乙》"]}),
        Node("Measure", f"{doc_id(1)}.m.3", of),
    ]
    evidence: list[dict[str, Value]] = [{"line_start": 3}, {"quote": "甲", "sole": True}, {}]
    edges = [
        Edge("IN_DOCUMENT", node.ref, DOCUMENT.ref, properties)
        for node, properties in zip(measures, evidence, strict=True)
    ]
    [result] = store.load([Facts(doc_id(1), (DOCUMENT, *measures), tuple(edges))])
    rows = store.read(
        "MATCH (n:Measure)-[r]->() RETURN properties(n) AS n, properties(r) AS r ORDER BY n.id"
    )
    assert [row["n"] for row in rows] == [{"id": node.id, **node.properties} for node in measures]
    assert [row["r"] for row in rows] == evidence
    stored = store.read("MATCH (d:Document) RETURN size(keys(d)) AS size")[0]["size"]
    assert result.properties_set == stored + 4 + 4 + 2 + 3


@pytest.mark.exhaustive
@pytest.mark.parametrize("letters", [20, 2_000])
def test_more_rows_than_one_message_takes_are_one_transaction(
    store: GraphStore, letters: int
) -> None:
    big = plan(1, {f"任务{i}": ["A局"] for i in range(1_200)}, text="长" * letters)
    load(store, big)
    assert store.counts()["Measure"] == 1_200
    [result] = store.load([plan(1, {"甲": ["A局"]})])
    assert result.nodes_deleted == 1_200
