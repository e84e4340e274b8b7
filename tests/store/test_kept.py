"""What loads keep up to date is what counting anew gives, whatever was loaded before."""

from collections import Counter, defaultdict
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sampling import drawn
from small_plans import EVIDENCE, agency, doc_id

from graph.data_version import FINGERPRINTS, VERSION, hash_of
from graph.driver.query import query
from graph.records import Edge, Facts, Node, Ref, Value
from graph.schema import MARKS, ORDERS, REVISED, TALLIES
from graph.store import GraphStore
from queries.catalogue import catalogue
from queries.catalogue.targets import contradictory_targets, revised_targets
from queries.engine.located import LOCATED
from queries.engine.query import AnyQuery

BUSIEST = catalogue()["busiest-agencies"].statement.text
VALUES = """
MATCH (indicator:Indicator)<-[:MEASURES]-(target:Target)
MATCH (document:Document {id: target.document_id})
RETURN indicator.name AS indicator, properties(target) AS target, [] AS districts,
  document.id AS document, document.title AS document_title, document.issued_on AS issued_on,
  document.jurisdiction AS jurisdiction
"""
REVISABLE = VALUES.replace("RETURN", "WHERE target.kind <> 'baseline' RETURN")
KEPT = (*TALLIES, *MARKS, *ORDERS, REVISED)
OF_YEAR = catalogue()["targets-by-year"].statement.text
PLACES = ("120000", "310000")
AGENCIES, INDICATORS, TASKS, PLANS = "甲乙丙", ("粮食", "用水"), 2, 4
Role = tuple[str, int, str, int]
Value_ = tuple[str, str, int, str, int]

_roles = st.lists(
    st.tuples(
        st.sampled_from(AGENCIES),
        st.integers(1, TASKS),
        st.sampled_from(["LEADS", "SUPPORTS", "RESPONSIBLE_FOR"]),
        st.integers(1, 2),
    ),
    max_size=5,
    unique_by=lambda role: role[:3],
)
_values = st.lists(
    st.tuples(
        st.sampled_from(INDICATORS),
        st.sampled_from(["target", "baseline"]),
        st.integers(2026, 2027),
        st.sampled_from(["=", ">=", "<="]),
        st.integers(1, 2),
    ),
    max_size=3,
)
_loads = st.tuples(st.just("load"), st.integers(1, PLANS), _roles, _values)
_removals = st.tuples(st.just("remove"), st.integers(1, PLANS), st.none(), st.none())
_terms = st.tuples(st.just("terms"), st.integers(0, 3), st.none(), st.none())


@pytest.mark.exhaustive(on="neo4j")
@drawn(some=6, all=60)
@given(st.lists(st.one_of(_loads, _loads, _removals, _terms), min_size=1, max_size=6))
def test_what_is_kept_is_what_counting_anew_gives(store: GraphStore, steps: list[Any]) -> None:
    store.clear()
    for what, number, roles, values in steps:
        if what == "load":
            list(store.load([plan(number, roles, values)]))
        elif what == "remove":
            store.remove(doc_id(number))
        else:
            list(store.load([terms(number)]))
        check(store)
    check_busiest(store)
    check_values_of_a_year(store)
    check_comparisons(store)


@pytest.mark.exhaustive(on="neo4j")
def test_a_graph_of_an_earlier_version_is_counted_once(store: GraphStore) -> None:
    facts = [plan(1, [("甲", 1, "LEADS", 1)], [("粮食", "target", 2026, "=", 1)] * 2)]
    list(store.load([*facts, plan(2, [("甲", 1, "LEADS", 1)], [("粮食", "target", 2026, "=", 2)])]))
    names = ", ".join(f"n.{name}" for name in KEPT)
    run(store, f"MATCH (n) REMOVE {names}")
    run(store, "MATCH (v:Dataset {id: 'version'}) REMOVE v.sum SET v.hash = 'old'")
    run(store, "DROP INDEX indicator_listed_as")
    run(store, "MATCH (n:Indicator) SET n.revised_as = n.name")
    run(store, "DROP INDEX target_revised_as")
    run(store, "CREATE INDEX indicator_revised_as FOR (n:Indicator) ON (n.revised_as)")
    assert store.ensure_schema() is True
    check(store)
    check_comparisons(store)
    assert store.ensure_schema() is False


