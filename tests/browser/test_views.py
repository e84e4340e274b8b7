"""The views of an agency, a plan and an indicator, on the two small plans."""

import pytest
from acts import answer_with, part
from playwright.sync_api import Page, Route, expect

pytestmark = [pytest.mark.browser, pytest.mark.some(5)]
VIEWS = [
    "agency?agency=市商务局",
    "plan?document=天津市服务业方案",
    "indicator?indicator=社会消费品零售总额",
]


SOURCE = {
    "document": "doc-0",
    "document_title": "方案",
    "where": "第1行",
    "line_start": 1,
    "line_end": 1,
    "quote": "原文",
    "lines": [1],
}
OUTSIDE = """svg => {
  const {x, width} = svg.viewBox.baseVal;
  return [...svg.querySelectorAll('text')].filter(text => {
    const box = text.getBBox();
    return box.x < x || box.x + box.width > x + width;
  }).map(text => text.textContent);
}"""


def open_view(page: Page, address: str, view: str) -> None:
    page.goto(f"{address}#{view}")


def test_an_agency_is_shown_with_its_tasks_and_leads_on_to_its_partners(
    page: Page, address: str
) -> None:
    open_view(page, address, VIEWS[0])
    expect(page.locator("h1")).to_have_text("天津市商务局")
    expect(part(page, "牵头的任务")).to_contain_text("办好滨海新区购物节")
    expect(part(page, "各文件中的任务").get_by_role("img").first).to_have_attribute(
        "aria-label", "牵头 1，独自负责 1，共同负责 2"
    )
    expect(part(page, "牵头的任务").locator("th.column-agency")).to_have_count(0)
    part(page, "合作机构").get_by_role("link", name="天津市财政局").click()
    expect(page.locator("h1")).to_have_text("天津市财政局")
    page.go_back()
    expect(page.locator("h1")).to_have_text("天津市商务局")


def test_an_agency_is_shown_as_of_a_day(page: Page, address: str) -> None:
    open_view(page, address, VIEWS[0])
    page.get_by_label("按某日的机构").fill("2020-01-01")
    page.get_by_role("button", name="查看", exact=True).click()
    expect(page.locator("h1")).to_have_text("天津市商务局")
    assert "as_of=2020-01-01" in page.url


def test_a_plan_is_shown_as_the_table_that_offices_use(page: Page, address: str) -> None:
    open_view(page, address, VIEWS[1])
    table = part(page, "任务分工表")
    row = table.locator("tbody tr", has_text="办好滨海新区购物节")
    expect(row.get_by_role("link", name="天津市商务局").first).to_be_visible()
    table.get_by_label("按机构或任务筛选").fill("没有这样的机构")
    expect(row).to_be_hidden()
    table.get_by_label("按机构或任务筛选").fill("购物节")
    row.locator("button.place").click()
    expect(page.locator(".reader .hit").first).to_be_visible()
    expect(page.locator("#source")).to_be_hidden()


def test_who_leads_and_who_supports_is_told_apart_in_the_matrix(page: Page, address: str) -> None:
    open_view(page, address, VIEWS[1])
    matrix = part(page, "责任矩阵")
    expect(matrix.get_by_title("天津市商务局：牵头").first).to_have_text("●")
    expect(matrix.locator("td[title]").first).to_be_visible()


def test_an_indicator_has_a_mark_for_every_value_that_is_stated(page: Page, address: str) -> None:
    open_view(page, address, VIEWS[2])
    chart = page.locator("svg.chart")
    expect(chart.locator(".mark")).to_have_count(3)
    expect(chart.locator("rect.mark")).to_have_count(1)  # the baseline
    expect(chart).to_contain_text("约 5000")
    values = part(page, "全部数值")
    expect(values.get_by_role("columnheader", name="比较")).to_be_visible()
    expect(values.get_by_role("row", name="5000")).to_contain_text("左右")


def test_an_agency_that_nothing_has_is_said_with_the_nearest(page: Page, address: str) -> None:
    open_view(page, address, "agency?agency=市商物局")
    expect(page.locator("#error")).to_contain_text("市商物局")


def test_long_names_of_partners_are_not_cut(page: Page, address: str) -> None:
    name = "中国铁路北京局集团有限公司天津铁路办事处工程建设指挥部"

    def rename(route: Route) -> None:
        answer = route.fetch().json()
        route.fulfill(json={**answer, "rows": [{**row, "agency": name} for row in answer["rows"]]})

    page.route("**/queries/agency-collaborators?*", rename)
    open_view(page, address, VIEWS[0])
    partners = part(page, "合作机构").locator("svg.partners")
    expect(partners.locator("text", has_text=name).first).to_be_visible()
    assert partners.evaluate(OUTSIDE) == []


