"""A graph that is as the ontology says conforms, and what is broken is found and told in words."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from exported import exported
from extracted import extracted
from graphs import load_all
from sampling import sample
from two_plans import two_plans

from graph.export.facts_file import FactsFile
from graph.records import Facts
from graph.store import GraphStore
from graph.validation.check import Violation, check_file, check_store
from graph.validation.shapes import graph_of, results
from loaders.vocabulary import vocabulary_facts
from ontology.errors import FormatError

SEEDS = Path(__file__).parents[2] / "seeds"
PLAN = "doc-aaaaaaaaaaaa"
MEASURE = f"{PLAN}.m.a1"
LEADS = f"agency:天津市商务局|LEADS|{MEASURE}"
Record = dict[str, Any]


def records() -> dict[str, Record]:
    """A plan that conforms, as the records of ``policygraph extract`` by id."""
    vocabulary, plan, _ = two_plans()
    lines = [*vocabulary.json_lines(), *plan.json_lines()]
    found = {each["id"]: each for each in map(json.loads, lines)}
    found[PLAN]["properties"].update(document_id=PLAN, sha256="0" * 64)
    return found


def violations(found: dict[str, Record], folder: Path) -> list[Violation]:
    path = folder / "facts.jsonl"
    path.write_text("".join(json.dumps(each) + "\n" for each in found.values()), "utf-8")
    return check_file(path)


def without(id_: str, name: str) -> Callable[[dict[str, Record]], None]:
    return lambda found: found[id_]["properties"].pop(name)


def having(id_: str, name: str, value: object) -> Callable[[dict[str, Record]], None]:
    return lambda found: found[id_]["properties"].update({name: value})


def starting(id_: str, label: str, start: str) -> Callable[[dict[str, Record]], None]:
    return lambda found: found[id_].update(start={"id": start, "labels": [label]})


def ending(id_: str, label: str, end: str) -> Callable[[dict[str, Record]], None]:
    return lambda found: found[id_].update(end={"id": end, "labels": [label]})


def gone(id_: str) -> Callable[[dict[str, Record]], None]:
    return lambda found: found.__delitem__(id_)


BROKEN = {
    "a missing title": (without(MEASURE, "title"), MEASURE, "缺少“标题”（title）"),
    "a line that is no number": (
        having(MEASURE, "line_start", "十二"),
        MEASURE,
        "“起始行”（line_start）应是整数，实为“十二”",
    ),
    "a date that is none": (
        having(MEASURE, "due_on", "2025年底"),
        MEASURE,
        "“截止日期”（due_on）应是日期（如 2027-12-31），实为“2025年底”",
    ),
    "a number for a text": (
        having(MEASURE, "title", 5),
        MEASURE,
        "“标题”（title）应是文字，实为“5”",
    ),
    "line 0": (having(LEADS, "line_start", 0), LEADS, "“起始行”（line_start）不能小于 1，实为“0”"),
    "a kind that there is not": (
        having(MEASURE, "kind", "wish"),
        MEASURE,
        "“类别”（kind）只能是 task、safeguard，实为“wish”",
    ),
    "a code of another form": (
        having("agency:天津市商务局", "jurisdiction", "12000"),
        "agency:天津市商务局",
        "“辖区”（jurisdiction）的写法不对：“12000”，应符合 ^(\\d{6}|\\D{2,})$",
    ),
    "a property of another class": (
        having(LEADS, "position", 1),
        LEADS,
        "不该有“位次”（position），本体中它没有这一项",
    ),
    "a property that nobody knows": (
        having(MEASURE, "colour", "red"),
        MEASURE,
        "不该有“colour”，本体中它没有这一项",
    ),
    "an edge without its words": (without(LEADS, "quote"), LEADS, "缺少“原句”（quote）"),
    "an edge without its line": (without(LEADS, "line_end"), LEADS, "缺少“终止行”（line_end）"),
    "a lead that is a document": (
        starting(LEADS, "Document", PLAN),
        LEADS,
        "“起点”（subject）应是机构，实为文件“天津市服务业方案”",
    ),
    "a lead of a section": (
        ending(LEADS, "Section", f"{PLAN}.s.1"),
        LEADS,
        "“终点”（object）应是任务/措施，实为章节“总体要求”",
    ),
    "a part of a district": (
        ending(f"{PLAN}.s.1|PART_OF|{PLAN}", "District", "district:天津市和平区"),
        f"{PLAN}.s.1|PART_OF|{PLAN}",
        "“终点”（object）应是章节、文件，实为行政区/功能区“天津市和平区”",
    ),
    "an edge to nowhere": (
        ending(LEADS, "Measure", "doc-x.m.9"),
        LEADS,
        "“终点”（object）应是任务/措施，实为图中没有的 doc-x.m.9",
    ),
    "a measure in no document": (
        gone(f"{MEASURE}|IN_DOCUMENT|{PLAN}"),
        MEASURE,
        "缺少“出自文件”（in_document）",
    ),
    "a target that measures nothing": (
        gone(f"{PLAN}.t.1|MEASURES|indicator:社会消费品零售总额"),
        f"{PLAN}.t.1",
        "缺少“衡量”（measures）",
    ),
    "a succession without its source": (
        without("agency:天津市金融局|SUCCEEDED_BY|agency:中共天津市委金融委员会办公室", "source"),
        "agency:天津市金融局|SUCCEEDED_BY|agency:中共天津市委金融委员会办公室",
        "缺少“依据”（source）",
    ),
}


def test_the_small_plan_conforms(tmp_path: Path) -> None:
    assert violations(records(), tmp_path) == []


@pytest.mark.parametrize("case", sample(sorted(BROKEN), 3))
def test_what_is_broken_is_told_in_words(case: str, tmp_path: Path) -> None:
    damage, where, message = BROKEN[case]
    found = records()
    damage(found)
    told = violations(found, tmp_path)
    assert message in [each.message for each in told]
    node = told[[each.message for each in told].index(message)].node
    parts = where.split("|")
    assert all(part in node for part in ([where] if len(parts) == 1 else parts[1:2]))
    assert len(told) <= 2


def test_a_violation_says_where_to_look_and_what_to_do(tmp_path: Path) -> None:
    found = records()
    found[LEADS]["properties"]["as_written"] = 7
    (told,) = violations(found, tmp_path)
    assert told.caption == "牵头“天津市商务局 → 办好滨海新区购物节”"
    assert told.rule == "Datatype as_written"
    assert (told.document, told.document_title) == (PLAN, "天津市服务业方案")
    assert (told.line_start, told.line_end, told.quote) == (7, 7, "市商务局牵头")
    assert "policygraph load tianjin.txt" in told.remedy


def test_the_vocabulary_is_valid(tmp_path: Path) -> None:
    assert violations_of(vocabulary_facts(), tmp_path) == []


@pytest.mark.exhaustive
@pytest.mark.parametrize("seed", sorted(SEEDS.glob("*.txt")), ids=lambda seed: seed.stem)
def test_a_seed_is_valid(seed: Path, tmp_path: Path) -> None:
    assert violations_of(extracted(seed), tmp_path) == []


def violations_of(facts: Facts, folder: Path) -> list[Violation]:
    path = folder / "facts.jsonl"
    path.write_text("".join(f"{line}\n" for line in facts.json_lines()), "utf-8")
    return check_file(path)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("nonsense", "第 2 行不是一条事实"),
        ('{"type":"node","id":"a","labels":["City"],"properties":{}}', "第 2 行不是一条事实"),
        ("[]", "第 2 行不是一条事实"),
    ],
)
def test_a_file_that_holds_no_facts_is_said_with_its_line(
    line: str, words: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.jsonl"
    first = json.dumps(next(iter(records().values())))
    path.write_text(f"{first}\n{line}\n", "utf-8")
    with pytest.raises(FormatError, match=words):
        check_file(path)


@pytest.mark.exhaustive(on="neo4j")
def test_a_turtle_file_is_validated_as_it_is(store: GraphStore, tmp_path: Path) -> None:
    list(store.load(two_plans()))
    path = tmp_path / "a.ttl"
    path.write_bytes(exported(store, "ttl"))
    sound = {each.message for each in check_file(path)}
    text = path.read_text("utf-8")
    path.write_text(text.replace('dcterms:title "办好滨海新区购物节" ;', ""), "utf-8")
    assert {each.message for each in check_file(path)} - sound == {"缺少“标题”（title）"}
    path.write_text("这不是 Turtle", "utf-8")
    with pytest.raises(FormatError, match="不是 Turtle"):
        check_file(path)


def write(store: GraphStore, statement: str) -> None:
    with store._sessions.writing() as session:
        session.run(statement).consume()  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def sound(session_store: GraphStore) -> set[Violation]:
    """What is found in the two plans before anything is damaged."""
    session_store.clear()
    list(session_store.load(two_plans()))
    return set(check_store(session_store))


IN_STORE = [
    (
        f"MATCH (m:Measure {{id: '{MEASURE}'}}) REMOVE m.title",
        MEASURE,
        "缺少“标题”（title）",
    ),
    (
        f"MATCH (d:Document {{id: '{PLAN}'}}), (m:Measure {{id: '{MEASURE}'}}) "
        "CREATE (d)-[:LEADS {as_written: '甲', line_start: 1, line_end: 1, quote: '甲'}]->(m)",
        f"edge/{PLAN}/LEADS/{MEASURE}",
        "“起点”（subject）应是机构，实为文件“天津市服务业方案”",
    ),
    (
        f"MATCH (a:Agency {{id: 'agency:天津市商务局'}}), (s:Section {{id: '{PLAN}.s.1'}}) "
        "CREATE (a)-[:LEADS {as_written: '甲', line_start: 1, line_end: 1, quote: '甲'}]->(s)",
        f"edge/agency:天津市商务局/LEADS/{PLAN}.s.1",
        "“终点”（object）应是任务/措施",
    ),
    (
        f"MATCH (m:Measure {{id: '{MEASURE}'}}) SET m.document_id = 'doc-gone'",
        MEASURE,
        "“出处”（stated_in）应是文件，实为图中没有的 doc-gone",
    ),
    (
        "MATCH (a:Agency {id: 'agency:天津市商务局'}) SET a.kind = '部门'",
        "agency:天津市商务局",
        "“类别”（kind）只能是 government",
    ),
]
"""Statements that damage, where it is found, and what is said."""


@pytest.mark.exhaustive(on="neo4j")
@pytest.mark.parametrize(("damage", "node", "message"), sample(IN_STORE, 1))
def test_what_is_broken_in_a_store_is_found(
    sound: set[Violation], store: GraphStore, damage: str, node: str, message: str
) -> None:
    list(store.load(two_plans()))
    write(store, damage)
    told = set(check_store(store)) - sound
    assert any(each.node == node and each.message.startswith(message) for each in told), told


@pytest.mark.exhaustive(on="neo4j")
def test_a_store_with_a_nasty_plan_is_validated(store: GraphStore) -> None:
    load_all(store)
    assert not [each for each in check_store(store) if each.document == "doc-eeeeeeeeeeee"]


def test_evidence_is_checked_as_well(tmp_path: Path) -> None:
    path = tmp_path / "facts.jsonl"
    path.write_text("".join(json.dumps(each) + "\n" for each in records().values()), "utf-8")
    graph = graph_of(FactsFile(path))
    assert results(graph)[1] == []
    from rdflib import RDF

    from graph.export.triples import term_iri

    lines = next(graph.subjects(RDF.type, term_iri("LineSelector")))
    graph.remove((lines, term_iri("fragment"), None))
    assert len(results(graph)[1]) == 1
