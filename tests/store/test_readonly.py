"""Statements that a person types may read, and nothing else, on both engines."""

import pytest
from small_plans import plan

from graph import readonly
from graph.store import GraphStore
from ontology.errors import StatementRefusedError, StoreError

REFUSED = [
    "CREATE (n:Agency {id: 'x'})",
    "MATCH (n) SET n.title = 'x'",
    "MATCH (n)SET n.title = 'x'",
    "MATCH (n) DETACH DELETE n",
    "MERGE (n:Agency {id: 'x'}) RETURN n",
    "MATCH (n) REMOVE n.title",
    "FOREACH (x IN [1] | CREATE (:Agency))",
    "MATCH (n) CALL (n) { SET n.x = 1 } RETURN n",
    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "L/**/OAD CSV FROM 'x' AS line RETURN line",
    "CALL dbms.components()",
    "CALL `dbms.components`()",
    "CALL /* db.labels */ dbms . components() YIELD name RETURN name",
    "CALL apoc.cypher.doIt('CREATE (n)', {})",
    "RETURN apoc.cypher.runFirstColumnSingle('CREATE (n) RETURN n', {})",
    "RETURN `apoc`.`version`()",
    "SHOW USERS",
    "SHOW DATABASES",
    "TERMINATE TRANSACTION 'x'",
    "DROP INDEX measure_text",
    "CREATE USER x SET PASSWORD 'yyyyyyyy'",
    "USE system SHOW USERS",
    "EXPLAIN CREATE (n)",
    "PROFILE MATCH (n) RETURN n",
    "\\u0043REATE (n)",
    "RETURN 1; CREATE (n)",
    "RETURN 1 +",
    "RETURN no_such_function(1)",
    "",
    "RETURN " + "[" * 500 + "1" + "]" * 500,
    "RETURN '" + "长" * 30_000 + "'",
]
ALLOWED = {
    "MATCH (n:Measure) RETURN n.title AS x": "甲",
    "RETURN 'CREATE (n) SET n.x = 1 // no comment' AS x": "CREATE (n) SET n.x = 1 // no comment",
    "RETURN 1 AS x // CREATE (n)": 1,
    "WITH {set: 1, create: 2} AS m RETURN m.set AS x": 1,
    "MATCH (m:Measure)<-[:LEADS]-(a) RETURN COUNT { (m)<-[:LEADS]-() } AS x": 1,
    "CALL db.labels() YIELD label WITH label WHERE label = 'Measure' RETURN label AS x": "Measure",
    "CALL db.index.fulltext.queryNodes('measure_text', '消费') YIELD node "
    "RETURN node.title AS x": "甲",
    "RETURN date.truncate('year', date('2026-05-01')) = date('2026-01-01') AS x": True,
    "MATCH (`set`:Measure) RETURN `set`.title AS `x`": "甲",
}


@pytest.fixture
def filled(store: GraphStore) -> GraphStore:
    list(store.load([plan(1, {"甲": ["A局"]})]))
    return store


@pytest.mark.parametrize("number", range(len(REFUSED)))
def test_what_does_more_than_read_is_refused(filled: GraphStore, number: int) -> None:
    before = filled.counts()
    with pytest.raises(StatementRefusedError):
        filled.read_statement(REFUSED[number], limit=10)
    assert filled.counts() == before


@pytest.mark.parametrize("statement", ALLOWED, ids=range(len(ALLOWED)))
def test_what_only_reads_is_answered(filled: GraphStore, statement: str) -> None:
    answer = filled.read_statement(statement, limit=10)
    assert answer.columns == ("x",)
    assert [row["x"] for row in answer.rows] == [ALLOWED[statement]]


@pytest.mark.parametrize("statement", REFUSED[:8])
def test_the_engine_refuses_writes_even_if_the_text_is_not_looked_at(
    filled: GraphStore, statement: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.store.check_text", lambda _: None)
    before = filled.counts()
    with pytest.raises(StoreError):
        filled.read_statement(statement, limit=10)
    assert filled.counts() == before


def test_more_rows_than_the_limit_are_cut_and_said_so(filled: GraphStore) -> None:
    answer = filled.read_statement("UNWIND range(1, 5) AS i RETURN i", limit=3)
    assert [row["i"] for row in answer.rows] == [1, 2, 3]
    assert answer.truncated
    assert not filled.read_statement("UNWIND range(1, 3) AS i RETURN i", limit=3).truncated


def test_a_refusal_names_what_is_refused() -> None:
    with pytest.raises(StatementRefusedError, match=r"不能调用过程 dbms\.components"):
        readonly.check_text("CALL dbms.components()")
