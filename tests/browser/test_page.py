"""What a person can do on the page."""

import csv
import io
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

pytestmark = [pytest.mark.browser, pytest.mark.some(12)]
ROWS = "tbody tr:not(.details)"
LED = "tasks-led-by-agency?agency=市商务局"


def ask(page: Page, address: str, question: str) -> None:
    page.goto(f"{address}#{question}")


def test_a_question_shows_its_rows_that_unfold_and_are_taken_along(
    page: Page, address: str, tmp_path: Path
) -> None:
    ask(page, address, LED)
    expect(page.locator("h1")).to_have_text("机构牵头哪些任务")
    expect(page.get_by_label("机构", exact=False).first).to_have_value("市商务局")
    expect(page.locator(ROWS)).to_have_count(2)
    expect(page.locator(ROWS).first).to_contain_text("办好滨海新区购物节")
    expect(page.locator("#count")).to_have_text("共 2 行")
    assert page.locator("datalist option").count() == 0  # read when the field is entered
    page.locator("#field-agency").focus()
    option = page.locator("datalist option[value='天津市商务局']")
    expect(option).to_have_attribute("label", "天津市商务局 · 市商务局 · 市商务委")
    page.locator(".unfold").first.click()
    details = page.locator("tr.details").first
    expect(details).to_contain_text("原文")
    expect(details).to_contain_text("2025-12-31")
    expect(page.locator(".unfold").first).to_have_attribute("aria-expanded", "true")
    with page.expect_download() as download:
        page.get_by_role("link", name="CSV").click()
    file = tmp_path / "rows.csv"
    download.value.save_as(file)
    rows = list(csv.DictReader(io.StringIO(file.read_text("utf-8-sig"))))
    assert [row["原文"] for row in rows] == ["市商务局牵头", "（市商务局，2026年6月底前）"]
    assert rows[0]["章节"] == "重点任务；办好购物节"


def test_a_source_opens_at_its_lines_with_the_words_marked(page: Page, address: str) -> None:
    ask(page, address, LED)
    button = page.get_by_role("button", name="第7行")
    button.click()
    hit = page.locator("#source-text .hit")
    expect(hit).to_have_count(1)
    expect(hit).to_have_attribute("value", "7")
    expect(hit.locator("mark")).to_have_text("市商务局牵头")
    expect(page.locator("#source-title")).to_have_text("天津市服务业方案")
    page.keyboard.press("Escape")
    expect(page.locator("#source")).to_be_hidden()
    expect(button).to_be_focused()


def test_the_form_asks_and_the_address_can_be_shared(page: Page, address: str) -> None:
    ask(page, address, LED)
    page.locator("#field-agency").fill("市财政局")
    page.keyboard.press("Enter")
    expect(page.locator(ROWS)).to_have_count(1)
    expect(page.locator(ROWS)).to_contain_text("发放消费券")
    shared = page.url
    page.goto("about:blank")
    page.goto(shared)
    expect(page.locator("#field-agency")).to_have_value("市财政局")
    expect(page.locator(ROWS)).to_contain_text("发放消费券")
    page.go_back()


def test_a_form_offers_choices_in_words_and_asks_by_their_names(page: Page, address: str) -> None:
    ask(page, address, "document-measures?document=上海市消费规划")
    choice = page.locator("#field-kind")
    expect(choice.locator("option")).to_have_text(["不限", "任务", "保障措施"])
    choice.select_option("任务", force=True)  # among the conditions that are folded away
    page.locator("#form").evaluate("form => form.requestSubmit()")
    expect(page).to_have_url(re.compile("kind=task"))


def test_inferred_rows_are_only_shown_on_request_and_marked(page: Page, address: str) -> None:
    ask(page, address, LED)
    page.get_by_text("更多条件").click()
    page.get_by_label("含列首位的").check()
    page.get_by_role("button", name="查询").click()
    expect(page.locator(ROWS)).to_have_count(3)
    expect(page.locator("tr.inferred")).to_have_count(1)
    expect(page.locator("tr.inferred .tag")).to_have_text("推断")
    assert "include_first=true" in page.url


def test_a_question_is_found_and_picked_by_keyboard(page: Page, address: str) -> None:
    ask(page, address, LED)
    expect(page.locator(ROWS)).to_have_count(2)
    page.locator("h1").click()
    page.keyboard.press("/")
    page.keyboard.type("复核")
    expect(page.locator("#questions a")).to_have_count(1)
    page.locator("#questions a").focus()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("等待人工复核的事项")
    expect(page.locator("#questions a")).to_be_focused()
    expect(page.locator(ROWS)).to_have_count(2)


def test_more_rows_are_fetched_page_by_page(page: Page, address: str) -> None:
    ask(page, address, "tasks-led-by-agency?agency=市商务局&limit=1")
    expect(page.locator(ROWS)).to_have_count(1)
    page.locator(".unfold").first.focus()
    page.locator("#more").evaluate("button => button.click()")
    expect(page.locator(ROWS)).to_have_count(2)
    expect(page.locator(".unfold").first).to_be_focused()  # what is shown stays as it is
    expect(page.get_by_role("button", name="显示更多")).to_be_hidden()


