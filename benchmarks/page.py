"""The page in Chromium: how soon it shows something and answers, how much JavaScript each view is.

    python -m benchmarks.page [--slower 4]

Aims, with the processor slowed four times: first content in 1 s, interactive (the view is drawn
and the page no longer reads) in 1.5 s; JavaScript of any view at most 500 KB as it is sent; a
network of 2,000 agencies and 5,000 ties takes at most 16 ms of script a frame (median) while it is
moved, by WebGL and without. The network's rows are made up and take the place of the service's
answer; all else is the page on the seeds.
"""

import argparse
import json
import math
import random
import shutil
import statistics
import tempfile
from typing import Any

from playwright.sync_api import Browser, Page, Playwright, Route, sync_playwright

from benchmarks.program import running

VIEWS = (
    "home",
    "agency?agency=市商务局",
    "plan",
    "indicator?indicator=社会消费品零售总额",
    "network",
    "map",
    "sectors",
    "calendar",
    "tasks-led-by-agency?agency=市商务局",
)
AGENCIES, TIES, SEED, FRAMES = 2_000, 5_000, 1, 120
GAP_US = 1000
"""Between frames, at least."""
FLAT = ["--disable-gpu", "--disable-3d-apis"]
DRAWN = "#view section > *, #rows table"
FIRST_CONTENT = "performance.getEntriesByName('first-contentful-paint')[0].startTime"
MOVE = """async frames => {
  const box = document.querySelector('.network'), target = box.querySelector('canvas:last-of-type');
  const {left, top, width, height} = box.getBoundingClientRect();
  const at = i => ({bubbles: true, cancelable: true, pointerId: 1, deltaY: i % 40 < 20 ? -40 : 40,
    clientX: left + width / 2 + 80 * Math.sin(i / 9), clientY: top + height / 2});
  for (let i = 0; i < frames; i += 1) {
    target.dispatchEvent(new WheelEvent('wheel', at(i)));
    await new Promise(requestAnimationFrame);
  }
}"""


def made_up_rows(ties: int = TIES) -> list[dict[str, Any]]:
    """Pairs of agencies, some of which have far more ties than others, as real ones have."""
    drawn = random.Random(SEED)
    pairs: set[tuple[int, int]] = {(i // 2, i) for i in range(1, AGENCIES)}
    while len(pairs) < ties:
        one = int(AGENCIES * drawn.random() ** 3)
        two = drawn.randrange(AGENCIES)
        if one != two:
            pairs.add((min(one, two), max(one, two)))
    common = {"document": "doc-0", "document_title": "方案", "line_start": 1, "line_end": 1}
    return [
        {
            **common,
            "agency": f"机构{one}",
            "other": f"机构{two}",
            "total": 1 + int(20 * drawn.random() ** 4),
            "tasks": 1,
            "co_led": number % 3 == 0,
            "led_and_supported": number % 3 == 1,
            "lines": [1],
            "quote": "机构",
        }
        for number, (one, two) in enumerate(sorted(pairs))
    ]


def open_slowly(browser: Browser, address: str, view: str, slower: float) -> dict[str, Any]:
    """Milliseconds of a first visit, and kilobytes of JavaScript as sent."""
    page = browser.new_context().new_page()
    client = page.context.new_cdp_session(page)
    client.send("Network.enable")
    client.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    kinds: dict[str, str] = {}
    sent: dict[str, float] = {}
    client.on("Network.responseReceived", lambda e: kinds.update({e["requestId"]: e["type"]}))
    client.on(
        "Network.loadingFinished", lambda e: sent.update({e["requestId"]: e["encodedDataLength"]})
    )
    page.goto(f"{address}/#{view}")
    page.wait_for_selector(DRAWN, state="attached")
    drawn = page.evaluate("performance.now()")
    page.wait_for_load_state("networkidle")
    scripts = sum(size for id_, size in sent.items() if kinds.get(id_) == "Script")
    measured = {
        "first_content_ms": round(page.evaluate(FIRST_CONTENT)),
        "drawn_ms": round(drawn),
        "javascript_kb": round(scripts / 1000),
    }
    page.context.close()
    return measured


def answer_with(rows: list[dict[str, Any]], page: Page) -> None:
    body = {"query": "agency-pairs", "parameters": {}, "rows": rows, "next_cursor": None}

    def fulfill(route: Route) -> None:
        route.fulfill(json={**body, "receipt": {"data_version": "0"}})

    page.route("**/queries/agency-pairs?*", fulfill)


def script_a_frame(browser: Browser, address: str, rows: list[dict[str, Any]]) -> dict[str, Any]:
    """Milliseconds of processor time of script in each frame while the network is zoomed."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    answer_with(rows, page)
    page.goto(f"{address}/#network")
    page.wait_for_selector(".network canvas", timeout=120_000)
    page.wait_for_timeout(1000)
    by = page.locator(".network").get_attribute("data-by")
    browser.start_tracing(page=page, categories=["devtools.timeline"])
    page.evaluate(MOVE, FRAMES)
    events = json.loads(browser.stop_tracing())["traceEvents"]
    page.close()
    frames = frames_of([e for e in events if e["name"] == "FireAnimationFrame" and "tdur" in e])
    return {
        "drawn_by": by,
        "frames": len(frames),
        "median_ms": round(statistics.median(frames), 2),
        "p95_ms": round(statistics.quantiles(frames, n=20)[-1], 2),
    }


def frames_of(callbacks: list[dict[str, Any]]) -> list[float]:
    """Milliseconds of each frame; callbacks that follow at once are of the same."""
    frames: list[float] = []
    end = -math.inf
    for each in sorted(callbacks, key=lambda event: event["ts"]):
        if each["ts"] - end > GAP_US:
            frames.append(0)
        frames[-1] += each["tdur"] / 1000
        end = each["ts"] + each["dur"]
    return frames


def launch(playwright: Playwright, *flags: str) -> Browser:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    return playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", *flags])


def show(measured: dict[str, Any]) -> None:
    print(json.dumps(measured, ensure_ascii=False))


def measure(address: str, slower: float) -> None:
    with sync_playwright() as playwright:
        browser = launch(playwright)
        for view in VIEWS:
            show({"view": view, **open_slowly(browser, address, view, slower)})
        rows = made_up_rows()
        show(script_a_frame(browser, address, rows))
        browser.close()
        flat = launch(playwright, *FLAT)
        show(script_a_frame(flat, address, rows))
        flat.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--slower", type=float, default=4)
    parser.add_argument("--address", help="of a running program; else one is started")
    options = parser.parse_args()
    if options.address:
        return measure(options.address, options.slower)
    with (
        tempfile.TemporaryDirectory() as data,
        running({"POLICYGRAPH_DATA": data}) as program,
    ):
        measure(program.address, options.slower)


if __name__ == "__main__":
    main()
