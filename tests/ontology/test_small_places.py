"""Towns and zones, which no table lists, by the form of their names."""

import pytest

from ontology.divisions import listed_districts
from ontology.jurisdictions import is_county, jurisdictions
from ontology.known_zones import known_zone_forms, known_zones
from ontology.small_places import town_of, zone_forms, zone_of
from ontology.vocabulary import load_vocabulary

GUANGLING, DATONG, DONGGUAN, LOUDI, HUNAN = "140223", "140200", "441900", "431300", "430000"


@pytest.mark.parametrize(
    ("place", "words", "name"),
    [
        (GUANGLING, "壶泉镇", "大同市广灵县壶泉镇"),
        (GUANGLING, "石城镇", "大同市广灵县石城镇"),
        (GUANGLING, "浮云街道", "大同市广灵县浮云街道"),
        (DONGGUAN, "长安镇", "东莞市长安镇"),
    ],
)
def test_a_town_is_of_the_county_whose_plan_names_it(place: str, words: str, name: str) -> None:
    town = town_of(place, words)
    assert town is not None and (town.name, town.kind) == (name, "town")
    assert load_vocabulary().district(town.id) == town


@pytest.mark.parametrize(
    "words", ["乡镇", "各街道", "特色小镇", "经济强镇", "农民返乡", "由壶泉镇"]
)
def test_words_that_end_like_a_town_are_none(words: str) -> None:
    assert town_of(GUANGLING, words) is None


def test_a_city_of_counties_has_no_towns_of_its_own() -> None:
    assert town_of(DATONG, "壶泉镇") is None and town_of("100000", "壶泉镇") is None


@pytest.mark.parametrize(
    ("place", "words", "name"),
    [
        (LOUDI, "娄底经济技术开发区", "娄底经开区"),
        (LOUDI, "娄底市经开区", "娄底经开区"),
        (LOUDI, "经开区", "娄底经开区"),
        (HUNAN, "娄底经开区", "娄底经开区"),
        ("341522", "县经济开发区", "六安市霍邱县经开区"),
        ("350500", "泉州台商投资区", "泉州台商投资区"),
        ("500112", "空港园区", "重庆市渝北区空港园区"),
    ],
)
def test_all_prints_of_a_zone_are_one(place: str, words: str, name: str) -> None:
    zone = zone_of(place, words)
    assert zone is not None and (zone.name, zone.kind) == (name, "zone")
    assert load_vocabulary().district(zone.id).id == zone.id


@pytest.mark.parametrize("words", ["各高新区", "省级开发区", "市直属园区", "市商务局", "开发区"])
def test_zones_of_a_kind_are_no_zone(words: str) -> None:
    assert zone_of(LOUDI, words) is None


def test_plans_name_the_zones_of_the_cities_below_them() -> None:
    assert zone_forms(HUNAN)["娄底高新区"].name == "娄底高新区"
    assert "湖南省开发区" not in zone_forms(HUNAN) and not zone_forms("100000")


def test_a_zone_of_the_table_of_places_is_that_one() -> None:
    forms = load_vocabulary().district_forms("340000")
    assert forms["合肥高新区"] is forms["合肥高新技术产业开发区"]
    assert forms["合肥高新区"].code == "340176"


def test_known_zones_are_named_in_their_province_and_by_the_nation() -> None:
    assert known_zone_forms("370000")["西海岸新区"].name == "青岛西海岸新区"
    assert known_zone_forms("100000")["雄安新区"].jurisdiction == "130000"
    assert "西海岸新区" not in known_zone_forms("320000")
    assert "前海" not in known_zone_forms("100000")
    assert all(load_vocabulary().district(id_) == zone for id_, zone in known_zones().items())


def test_each_town_lies_in_a_county_that_is_listed() -> None:
    counties = (code for code in jurisdictions() if is_county(code))
    towns = [town for code in counties if (town := town_of(code, "龙泉镇"))]
    assert len(towns) > 2000
    assert {town.within for town in towns} <= listed_districts().keys()
