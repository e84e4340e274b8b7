"""The five-year plans by number and by short name."""

import pytest

from ontology.five_year_plans import PLAN_YEARS, years_of_plan


@pytest.mark.parametrize(
    ("number", "years"),
    [(3, (1966, 1970)), (11, (2006, 2010)), (14, (2021, 2025)), (15, (2026, 2030))],
)
def test_a_plan_covers_five_years(number: int, years: tuple[int, int]) -> None:
    assert years_of_plan(number) == years


def test_the_first_two_are_no_plans_of_today() -> None:
    assert years_of_plan(1) is None
    assert years_of_plan(2) is None


def test_short_names_are_those_of_the_numbers() -> None:
    assert PLAN_YEARS["十四五"] == (2021, 2025)
    assert PLAN_YEARS["十五五"] == (2026, 2030)
