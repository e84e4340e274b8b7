"""The network, the map, the flow of sectors and the calendar, on the two small plans."""

import re
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from acts import answer_with, part
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, Route, expect

pytestmark = [pytest.mark.browser, pytest.mark.some(6)]
PNG = b"\x89PNG"
HAS_WORDS = """canvas => canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
  .data.some(Boolean)"""
FIND_NODE = """canvas => {
  const {left, top, width, height} = canvas.getBoundingClientRect();
  for (let y = 20; y < height; y += 3) for (let x = 20; x < width; x += 3) {
    const at = {clientX: left + x, clientY: top + y, bubbles: true};
    canvas.dispatchEvent(new PointerEvent('pointermove', at));
    if (canvas.style.cursor === 'pointer') return {x, y};
  }
}"""


@pytest.fixture
def flat_page(browser: Browser, chromium: str) -> Iterator[Page]:
    """A page of a Chromium that has no WebGL, as on many office machines."""
    without = ["--no-sandbox", "--disable-gpu", "--disable-3d-apis"]
    flat = browser.browser_type.launch(executable_path=chromium, args=without)
    yield flat.new_page(viewport={"width": 1280, "height": 900})
    flat.close()


def download(page: Page, link: Locator, folder: Path) -> bytes:
    with page.expect_download() as begun:
        link.click()
    begun.value.save_as(folder / "taken")
    return (folder / "taken").read_bytes()


def test_the_network_has_every_tie_and_unfolds_an_agency(
    page: Page, address: str, tmp_path: Path
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}#network")
    whole = part(page, "谁和谁合作")
    expect(whole).to_contain_text("5 个机构之间的 6 对合作关系")
    expect(whole.locator(".network[data-by=canvas] canvas")).to_be_visible()
    assert not [each for each in asked if "sigma" in each], "a few agencies need no WebGL"
    assert download(page, whole.get_by_role("button", name="图片 PNG"), tmp_path)[:4] == PNG
    whole.get_by_role("link", name="展开 天津市商务局").click()
    expect(whole).to_contain_text("5 个机构之间的 4 对合作关系")
    part(page, "天津市商务局的合作机构").scroll_into_view_if_needed()
    expect(part(page, "天津市商务局的合作机构").locator("tbody tr:not(.details)")).to_have_count(4)
    page.locator("#filter-sector").fill("融资租赁")
    page.locator("#filter-role").select_option("共同承担")
    page.get_by_role("button", name="查看", exact=True).click()
    expect(whole).to_contain_text("3 个机构之间的 2 对合作关系")


def test_a_network_is_painted_beside_the_page_and_anew_when_the_theme_changes(
    page: Page, address: str
) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(f"{address}#network")
    box = page.locator(".network[data-by=canvas]")
    _wait_for_corner(page, box, (255, 255, 255))
    assert [each for each in page.workers if "paint-worker" in each.url]
    page.locator("#theme").click()
    dark = _card(page)
    assert dark != (255, 255, 255)
    _wait_for_corner(page, box, dark)
    page.goto(f"{address}#calendar")
    expect(page.locator("#title")).to_contain_text("日历")
    assert not page.workers


def test_a_network_has_its_frame_while_the_nodes_are_being_placed(page: Page, address: str) -> None:
    held: list[Route] = []
    page.route("**/layout-worker.js", lambda route: held.append(route))
    page.goto(f"{address}#network")
    whole = part(page, "谁和谁合作")
    expect(whole.get_by_role("link", name="展开 天津市商务局")).to_be_visible()
    expect(page.get_by_role("status").first).to_have_text("排布中…")
    box = whole.locator(".network")
    expect(box).to_have_attribute("aria-busy", "true")
    held[0].continue_()
    expect(box).not_to_have_attribute("aria-busy", "true")
    _wait_for_corner(page, box, _card(page))


def _pixels(box: Locator) -> Image.Image:
    return Image.open(BytesIO(box.screenshot())).convert("RGB")


def _card(page: Page) -> tuple[int, ...]:
    """The colour that a network is painted on."""
    words = "getComputedStyle(document.querySelector('.network-frame')).backgroundColor"
    return tuple(map(int, re.findall(r"\d+", page.evaluate(words))))


def _wait_for_corner(page: Page, box: Locator, colour: tuple[int, ...]) -> None:
    """Until the painted box has a colour at its edge; it is painted by a thread of its own."""
    canvas = box.locator("canvas")
    expect(canvas).to_be_visible()
    for _ in range(100):
        pixels = _pixels(canvas)
        if pixels.getpixel((3, 3)) == colour and len(pixels.getcolors(1 << 24) or ()) > 20:
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"not painted on {colour}")


