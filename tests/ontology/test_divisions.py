"""The districts of places that no vocabulary lists."""

import pytest

from ontology.divisions import forms_below, listed_districts, short_forms_below
from ontology.vocabulary import load_vocabulary

WUHAN, HUBEI, HONGSHAN, JIANGXI = "420100", "420000", "420111", "360000"


def test_a_city_s_plans_name_its_districts_with_and_without_the_city() -> None:
    forms = forms_below(WUHAN)
    assert forms["洪山区"] is forms["武汉市洪山区"]
    assert (forms["洪山区"].code, forms["洪山区"].kind) == (HONGSHAN, "district")
    assert "武汉市" not in forms and "孝感市" not in forms


def test_a_province_s_plans_name_its_cities_and_counties() -> None:
    forms = forms_below(HUBEI)
    assert (forms["孝感市"].kind, forms["大悟县"].kind) == ("city", "county")
    assert forms["恩施州"] is forms["恩施土家族苗族自治州"]
    assert "湖北省" not in forms


def test_a_name_of_two_counties_means_neither_in_the_plans_of_their_province() -> None:
    forms = forms_below("320000")
    assert "鼓楼区" not in forms
    assert {forms["南京市鼓楼区"].code, forms["徐州市鼓楼区"].code} == {"320106", "320302"}


@pytest.mark.parametrize(("place", "word"), [("140500", "城区"), ("610100", "新城区")])
def test_words_of_any_text_are_no_district(place: str, word: str) -> None:
    assert word not in forms_below(place)


def test_the_nation_and_places_without_a_code_have_none() -> None:
    assert not forms_below("100000") and not forms_below("云州市")


def test_what_the_vocabulary_lists_it_lists_alone() -> None:
    vocabulary = load_vocabulary()
    forms = vocabulary.district_forms("120000")
    assert forms["和平区"] is vocabulary.districts["district:天津市和平区"]
    coded = {form for form, place in forms.items() if place.code}
    assert coded == {form for form in coded if forms[form].id in vocabulary.districts}
    assert vocabulary.district("district:武汉市洪山区").code == HONGSHAN


def test_ids_are_names_and_no_two_places_have_one() -> None:
    listed = listed_districts()
    assert all(place.id == f"district:{place.name}" for place in listed.values())
    assert len(listed) > 3_000


def test_a_city_of_the_rank_of_a_county_is_no_zone() -> None:
    listed = listed_districts()
    assert listed["district:成都市彭州市"].kind == "county"
    assert listed["district:石家庄高新技术产业开发区"].kind == "zone"
    shorts = short_forms_below("510100")
    assert shorts["彭州"].name == "成都市彭州市" and shorts["都江堰"].name == "成都市都江堰市"


def test_zones_of_the_table_have_their_short_names() -> None:
    forms = forms_below("150200")
    assert forms["稀土高新区"] is forms["包头稀土高新技术产业开发区"]


def test_a_county_of_two_characters_is_a_place_but_no_word_that_ends_like_one() -> None:
    assert "歙县" in forms_below("341000") and "和县" not in forms_below("340500")


def test_short_names_are_those_that_mean_one_county() -> None:
    shorts = short_forms_below("520600")
    assert shorts["沿河"].name == "铜仁市沿河土家族自治县"
    assert "鼓楼" not in short_forms_below("320000") and not short_forms_below("100000")