def test_an_unknown_agency_is_told_with_the_nearest_names(page: Page, address: str) -> None:
    ask(page, address, "tasks-led-by-agency?agency=市商务厅")
    expect(page.get_by_role("alert")).to_contain_text("最接近的名称：天津市商务局")
    expect(page.locator(ROWS)).to_have_count(0)


def test_a_question_that_is_none_is_told(page: Page, address: str) -> None:
    ask(page, address, "tasks-by-moon")
    expect(page.get_by_role("alert")).to_contain_text("tasks-by-moon")


def test_no_rows_is_said_and_is_no_error(page: Page, address: str) -> None:
    ask(page, address, "tasks-led-by-agency?agency=和平区政府")
    expect(page.get_by_role("status")).to_contain_text("没有符合条件的结果")
    expect(page.get_by_role("alert")).to_be_empty()


def test_a_service_that_is_away_is_asked_again(page: Page, address: str) -> None:
    def refuse(route: Route) -> None:
        route.fulfill(status=503, json={"status": 503, "detail": "数据库暂不可用"})

    page.route("**/queries/tasks-led-by-agency*", refuse, times=1)
    ask(page, address, LED)
    expect(page.get_by_role("alert")).to_contain_text("数据库暂不可用")
    expect(page.locator(ROWS)).to_have_count(2)
    expect(page.get_by_role("alert")).to_be_empty()


def test_what_stands_in_the_address_is_text_and_never_markup(page: Page, address: str) -> None:
    ask(page, address, "tasks-led-by-agency?agency=<img src=x onerror=window.hacked=1>")
    expect(page.get_by_role("alert")).to_contain_text("<img src=x")
    assert page.locator("#main img").count() == 0
    assert page.evaluate("window.hacked") is None


def test_the_theme_can_be_switched_and_is_remembered(page: Page, address: str) -> None:
    ask(page, address, LED)
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.get_by_role("button", name="切换深色与浅色").click()
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.reload()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == dark != light


def test_names_in_a_row_lead_on_to_other_questions(page: Page, address: str) -> None:
    ask(page, address, LED)
    page.locator(ROWS).first.get_by_role("link", name="天津市商务局").click()
    expect(page.locator("h1")).to_have_text("天津市商务局")
    expect(page.get_by_role("region", name="牵头的任务")).to_be_visible()


@pytest.mark.exhaustive
def test_the_manual_lists_every_question(page: Page, address: str) -> None:
    page.goto(f"{address}docs")
    expect(page.locator("summary", has_text="/queries/tasks-led-by-agency")).to_be_visible()
    page.locator("summary", has_text="/queries/tasks-led-by-agency").click()
    expect(page.get_by_role("link", name="curl").first).to_be_visible()
    expect(page.locator("details[open]")).to_contain_text("rows 的每一行")


def test_a_question_in_chinese_is_asked_and_understood(page: Page, address: str) -> None:
    ask(page, address, LED)
    page.get_by_label("用中文提问").fill("商务局牵头哪些任务")
    page.keyboard.press("Enter")
    expect(page.locator("#understood")).to_contain_text("“商务局”指天津市商务局")
    expect(page.locator("h1")).to_have_text("机构牵头哪些任务")
    expect(page.locator("#field-agency")).to_have_value("天津市商务局")
    expect(page.locator(ROWS)).to_have_count(2)
    page.get_by_role("button", name="第7行").click()
    expect(page.locator("#source-text .hit mark")).to_have_text("市商务局牵头")


def test_a_question_that_is_declined_looks_so_and_offers_others(page: Page, address: str) -> None:
    ask(page, address, LED)
    page.get_by_label("用中文提问").fill("商务局的预算是多少")
    page.get_by_role("button", name="提问").click()
    expect(page.locator("#understood.declined")).to_contain_text("没有回答")
    expect(page.locator(ROWS)).to_have_count(0)
    nothing = page.get_by_role("region", name="没有找到")
    expect(nothing.get_by_role("link", name="看已载入的文件和例题")).to_have_attribute(
        "href", "#home"
    )
    nothing.get_by_role("button", name="查找问题").click()
    expect(page.get_by_role("searchbox", name="查找问题")).to_be_focused()
    offers = page.get_by_role("list", name="可以这样问").get_by_role("button")
    expect(offers).to_have_count(3)
    offers.first.click()
    expect(page.locator("#understood")).to_contain_text("问的是")
    expect(page.locator("#understood.declined")).to_have_count(0)


def test_counts_are_numbers_and_no_names(page: Page, address: str) -> None:
    ask(page, address, "busiest-agencies")
    expect(page.locator(ROWS).first).to_be_visible()
    counts = page.locator("td.number")
    assert counts.count()
    assert "0" in [words.strip() for words in counts.all_inner_texts()]
    assert all(words.strip() for words in counts.all_inner_texts())
    assert page.locator("td.number a").count() == 0
    assert page.locator("td.names a").count()


