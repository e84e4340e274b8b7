"""The first view: what falls due, relative to a day that the test sets."""

import re
from datetime import datetime

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.some(3)]
ROWS = "tbody tr:not(.details)"


def visit(page: Page, address: str, day: str) -> None:
    page.clock.set_fixed_time(datetime.fromisoformat(f"{day}T09:00:00"))
    page.goto(address)


def test_the_first_visit_shows_what_is_due_next_and_what_is_overdue(
    page: Page, address: str
) -> None:
    visit(page, address, "2026-06-01")
    expect(page.get_by_role("heading", name="任务期限")).to_be_visible()
    expect(page.locator(".today")).to_contain_text("今天是 2026年6月1日")
    soon = page.get_by_role("region", name="90 天内到期")
    expect(soon.locator(ROWS)).to_have_count(2)
    expect(soon).to_contain_text("2026-06-30")
    overdue = page.get_by_role("region", name="已过期限")
    expect(overdue.locator(ROWS)).to_have_count(1)
    expect(overdue.locator("td.column-days_past")).to_have_text(re.compile("152"))
    expect(page.get_by_text("没有今天以后到期的任务")).to_have_count(0)


def test_how_much_is_due_and_the_calendar_are_on_the_first_screen(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 720})
    visit(page, address, "2026-06-01")
    summary = page.get_by_role("navigation", name="任务期限")
    expect(summary.get_by_role("link", name="订阅到期日历")).to_be_in_viewport()
    expect(summary.get_by_role("button", name="90 天内到期 2 项")).to_be_in_viewport()
    overdue = page.get_by_role("region", name="已过期限")
    expect(overdue).not_to_be_in_viewport()
    summary.get_by_role("button", name="已过期限 1 项").click()
    expect(overdue.locator(ROWS)).to_be_in_viewport()


def test_what_lies_further_ahead_is_shown_apart(page: Page, address: str) -> None:
    visit(page, address, "2025-12-01")
    expect(page.get_by_role("region", name="90 天内到期").locator(ROWS)).to_have_count(1)
    expect(page.get_by_role("region", name="更晚到期").locator(ROWS)).to_have_count(2)
    expect(page.get_by_role("region", name="已过期限")).to_have_count(0)


def test_when_all_is_past_it_is_said_with_the_last_day(page: Page, address: str) -> None:
    visit(page, address, "2031-01-01")
    past = page.get_by_text("没有今天以后到期的任务")
    expect(past).to_contain_text("最晚是 2026年6月30日，都已过去")
    expect(page.locator(".today")).to_contain_text("都已在 2030 年或更早结束")
    expect(page.get_by_role("region", name="已过期限").locator(ROWS)).to_have_count(3)


def test_the_deadlines_of_one_agency_have_an_address(page: Page, address: str) -> None:
    visit(page, address, "2025-12-01")
    page.get_by_label("只看一个机构的任务").fill("市财政局")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#home"))
    expect(page.locator(ROWS)).to_have_count(1)
    expect(page.locator(ROWS)).to_contain_text("办好滨海新区购物节")


def test_the_calendar_is_subscribed_to_at_the_address_of_the_page(page: Page, address: str) -> None:
    visit(page, f"{address}#home?agency=市商务局", "2025-12-01")
    link = page.get_by_role("link", name="订阅到期日历")
    expect(link).to_have_attribute("href", re.compile(r"^webcal://127\.0\.0\.1:\d+/queries/"))
    target = str(link.get_attribute("href")).replace("webcal:", "http:")
    calendar = page.request.get(target)
    assert calendar.headers["content-type"].startswith("text/calendar")
    assert calendar.text().count("BEGIN:VEVENT") == 3


def test_a_source_opens_from_the_first_view(page: Page, address: str) -> None:
    visit(page, address, "2025-12-01")
    page.locator(".place").first.click()
    expect(page.locator("#source-text .hit").first).to_be_visible()
