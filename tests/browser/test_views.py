"""The views of an agency, a plan and an indicator, on the two small plans."""

import pytest
from acts import part
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
VIEWS = [
    "agency?agency=市商务局",
    "plan?document=天津市服务业方案",
    "indicator?indicator=社会消费品零售总额",
]


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


def test_an_agency_that_nothing_has_is_said_with_the_nearest(page: Page, address: str) -> None:
    open_view(page, address, "agency?agency=市商物局")
    expect(page.locator("#error")).to_contain_text("市商物局")
