"""Tasks are located where the body that is responsible for them is at home."""

import pytest
from printed import facts, names_of

PLAN = "{place}节水实施方案\n一、任务\n（一）节水。疏浚干渠，改造管网。（{units}负责）\n"


@pytest.mark.parametrize(
    ("place", "units", "names"),
    [
        ("铜仁市", "市水务局、德江县人民政府", ["铜仁市德江县"]),
        ("铜仁市", "德江县、石阡县", ["铜仁市德江县", "铜仁市石阡县"]),
        ("铜仁市", "德江县水务局", ["铜仁市德江县"]),
        ("铜仁市", "铜仁高新区管委会", ["铜仁高新区"]),
        ("大同市广灵县", "县水务局、壶泉镇", ["大同市广灵县壶泉镇"]),
        ("大同市广灵县", "壶泉镇人民政府", ["大同市广灵县壶泉镇"]),
        ("大同市广灵县", "浮云街道办事处", ["大同市广灵县浮云街道"]),
        ("铜仁市", "各区县政府、市水务局", []),
        ("天津市", "和平区政府", []),
    ],
)
def test_a_body_s_place_is_that_of_its_task(place: str, units: str, names: list[str]) -> None:
    """The vocabulary says whom 和平区政府 governs; the questions follow that."""
    found = facts(PLAN.format(place=place, units=units))
    assert sorted(names_of(found, "LOCATED_IN")) == sorted(names)
