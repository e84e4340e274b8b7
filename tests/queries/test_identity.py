"""Names through time, on both engines: chains, splits, mergers, unsure dates, inner offices."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from small_plans import agency, plan

from graph.records import Edge, Facts, Node, Ref, Value
from graph.store import GraphStore
from ontology.errors import QueryError
from queries.catalogue import catalogue

pytestmark = pytest.mark.exhaustive(on="neo4j")

LED = catalogue()["tasks-led-by-agency"]
CHANGES: list[tuple[str, str, dict[str, Value]]] = [
    # A chain: 科委 → 科技局 → 科技委.
    ("市科委", "市科技局", {"on": date(2018, 11, 8)}),
    ("市科技局", "市科技委", {"on": date(2024, 3, 1)}),
    # A merger, and the old body of it that was split.
    ("市文广局", "市文旅局", {"on": date(2018, 11, 30)}),
    ("市旅游局", "市文旅局", {"on": date(2018, 11, 30)}),
    ("市文广局", "市广电局", {"on": date(2018, 11, 30)}),
    # Known by its year, and not known.
    ("市农委", "市农业局", {"not_before": date(2018, 1, 1), "not_after": date(2018, 12, 31)}),
    ("市粮食局", "市储备局", {}),
    # Taken in by a body that was there before.
    ("市质检局", "市海关", {"on": date(2018, 4, 20), "joined": True}),
]
OFFICES = [("市物流办", "市发改委"), ("市双碳办", "市发改委")]


@pytest.fixture(scope="module")
def reforms(session_store: GraphStore) -> Iterator[GraphStore]:
    """Every body leads one task that has its name."""
    names = sorted(
        {name for old, new, _ in CHANGES for name in (old, new)}
        | {name for pair in OFFICES for name in pair}
    )
    session_store.clear()
    for _ in session_store.load([_vocabulary(names), plan(1, {name: [name] for name in names})]):
        pass
    yield session_store
    session_store.clear()


def _vocabulary(names: list[str]) -> Facts:
    collective = agency("各部门", names=["各部门"], kind="collective")
    nodes: list[Node] = [agency(name, names=[name], kind="department") for name in names]
    edges = [_edge("SUCCEEDED_BY", *ends, source="方案", **when) for *ends, when in CHANGES]
    edges += [_edge("MEMBER_OF", *pair, source="三定方案") for pair in OFFICES]
    edges.append(_edge("MEMBER_OF", "市发改委", "各部门", source="通知"))
    return Facts("vocabulary", (collective, *nodes), tuple(edges))


def _edge(kind: str, start: str, end: str, **properties: Value) -> Edge:
    return Edge(kind, Ref("Agency", f"agency:{start}"), Ref("Agency", f"agency:{end}"), properties)


def rows_of(store: GraphStore, name: str, **values: str) -> list[dict[str, Any]]:
    query = catalogue()[name]
    return [row.model_dump() for row in query.run(store, query.parse(values)).rows]


def identities(store: GraphStore, name: str, **values: str) -> dict[str, str]:
    rows = rows_of(store, "tasks-led-by-agency", agency=name, **values)
    return {row["agency"]: row["identity"] for row in rows}


@pytest.mark.parametrize(
    ("name", "as_of", "found"),
    [
        ("市科技委", "2018-11-07", {"市科委": "前身机构"}),
        ("市科技委", "2018-11-08", {"市科技局": "前身机构", "市科委": "前身机构"}),
        (
            "市科技委",
            "2024-03-01",
            {"市科技委": "本机构", "市科技局": "前身机构", "市科委": "前身机构"},
        ),
        ("市科委", "2018-11-07", {"市科委": "本机构"}),
        (
            "市科委",
            "2024-03-01",
            {"市科委": "本机构", "市科技局": "后继机构", "市科技委": "后继机构"},
        ),
        ("市科技局", "2020-01-01", {"市科技局": "本机构", "市科委": "前身机构"}),
    ],
)
def test_a_chain_is_followed_as_far_as_the_day(
    reforms: GraphStore, name: str, as_of: str, found: dict[str, str]
) -> None:
    assert identities(reforms, name, as_of=as_of) == found


def test_a_merged_body_has_what_all_its_parts_had(reforms: GraphStore) -> None:
    assert identities(reforms, "市文旅局", as_of="2020-01-01") == {
        "市文旅局": "本机构",
        "市文广局": "前身机构",
        "市旅游局": "前身机构",
    }
    assert identities(reforms, "市文旅局", as_of="2018-01-01") == {
        "市文广局": "前身机构",
        "市旅游局": "前身机构",
    }


def test_a_part_of_a_merged_body_is_told_from_the_other_part(reforms: GraphStore) -> None:
    assert identities(reforms, "市旅游局", as_of="2020-01-01") == {
        "市旅游局": "本机构",
        "市文旅局": "后继机构",
        "市文广局": "后继机构的前身",
    }


def test_a_split_body_goes_on_in_all_its_successors(reforms: GraphStore) -> None:
    found = identities(reforms, "市文广局", as_of="2020-01-01")
    assert {name for name, how in found.items() if how == "后继机构"} == {"市文旅局", "市广电局"}
    assert identities(reforms, "市广电局", as_of="2020-01-01") == {
        "市广电局": "本机构",
        "市文广局": "前身机构",
    }


@pytest.mark.parametrize(
    ("as_of", "found", "unsure"),
    [
        ("2017-12-31", {"市农委"}, False),
        ("2018-06-30", {"市农委", "市农业局"}, True),
        ("2018-12-31", {"市农委", "市农业局"}, False),
    ],
)
def test_within_the_year_of_a_change_both_bodies_are_given_and_it_is_said(
    reforms: GraphStore, as_of: str, found: set[str], unsure: bool
) -> None:
    rows = rows_of(reforms, "tasks-led-by-agency", agency="市农业局", as_of=as_of)
    told = "市农委 → 市农业局，2018-01-01 至 2018-12-31 之间（方案）"
    before = next(row for row in rows if row["agency"] == "市农委")
    assert {row["agency"] for row in rows} == found
    assert before["successions"] == [f"{told}；到 {as_of} 是否已承接不能确定" if unsure else told]


@pytest.mark.parametrize("name", ["市农委", "市农业局"])
def test_a_body_of_which_nobody_knows_whether_it_was_there_says_so_itself(
    reforms: GraphStore, name: str
) -> None:
    def itself(as_of: str) -> list[str]:
        rows = rows_of(reforms, "tasks-led-by-agency", agency=name, as_of=as_of)
        return next(row["successions"] for row in rows if row["identity"] == "本机构")

    (told,) = itself("2018-06-30")
    assert told.endswith("到 2018-06-30 是否已承接不能确定")
    assert itself("2019-01-01") == []


def test_a_change_without_a_date_holds_today_and_is_unsure_before(reforms: GraphStore) -> None:
    def told(**values: str) -> list[str]:
        rows = rows_of(reforms, "tasks-led-by-agency", agency="市储备局", **values)
        return next(row["successions"] for row in rows if row["agency"] == "市粮食局")

    undated = "市粮食局 → 市储备局，日期不详（方案）"
    assert told(today="true") == [undated]
    assert told(as_of="2019-01-01") == [f"{undated}；到 2019-01-01 是否已承接不能确定"]


def test_a_body_that_took_another_in_was_there_before(reforms: GraphStore) -> None:
    assert identities(reforms, "市海关", as_of="2018-04-19") == {"市海关": "本机构"}
    assert identities(reforms, "市海关", as_of="2018-04-20") == {
        "市海关": "本机构",
        "市质检局": "前身机构",
    }


def test_today_is_the_date_of_today(reforms: GraphStore) -> None:
    for name in ("市科委", "市旅游局", "市储备局", "市海关"):
        today = identities(reforms, name, as_of=date.today().isoformat())
        assert identities(reforms, name, today="true") == today


def test_without_a_date_a_name_means_its_own_body(reforms: GraphStore) -> None:
    assert identities(reforms, "市科技局") == {"市科技局": "本机构"}


def test_each_change_on_the_way_is_told(reforms: GraphStore) -> None:
    rows = rows_of(reforms, "tasks-led-by-agency", agency="市科技委", today="true")
    (oldest,) = [row for row in rows if row["agency"] == "市科委"]
    assert oldest["successions"] == [
        "市科技局 → 市科技委，2024-03-01（方案）",
        "市科委 → 市科技局，2018-11-08（方案）",
    ]


def test_an_inner_office_belongs_to_its_department_on_request(reforms: GraphStore) -> None:
    assert identities(reforms, "市发改委") == {"市发改委": "本机构"}
    assert identities(reforms, "市发改委", offices="true") == {
        "市发改委": "本机构",
        "市物流办": "内设机构",
        "市双碳办": "内设机构",
    }


def test_a_department_is_no_collective_of_its_offices(reforms: GraphStore) -> None:
    assert identities(reforms, "市物流办", expand="true") == {"市物流办": "本机构"}
    assert identities(reforms, "市物流办", offices="true") == {"市物流办": "本机构"}


def test_the_profile_tells_offices_from_members(reforms: GraphStore) -> None:
    columns = ("offices", "departments", "members", "member_of")

    def profile(name: str) -> list[list[str]]:
        (row,) = rows_of(reforms, "agency-profile", agency=name)
        return [row[column] for column in columns]

    assert profile("市发改委") == [["市双碳办", "市物流办"], [], [], ["各部门"]]
    assert profile("市物流办") == [[], ["市发改委"], [], []]
    assert profile("各部门") == [[], [], ["市发改委"], []]


def test_the_profile_tells_each_change_the_earliest_first(reforms: GraphStore) -> None:
    (row,) = rows_of(reforms, "agency-profile", agency="市科技局")
    assert row["changes"] == [
        "市科委 → 市科技局，2018-11-08（方案）",
        "市科技局 → 市科技委，2024-03-01（方案）",
    ]


def test_two_dates_are_an_error_that_says_which_to_drop() -> None:
    with pytest.raises(QueryError, match="today=true 就是 as_of=今天，请只留一个"):
        LED.parse({"agency": "市科委", "today": "true", "as_of": "2020-01-01"})


@pytest.mark.parametrize("wrong", ["2020", "去年", "2020-13-01"])
def test_a_date_that_is_none_is_an_error_that_shows_one(wrong: str) -> None:
    with pytest.raises(QueryError, match=r"as_of 应为日期，如 2027-12-31"):
        LED.parse({"agency": "市科委", "as_of": wrong})


def test_a_date_without_an_agency_is_an_error_that_asks_for_one() -> None:
    with pytest.raises(QueryError, match="请同时给出 agency"):
        catalogue()["tasks-due"].parse({"as_of": "2020-01-01"})
