"""Answers that are read page by page as far as a page goes: equal to what is worked out plainly."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import product
from typing import Any

import pytest
from small_plans import EVIDENCE, doc_id, plan

from graph.records import Edge, Facts, Node, Value
from graph.store import GraphStore
from queries.catalogue.targets import revised_targets
from queries.catalogue.tasks import similar_measures
from queries.compare.plan_tasks import TaskWords
from queries.compare.similarity import likeness, longest_run, windows
from queries.engine.query import AnyQuery

INDICATORS = ("出口", "出口额", "用水量", "粮食", "粮食产量")
PLACES = ("", "120000", "310000")
LIMITS = ("1", "4", "50")

TITLES = (
    (
        *("发展会展服务", "引进会展企业", "养老服务提升行动", "会展服务提质", "提升港口能级"),
        *("壮大租赁产业", "发展数据要素市场", "建设消费中心城市", "推动养老服务", "引进总部企业"),
        *("扩大会展规模", "提升港口物流能级"),
    ),
    ("发展会展服务业", "养老服务提升", "建设国际消费中心", "提升港口能级", "租赁产业"),
    ("引进国际会展企业", "发展会展服务", "养老服务", "数据要素市场建设", "壮大租赁产业"),
    ("会展服务提质升级", "建设国际消费中心城市", "引进会展企业总部", "港口能级提升"),
    ("发展会展服务", "养老服务提升行动计划", "引进会展企业", "推动养老服务"),
    ("建设消费中心", "发展会展服务", "数据要素", "提升港口物流能级", "扩大会展规模"),
)
TEXTS = ("推动会展服务提质。", "养老服务提升，引进企业。", "国际消费中心建设。")
MOST = 4
"""What more tasks have in common is a set phrase here."""


@pytest.mark.parametrize("revision", [None, "收紧", "推迟"])
def test_revisions_of_all_pages_are_those_of_all_values(
    store: GraphStore, revision: str | None
) -> None:
    values = list(stated())
    list(store.load(plans_of(values)))
    given = {"revision": revision} if revision else {}
    question = revised_targets.QUERY
    every = revised_targets.derive(values, question.parse(given))
    for limit in LIMITS:
        rows = all_rows(store, question, {**given, "limit": limit})
        assert [(row.indicator, row.verdict, row.quote, row.other_quote) for row in rows] == [
            (row.indicator, row.verdict, row.quote, row.other_quote) for row in every
        ]
    assert len(every) > 5


@pytest.mark.parametrize("min_score", ["0", "50", "75"])
def test_similar_tasks_of_all_pages_are_those_of_all_tasks(
    store: GraphStore, monkeypatch: pytest.MonkeyPatch, min_score: str
) -> None:
    monkeypatch.setattr(similar_measures, "_MOST", MOST)
    list(store.load(quoted(plan(n, {t: [] for t in e}, text=text(n))) for n, e in numbered()))
    every = list(similar(float(min_score)))
    for limit in LIMITS:
        given = {"document": "计划1", "min_score": min_score, "limit": limit}
        rows = all_rows(store, similar_measures.QUERY, given)
        assert [(row.measure, row.other_measure, row.score) for row in rows] == every
    assert len(every) > 3


def all_rows(store: GraphStore, question: AnyQuery, given: dict[str, str]) -> list[Any]:
    pages = list(question.pages(store, question.parse(given)))
    assert {len(page.rows) for page in pages[:-1]} <= {int(given["limit"])}
    return [row for page in pages for row in page.rows]


def stated() -> Iterator[dict[str, Any]]:
    """What seven plans of each place state of each indicator, as records of the statement."""
    numbers = product(range(7), enumerate(PLACES), enumerate(INDICATORS))
    for count, (number, (place, jurisdiction), (at, indicator)) in enumerate(numbers):
        document = doc_id(10 * place + number + 1)
        yield {
            "indicator": indicator,
            "target": {
                "id": f"{document}.t.{at}",
                "kind": "baseline" if count % 11 == 0 else "target",
                "year": 2026 + number * (at + place) % 2,
                "comparator": ("=", ">=", "<=")[(at + number // 2) % 3],
                "value": float(number * (at + 2 * place + 1) % 3 + 1),
                "unit": "万元" if at else "元",
                "line_start": at + 1,
                "line_end": at + 1,
                "quote": f"{document}.t.{at}",
            },
            "districts": ["河东"] if count % 4 == 0 else [],
            "document": document,
            "document_title": document,
            "issued_on": date(2026, 1, 1 + number // 2) if number < 6 else None,
            "jurisdiction": jurisdiction or None,
        }


def plans_of(values: Sequence[dict[str, Any]]) -> Iterator[Facts]:
    for source in sorted({value["document"] for value in values}):
        own = [value for value in values if value["document"] == source]
        head: dict[str, Value] = {"title": source}
        head |= {n: own[0][n] for n in ("issued_on", "jurisdiction") if own[0][n]}
        nodes = {Node("Document", source, head).ref: Node("Document", source, head)}
        edges = []
        for value in own:
            properties = {n: its for n, its in value["target"].items() if n != "id"}
            target = Node("Target", value["target"]["id"], {"document_id": source, **properties})
            name = value["indicator"]
            ends = [("MEASURES", Node("Indicator", f"indicator:{name}", {"name": name}))]
            for name in value["districts"]:
                ends.append(("LOCATED_IN", Node("District", f"district:{name}", {"name": name})))
            nodes |= {node.ref: node for node in (target, *(end for _, end in ends))}
            edges += [Edge(kind, target.ref, end.ref, EVIDENCE) for kind, end in ends]
        yield Facts(source, tuple(nodes.values()), tuple(edges))


def quoted(facts: Facts) -> Facts:
    """The same plan, whose tasks show where they stand."""
    nodes = [replace(n, properties={**n.properties, "quote": n.id}) for n in facts.nodes]
    return Facts(facts.source, tuple(nodes), facts.edges)


def numbered() -> list[tuple[int, Sequence[str]]]:
    return list(enumerate(TITLES, start=1))


def text(number: int) -> str:
    return TEXTS[number % len(TEXTS)]


def similar(least: float) -> Iterator[tuple[str, str, float]]:
    """What is like the tasks of the first plan, by looking at every task of the others."""
    tasks = [
        TaskWords(f"{doc_id(number)}.m.{position}", title, text(number))
        for number, titles in numbered()
        for position, title in enumerate(titles, start=1)
    ]
    own, others = tasks[: len(TITLES[0])], sorted(tasks[len(TITLES[0]) :], key=lambda t: t.id)
    for task in own:
        near = {
            other.id for other in [o for o in others if longest_run(task.title) in o.title][:MOST]
        }
        for words in windows(task.title, ""):
            having = [each.id for each in others if words in each.title or words in each.text]
            near |= set(having) if len(having) <= MOST else set()
        scored = [(likeness(task, each).score, each.id) for each in others if each.id in near]
        for score, id_ in sorted(scored, key=lambda each: (-each[0], each[1])):
            if score >= least:
                yield task.id, id_, score
