"""The naming rules of local bodies: one full name for every usual print."""

import pytest

from ontology.departments import nationwide, official_name


@pytest.mark.parametrize(
    ("printed", "full"),
    [
        ("经信厅", "湖北省经济和信息化厅"),
        ("经济和信息化厅", "湖北省经济和信息化厅"),
        ("发改委", "湖北省发展和改革委员会"),
        ("发展改革委", "湖北省发展和改革委员会"),
        ("城管执法委", "湖北省城市管理执法委员会"),
        ("国资委", "湖北省人民政府国有资产监督管理委员会"),
        ("税务局", "国家税务总局湖北省税务局"),
        ("委宣传部", "中共湖北省委宣传部"),
        ("政府", "湖北省人民政府"),
        ("科协", "湖北省科学技术协会"),
    ],
)
def test_a_short_form_has_one_full_name(printed: str, full: str) -> None:
    official = official_name(printed)
    assert official and official.at("湖北省", "湖北") == full


def test_the_party_of_an_autonomous_region_is_named_otherwise() -> None:
    official = official_name("党委宣传部")
    assert official and official.at("宁夏回族自治区", "宁夏") == "中共宁夏回族自治区党委宣传部"


@pytest.mark.parametrize("printed", ["发改委员会", "某某局", "局", "有关部门", "监测处"])
def test_what_is_no_usual_print_is_not_explained(printed: str) -> None:
    assert official_name(printed) is None


def test_nationwide_companies_begin_with_no_place() -> None:
    assert "国网" in nationwide()
