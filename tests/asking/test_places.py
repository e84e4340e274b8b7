"""Tasks of a place by its name: one without code, and one that no vocabulary has."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from engines import SharedEngine

from graph.store import GraphStore
from loaders.check.review.decision import Decision
from loaders.check.review.decisions import Decisions
from loaders.check.review.verdicts import Verdict
from loaders.pipeline import extract_file, terms_with
from queries.asking.known.gazetteer import read_gazetteer
from queries.asking.known.name_index import NameIndex
from queries.asking.understanding import Declined, Understood, understand
from queries.catalogue import catalogue
from queries.engine.reads import run

TODAY = date(2026, 11, 29)
PLAN = (
    "云州市促进夜间消费实施方案\n\n一、主要任务\n\n（一）办好夜市。办好夜市。（市商务局负责）\n"
    "\n云州市人民政府\n2026年3月1日\n"
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("places")
    (place / "云州.txt").write_text(PLAN, "utf-8")
    (place / "武汉.txt").write_text(PLAN.replace("云州", "武汉"), "utf-8")
    return place


@pytest.fixture(scope="module")
def store(embedded: SharedEngine) -> Iterator[GraphStore]:
    with GraphStore.open(embedded.database()) as opened:
        yield opened


def titles(store: GraphStore, question: str) -> list[str]:
    forms = NameIndex(run(store, read_gazetteer()))
    meant = understand(question, forms, TODAY)
    assert isinstance(meant, Understood), meant
    rows = meant.query.run(store, meant.params).rows
    return [f"{row.document_title[:3]} {row.title}" for row in rows]


def test_a_place_is_asked_for_by_its_name_and_added_by_a_decision(
    store: GraphStore, folder: Path
) -> None:
    paths = sorted(folder.glob("*.txt"))
    for _ in store.load([terms_with(Decisions()), *map(extract_file, paths)]):
        pass
    assert titles(store, "云州市有哪些任务") == ["云州市 办好夜市"]
    assert titles(store, "武汉市有哪些任务") == ["武汉市 办好夜市"]

    facts = extract_file(folder / "云州.txt")
    decided = Decisions(
        (
            Decision(
                document=facts.source,
                jurisdiction="云州市",
                rule="unknown-place",
                words="云州市促进夜间消费实施方案",
                verdict=Verdict.correct,
                value="云州市",
                reason="确有此地",
                on=TODAY,
            ),
        )
    )
    again = extract_file(folder / "云州.txt", decided)
    for _ in store.load([terms_with(decided), again]):
        pass
    districts = store.read("MATCH (d:District {name: '云州市'}) RETURN d.code AS code")
    assert districts == [{"code": None}]
    of_district = catalogue()["tasks-of-district"]
    (row,) = of_district.run(store, of_district.parse({"district": "云州"})).rows
    assert (row.district, row.basis, row.title) == ("云州市", "本地文件", "办好夜市")
    assert titles(store, "云州市有哪些任务") == ["云州市 办好夜市"]


def test_of_a_place_without_plans_the_same_is_offered_of_places_that_have_some(
    store: GraphStore, folder: Path
) -> None:
    for _ in store.load(
        [terms_with(Decisions()), *map(extract_file, sorted(folder.glob("*.txt")))]
    ):
        pass
    meant = understand("上海市有哪些任务？", NameIndex(run(store, read_gazetteer())), TODAY)
    assert isinstance(meant, Declined) and "没有载入上海市的文件" in meant.reason
    assert meant.suggestions[:2] == ("武汉市有哪些任务？", "云州市有哪些任务？")
