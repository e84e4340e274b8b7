"""Periods in questions, asked on 26 November 2026."""

from datetime import date

import pytest

from queries.asking.reading.times import find_periods

TODAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2026年", "2026-01-01", "2026-12-31"),
        ("2025年底前", None, "2025-12-31"),
        ("2027年前", None, "2026-12-31"),
        ("到2030年", None, "2030-12-31"),
        ("二〇二七年底", None, "2027-12-31"),
        ("2027年以后", "2027-01-01", None),
        ("今年", "2026-01-01", "2026-12-31"),
        ("明年上半年", "2027-01-01", "2027-06-30"),
        ("年底前", None, "2026-12-31"),
        ("本季度", "2026-10-01", "2026-12-31"),
        ("下个季度", "2027-01-01", "2027-03-31"),
        ("上个月", "2026-10-01", "2026-10-31"),
        ("2026年第三季度", "2026-07-01", "2026-09-30"),
        ("2025年6月底前", None, "2025-06-30"),
        ("2025年6月30日前", None, "2025-06-30"),
        ("2026到2028年", "2026-01-01", "2028-12-31"),
        ("2025年3月至6月", "2025-03-01", "2025-06-30"),
        ("2020-01-01到2022-12-31", "2020-01-01", "2022-12-31"),
        ("十五五期间", "2026-01-01", "2030-12-31"),
        ("未来三年", "2026-11-26", "2029-12-31"),
        ("截至2020年1月1日", None, "2020-01-01"),
        ("24年", "2024-01-01", "2024-12-31"),
        ("到27年底", None, "2027-12-31"),
        ("2020年初到2022年底", "2020-01-01", "2022-12-31"),
        ("从今天起到明年底前", "2026-11-26", "2027-12-31"),
    ],
)
def test_a_period_is_days(text: str, start: str | None, end: str | None) -> None:
    (_, period), *more = find_periods(f"市商务局{text}要完成什么", TODAY)
    assert not more
    assert period.text == text
    assert period.start == (start and date.fromisoformat(start))
    assert period.end == (end and date.fromisoformat(end))


@pytest.mark.parametrize(
    "text", ["第十五个五年规划", "十五个部门", "近期", "近20年", "2025年2月30日的"]
)
def test_what_names_no_days_is_no_period_of_them(text: str) -> None:
    assert all(period.start != period.end for _, period in find_periods(text, TODAY))
