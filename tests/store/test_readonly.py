"""Statements that a person types may read, and nothing else, on both engines."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from attacks import attacks
from sampling import sample
from small_plans import plan

from graph.read import readonly
from graph.read.guards import guarded
from graph.store import GraphStore
from ontology.errors import StatementRefusedError, StoreError
from ontology.yaml_file import read_yaml

ATTACKS = attacks()
REFUSED = [
    pytest.param(*attack, id=f"{kind}-{number}")
    for kind, listed in ATTACKS.refused.items()
    for number, attack in enumerate(listed, start=1)
]
HONEST = [
    pytest.param(*case, id=f"{number}")
    for number, case in enumerate(read_yaml(Path(__file__).with_name("honest.yaml")))
]


WRITES = [text for text, _ in ATTACKS.refused["writes"]]

EVERYTHING = """
MATCH (n) OPTIONAL MATCH (n)-[r]->(m)
RETURN labels(n) AS labels, properties(n) AS node,
  type(r) AS type, properties(r) AS edge, m.id AS end
ORDER BY n.id, type, end
"""


@pytest.fixture(scope="module")
def filled(session_store: GraphStore) -> Iterator[GraphStore]:
    session_store.clear()
    list(session_store.load([plan(1, {"甲": ["A局"]})]))
    yield session_store
    session_store.clear()


@pytest.fixture(scope="module")
def everything(filled: GraphStore) -> list[dict[str, Any]]:
    """All that the graph holds before the first test."""
    return filled.read(EVERYTHING)


@pytest.fixture
def unchanged(filled: GraphStore, everything: list[dict[str, Any]]) -> Iterator[None]:
    """All that the graph holds is the same after the test."""
    yield
    assert filled.read(EVERYTHING) == everything


@pytest.mark.exhaustive(on="neo4j")
@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize(("statement", "parameters"), sample(REFUSED, 60))
def test_what_does_more_than_read_is_refused(
    filled: GraphStore, statement: str, parameters: dict[str, Any]
) -> None:
    with pytest.raises(StatementRefusedError):
        filled.read_statement(statement, parameters, limit=10)


@pytest.mark.parametrize(("statement", "x"), sample(HONEST, 30))
def test_what_only_reads_is_answered(filled: GraphStore, statement: str, x: list[Any]) -> None:
    answer = filled.read_statement(statement, limit=10)
    assert answer.columns == ("x",)
    assert [row["x"] for row in answer.rows] == x


@pytest.mark.usefixtures("unchanged")
@pytest.mark.parametrize("statement", sample(WRITES, 20))
def test_the_engine_refuses_writes_even_if_the_text_is_not_looked_at(
    filled: GraphStore, statement: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.store.check_text", lambda *_: None)
    with pytest.raises(StoreError):
        filled.read_statement(statement, limit=10)


def test_more_rows_than_the_limit_are_cut_and_said_so(filled: GraphStore) -> None:
    answer = filled.read_statement("UNWIND range(1, 5) AS i RETURN i", limit=3)
    assert [row["i"] for row in answer.rows] == [1, 2, 3]
    assert answer.truncated
    assert not filled.read_statement("UNWIND range(1, 3) AS i RETURN i", limit=3).truncated


def test_a_refusal_names_what_is_refused() -> None:
    with pytest.raises(StatementRefusedError, match=r"不能调用过程 dbms\.components"):
        readonly.check_text("CALL dbms.components()")


@pytest.mark.parametrize(
    ("opened", "closed"),
    [("toUpper(", ")"), ("size(range(1, ", "))"), ("[y IN x | ", "][0]"), ("(1 + ", " + x)")],
)
def test_guards_within_guards_do_not_multiply(opened: str, closed: str) -> None:
    deep = f"RETURN reduce(s = 'a', x IN $xs | {opened * 25}s{closed * 25})"
    assert len(guarded(deep, {})) < 30_000


GROWING = [
    (
        "WITH range(1, 600000) AS xs RETURN reduce(s = '', x IN xs | s + x) AS x",
        "600000 项",
    ),
    ("RETURN reduce(s = 'ab', i IN range(1, 100) | s + s) AS x", "reduce 的结果长到"),
    ("RETURN reduce(m = {a: [1]}, i IN range(1, 40) | {a: m.a + m.a}) AS x", "长到 1048576"),
    ("RETURN reduce(l = ['x'], i IN range(1, 60) | [(l[0]) + (l[0])]) AS x", "长到 1048576"),
    (
        "RETURN reduce(l = ['x'], i IN range(1, 60) | [CASE WHEN true THEN l[0] END + l[0]]) AS x",
        "长到 1048576",
    ),
    ("RETURN [x IN [1, 2] WHERE x IN [0] + range(10001, 1000000)] AS x", "990001 项"),
    ("WITH 1000000 AS n RETURN size(range(1, n * n)) AS x", "range 中有"),
    (
        "WITH reduce(s = '', i IN range(1, 3000) | s + 'a') AS t RETURN t =~ '.*.*.*.*b' AS x",
        "3000 个字",
    ),
    (
        "WITH reduce(t = 'ab', i IN range(1, 14) | t + t) AS t "
        "RETURN [x IN range(1, 3) | replace(t, 'a', 'b')] AS x",
        "循环中处理的文字有 32768 个字",
    ),
    ("WITH range(1, 20000) AS xs RETURN [x IN range(1, 3) WHERE x IN xs] AS x", "20000 项"),
    ("WITH range(1, 20000) AS xs RETURN all(x IN [1] WHERE NOT x IN tail(xs)) AS x", "19999 项"),
]


@pytest.mark.parametrize(("statement", "why"), GROWING, ids=range(len(GROWING)))
def test_what_grows_faster_than_its_input_is_measured_before_it_runs(
    filled: GraphStore, statement: str, why: str
) -> None:
    with pytest.raises(StoreError, match=why):
        filled.read_statement(statement, limit=10)
