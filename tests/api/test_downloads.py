"""Answers as files, compressed, and not sent again while the data stays the same."""

import csv
import gzip
import io
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest
from odf.opendocument import load
from odf.table import Table, TableRow
from openpyxl import load_workbook
from small_plans import plan
from starlette.testclient import TestClient

from api.http.compression import MINIMUM_BYTES
from api.http.routers import questions
from api.services.answer_files.formats import csv_file, formats, json_lines
from api.settings import Settings
from graph.connection import connect
from graph.export.csv_lines import safe_cell

LED = "/queries/tasks-led-by-agency"
ALL = {"agency": "市商务局", "include_first": "true"}


def rows_of(client: TestClient) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = client.get(LED, params=ALL).json()["rows"]
    return rows


@pytest.fixture
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page of one row, so that a file has several."""
    monkeypatch.setattr(questions, "MAX_LIMIT", 1)


@pytest.mark.usefixtures("small_pages")
def test_json_lines_have_the_rows_of_all_pages(client: TestClient) -> None:
    response = client.get(LED, params={**ALL, "format": "jsonl"})
    assert [json.loads(line) for line in response.text.splitlines()] == rows_of(client)
    assert 'filename="tasks-led-by-agency.jsonl"' in response.headers["content-disposition"]


@pytest.mark.usefixtures("small_pages")
def test_csv_begins_with_a_mark_for_excel_and_has_all_rows(client: TestClient) -> None:
    response = client.get(LED, params={**ALL, "format": "csv"})
    assert response.content.startswith(b"\xef\xbb\xbf")
    assert response.headers["content-type"] == "text/csv; charset=utf-8"
    rows = list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig"))))
    assert [row["任务编号"] for row in rows] == [row["measure"] for row in rows_of(client)]
    assert rows[0]["到期日"] == "2025-12-31"
    assert {row["正文或附件"] for row in rows} <= {"附件", "正文"}


@pytest.mark.usefixtures("small_pages")
def test_excel_has_chinese_headings_numbers_and_dates(client: TestClient) -> None:
    response = client.get(LED, params={**ALL, "format": "xlsx"})
    sheet, about = load_workbook(io.BytesIO(response.content)).worksheets
    assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref == sheet.dimensions
    assert {row[0]: row[1] for row in about.values}["机构"] == "市商务局"
    headings, *lines = ([cell.value for cell in row] for row in sheet.iter_rows())
    assert "任务" in headings and "起始行" in headings
    assert len(lines) == len(rows_of(client)) == 3
    assert lines[0][headings.index("起始行")] == 7
    due = lines[0][headings.index("到期日")]
    assert str(due).startswith(str(date(2025, 12, 31)))


@pytest.mark.usefixtures("small_pages")
def test_headings_are_english_for_who_asks_for_them(client: TestClient) -> None:
    response = client.get(LED, params={**ALL, "format": "csv", "lang": "en"})
    rows = list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig"))))
    assert rows[0]["Due on"] == "2025-12-31"
    assert {row["Place"] for row in rows} <= {"annex", "body"}


@pytest.mark.usefixtures("small_pages")
def test_word_has_a_table_to_paste_whose_heading_is_repeated(client: TestClient) -> None:
    response = client.get(LED, params={**ALL, "format": "docx"})
    document = docx.Document(io.BytesIO(response.content))
    section, (table,) = document.sections[0], document.tables
    assert section.page_width and section.page_height and section.page_width > section.page_height
    headings, *lines = ([cell.text for cell in row.cells] for row in table.rows)
    assert headings[-1] == "出处" and len(lines) == len(rows_of(client))
    assert "《" in lines[0][-1]
    assert "w:tblHeader" in table.rows[0]._tr.xml
    assert "w:tblHeader" not in table.rows[1]._tr.xml
    assert "数据版本：" in document.paragraphs[-1].text


@pytest.mark.usefixtures("small_pages")
def test_an_opendocument_sheet_has_the_rows_and_what_was_asked(client: TestClient) -> None:
    response = client.get(LED, params={**ALL, "format": "ods"})
    book = load(io.BytesIO(response.content))
    rows, about = book.spreadsheet.getElementsByType(Table)
    assert len(rows.getElementsByType(TableRow)) == 1 + len(rows_of(client))
    assert "市商务局" in str(about)


@pytest.fixture
def two_rows_at_most(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Files of no more than two rows."""
    for module in (csv_file, json_lines):
        monkeypatch.setattr(module, "FORMAT", replace(module.FORMAT, max_rows=2))
    formats.cache_clear()
    yield
    monkeypatch.undo()
    formats.cache_clear()