def test_a_question_opens_with_nothing_filled_in_that_may_be_left_out(
    page: Page, address: str
) -> None:
    page.goto(address)
    page.get_by_role("link", name="各区在各文件中有多少任务").click()
    expect(page.locator("h1")).to_have_text("各区在各文件中有多少任务")
    expect(page.locator("#field-district")).to_have_value("")
    expect(page.locator(ROWS).first).to_be_visible()
    assert page.get_by_role("alert").inner_text() == ""


def test_a_suggested_name_is_asked_with_at_a_click(page: Page, address: str) -> None:
    ask(page, address, "tasks-led-by-agency?agency=市商务厅")
    page.get_by_role("list", name="可以改用的名称").get_by_role("link").first.click()
    expect(page.locator("#field-agency")).to_have_value("天津市商务局")
    expect(page.locator(ROWS)).to_have_count(2)


def test_the_ask_box_is_cleared_when_another_question_is_opened(page: Page, address: str) -> None:
    ask(page, address, "ask?question=商务局牵头哪些任务")
    expect(page.get_by_label("用中文提问")).to_have_value("商务局牵头哪些任务")
    expect(page.locator(ROWS)).to_have_count(2)
    page.get_by_role("link", name="已载入的全部文件").click()
    expect(page.locator("h1")).to_have_text("已载入的全部文件")
    expect(page.get_by_label("用中文提问")).to_have_value("")
    expect(page.locator("#understood")).to_be_empty()


def test_the_first_source_is_near_for_the_keyboard(page: Page, address: str) -> None:
    ask(page, address, LED)
    expect(page.locator(ROWS)).to_have_count(2)
    page.get_by_label("用中文提问").focus()
    for _ in range(16):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.classList.contains('place')"):
            break
    expect(page.locator(".place").first).to_be_focused()
    page.reload()
    expect(page.locator(ROWS)).to_have_count(2)
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="跳到问题框")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_label("用中文提问")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="跳到第一条出处")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".place").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#source .hit mark")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".place").first).to_be_focused()


@pytest.mark.exhaustive
def test_many_rows_stay_one_table_in_which_each_can_be_found_and_unfolded(
    page: Page, address: str
) -> None:
    """What is not on the screen is not drawn, and still it is there, in the columns of the head."""
    figures = {"leads": 3, "solely": 1, "jointly": 9, "supports": 4, "tasks": 17}
    place = {"document": "doc-0", "document_title": "方案", "where": "第1行", "quote": "机构"}
    rows = [
        {"agency": f"机构{n}", **figures, **place, "line_start": 1, "line_end": 1}
        for n in range(150)
    ]
    answer = {"rows": rows, "next_cursor": "more", "receipt": {"data_version": "0"}}
    page.route("**/queries/busiest-agencies*", lambda route: route.fulfill(json=answer))
    page.goto(f"{address}#busiest-agencies")
    page.locator("#more").click()
    table = page.locator("#rows table")
    expect(table.get_by_role("row")).to_have_count(301)
    last = table.get_by_role("row", name="机构149").last
    last.scroll_into_view_if_needed()
    expect(last).to_be_in_viewport()
    assert not page.locator("#rows tbody").first.evaluate(
        "body => body.rows[0].cells[0].checkVisibility({contentVisibilityAuto: true})"
    )
    for number, cell in enumerate(last.get_by_role("cell").all()):
        head = table.locator("th:not([hidden])").nth(number)
        edges = [each.evaluate("e => e.getBoundingClientRect().left") for each in (head, cell)]
        assert edges[0] == pytest.approx(edges[1], abs=1)
    last.get_by_role("button", name="展开全部内容").click()
    expect(table.locator("tr.details")).to_be_in_viewport()


def test_a_view_asks_for_its_rows_while_the_questions_are_still_asked_for(
    page: Page, address: str
) -> None:
    held: list[Route] = []
    page.route("**/queries", lambda route: held.append(route))
    with page.expect_request("**/queries/tasks-due?*"):
        page.goto(f"{address}#calendar")
    expect(page.get_by_role("region", name="何时到期", exact=True)).to_have_count(0)
    held[0].continue_()
    expect(page.get_by_role("region", name="何时到期", exact=True)).to_be_visible()


def test_questions_that_could_not_be_read_are_asked_for_again(page: Page, address: str) -> None:
    away = {"status": 503, "detail": "数据库暂不可用"}
    page.route("**/queries", lambda route: route.fulfill(status=503, json=away), times=1)
    page.goto(f"{address}#home")
    expect(page.get_by_role("alert")).to_contain_text("数据库暂不可用")
    expect(page.locator("#questions a").first).to_be_visible()
    expect(page.get_by_role("alert")).to_be_empty()
