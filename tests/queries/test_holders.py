"""Which bodies had an agency's functions at a date, and a plan's tasks told by them."""

from datetime import date
from typing import Any

import pytest

from queries.catalogue.documents.tasks_led_today import TasksLedTodayParams, derive
from queries.engine.changes import Change, holders_at


def change(
    old: str, new: str, first: date | None, last: date | None = None, *, joined: bool = False
) -> Change:
    return Change(old, new, first, last or first, joined, f"{old} → {new}")


CHANGES = [
    # A chain; a split of which one part went to a body that was there before.
    change("科委", "科技局", date(2018, 11, 8)),
    change("科技局", "科技委", date(2024, 3, 1)),
    change("质检局", "市场委", date(2018, 4, 10)),
    change("质检局", "海关", date(2018, 4, 20), joined=True),
    # A merger, and a change known by its year.
    change("文广局", "文旅局", date(2018, 11, 30)),
    change("旅游局", "文旅局", date(2018, 11, 30)),
    change("农委", "农业局", date(2018, 1, 1), date(2018, 12, 31)),
]


@pytest.mark.parametrize(
    ("asked", "when", "holders"),
    [
        ("科委", date(2018, 11, 7), {"科委"}),
        ("科委", date(2018, 11, 8), {"科技局"}),
        ("科委", date(2024, 3, 1), {"科技委"}),
        ("科技委", date(2018, 1, 1), {"科委"}),
        ("质检局", date(2018, 4, 9), {"质检局"}),
        ("质检局", date(2020, 1, 1), {"市场委", "海关"}),
        ("海关", date(2020, 1, 1), {"海关"}),
        ("海关", date(2018, 1, 1), {"海关"}),
        ("文旅局", date(2020, 1, 1), {"文旅局"}),
        ("文旅局", date(2018, 1, 1), {"文广局", "旅游局"}),
        ("旅游局", date(2020, 1, 1), {"文旅局"}),
        ("农委", date(2017, 12, 31), {"农委"}),
        ("农委", date(2018, 6, 1), {"农委", "农业局"}),
        ("农委", date(2018, 12, 31), {"农业局"}),
        ("无沿革的局", date(2020, 1, 1), {"无沿革的局"}),
    ],
)
def test_functions_are_followed_to_who_has_them_at_the_date(
    asked: str, when: date, holders: set[str]
) -> None:
    assert set(holders_at(asked, CHANGES, when)) == holders


def record(*told: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": "agency:农委",
        "position": 1,
        "agency": "农委",
        "role": "牵头",
        "as_written": "农委",
        "changes": list(told),
        "measure": "doc-1.m.1",
        "number": "1",
        "title": "种粮",
        "text": "种粮。",
        "sections": [],
        "deadline_text": None,
        "due_on": None,
        "place": "body",
        "document": "doc-1",
        "document_title": "计划",
        "line_start": 3,
        "line_end": 3,
        "quote": "（农委牵头）",
    }


RENAMED = {
    "old": "agency:农委",
    "old_name": "农委",
    "new": "agency:农业局",
    "new_name": "农业局",
    "on": None,
    "not_before": date(2018, 1, 1),
    "not_after": date(2018, 12, 31),
    "joined": None,
    "source": "方案",
}


def test_a_change_whose_day_is_open_leaves_both_and_says_so() -> None:
    (row,) = derive([record(RENAMED)], TasksLedTodayParams(document="计划", as_of=date(2018, 6, 1)))
    assert (row.holders, row.changed) == (["农业局", "农委"], True)
    assert row.successions == [
        "农委 → 农业局，2018-01-01 至 2018-12-31 之间（方案）；到 2018-06-01 是否已承接不能确定"
    ]


def test_an_agency_without_changes_has_its_tasks_still() -> None:
    (row,) = derive([record()], TasksLedTodayParams(document="计划"))
    assert (row.holders, row.changed, row.successions) == (["农委"], False, [])