@pytest.mark.usefixtures("small_pages", "two_rows_at_most")
def test_a_file_ends_at_the_stated_cap_and_says_so(client: TestClient) -> None:
    response = client.get(LED, params={**ALL, "format": "jsonl"})
    assert len(response.text.splitlines()) == 2
    assert response.headers["x-row-limit"] == "2"
    lines = client.get(LED, params={**ALL, "format": "csv"}).text.splitlines()
    assert len(lines) == 4 and "最多 2 行" in lines[-1]


@pytest.mark.parametrize("format", ["csv", "docx", "jsonl", "ods", "xlsx"])
def test_a_fault_is_a_problem_and_no_file(client: TestClient, format: str) -> None:
    response = client.get(LED, params={"agency": "市商务厅", "format": format})
    assert response.status_code == 404
    assert "天津市商务局" in response.json()["detail"]


def test_an_unknown_format_names_the_known_ones(client: TestClient) -> None:
    response = client.get(LED, params={**ALL, "format": "pdf"})
    assert response.status_code == 422
    assert "format 只能取" in response.json()["detail"] and "xlsx" in response.json()["detail"]


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("＝1", "'＝1"),
        (["-1", "x"], "'-1；x"),
        (-1.5, "-1.5"),
        ("市商务局", "市商务局"),
        (None, ""),
    ],
)
def test_no_cell_is_a_formula(value: object, cell: str) -> None:
    assert safe_cell(value) == cell


def test_what_a_client_has_is_not_sent_again_until_the_data_changes(
    client_on: Callable[[Settings], TestClient], data_folder: Path
) -> None:
    with (
        connect(data=data_folder) as store,
        client_on(Settings(data=data_folder, neo4j_uri=None)) as client,
    ):
        list(store.load([plan(1, {"甲": ["商务局"]})]))
        first = client.get(LED, params={"agency": "商务局"})
        known = {"If-None-Match": first.headers["etag"]}
        again = client.get(LED, params={"agency": "商务局"}, headers=known)
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["etag"] == first.headers["etag"]
        other = client.get(LED, params={"agency": "商务局", "limit": 7}, headers=known)
        assert other.status_code == 200
        file = client.get(LED, params={"agency": "商务局", "format": "csv"}, headers=known)
        assert file.status_code == 200 and file.headers["etag"] != first.headers["etag"]
        list(store.load([plan(2, {"乙": ["商务局"]})]))
        changed = client.get(LED, params={"agency": "商务局"}, headers=known)
        assert changed.status_code == 200
        assert changed.headers["etag"] != first.headers["etag"]


def test_a_long_answer_is_compressed_for_whoever_takes_it(client: TestClient) -> None:
    with client.stream("GET", "/queries", headers={"Accept-Encoding": "gzip"}) as response:
        raw = b"".join(response.iter_raw())
    assert response.headers["content-encoding"] == "gzip"
    assert json.loads(gzip.decompress(raw))["queries"]
    plain = client.get("/queries", headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers


@pytest.mark.parametrize("limit", [1, 50])
def test_an_answer_is_the_same_compressed_or_not_new_or_kept(
    client: TestClient, limit: int
) -> None:
    forms = []
    for accepted in ("gzip", "identity", "gzip", "identity"):
        url = f"/queries/document-measures?document=天津市服务业方案&limit={limit}"
        with client.stream("GET", url, headers={"Accept-Encoding": accepted}) as response:
            raw = b"".join(response.iter_raw())
        packed = response.headers.get("content-encoding") == "gzip"
        forms.append(gzip.decompress(raw) if packed else raw)
        assert response.status_code == 200
        assert packed == (accepted == "gzip" and len(forms[0]) >= MINIMUM_BYTES)
        assert len(raw) == int(response.headers["content-length"])
    assert len(set(forms)) == 1
