"""The page on narrow screens and in English: nothing is cut, jumps or is squeezed into cards."""

import re
from itertools import product

import pytest
from acts import answer_with
from playwright.sync_api import Page, expect
from sampling import sample

pytestmark = [pytest.mark.browser, pytest.mark.some(7)]
CUT = """() => [...document.querySelectorAll('input[placeholder]')].filter(input => {
  const context = document.createElement('canvas').getContext('2d');
  const style = getComputedStyle(input);
  context.font = style.font;
  const room = input.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
  return input.offsetParent && context.measureText(input.placeholder).width > room;
}).map(({placeholder}) => placeholder)"""
PLAN = "plan?document=天津市服务业方案"
HIDDEN = """() => [...document.querySelectorAll('.rows')]
  .filter(({scrollWidth, clientWidth}) => scrollWidth > clientWidth + 1)
  .map(rows => rows.closest('section')?.ariaLabel)"""
OUTSIDE = """svg => [...svg.querySelectorAll('text')].filter(text => {
  const {x, width} = text.getBBox();
  return x < 0 || x + width > svg.viewBox.baseVal.width;
}).map(text => text.textContent)"""
PLACES = "links => links.map(link => [link.offsetLeft, link.offsetTop])"
COUNTS = """import('/static/words.js').then(
  ({t}) => [0, 1, 2].map(many => t('{0} 项任务', many)))"""


def open_at(page: Page, address: str, width: int, view: str, language: str = "en") -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto("about:blank")
    page.goto(f"{address}?lang={language}#{view}")
    expect(page.locator("#view section > *, #rows table").first).to_be_attached()
    expect(page.locator("#status")).to_be_empty()


@pytest.mark.parametrize(("width", "language"), sample([*product((390, 800), ("zh", "en"))], 1))
def test_no_words_in_a_field_are_cut(page: Page, address: str, width: int, language: str) -> None:
    for view in ("home", "network", "load", "tasks-led-by-agency?agency=市商务局"):
        open_at(page, address, width, view, language)
        assert page.evaluate(CUT) == []


@pytest.mark.parametrize("width", sample([390, 800], 1))
def test_the_navigation_stays_where_it_is_when_a_view_is_opened(
    page: Page, address: str, width: int
) -> None:
    open_at(page, address, width, "home")
    links = page.locator("#views a")
    before = links.evaluate_all(PLACES)
    if width == 800:
        assert len({top for _, top in before}) == 1, "one line"
    page.goto(f"{address}#indicator")
    expect(links.filter(has_text="Indicators")).to_have_attribute("aria-current", "page")
    assert links.evaluate_all(PLACES) == before


def test_rows_are_a_table_on_a_small_screen(page: Page, address: str) -> None:
    open_at(page, address, 800, "tasks-led-by-agency?agency=市商务局")
    expect(page.locator("#rows thead")).to_be_visible()
    expect(page.locator(".questions")).to_be_visible()


def test_no_column_goes_under_the_source_on_a_small_screen(page: Page, address: str) -> None:
    for view in sample(["home", "calendar", "tasks-due", "agency?agency=市商务局", PLAN], 2):
        open_at(page, address, 800, view, "zh")
        expect(page.locator(".rows td").first).to_be_visible()
        assert page.evaluate(HIDDEN) == [], view


SOURCE = {
    "document": "doc-0",
    "document_title": "天津市促进现代服务业高质量发展实施方案",
    "quote": "港口集装箱吞吐量",
    "line_start": 1,
    "line_end": 1,
    "where": "第1—12行",
    "lines": [1],
}
VALUE = {"indicator": "港口集装箱吞吐量", "year": 2027, "value": 2403.5, "unit": "万标准箱"}
WIDE = {
    "revised-targets": {
        "verdict": "推迟",
        "change": "提高",
        "comparator": "不少于",
        "other_comparator": "不少于",
        "other_value": 2400.5,
        "other_year": 2025,
    },
    "indicator-comparison": {
        "verdict": "一致",
        "comparator": "不少于",
        "other_comparator": "不少于",
        "other_value": 2400.5,
        "other_year": 2025,
        "other_document_title": "天津市促进现代服务业高质量发展实施方案",
    },
    "targets-by-agency": {
        "agency": "天津市交通运输委员会",
        "basis": "牵头",
        "title": "航运服务",
        "value_text": "与上年保持同步",
    },
}


@pytest.mark.parametrize(("name", "width"), sample([*product(WIDE, (760, 800, 960, 1024))], 2))
def test_an_answer_of_many_columns_fits(page: Page, address: str, width: int, name: str) -> None:
    answer_with(page, name, [{**WIDE[name], **VALUE, **SOURCE}] * 3)
    asked = "agency=天津市交通运输委员会&indicator=港口集装箱吞吐量"
    open_at(page, address, width, f"{name}?{asked}", "zh")
    expect(page.locator("#rows tbody tr")).to_have_count(3)
    assert page.evaluate(HIDDEN) == []


def test_the_units_of_a_task_have_room_for_their_names(page: Page, address: str) -> None:
    open_at(page, address, 800, PLAN, "zh")
    cells = page.locator(".division td.units:not(.blank)")
    expect(cells.first).to_be_visible()
    assert min(cells.evaluate_all("cells => cells.map(cell => cell.offsetWidth)")) >= 120


