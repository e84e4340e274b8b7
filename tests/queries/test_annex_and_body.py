"""What is said of the two prints of a task, worked out from records."""

from typing import Any

import pytest

from queries.catalogue.documents.annex_and_body import AnnexAndBodyParams, AnnexAndBodyRow, derive


def record(**given: Any) -> dict[str, Any]:
    """An annex row on line 20 that restates line 5."""
    return {
        "measure": "doc-1.m.1",
        "number": "1",
        "title": "办好购物节",
        "place": "annex",
        "deadline_text": None,
        "body_line_start": 5,
        "body_line_end": 5,
        "body_lines": ["  1．办好购物节。"],
        "units": [unit("天津市商务局", "市商务局")],
        "document": "doc-1",
        "document_title": "方案",
        "line_start": 20,
        "line_end": 20,
        "quote": "办好购物节",
        **given,
    }


def unit(
    name: str, as_written: str, line: int = 20, body: int | None = None, role: str = "LEADS"
) -> dict[str, Any]:
    """A unit as the annex row on ``line`` lists it, and the body on its line."""
    told = {"name": name, "as_written": as_written, "role": role}
    return {**told, "line_start": line, "body_line_start": body}


def rows(*records: dict[str, Any], **asked: Any) -> list[AnnexAndBodyRow]:
    return derive(list(records), AnnexAndBodyParams(document="方案", **asked))


def only(*records: dict[str, Any]) -> AnnexAndBodyRow:
    return rows(*records)[0]


def test_an_annex_row_that_restates_no_item_is_only_there() -> None:
    row = only(record(body_line_start=None, body_line_end=None, body_lines=None))
    assert (row.printed, row.differences, row.body_text) == ("只在附件", [], None)


def test_a_body_item_without_a_row_is_only_there() -> None:
    row = only(record(place="body", body_line_start=None, body_line_end=None, body_lines=None))
    assert row.printed == "只在正文"
    assert (row.annex_units, row.body_units) == ([], ["天津市商务局"])


def test_the_same_units_in_both_prints_do_not_differ() -> None:
    row = only(record(units=[unit("天津市商务局", "市商务局", body=5)]))
    assert row.annex_units == row.body_units == ["天津市商务局"]
    assert row.differences == []


def test_other_units_in_the_body_differ() -> None:
    units = [unit("天津市财政局", "市财政局", 5, 5), unit("天津市商务局", "市商务局")]
    row = only(record(units=units))
    assert (row.annex_units, row.body_units) == (["天津市商务局"], ["天津市财政局"])
    assert row.differences == ["责任单位不同"]


def test_units_behind_the_words_that_a_row_restates_are_of_the_body_too() -> None:
    units = [unit("天津市财政局", "市财政局", 6, 6), unit("天津市商务局", "市商务局", body=6)]
    row = only(record(units=units))
    assert (row.annex_units, row.body_units) == (
        ["天津市商务局"],
        ["天津市财政局", "天津市商务局"],
    )


def test_an_annex_row_without_units_does_not_differ_from_what_the_body_says() -> None:
    row = only(record(units=[unit("天津市财政局", "市财政局", 5, 5)]))
    assert (row.annex_units, row.body_units) == ([], ["天津市财政局"])
    assert row.differences == []


@pytest.mark.parametrize(
    ("annex", "body", "differ"),
    [
        ("LEADS", "SUPPORTS", True),
        ("SUPPORTS", "LEADS", True),
        ("RESPONSIBLE_FOR", "LEADS", False),  # a list that says nothing of who leads
        ("SUPPORTS", "RESPONSIBLE_FOR", False),
    ],
)
def test_an_agency_that_leads_in_one_print_and_supports_in_the_other_differs(
    annex: str, body: str, differ: bool
) -> None:
    units = [
        unit("天津市商务局", "市商务局", role=annex),
        unit("天津市商务局", "市商务局", 5, 5, role=body),
    ]
    row = only(record(units=units))
    assert row.annex_units == row.body_units == ["天津市商务局"]
    assert row.other_roles == (["天津市商务局"] if differ else [])
    assert row.differences == (["角色不同"] if differ else [])


def test_an_agency_that_the_body_names_is_told_by_its_full_form() -> None:
    elsewhere = record(
        measure="doc-1.m.2",
        body_line_start=9,
        body_line_end=9,
        body_lines=["2．其他。"],
        units=[
            unit("天津市公安局交通管理局", "市公安局交通管理局", 21),
            unit("天津市公安局", "市公安局", 21),
        ],
    )
    row = only(record(body_lines=["由市公安局交通 管理局保障。"]), elsewhere)
    assert row.body_names == ["天津市公安局交通管理局"]
    assert row.differences == ["正文另点机构"]


def test_a_line_that_two_tasks_restate_names_the_units_of_both() -> None:
    line = ["会同市财政局办好购物节。"]
    other = record(
        measure="doc-1.m.2", body_lines=line, units=[unit("天津市财政局", "市财政局", 21)]
    )
    assert only(record(body_lines=line), other).differences == []


@pytest.mark.parametrize(
    ("annex", "body", "differ"),
    [
        ("2021年底前", "于2021年12月底前完成", False),
        ("2021年底前", "于2022年底前完成", True),
        ("2021年底前", "2020年已办三届", False),  # no deadline
        ("持续推进", "2022年年底前完成", False),  # no day to compare with
        (None, "2022年底前完成", False),
    ],
)
def test_deadlines_differ_if_both_are_printed_and_their_years_do(
    annex: str | None, body: str, differ: bool
) -> None:
    row = only(record(deadline_text=annex, body_lines=[body]))
    assert ("时限不同" in row.differences) is differ


def test_tasks_without_a_difference_can_be_left_out() -> None:
    same = record()
    missing = record(body_line_start=None, body_line_end=None, body_lines=None)
    assert [row.printed for row in rows(same, missing, differing=True)] == ["只在附件"]
    assert [row.printed for row in rows(same, missing, printed="两处都有")] == ["两处都有"]