def test_of_several_writers_of_a_hub_each_counts(store: GraphStore) -> None:
    def load(number: int) -> None:
        values = [("粮食", "target", 2026, "=", number)]
        with GraphStore.open(store.connection) as other:
            list(other.load([plan(number, [("甲", 1, "LEADS", 1)], values)]))

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(load, range(1, 5)))
    assert len(store.sources()) == 4
    check(store)


def test_a_district_with_another_name_is_compared_by_it(store: GraphStore) -> None:
    values = [("粮食", "target", 2026, ">=", 1), ("粮食", "target", 2026, ">=", 2)]
    for number, value in ((1, values[0]), (3, values[1])):
        list(store.load([about_district(plan(number, [], [value]), f"district:{number}", "河东")]))
    assert len(revised(store)) == 1
    list(store.load([Facts("vocabulary", (district("district:3", "河西"),), ())]))
    check(store)
    assert revised(store) == []
    list(store.load([Facts("vocabulary", (district("district:3", "河东"),), ())]))
    check(store)
    assert len(revised(store)) == 1


def revised(store: GraphStore) -> list[Any]:
    question = revised_targets.QUERY
    return question.run(store, question.parse({})).rows


def district(id_: str, name: str) -> Node:
    return Node("District", id_, {"name": name})


def about_district(facts: Facts, id_: str, name: str) -> Facts:
    """The same plan, whose values are about a district."""
    place = district(id_, name)
    targets = [node for node in facts.nodes if node.label == "Target"]
    edges = [Edge("LOCATED_IN", node.ref, place.ref, EVIDENCE) for node in targets]
    return Facts(facts.source, (*facts.nodes, place), (*facts.edges, *edges))


def check(store: GraphStore) -> None:
    assert kept(store) == counted(store)
    fingerprints = {row["source"]: row["fingerprint"] for row in store.read(FINGERPRINTS)}
    assert store.data_version() == hash_of(fingerprints)
    assert len(store.read(VERSION)) == bool(fingerprints)


def check_busiest(store: GraphStore) -> None:
    """Asked about all documents by name, the question counts."""
    documents = [row["id"] for row in store.sources()]
    for role in (None, ["牵头", "独自负责"], ["独自负责"], ["共同负责"], ["配合"]):
        given = {"role": role, "kind": None, "jurisdiction": None, "after": "", "limit": 9}
        rows = store.read(BUSIEST, {**given, "document": None})
        assert rows == store.read(BUSIEST, {**given, "document": documents})


def check_values_of_a_year(store: GraphStore) -> None:
    """Page by page they are the same as of all documents by name, those of a place among them."""
    documents = [row["id"] for row in store.sources()]
    for year in (2026, 2027):
        given = {"year": year, "kind": None, "binding": None, "year_basis": None}
        for place in (None, *PLACES):
            given["jurisdiction"] = place
            every = store.read(
                OF_YEAR, given | {"document": documents, "keys": None, "after": "", "limit": 9}
            )
            after, found = "", []
            while page := store.read(
                OF_YEAR, given | {"document": None, "keys": None, "after": after, "limit": 2}
            ):
                found += page
                after = page[-1]["key"]
            assert found == every
            stated = "MATCH (t:Target {year: $year}) MATCH (d:Document {id: t.document_id})"
            where = " WHERE $place IS NULL OR d.jurisdiction = $place RETURN t.id AS target"
            targets = store.read(stated + where, {"year": year, "place": place})
            assert {row["target"] for row in targets} == {row["target"] for row in found}


