"""All places of a level, whatever stands for them."""

import pytest

from loaders.text.place_words import names_all_places


@pytest.mark.parametrize(
    "words",
    [
        "各县（市、区）政府",
        "各县(市)区",
        "各镇（街道）",
        "各县、区人民政府",
        "各有关县",
        "各区（开发区）政府（管委会）",
        "各乡镇街道办事处",
        "各园区",
    ],
)
def test_all_places_of_a_level_are_told_by_their_kinds(words: str) -> None:
    assert names_all_places(words)


@pytest.mark.parametrize("words", ["各县教育局", "各区域", "各市场", "县（市、区）政府", "各部门"])
def test_other_words_are_no_places_of_a_level(words: str) -> None:
    assert not names_all_places(words)
