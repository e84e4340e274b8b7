"""Districts and sectors named in a text, longest form first, once each."""

import pytest
from printed import document, facts, names_of, plan, text

from loaders.extract.term_finder import STATIONS, TermFinder
from ontology.vocabulary import load_vocabulary

FORMS = {"滨海新区": "binhai", "滨海": "coast", "和平区": "heping", "和平": "heping"}


def test_the_longest_form_is_found_once_with_its_clause() -> None:
    words = "支持滨海新区建设园区，推动和平区更新；滨海新区再建园区。"
    found = list(TermFinder(FORMS).first_of_each(document(words), [text(words)]))
    assert [(f.id, f.as_written, f.span.quote) for f in found] == [
        ("binhai", "滨海新区", "支持滨海新区建设园区"),
        ("heping", "和平区", "推动和平区更新"),
    ]


def test_two_forms_of_one_term_are_one_place() -> None:
    words = "和平区和和平路。"
    assert len(list(TermFinder(FORMS).first_of_each(document(words), [text(words)]))) == 1


def test_a_text_that_names_none_has_none() -> None:
    words = "建设园区。"
    assert list(TermFinder(FORMS).first_of_each(document(words), [text(words)])) == []


def test_a_task_is_located_in_the_districts_that_its_text_names() -> None:
    found = plan("一、任务\n（一）文旅。推动和平区、滨海新区发展养老服务。（市商务局负责）\n")
    assert names_of(found, "LOCATED_IN") == ["天津市和平区", "天津市滨海新区"]
    assert names_of(found, "CONCERNS") == ["养老"]


def test_a_bare_name_in_the_name_of_something_else_is_no_place() -> None:
    words = "改造武清站，建设泰达MSD，中埃·泰达合作区；武清和泰达协作。"
    forms = {"武清": "wuqing", "泰达": "teda"}
    found = list(TermFinder(forms, STATIONS).first_of_each(document(words), [text(words)]))
    assert [(each.id, each.span.quote) for each in found] == [
        ("wuqing", "武清和泰达协作"),
        ("teda", "武清和泰达协作"),
    ]


def test_the_zones_of_several_places_together_are_not_the_one_of_this_place() -> None:
    forms = {"自由贸易试验区": "zone"}
    words = "加强京津冀自由贸易试验区联动；提升自由贸易试验区能级。"
    (found,) = TermFinder(forms, STATIONS).first_of_each(document(words), [text(words)])
    assert found.span.quote == "提升自由贸易试验区能级"


def test_a_district_of_another_city_or_a_word_that_begins_with_one_is_no_place() -> None:
    finder = TermFinder({"和平区": "heping"}, STATIONS, here=("天津市", "天津"))
    words = "学习沈阳市和平区的经验；划定和平区域；改造天津市和平区的街巷。"
    (found,) = finder.first_of_each(document(words), [text(words)])
    assert found.span.quote == "改造天津市和平区的街巷"


def test_a_plan_of_any_city_is_located_in_its_districts() -> None:
    task = "（一）养老。支持洪山区、蔡甸区发展养老服务。（市民政局负责）"
    found = facts(f"武汉市养老服务实施方案\n一、任务\n{task}\n")
    assert names_of(found, "LOCATED_IN") == ["武汉市洪山区", "武汉市蔡甸区"]


def test_districts_of_shanghai_are_known_by_their_short_names_where_these_mean_no_other() -> None:
    forms = load_vocabulary().district_forms("310000")
    assert forms["闵行"].name == "上海市闵行区"
    assert forms["临港新片区"].within == "district:上海市浦东新区"
    assert "黄浦" not in forms and "金山" not in forms


@pytest.mark.parametrize(
    ("place", "words", "names"),
    [
        ("铜仁市", "涉及石阡、德江、沿河三县", ["石阡县", "德江县", "沿河土家族自治县"]),
        ("铜仁市", "德江产业发展", []),
        ("黄山市", "改善歙县断面水质", ["歙县"]),
        ("黄山市", "建成县级平台", []),
    ],
)
def test_short_names_of_counties_are_places_in_a_row(
    place: str, words: str, names: list[str]
) -> None:
    found = facts(
        f"{place}治水实施方案\n一、任务\n（一）治水。{words}，疏浚干渠。（市水务局负责）\n"
    )
    assert sorted(names_of(found, "LOCATED_IN")) == sorted(f"{place}{name}" for name in names)


def test_towns_are_places_between_the_marks_of_a_list() -> None:
    words = "在壶泉镇、南村镇等地修水渠，改造壶泉镇至作疃镇段，建设特色小镇，支持农民返乡。"
    found = facts(f"大同市广灵县节水方案\n一、任务\n（一）节水。{words}（县水务局负责）\n")
    assert sorted(names_of(found, "LOCATED_IN")) == sorted(
        f"大同市广灵县{town}" for town in ("壶泉镇", "南村镇", "作疃镇")
    )


def test_towns_behind_a_verb_or_another_town_are_places() -> None:
    words = "推进壶泉镇、南村镇光伏项目，其中作疃镇各不少于2座。"
    found = facts(f"大同市广灵县节水方案\n一、任务\n（一）节水。{words}（县水务局负责）\n")
    assert sorted(names_of(found, "LOCATED_IN")) == sorted(
        f"大同市广灵县{town}" for town in ("壶泉镇", "南村镇", "作疃镇")
    )


def test_a_goal_that_no_task_states_is_in_the_districts_that_its_words_name() -> None:
    words = "全市建成水渠80公里；广灵县、浑源县新增水池不少于40座。"
    found = facts(f"大同市节水方案\n一、目标\n{words}\n二、任务\n（一）节水。（市水务局负责）\n")
    places = {
        (edge.start.label, edge.properties["as_written"])
        for edge in found.edges
        if edge.type == "LOCATED_IN"
    }
    assert places == {("Target", "广灵县"), ("Target", "浑源县")}


def test_a_national_plan_names_national_zones() -> None:
    words = "推进雄安新区建设，支持横琴粤澳深度合作区发展。"
    found = facts(f"国务院节水规划\n一、任务\n（一）节水。{words}（水利部负责）\n")
    assert names_of(found, "LOCATED_IN") == ["河北雄安新区", "横琴粤澳深度合作区"]