def test_a_large_network_is_drawn_by_webgl_with_its_names(page: Page, address: str) -> None:
    common = {"document": "doc-0", "document_title": "方案", "lines": [1], "quote": "机构"}
    role = {"total": 1, "tasks": 1, "co_led": 1, "led_and_supported": 0}
    place = {"line_start": 1, "line_end": 1, "where": "第1行"}
    rows = [
        {"agency": f"机构{n // 2}", "other": f"机构{n}", **role, **common, **place}
        for n in range(1, 1_100)
    ]
    answer = {"rows": rows, "next_cursor": None, "receipt": {"data_version": "0"}}
    page.route("**/queries/agency-pairs?*", lambda route: route.fulfill(json=answer))
    page.goto(f"{address}#network")
    drawn = part(page, "谁和谁合作").locator(".network[data-by=webgl]")
    assert drawn.locator("canvas.sigma-labels").evaluate(HAS_WORDS)


def test_without_webgl_the_same_network_is_drawn_and_a_click_unfolds(
    flat_page: Page, address: str
) -> None:
    flat_page.goto(f"{address}#network?agency=市商务局")
    canvas = flat_page.locator(".network[data-by=canvas] canvas")
    expect(canvas).to_be_visible()
    expect(part(flat_page, "谁和谁合作")).to_contain_text("5 个机构之间的 4 对合作关系")
    canvas.scroll_into_view_if_needed()
    node = canvas.evaluate(FIND_NODE)
    canvas.click(position=node)
    expect(flat_page).not_to_have_url(re.compile("agency=市商务局$"))
    expect(part(flat_page, "谁和谁合作")).not_to_contain_text("5 个机构之间的 4 对合作关系")


def test_a_path_shows_the_sentence_behind_each_step(page: Page, address: str) -> None:
    page.goto(f"{address}#network?from=市商务局&to=滨海新区")
    path = part(page, "从市商务局到滨海新区")
    expect(path.locator(".chain li")).to_have_count(3)
    expect(path).to_contain_text("办好滨海新区购物节")
    path.locator(".place").last.click()
    expect(page.locator("#source-text .hit").first).to_be_visible()


def test_a_map_colours_the_districts_and_leads_to_their_tasks(
    page: Page, address: str, tmp_path: Path
) -> None:
    page.goto(f"{address}#map")
    city = part(page, "天津市各区")
    expect(city.locator("svg.map .area")).to_have_count(16)
    expect(city.locator("svg.map")).to_contain_text("审图号")
    taken = download(page, city.get_by_role("button", name="图片 SVG"), tmp_path).decode()
    assert "审图号" in taken
    assert "fill=" in taken
    sums = [int(words) for words in city.locator("svg.map tspan").all_text_contents()]
    levels = city.locator(".legend [class^=level-]:not(.level-0)").all_inner_texts()
    assert levels == [str(each) for each in range(1, max(sums) + 1)], "no level beyond the largest"
    expect(part(page, "没有画在地图上的")).to_contain_text("天津东疆综合保税区")
    page.locator("#filter-by").select_option("目标")
    page.get_by_role("button", name="查看", exact=True).click()
    expect(page.get_by_role("link", name="滨海新区：1 个目标")).to_be_visible()
    page.go_back()
    page.get_by_role("link", name="滨海新区：2 项任务").click()
    expect(page.locator("h1")).to_have_text("某个区有哪些任务")
    expect(page.locator("#field-district")).to_have_value("天津市滨海新区")


def test_sectors_flow_to_the_agencies_that_have_their_tasks(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 320})
    page.goto(f"{address}#sectors")
    flow = part(page, "各行业的任务由谁承担")
    expect(flow.locator("svg.sankey .flow")).to_have_count(4)
    expect(flow.get_by_role("link", name="融资租赁 3")).to_be_visible()
    expect(flow.get_by_role("link", name="Excel")).to_be_visible()
    matrix = part(page, "行业 × 机构")
    expect(matrix.get_by_role("row")).to_have_count(0)  # it is made when it comes on the screen
    matrix.scroll_into_view_if_needed()
    row = matrix.get_by_role("row", name="融资租赁")
    expect(row.get_by_role("link", name="1", exact=True)).to_have_count(3)
    row.get_by_role("link", name="1", exact=True).first.click()
    expect(page.locator("h1")).to_have_text("各行业的任务由哪些机构承担")