def test_a_value_that_two_plans_have_shows_the_marks_of_both(page: Page, address: str) -> None:
    value = {
        "indicator": "社会消费品零售总额",
        "kind": "target",
        "year": 2027,
        "year_basis": "stated",
        "value": 2700,
        "unit": "亿元",
    }
    plans = [{**SOURCE, "document_title": title} for title in ("方案", "方案", "规划")]
    answer_with(page, "indicator-series", [{**value, **plan, "districts": []} for plan in plans])
    open_view(page, address, VIEWS[2])
    marks = page.locator("svg.chart circle.mark")
    expect(marks).to_have_count(3)
    assert marks.evaluate_all("marks => marks.map(mark => mark.r.baseVal.value)") == [6, 6, 3]


def test_tables_of_a_plan_do_not_repeat_its_title(page: Page, address: str) -> None:
    open_view(page, address, VIEWS[1])
    targets = part(page, "目标")
    expect(targets.locator("td.source .place").first).to_be_visible()
    expect(targets.locator("td.source .document")).to_have_count(0)


def test_the_button_of_a_row_without_a_number_stands_in_the_line_of_the_row(
    page: Page, address: str
) -> None:
    row = {
        "number": None,
        "title": "办好购物节",
        "due_on": "2027-12-31",
        "leads": [],
        "responsible": [],
        "supports": [],
    }
    answer_with(page, "tasks-due", [{**row, **SOURCE}])
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 900})
        open_view(page, address, "tasks-due?due_from=2020-01-01")
        cells = page.locator("#rows tbody td")
        expect(cells.nth(1)).to_have_text("办好购物节")
        button, words = cells.first.locator(".unfold").bounding_box(), cells.nth(1).bounding_box()
        assert button and words
        assert words["y"] <= button["y"] < words["y"] + 16, width


def test_the_figures_of_a_plan_add_up_to_the_rows_of_its_targets(page: Page, address: str) -> None:
    open_view(page, address, "plan?document=上海市消费规划")
    figures = page.locator(".figures").first
    expect(figures).to_contain_text("1 个目标值")
    expect(figures).to_contain_text("1 个基期值")
    expect(part(page, "目标和基期值").locator("tbody tr")).to_have_count(2)
    open_view(page, address, VIEWS[1])
    expect(part(page, "目标").locator("tbody tr")).to_have_count(1)
    expect(page.locator(".figures").first).not_to_contain_text("基期值")


def test_comparing_begins_with_pairs_to_choose(page: Page, address: str) -> None:
    open_view(page, address, "compare")
    offers = part(page, "可以这样对比")
    expect(offers.get_by_role("link")).to_have_text(["天津市服务业方案 → 上海市消费规划"])
    page.get_by_label("第 1 份文件").select_option("上海市消费规划（2026）")
    expect(offers.get_by_role("link")).to_have_text(["天津市服务业方案 → 上海市消费规划"])
    offers.get_by_role("link").click()
    expect(page.locator(".pair.heads")).to_contain_text("天津市服务业方案")
    expect(offers).to_have_count(0)


def test_a_chapter_is_parted_from_its_title_and_a_number_with_a_mark_is_not(
    page: Page, address: str
) -> None:
    open_view(page, address, VIEWS[1])
    outline = part(page, "章节").get_by_role("button")
    expect(outline).to_have_text(
        ["一、总体要求", "二、重点任务", "附件 任务分工表", "1 办好购物节"]
    )


def test_on_paper_a_plan_has_all_its_targets(page: Page, address: str) -> None:
    rows = [{**SOURCE, "indicator": f"指标{i}", "kind": "target"} for i in range(12)]
    answer_with(page, "targets-of-document", rows)
    open_view(page, address, VIEWS[1])
    targets = part(page, "目标").locator("tbody tr")
    expect(targets).to_have_count(8)
    for _ in range(2):
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        expect(targets).to_have_count(12)


def test_a_comparison_of_values_names_the_plan_that_it_is_made_with(
    page: Page, address: str
) -> None:
    other = {"other_document": "doc-1", "other_document_title": "较早的方案", "other_value": 5}
    other |= {"other_where": "第2行", "other_line_start": 2, "other_line_end": 2}
    row = {**SOURCE, **other, "verdict": "一致", "year": 2027, "value": 5}
    answer_with(page, "indicator-comparison", [row])
    open_view(page, address, VIEWS[2])
    expect(part(page, "文件之间的比较").locator("tbody tr").first).to_contain_text("较早的方案")
