"""Take the pictures of docs/ from a running program: ``python docs/pictures.py [ADDRESS]``.

Start ``make run`` on the seeds first; ADDRESS is http://127.0.0.1:8000 unless given. Needs Chromium
and, for Chinese, fonts-noto-cjk. Look at every picture before you commit it.
"""

import sys
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, expect, sync_playwright

from tools.chromium import MISSING, chromium

_HERE = Path(__file__).parent / "pictures"
VIEWS = {
    "home": "",
    "agency": "#agency?agency=市商务局",
    "plan": "#plan?document=天津市促进现代服务业高质量发展实施方案",
    "indicator": "#indicator?indicator=港口集装箱吞吐量",
    "network": "#network?agency=市商务局",
    "map": "#map",
    "sectors": "#sectors",
    "calendar": "#calendar",
    "review": "#review",
    "load": "#load",
}
"""A picture's name, and the address of the view that it shows."""
_SIZE = {"width": 1200, "height": 800}
_COLOURS = 128
_MILLISECONDS = 60_000


def take(page: Page, address: str, view: str, file: Path) -> None:
    """Wait until the view is drawn and nothing is fetched any more, then take a small picture."""
    page.goto("about:blank")
    page.goto(f"{address}/{view}", wait_until="networkidle", timeout=_MILLISECONDS)
    page.locator("#view > *").first.wait_for(state="attached", timeout=_MILLISECONDS)
    expect(page.locator("#status")).to_be_empty(timeout=_MILLISECONDS)
    page.wait_for_load_state("networkidle", timeout=_MILLISECONDS)
    picture = Image.open(BytesIO(page.screenshot()))
    picture.quantize(_COLOURS).save(file, optimize=True)


def main(arguments: list[str]) -> None:
    """Take all pictures."""
    address = arguments[0].rstrip("/") if arguments else "http://127.0.0.1:8000"
    installed = chromium()
    if not installed:
        raise SystemExit(MISSING)
    _HERE.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed, args=["--no-sandbox"])
        page = browser.new_page(viewport=_SIZE, locale="zh-CN", color_scheme="light")
        for name, view in VIEWS.items():
            take(page, address, view, _HERE / f"{name}.png")
            print(_HERE / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