def check_comparisons(store: GraphStore) -> None:
    """None is missed for want of a mark; within a place they are those that are about it."""
    for question, values in ((contradictory_targets, VALUES), (revised_targets, REVISABLE)):
        params = question.QUERY.parse({"limit": "2"})
        every = question.derive(store.read(values), params)
        found = [row for page in question.QUERY.pages(store, params) for row in page.rows]
        assert [row.model_dump(exclude=set(LOCATED)) for row in found] == [
            row.model_dump(exclude=set(LOCATED)) for row in every
        ]
    documents = store.read("MATCH (d:Document) RETURN d.id AS id, d.jurisdiction AS place")
    place_of = {row["id"]: row["place"] for row in documents}
    for name in ("contradictory-targets", "revised-targets"):
        question = catalogue()[name]

        def asked(question: AnyQuery = question, **given: str) -> list[Any]:
            pages = question.all_pages(store, question.parse(given))
            return [row for page in pages for row in page.rows]

        every = asked()
        for place in PLACES:
            of_place = [row for row in every if place_of[row.document] == place]
            assert asked(jurisdiction=place) == of_place


def kept(store: GraphStore) -> dict[str, dict[str, Any]]:
    """The counts that are not 0, the marks, and the keys of values."""
    rows = store.read(
        "MATCH (n) WHERE n:Agency OR n:Indicator OR n:Target RETURN properties(n) AS of"
    )
    found = {row["of"]["id"]: {n: row["of"][n] for n in KEPT if row["of"].get(n)} for row in rows}
    return {id_: its for id_, its in found.items() if its}


def counted(store: GraphStore) -> dict[str, dict[str, Any]]:
    """The same from every edge that is stored."""
    found: dict[str, dict[str, Any]] = defaultdict(Counter)
    count_tasks(store, found)
    mark_indicators(store, found)
    put_in_order(store, found)
    return {id_: {n: its[n] for n in its if its[n]} for id_, its in found.items()}


def count_tasks(store: GraphStore, found: dict[str, dict[str, Any]]) -> None:
    edges = store.read(
        "MATCH (a:Agency)-[r:LEADS|SUPPORTS|RESPONSIBLE_FOR]->(m:Measure) "
        "RETURN a.id AS a, m.id AS m, collect([type(r), coalesce(r.listed, 0)]) AS roles"
    )
    for row in edges:
        roles = dict(row["roles"])
        its = found[row["a"]]
        its["tasks"] += 1
        its["tasks_led"] += "LEADS" in roles
        its["tasks_supported"] += "SUPPORTS" in roles
        if roles.keys() == {"RESPONSIBLE_FOR"}:
            its["tasks_alone" if roles["RESPONSIBLE_FOR"] == 1 else "tasks_joint"] += 1


def mark_indicators(store: GraphStore, found: dict[str, dict[str, Any]]) -> None:
    values = store.read(
        "MATCH (i:Indicator)<-[:MEASURES]-(t:Target) RETURN i.id AS id, i.name AS name, "
        "collect([t.kind, t.year, t.comparator, t.value, t.document_id]) AS of"
    )
    for row in values:
        its = found[row["id"]]
        its["listed_as"] = f"{row['name']} {row['id']}"
        at_once = defaultdict(set)
        for kind, year, *stated in row["of"]:
            at_once[kind, year].add(tuple(stated))
        if any(map(may_contradict, at_once.values())):
            its["contested_as"] = row["name"]


def put_in_order(store: GraphStore, found: dict[str, dict[str, Any]]) -> None:
    values = store.read(
        "MATCH (i:Indicator)<-[:MEASURES]-(t:Target) MATCH (d:Document {id: t.document_id}) "
        "OPTIONAL MATCH (t)-[:LOCATED_IN]->(a:District) "
        "RETURN t.id AS id, i.name AS name, i.id AS of, t.year AS year, t.line_start AS line, "
        "t.kind AS kind, t.comparator AS comparator, t.value AS value, a.name AS district, "
        "d.id AS document, toString(d.issued_on) AS day, coalesce(d.jurisdiction, '') AS place"
    )
    together = defaultdict(list)
    for row in values:
        day, line = row["day"] or "9999", f"{row['line']:06}"
        key = f"{row['name']}\t{day} {row['document']} {line} {row['id']} {row['of']}"
        found[row["id"]]["by_year"] = f"{row['year']}\t{key}"
        found[row["id"]]["by_place"] = f"{row['name']}\t{row['place']}"
        together[row["name"], row["place"]].append(row)
    for key, its_values in together.items():
        if any(may_revise(one, two) for one in its_values for two in its_values):
            for row in its_values:
                found[row["id"]]["revised_as"] = "\t".join(key)


