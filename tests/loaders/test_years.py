"""The year that a goal is set for holds for its clause and a little further."""

import pytest
from printed import targets

from loaders.extract.time.years import Years, without_years, years_at_start

At = tuple[int | None, int | None]


@pytest.mark.parametrize(
    ("clause", "at"),
    [
        ("到2027年", (None, 2027)),
        ("到2027年底", (None, 2027)),
        ("2026年底前", (None, 2026)),
        ("力争2027年", (None, 2027)),
        ("至2030年", (None, 2030)),
        ("2025年至2027年", (2025, 2027)),
        ("2025—2027年", (2025, 2027)),
        ("“十五五”时期", (2026, 2030)),
        ("“十五五”期间", (2026, 2030)),
        ("未来5年", (2026, 2030)),
        ("今后三年", (2026, 2028)),
        ("比2025年增长5%", (None, None)),
        ("加快发展", (None, None)),
    ],
)
def test_a_clause_names_its_years(clause: str, at: At) -> None:
    years = Years((2026, 2030))
    years = years.next_sentence()
    years = years.read(clause)
    assert years.at == at


def test_a_base_year_does_not_replace_the_year_of_the_goal() -> None:
    years = Years(None)
    years = years.next_sentence()
    years = years.read("到2030年比2025年增长20%")
    assert years.at == (None, 2030)


def test_the_year_that_a_paragraph_opens_with_holds_for_all_of_it() -> None:
    years = Years(None)
    years = years.next_sentence()
    years = years.read("到2027年")
    for _ in range(3):
        years = years.next_sentence()
        years = years.read("营业收入增长")
        assert years.at == (None, 2027)


def test_a_later_year_holds_for_the_next_sentence_and_no_further() -> None:
    years = Years(None)
    years = years.next_sentence()
    years = years.read("加快发展")
    years = years.read("到2027年")
    held = []
    for _ in range(2):
        years = years.next_sentence()
        held.append(years.at)
    assert held == [(None, 2027), (None, None)]


def test_a_single_year_ends_a_series_of_years() -> None:
    words = "到2026年和2027年营业收入分别达到1亿元和2亿元。到2030年，产值达到5亿元。"
    assert [target.year for target in targets(words)] == [2026, 2027, 2030]


def test_the_heading_of_a_column_holds_for_the_whole_cell() -> None:
    years = years_at_start(None, "2027年目标")
    for _ in range(3):
        years = years.next_sentence()
        assert years.at == (None, 2027)


def test_a_year_is_no_word_of_the_indicator() -> None:
    assert without_years("到2027年底营业收入") == "营业收入"
    assert without_years("“十五五”期间地区生产总值") == "地区生产总值"
