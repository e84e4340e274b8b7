"""Every view, in a run of all: axe finds nothing serious, no screen is too narrow for it."""

from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, ViewportSize, expect
from sampling import sample

pytestmark = pytest.mark.browser
NAMES = """import('/static/views.js').then(
  ({VIEWS}) => VIEWS.filter(({title}) => title).map(({name}) => name))"""
WITH_VALUES = [
    "agency?agency=市商务局",
    "plan?document=天津市服务业方案",
    "indicator?indicator=社会消费品零售总额",
    "ask?question=市商务局牵头哪些任务",
    "network?agency=市商务局&from=市商务局&to=滨海新区",
    "tasks-led-by-agency?agency=市商务局",
]
DESK: ViewportSize = {"width": 1280, "height": 900}
WIDTHS = (390, 820)


def serious(found: dict[str, Any]) -> list[str]:
    return [
        f"{fault['id']}: {fault['nodes'][0]['html'][:200]}"
        for fault in found["violations"]
        if fault["impact"] in ("serious", "critical")
    ]


def open_view(page: Page, address: str, view: str) -> None:
    page.goto("about:blank")
    page.goto(f"{address}#{view}")
    expect(page.locator("#view section > *, #rows table").first).to_be_attached()
    expect(page.locator("#status")).to_be_empty()


@pytest.mark.parametrize(
    "scheme", ["light", pytest.param("dark", marks=pytest.mark.exhaustive("the colours alone"))]
)
def test_axe_finds_nothing_serious_on_any_view_and_none_is_wider_than_its_screen(
    page: Page, address: str, scheme: Literal["light", "dark"]
) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(address)
    faults = {}
    names = page.evaluate(NAMES)
    for view in sample([*names, *WITH_VALUES], 1):
        page.set_viewport_size(DESK)
        open_view(page, address, view)
        found = serious(Axe().run(page).response)
        if view in names:
            expect(page.locator("#views [aria-current]")).to_have_count(1)
        wide = [width for width in WIDTHS if width_at(page, width) > width]
        if found or wide:
            faults[view] = found, wide
    assert not faults


def width_at(page: Page, width: int) -> int:
    """How wide the page is on a screen of so many pixels."""
    page.set_viewport_size({"width": width, "height": 800})
    return int(page.evaluate("document.documentElement.scrollWidth"))