def may_contradict(stated: set[tuple[str, float, str]]) -> bool:
    """Whether values of one time differ in a plan, or do and are not all at least or at most."""
    comparators = {comparator for comparator, _, _ in stated}
    values = {value for _, value, _ in stated}
    of_plans = {(value, of) for _, value, of in stated}
    within = len(of_plans) > len({of for _, _, of in stated})
    return len(values) > 1 and (within or comparators not in ({">="}, {"<="}))


def may_revise(one: dict[str, Any], two: dict[str, Any]) -> bool:
    """Whether the value of a later day is another of that year, or for another year."""
    if "baseline" in (one["kind"], two["kind"]) or None in (one["day"], two["day"]):
        return False
    if one["district"] != two["district"] or one["day"] >= two["day"]:
        return False
    first, second = allowed(one), allowed(two)
    tighter, looser = second <= first, first <= second
    if one["year"] == two["year"]:
        return one["value"] != two["value"] and (tighter or looser)
    return one["value"] == two["value"] or (tighter if two["year"] < one["year"] else looser)


def allowed(row: dict[str, Any]) -> set[int]:
    """Of the numbers 0 to 3, those that a value of 1 or 2 allows."""
    value = row["value"]
    return {
        "=": {n for n in range(4) if n == value},
        ">=": {n for n in range(4) if n >= value},
        "<=": {n for n in range(4) if n <= value},
    }[row["comparator"]]


def plan(number: int, roles: list[Role], values: list[Value_]) -> Facts:
    its: dict[str, Value] = {"title": f"计划{number}"}
    if number < PLANS:
        its |= {"jurisdiction": PLACES[number % 2], "issued_on": date(2026, 1, number)}
    document = Node("Document", doc_id(number), its)
    nodes = {document.ref: document}
    edges = []

    def state(label: str, position: int, **properties: Value) -> Ref:
        id_ = f"{document.id}.{label[0].lower()}.{position}"
        place = {"line_start": position, "line_end": position, "quote": id_}
        node = Node(label, id_, {"document_id": document.id, **place, **properties})
        nodes[node.ref] = node
        return node.ref

    for position in range(1, TASKS + 1):
        edges.append(Edge("IN_DOCUMENT", state("Measure", position), document.ref, EVIDENCE))
    for name, task, kind, listed in roles:
        unit = agency(name)
        nodes[unit.ref] = unit
        more = {"listed": listed} if kind == "RESPONSIBLE_FOR" else {}
        end = Ref("Measure", f"{document.id}.m.{task}")
        edges.append(Edge(kind, unit.ref, end, {**EVIDENCE, **more}))
    for position, (name, kind, year, comparator, value) in enumerate(values, start=1):
        of = Node("Indicator", f"indicator:{name}", {"name": name})
        nodes[of.ref] = of
        said: dict[str, Value] = {"comparator": comparator, "value": float(value)}
        target = state("Target", position, kind=kind, year=year, **said)
        edges.append(Edge("MEASURES", target, of.ref, EVIDENCE))
    return Facts(document.id, tuple(nodes.values()), tuple(edges))


def terms(number: int) -> Facts:
    """A vocabulary with some of the agencies, and indicators by names of this number."""
    agencies = [agency(name, confirmed=True) for name in AGENCIES[:number]]
    indicators = [
        Node("Indicator", f"indicator:{name}", {"name": f"{name}{number}"})
        for name in INDICATORS[:number]
    ]
    return Facts("vocabulary", (*agencies, *indicators), ())


def run(store: GraphStore, statement: str) -> None:
    with store._sessions.writing() as session:
        session.run(query(statement)).consume()
