"""The search on each engine: the same hits in the same order, whatever is typed."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from extracted import extracted
from hypothesis import given
from hypothesis import strategies as st
from sampling import drawn

from graph.store import GraphStore
from loaders.vocabulary import vocabulary_facts
from ontology.errors import NotFoundError, QueryError
from queries.engine.reads import run
from queries.search.search import Hit, SearchPage, SearchParams, search

pytestmark = pytest.mark.exhaustive(on="neo4j")

SEED = Path(__file__).parents[2] / "seeds" / "000_d588bc887905c78e.txt"
OPERATORS = st.text(
    st.sampled_from('商务局会展會 swjAND*?~^:"\\/()[]{}+-&|!<>=%。\x00'), max_size=30
)
TIANJIN, SHANGHAI = "doc-aaaaaaaaaaaa", "doc-bbbbbbbbbbbb"


def find(store: GraphStore, q: str, **more: Any) -> SearchPage:
    return run(store, search(SearchParams(q=q, **more)))


def ids(store: GraphStore, q: str, **more: Any) -> list[str]:
    return [hit.id.removeprefix("agency:") for hit in find(store, q, **more).hits]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("市商务局", ["天津市商务局", TIANJIN]),
        ("市 商务局", ["天津市商务局", TIANJIN]),
        ("天津市商务局", ["天津市商务局"]),
        ("市商务委", ["天津市商务局"]),
        ("商務", ["天津市商务局", TIANJIN]),
        ("swj", ["天津市商务局", "中共天津市委金融委员会办公室"]),
        ("shangwuju", ["天津市商务局"]),
        ("Shang wu ju", ["天津市商务局"]),
        ("caizhengju", ["上海市财政局", "天津市财政局"]),
        ("agency:天津市商务局", ["天津市商务局"]),
        ("购物节", [f"{TIANJIN}.m.a1", TIANJIN]),
        ("融资 发展", [f"{TIANJIN}.m.2", TIANJIN]),
        ("津政发〔2024〕1号", [TIANJIN]),
        ("社零", ["indicator:社会消费品零售总额"]),
        ("hangtian", []),
        ("航天", []),
        ("！？", []),
    ],
)
def test_what_is_found_and_in_which_order(plans: GraphStore, typed: str, found: list[str]) -> None:
    assert ids(plans, typed) == found


def test_a_hit_says_what_it_is_and_where_it_stands(plans: GraphStore) -> None:
    measure, document = find(plans, "购物节").hits
    assert measure == Hit(
        id=f"{TIANJIN}.m.a1",
        label="Measure",
        title="办好滨海新区购物节",
        snippet="办好滨海新区<mark>购物节</mark>。",
        document=TIANJIN,
        document_title="天津市服务业方案",
        line_start=12,
        line_end=12,
        where="第12行",
    )
    assert (document.label, document.line_start) == ("Document", 7)
    assert "<mark>购物节</mark>" in document.snippet


def test_the_name_that_was_found_by_its_pinyin_is_marked(plans: GraphStore) -> None:
    hit, *_ = find(plans, "swj").hits
    assert "<mark>市商务局</mark>" in hit.snippet


def test_facets_count_all_hits_and_their_values_narrow_the_search(plans: GraphStore) -> None:
    facets = find(plans, "滨海新区", limit=1).facets
    assert {each.value: each.count for each in facets.label} == {
        "Document": 2, "Measure": 2, "District": 1,
    }  # fmt: skip
    assert {each.value: each.count for each in facets.plan} == {TIANJIN: 2, SHANGHAI: 2}
    assert {each.value: each.count for each in facets.year} == {"2024": 2, "2026": 2}
    agencies = {each.title: each.count for each in facets.agency}
    assert agencies["天津市商务局"] == agencies["天津市人民政府"] == agencies["上海市财政局"] == 1
    assert facets.complete
    for name, values in facets.model_dump(exclude={"complete"}).items():
        for each in values:
            narrowed = find(plans, "滨海新区", **{name: each["value"]}).hits
            things = [hit for hit in narrowed if hit.document is None]
            assert len(narrowed) - len(things) == each["count"] or name == "label", (name, each)


def test_a_thing_stays_where_a_plan_speaks_of_it(plans: GraphStore) -> None:
    assert ids(plans, "财政局", plan=SHANGHAI, label="Agency") == ["上海市财政局"]
    assert ids(plans, "财政局", year=2024, label="Agency") == ["天津市财政局"]
    assert ids(plans, "财政局", year=1999) == []


def test_pages_join_to_the_whole(plans: GraphStore) -> None:
    whole = find(plans, "天津", limit=100).hits
    assert len(whole) > 8
    pages, cursor = [], None
    while True:
        page = find(plans, "天津", limit=3, cursor=cursor)
        pages += page.hits
        cursor = page.next_cursor
        if cursor is None:
            break
    assert pages == whole


def test_a_cursor_of_another_search_is_refused(plans: GraphStore) -> None:
    cursor = find(plans, "天津", limit=1).next_cursor
    with pytest.raises(QueryError, match="cursor"):
        find(plans, "上海", cursor=cursor)


def test_an_unknown_plan_or_agency_offers_the_nearest(plans: GraphStore) -> None:
    with pytest.raises(NotFoundError, match="天津市商务局"):
        find(plans, "会展", agency="市商务厅")


@drawn(20, 100)
@given(st.one_of(st.text(max_size=60), OPERATORS))
def test_whatever_is_typed_is_looked_for_or_refused(plans: GraphStore, typed: str) -> None:
    try:
        find(plans, typed)
    except QueryError:
        return


@pytest.mark.parametrize("typed", ["s" * 40, "shi" * 13, "ng" * 20, "tianjinshi" * 4])
def test_repeated_letters_come_to_an_end(plans: GraphStore, typed: str) -> None:
    """What takes a power of their number would not."""
    assert find(plans, typed).hits == []


@pytest.fixture(scope="module")
def seed(session_store: GraphStore) -> Iterator[GraphStore]:
    session_store.clear()
    list(session_store.load([vocabulary_facts(), extracted(SEED)]))
    yield session_store
    session_store.clear()


@pytest.mark.parametrize("step", range(4))
def test_every_pair_of_characters_of_a_task_finds_all_tasks_that_have_it(
    seed: GraphStore, step: int
) -> None:
    rows = seed.read(
        "MATCH (m:Measure) RETURN m.id AS id, coalesce(m.title, '') + ' ' + m.text AS text"
    )
    text = rows[step]["text"]
    for at in range(0, len(text) - 1, 13):
        pair = text[at : at + 2]
        if pair.isalnum() and not pair.isascii():
            wanted = {row["id"] for row in rows if pair in row["text"]}
            found = find(seed, pair, label="Measure", limit=100).hits
            assert {hit.id for hit in found} == wanted, pair


@pytest.mark.parametrize("form", ["名称", "拼音"])
def test_every_agency_is_found_first_by_its_whole_name(seed: GraphStore, form: str) -> None:
    rows = seed.read("MATCH (a:Agency) RETURN a.name AS name, a.id AS id, a.pinyin[0] AS pinyin")
    for row in rows[:40]:
        typed = row["name"] if form == "名称" else row["pinyin"].replace(" ", "")[:40]
        found = [hit.id for hit in find(seed, typed, limit=100).hits]
        assert found[0] == row["id"] if form == "名称" else row["id"] in found, row