def test_the_calendar_has_what_is_overdue_first(page: Page, address: str) -> None:
    page.clock.set_fixed_time(datetime(2026, 6, 1, 9))
    page.goto(f"{address}#calendar")
    grid = part(page, "何时到期")
    expect(grid.get_by_role("link", name="2025年12月：1 项到期")).to_be_visible()
    expect(grid.get_by_role("link", name="2026年6月：2 项到期")).to_be_visible()
    expect(grid.get_by_role("link", name="日历文件")).to_have_attribute(
        "href", re.compile("due_from=2026-06-01&format=ics")
    )
    lists = page.locator("#view section h2")
    expect(lists).to_contain_text(["何时到期", "已过期限", "即将到期", "各机构"])
    expect(part(page, "即将到期").locator("tbody tr:not(.details)")).to_have_count(2)
    page.locator("#filter-by").select_option("季度")
    page.get_by_role("button", name="查看", exact=True).click()
    expect(grid.get_by_role("link", name="2026年4—6月：2 项到期")).to_be_visible()


def _open_long_calendar(page: Page, address: str) -> None:
    """The first deadline forty times."""

    def repeat(route: Route) -> None:
        answer = route.fetch().json()
        route.fulfill(json={**answer, "rows": answer["rows"][:1] * 40, "next_cursor": None})

    page.route("**/queries/tasks-due?*", repeat)
    page.goto(f"{address}#calendar")


def test_a_long_list_of_the_calendar_is_made_as_it_is_scrolled(page: Page, address: str) -> None:
    _open_long_calendar(page, address)
    overdue = part(page, "已过期限")
    rows = overdue.locator("tbody tr:not(.details)")
    expect(overdue).to_contain_text("40 项")
    expect(rows).to_have_count(12)
    rows.last.scroll_into_view_if_needed()
    expect(rows).to_have_count(40)


def test_a_long_list_of_the_calendar_is_printed_whole(page: Page, address: str) -> None:
    _open_long_calendar(page, address)
    expect(part(page, "已过期限")).to_contain_text("40 项")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(part(page, "已过期限").locator("tbody tr:not(.details)")).to_have_count(40)
    expect(part(page, "各机构").locator("tbody tr")).not_to_have_count(0)


def test_the_calendar_on_paper_gives_room_to_names_and_has_no_link_to_a_file(
    page: Page, address: str
) -> None:
    source = {"document": "doc-0", "document_title": "方案", "quote": "加快建设" * 20}
    place = {"line_start": 1, "line_end": 1, "where": "第1行", "lines": [1]}
    row = {"title": "加快建设" * 6, "due_on": "2022-12-31", "supports": [], **source, **place}
    names = ["天津市人民政府国有资产监督管理委员会"] * 6
    roles = [([], names), (["天津市商务局"], [])]
    rows = [{**row, "leads": leads, "responsible": responsible} for leads, responsible in roles]
    answer_with(page, "tasks-due", rows)
    page.set_viewport_size({"width": 700, "height": 900})
    page.goto(f"{address}#calendar")
    overdue = part(page, "已过期限")
    expect(overdue.locator("tbody tr")).to_have_count(2)
    page.emulate_media(media="print")
    expect(page.get_by_role("link", name="日历文件")).to_be_hidden()
    widths = [
        overdue.locator(f"th.column-{name}").evaluate("cell => cell.offsetWidth")
        for name in ("leads", "responsible")
    ]
    assert widths[1] > 1.2 * widths[0], "names that are many have more room than one"


def test_a_map_of_cities_is_named_after_its_province(page: Page, address: str) -> None:
    counts = {
        "tasks": 2,
        "located": 1,
        "governed": 1,
        "document": "doc-0",
        "document_title": "意见",
    }
    rows = [
        {"district": "银川市", "code": "640100"},
        {"district": "天津市和平区", "code": "120101"},
    ]
    answer_with(page, "document-districts", [{**row, **counts} for row in rows])
    page.goto(f"{address}#map")
    province, city = part(page, "宁夏回族自治区各市"), part(page, "天津市各区")
    expect(province.locator("svg.map")).to_be_visible()
    one, other = province.bounding_box(), city.bounding_box()
    assert one and other
    assert one["y"] == other["y"], "beside each other"


def test_names_beside_the_flow_of_sectors_do_not_touch(page: Page, address: str) -> None:
    rows = [
        {"sector": f"行业{i}", "agency": f"机构{j}", "tasks": 1 + 400 // (1 + i * j)}
        for i in range(30)
        for j in range(30)
    ]
    answer_with(page, "sector-agency-matrix", [*rows])
    page.goto(f"{address}#sectors")
    flow = part(page, "各行业的任务由谁承担")
    expect(flow.locator("svg.sankey .flow").first).to_be_attached()
    for side in ("start", "end"):
        names = flow.locator(f"svg.sankey text[text-anchor={side}]")
        boxes = names.evaluate_all("texts => texts.map(text => text.getBBox()).map(({y}) => y)")
        gaps = [below - above for above, below in pairwise(sorted(boxes))]
        assert min(gaps) >= 14, side
