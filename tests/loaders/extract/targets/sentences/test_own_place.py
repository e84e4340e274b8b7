"""What a plan says of a wider place is not its own goal."""

import pytest
from printed import facts, nodes

from graph.records import Facts
from loaders.extract.targets.sentences.own_place import whose_goals

TASK = "二、任务\n（一）改造照明。（市机关事务局负责）\n"


def doubted(place: str, words: str) -> list[str]:
    found = facts(f"{place}节能实施方案\n一、主要目标\n{words}\n{TASK}")
    assert not nodes(found, "Target")
    items = (node.properties for node in nodes(found, "ReviewItem"))
    return [str(item["quote"]) for item in items if item["rule"] == "goal-of-whom"]


def said(place: str, words: str) -> list[str]:
    found: Facts = facts(f"{place}节能实施方案\n一、主要目标\n{words}\n{TASK}")
    return [f"{n.properties['value']}{n.properties['unit']}" for n in nodes(found, "Target")]


def test_a_goal_of_the_nation_is_not_that_of_a_city_and_its_own_is() -> None:
    words = "到2028年，全国可再生能源发电占比达到40%，我市可再生能源发电占比达到35%。"
    assert said("洛阳市", words) == ["35%"]
    assert said("洛阳市", "到2029年，全省森林覆盖率达到26%，全市森林覆盖率达到46%。") == ["46%"]


def test_the_name_of_what_is_counted_goes_over_to_the_own_place() -> None:
    found = facts("洛阳市充电方案\n一、目标\n到2028年，全国将建成换电站3万座，我市建成120座。\n")
    assert [n.properties["name"] for n in nodes(found, "Indicator")] == ["换电站"]


def test_a_title_of_the_nation_is_held_by_the_place() -> None:
    assert said("洛阳市", "到2028年，全国文明村镇达到30个。") == ["30个"]
    assert said("河南省", "到2028年，全省绿电占比达到45%。") == ["45%"]
    assert said("洛阳市", "国家下达我市的节能目标为到2028年能耗强度下降14%。") == ["14%"]


def test_a_plan_of_the_nation_or_of_no_known_place_keeps_all() -> None:
    assert said("", "到2028年，全国绿电占比达到45%。") == ["45%"]
    assert list(whose_goals((), ())) == []


@pytest.mark.parametrize(
    ("words", "quote"),
    [
        (
            "国家提出到2030年单位国内生产总值能耗下降13%以上。",
            "国家提出到2030年单位国内生产总值能耗下降13%以上",
        ),
        ("国家要求，到2025年能耗强度下降14%。", "到2025年能耗强度下降14%"),
        (
            "按照国家能耗强度下降13.5%的目标，抓紧分解任务。",
            "按照国家能耗强度下降13.5%的目标",
        ),
        (
            "落实省政府到2027年绿电占比达到40%的要求，加快建设。",
            "落实省政府到2027年绿电占比达到40%的要求",
        ),
    ],
)
def test_a_goal_that_may_be_the_nations_is_put_up_for_review(words: str, quote: str) -> None:
    assert doubted("洛阳市", words) == [quote]


def test_behind_a_quoted_goal_the_plan_sets_its_own() -> None:
    words = "按照国家2030年前碳达峰目标要求，到2025年，全市森林覆盖率达到46%。"
    assert said("洛阳市", words) == ["46%"]
    assert said("洛阳市", "国家要求到2025年能耗下降13%，我市能耗下降14%。") == ["14%"]
