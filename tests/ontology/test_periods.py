"""When something happened, as far as it is known."""

from datetime import date

import pytest

from ontology.periods import Period, parse_period


@pytest.mark.parametrize(
    ("written", "earliest", "latest"),
    [
        (date(2018, 11, 30), date(2018, 11, 30), date(2018, 11, 30)),
        ("2018-02", date(2018, 2, 1), date(2018, 2, 28)),
        (2018, date(2018, 1, 1), date(2018, 12, 31)),
        ("2018-11/2019-03", date(2018, 11, 1), date(2019, 3, 31)),
        ("2023-03-16/2024-07-02", date(2023, 3, 16), date(2024, 7, 2)),
        ("2023-03-16/..", date(2023, 3, 16), None),
        ("../2026", None, date(2026, 12, 31)),
        (None, None, None),
    ],
)
def test_a_period_has_the_bounds_that_it_is_written_with(
    written: object, earliest: date | None, latest: date | None
) -> None:
    assert parse_period(written) == Period(earliest, latest)


@pytest.mark.parametrize("written", ["2018年", "2018-13", "2018-02-30", "2019/2018", "", "18-1-1"])
def test_what_is_no_period_is_an_error(written: str) -> None:
    with pytest.raises(ValueError):
        parse_period(written)


def test_only_a_day_is_a_day() -> None:
    assert parse_period(date(2018, 11, 30)).day == date(2018, 11, 30)
    assert parse_period("2018-11").day is None
    assert parse_period(None).day is None
