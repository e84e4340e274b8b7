"""A fact of a Word file says where it stands as a person finds it in Word."""

from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from engines import SharedEngine
from playwright.sync_api import Page, expect
from serving import serving

from api.settings import Settings
from loaders.pipeline import extract_file

pytestmark = [pytest.mark.browser, pytest.mark.some(1)]
INDICATORS = (
    ("序号", "指标名称", "2025年", "2030年目标值", "属性"),
    ("1", "集装箱吞吐量（万标准箱）", "2403", "2800", "预期性"),
    ("2", "国际航线数（条）", "140", "180", "预期性"),
)


@pytest.fixture(scope="module")
def word(embedded: SharedEngine, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a plan is served that was read from a Word file."""
    folder = tmp_path_factory.mktemp("word")
    file = docx.Document()
    for words in (
        "云州市港口发展规划（2026—2030年）",
        "一、发展目标",
        "建成国际枢纽港，主要指标见表。",
    ):
        file.add_paragraph(words)
    table = file.add_table(len(INDICATORS), len(INDICATORS[0]))
    for line, cells in zip(table.rows, INDICATORS, strict=True):
        for cell, words in zip(line.cells, cells, strict=True):
            cell.text = words
    file.add_paragraph("二、重点任务")
    file.add_paragraph("建设自动化码头。（市交通运输局牵头，2027年12月底前）")
    file.save(str(folder / "港口规划.docx"))
    facts = extract_file(Path(folder / "港口规划.docx"))
    settings = Settings(data=embedded.serve(folder / "graph"), neo4j_uri=None)
    with serving(settings, [facts]) as served:
        yield served


def test_a_value_of_a_table_shows_its_row_and_the_headings_of_row_and_column(
    page: Page, word: str
) -> None:
    page.goto(f"{word}#targets-of-document?document=云州市港口发展规划（2026—2030年）")
    row = page.locator("tbody tr", has_text="2403")
    expect(row.locator(".place")).to_have_text("表1第2行")
    expect(row.locator(".quote")).to_have_text("集装箱吞吐量（万标准箱） | 2025年 | 2403")
    row.locator(".place").click()
    expect(page.locator("#source-place")).to_contain_text("表1第2行，见文件 港口规划.docx")
    expect(page.locator("#source-text mark")).to_have_text(
        ["2025年", "集装箱吞吐量（万标准箱）", "2403"]
    )


def test_a_task_of_the_body_says_its_paragraph(page: Page, word: str) -> None:
    page.goto(f"{word}#tasks-led-by-agency?agency=市交通运输局")
    expect(page.locator("tbody .place")).to_have_text("第5段")
    expect(page.locator("tbody .quote")).to_contain_text("市交通运输局牵头")


def test_beside_a_source_numbers_stay_whole_and_sources_in_sight(page: Page, word: str) -> None:
    page.goto(f"{word}#targets-of-document?document=云州市港口发展规划（2026—2030年）")
    page.locator(".place").first.click()
    expect(page.locator("#source-text .hit").first).to_be_visible()
    for width in (1280, 1024, 768, 390):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        value = page.locator("td.column-value", has_text="2403")
        lines = value.evaluate(
            "cell => { const range = document.createRange(); range.selectNodeContents(cell);"
            " return new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size }"
        )
        assert lines == 1
        inside = page.locator("td.source .place").first.evaluate(
            "place => { const [a, b] = [place, place.closest('.rows')].map((e) =>"
            " e.getBoundingClientRect()); return a.left >= b.left && a.right <= b.right }"
        )
        assert inside