def test_on_paper_units_have_room_and_buttons_are_words(page: Page, address: str) -> None:
    open_at(page, address, 700, PLAN, "zh")
    page.emulate_media(media="print")
    cells = page.locator(".division td.units:not(.blank)")
    assert min(cells.evaluate_all("cells => cells.map(cell => cell.offsetWidth)")) >= 100
    borders = "buttons => buttons.map(button => getComputedStyle(button).borderTopWidth)"
    assert set(page.locator("td.source button").evaluate_all(borders)) == {"0px"}


def test_one_of_something_is_not_said_as_many(page: Page, address: str) -> None:
    open_at(page, address, 800, "home")
    assert page.evaluate(COUNTS) == ["0 tasks", "1 task", "2 tasks"]


@pytest.mark.parametrize("width", sample([390, 800, 1440], 1))
def test_the_flow_of_sectors_fits_and_its_names_are_as_large_as_on_paper(
    page: Page, address: str, width: int
) -> None:
    names = [("生产性服务业", "国家金融监督管理总局天津监管局"), ("航运", "天津市交通运输委员会")]
    rows = [{"sector": sector, "agency": agency, "tasks": 120} for sector, agency in names]
    answer_with(page, "sector-agency-matrix", rows)
    open_at(page, address, width, "sectors", "zh")
    flow = page.locator("svg.sankey")
    box = flow.evaluate("svg => [svg.clientWidth, svg.viewBox.baseVal.width]")
    assert box[0] == box[1], "letters are drawn as large as they are"
    inside, outside = flow.locator("xpath=..").evaluate("box => [box.scrollWidth, box.clientWidth]")
    assert inside <= outside
    assert flow.evaluate(OUTSIDE) == []
    assert (flow.locator("text").last.text_content() or "").startswith("天津市交通运输委员会")


def test_our_own_words_are_english_in_an_answer_and_those_of_a_plan_are_not(
    page: Page, address: str
) -> None:
    open_at(page, address, 1280, "tasks-led-by-agency?agency=市商务局")
    row = page.locator("#rows tbody tr").first
    expect(row.locator("td.column-basis")).to_have_text(re.compile("^(leads|alone)$"))
    expect(row.locator(".place").first).to_have_text(re.compile(r"^lines? \d"))
    expect(row.locator("td.column-agency")).to_contain_text("天津市商务局")
    open_at(page, address, 1280, "network?from=市商务局&to=滨海新区")
    expect(page.locator(".chain .relation").first).to_have_text(re.compile("[a-z]"))


def test_a_column_of_numbers_is_no_wider_than_they_are(page: Page, address: str) -> None:
    rows = [{"number": None, "title": "加强管理", "due_on": "2028-12-31", **SOURCE}]
    answer_with(page, "tasks-due", rows)
    open_at(page, address, 1440, "tasks-due?due_to=2030-01-01", "zh")
    number, title = (page.locator(f"#rows td.column-{name}") for name in ("number", "title"))
    assert number.evaluate("cell => cell.offsetWidth") < 90
    assert title.evaluate("cell => cell.offsetWidth") > 300


def test_a_heading_begins_with_a_capital_and_a_field_for_one_is_named_so(
    page: Page, address: str
) -> None:
    open_at(page, address, 1280, "review")
    for heading in page.locator("main h2").all_inner_texts():
        assert heading[0] == heading[0].upper()
    open_at(page, address, 1280, "network")
    assert page.locator(".filters .field > span:first-child").all_inner_texts()[:3] == [
        "Agency",
        "Plan",
        "Sector",
    ]


HEIGHTS = """row => Object.fromEntries(
  [...row.cells].map(({dataset, offsetHeight}) => [dataset.title, offsetHeight]))"""


def test_a_long_name_of_a_column_does_not_run_into_the_next_one_on_a_phone(
    page: Page, address: str
) -> None:
    row = {"agency": "天津市商务局", "other": "天津市财政局", "tasks": 3, **SOURCE}
    answer_with(page, "agency-pairs", [{**row, "document_title": "方案"}])
    open_at(page, address, 390, "agency-pairs")
    heights = page.locator("#rows tbody tr").first.evaluate(HEIGHTS)
    assert heights["Document title"] > 1.6 * heights["Tasks"], "two lines"


WHERE = """async places => {
  const {placeWords} = await import('/static/words.js');
  return places.map(placeWords);
}"""


def test_places_in_every_kind_of_file_are_said_in_english(page: Page, address: str) -> None:
    open_at(page, address, 1280, "load")
    said = {
        "第12行": "line 12",
        "第105–108行": "lines 105–108",
        "第3页": "page 3",
        "第2段": "paragraph 2",
        "表1第12–13行": "table 1, lines 12–13",
        "工作表“任务”第4行": "sheet “任务”, line 4",
        "第2段至表1第3行": "paragraph 2 to table 1, line 3",
        "附件1.docx 表2第1行": "附件1.docx table 2, line 1",
        "全文": "whole text",
    }
    assert page.evaluate(WHERE, [*said]) == [*said.values()]
