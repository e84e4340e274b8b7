"""What the store adds to nodes so that they can be found follows from the nodes."""

import pytest
from small_plans import doc_id, plan

from graph.name_keys import name_keys
from graph.records import Node
from graph.store import GraphStore
from graph.write.derived import derived, in_pinyin


@pytest.mark.parametrize(
    ("name", "pinyin"),
    [
        ("市商务局", "shi shang wu ju"),
        ("重庆银行", "chong qing yin hang"),
        ("绿色GDP占比（%）", "lv se gdp zhan bi"),
        ("商務局", "shang wu ju"),
        ("５Ｇ基站", "5g ji zhan"),
    ],
)
def test_a_name_is_spelt_in_syllables(name: str, pinyin: str) -> None:
    assert in_pinyin([name]) == [pinyin]


def test_only_what_has_a_name_is_spelt() -> None:
    assert derived(Node("Measure", "m", {"title": "办好夜市"})) == {}
    assert derived(Node("Document", "d", {"stub": True})).keys() == {"facts_checksum"}
    one = derived(Node("Agency", "a", {"name": "甲局"}))
    assert one.pop("facts_checksum")
    assert one == {
        "pinyin": ["jia ju"],
        "name_keys": name_keys(["a", "甲局"]),
    }
    two = derived(Node("Agency", "a", {"name": "甲局", "names": ["甲局", "乙局"]}))
    assert two.pop("facts_checksum")
    assert two == {
        "pinyin": ["jia ju", "yi ju"],
        "name_keys": name_keys(["a", "甲局", "乙局"]),
    }


def spelt(store: GraphStore) -> list[object]:
    rows = store.read("MATCH (n) WHERE n.pinyin IS NOT NULL RETURN n.pinyin[0] AS p ORDER BY p")
    return [row["p"] for row in rows]


@pytest.mark.exhaustive(on="neo4j")
def test_a_graph_of_an_earlier_version_gets_what_it_lacks(store: GraphStore) -> None:
    list(store.load([plan(1, {"甲": ["商务局"]})]))
    assert spelt(store) == ["ji hua 1", "shang wu ju"]
    with store._sessions.writing() as session:
        session.run("MATCH (n) REMOVE n.pinyin").consume()
        session.run("DROP INDEX document_body").consume()
    assert spelt(store) == []
    assert store.ensure_schema() is True
    assert spelt(store) == ["ji hua 1", "shang wu ju"]
    assert store.ensure_schema() is False


def test_the_text_of_a_document_is_indexed(store: GraphStore) -> None:
    query = "CALL db.index.fulltext.queryNodes('document_body', '+岁末') YIELD node RETURN node.id"
    list(store.load([plan(1, {})]))
    assert store.read(query) == []
    with store._sessions.writing() as session:
        session.run("MATCH (d:Document) SET d.text = '岁末促销'").consume()
    assert store.read(query) == [{"node.id": doc_id(1)}]
