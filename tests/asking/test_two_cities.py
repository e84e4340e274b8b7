"""Names where plans of several places are loaded, one of them in no table of codes."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from engines import SharedEngine

from graph.store import GraphStore
from loaders.check.review.decisions import Decisions
from loaders.pipeline import extract_file, terms_with
from ontology.errors import NotFoundError, UnclearNameError
from queries.answering import first_page
from queries.asking.known.known_forms import known_forms
from queries.asking.understanding import Declined, Understood, understand
from queries.catalogue import catalogue
from queries.engine.reads import run
from queries.relaxation.explaining import explain_empty

TODAY = date(2026, 11, 29)
PLANS = {
    "天津市服务贸易创新发展实施方案": "办好展会。（市商务局牵头，2026年12月底前）",
    "云州市数字经济发展行动方案": "发展电商。（市商务局牵头，市行政审批局配合，2026年12月底前）",
    "云州市冬季清洁取暖工作计划": "到2026年，清洁取暖率达到92%。（市城市管理局牵头）",
    "云溪市清洁生产行动方案": "改造企业。（市生态环境局牵头，2026年12月底前）",
    "云州县服务贸易创新发展实施方案": "建设园区。（县商务局牵头，2026年12月底前）",
}


@pytest.fixture(scope="module")
def store(embedded: SharedEngine, tmp_path_factory: pytest.TempPathFactory) -> Iterator[GraphStore]:
    folder = tmp_path_factory.mktemp("cities")
    for title, task in PLANS.items():
        text = f"{title}\n\n一、主要任务\n\n（一）{task}\n\n{title[:3]}人民政府\n2026年3月1日\n"
        (folder / f"{title}.txt").write_text(text, "utf-8")
    with GraphStore.open(embedded.database()) as opened:
        facts = map(extract_file, sorted(folder.glob("*.txt")))
        for _ in opened.load([terms_with(Decisions()), *facts]):
            pass
        yield opened


def asked(store: GraphStore, name: str, **values: Any) -> dict[str, Any]:
    """The parameters with which a question is asked, names in full."""
    query = catalogue()[name]
    params, _ = run(store, first_page(query, query.parse(values), store.data_version()))
    return params.model_dump(exclude_unset=True)


def understood(store: GraphStore, question: str) -> Understood | Declined:
    return understand(question, run(store, known_forms(store.data_version())), TODAY)


def test_a_short_name_of_bodies_of_several_places_is_asked_back(store: GraphStore) -> None:
    with pytest.raises(UnclearNameError) as told:
        asked(store, "tasks-led-by-agency", agency="商务局")
    assert set(told.value.nearest) == {"天津市商务局", "云州市商务局", "云州县商务局"}
    declined = understood(store, "商务局牵头哪些任务")
    assert isinstance(declined, Declined)
    assert declined.reason == str(told.value)


@pytest.mark.parametrize(
    ("short", "full"),
    [("行政审批局", "云州市行政审批局"), ("天津商务局", "天津市商务局")],
)
def test_a_short_name_of_one_body_is_that_one(store: GraphStore, short: str, full: str) -> None:
    assert asked(store, "tasks-of-agency", agency=short) == {"agency": full}


def test_a_place_without_code_is_given_by_its_short_name_if_that_is_of_one(
    store: GraphStore,
) -> None:
    with pytest.raises(UnclearNameError, match="“云州”可以指云州县、云州市"):
        asked(store, "tasks-of-place", jurisdiction="云州")
    assert asked(store, "documents", jurisdiction="云州市") == {"jurisdiction": "云州市"}
    assert asked(store, "documents", jurisdiction="云溪") == {"jurisdiction": "云溪市"}
    meant = understood(store, "云溪有哪些任务")
    assert isinstance(meant, Understood), meant
    assert meant.given == {"jurisdiction": "云溪市"}


def test_of_a_place_without_plans_the_places_that_have_some_are_offered(
    store: GraphStore,
) -> None:
    query = catalogue()["tasks-of-place"]
    empty = run(store, explain_empty(query, query.parse({"jurisdiction": "武汉市"})))
    assert empty.reason.startswith("“发文地区：武汉市”没有，发文地区为")
    assert {near.parameters["jurisdiction"] for near in empty.nearest} == {
        "120000", "云州市", "云州县", "云溪市",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("part", "title"),
    [
        ("云州县服务贸易", "云州县服务贸易创新发展实施方案"),
        ("数字经济", "云州市数字经济发展行动方案"),
        ("清洁取暖", "云州市冬季清洁取暖工作计划"),
    ],
)
def test_a_part_of_one_title_is_that_document(store: GraphStore, part: str, title: str) -> None:
    assert asked(store, "document-measures", document=part) == {"document": title}


def test_a_part_of_two_titles_is_asked_back(store: GraphStore) -> None:
    with pytest.raises(UnclearNameError, match="“服务贸易”可以指"):
        asked(store, "document-measures", document="服务贸易")


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("云州县服务贸易里有哪些任务", "云州县服务贸易创新发展实施方案"),
        ("云州市数字经济里有哪些任务", "云州市数字经济发展行动方案"),
        ("清洁取暖里有哪些任务", "云州市冬季清洁取暖工作计划"),
        ("云州县服务贸易方案有哪些任务", "云州县服务贸易创新发展实施方案"),
    ],
)
def test_a_question_may_name_a_plan_by_its_place_and_a_part_of_its_title(
    store: GraphStore, question: str, title: str
) -> None:
    meant = understood(store, question)
    assert isinstance(meant, Understood), meant
    assert meant.given == {"document": title}


def test_the_nearest_names_are_first_those_of_which_plans_speak(store: GraphStore) -> None:
    with pytest.raises(NotFoundError) as told:
        asked(store, "tasks-led-by-agency", agency="市商物局")
    assert {*told.value.nearest[:2]} == {"天津市商务局", "云州市商务局"}
    assert not any(name.startswith("上海") for name in told.value.nearest[:3])
