"""The page in Chromium: how soon it shows something and answers, how much JavaScript each view is.

    python -m benchmarks.page [--slower 4] [--seconds 400] [--view network]

One view at a time, each printed as it is measured with the load of the machine (its processes that
run or wait, over its processors: above 1 the times say more of the machine than of the page). What
is not drawn in time is printed as such, what there is no time left for is skipped.

Each view is visited with nothing kept by the browser: once as the first of all visitors, then three
times, of which the medians are given. `drawn` is when the view itself stands on the page;
`interactive` is Lighthouse's time to interactive and never before `drawn`: the end of the last task
of 50 ms or more before 2 s without one (Lighthouse waits 5). `blocked` (total blocking time) is
what such tasks took beyond 50 ms each: the time in which a key or a click had to wait.

Aims, with the processor slowed four times: first content in 1 s, interactive in 1.5 s; JavaScript
of any view at most 500 KB as it is sent; a network of 2,000 agencies and 5,000 ties takes at most
16 ms of script a frame (median) while it is moved, by WebGL and without; 10,000 rows of an answer
scroll. The rows of the network and of that answer are made up and take the place of the service's;
all else is the page on the seeds.
"""

import argparse
import json
import math
import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Browser, CDPSession, Error, Page, Playwright, Route, sync_playwright

from benchmarks.program import running
from tools.chromium import chromium

VIEWS = (
    "home",
    "agency?agency=市商务局",
    "plan",
    "indicator?indicator=社会消费品零售总额",
    "compare",
    "network",
    "map",
    "sectors",
    "calendar",
    "review",
    "load",
    "tasks-led-by-agency?agency=市商务局",
)
AGENCIES, TIES, SEED, FRAMES = 2_000, 5_000, 1, 120
ROWS, PAGE_ROWS = 10_000, 500
GAP_US = 1000
"""Between frames, at least."""
LONGEST_S, LEAST_S = 25, 4
"""For one step: at most, and what must be left to begin it."""
MOVING_MS = 12_000
"""For all frames of a network or of rows that scroll."""
FLAT = ["--disable-gpu", "--disable-3d-apis"]
VISITS = 3
QUIET_MS, POLL_MS, BLOCKS_MS = 2000, 200, 50
OPENED_MS = 2500
"""So long Chromium has for the start page that it opens beside the first page of a context: its own
requests took a second of the processor from the page that is measured."""
WARMED_S = 15
"""So long the service may ask its own questions after it has started (``api.http.warming``)."""
WATCH = """
  const tasks = [];
  new PerformanceObserver(list => tasks.push(
    ...list.getEntries().map(({startTime, duration}) => [startTime, duration])
  )).observe({type: 'longtask', buffered: true});
  let drawn = 0;
  new MutationObserver(() => {
    if (!drawn && document.querySelector('#view section > *')) drawn = performance.now();
  }).observe(document, {childList: true, subtree: true});
  globalThis.seen = () => ({drawn, tasks, now: performance.now(),
    first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0});
"""
SEEN = "seen()"
SCROLL = """async ([frames, most]) => {
  const taken = [], until = performance.now() + most;
  for (let i = 0, last = performance.now(); i < frames && last < until; i += 1) {
    scrollBy(0, 900);
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    taken.push(now - last);
    last = now;
  }
  return taken;
}"""
MOVE = """async ([frames, most]) => {
  const box = document.querySelector('.network'), target = box.querySelector('canvas:last-of-type');
  const {left, top, width, height} = box.getBoundingClientRect();
  const at = i => ({bubbles: true, cancelable: true, pointerId: 1, deltaY: i % 40 < 20 ? -40 : 40,
    clientX: left + width / 2 + 80 * Math.sin(i / 9), clientY: top + height / 2});
  const until = performance.now() + most;
  for (let i = 0; i < frames && performance.now() < until; i += 1) {
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
    """Milliseconds of a first visit, requests, and kilobytes of JavaScript as sent.

    The page is asked by the protocol alone: Playwright's own waiting brings 330 KB of script into
    it, which a slowed processor takes for a tenth of a second.
    """
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.wait_for_timeout(OPENED_MS)
    client = page.context.new_cdp_session(page)
    client.send("Network.enable")
    client.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    page.add_init_script(WATCH)
    kinds: dict[str, str] = {}
    sent: dict[str, float] = {}
    client.on("Network.responseReceived", lambda e: kinds.update({e["requestId"]: e["type"]}))
    client.on(
        "Network.loadingFinished", lambda e: sent.update({e["requestId"]: e["encodedDataLength"]})
    )
    page.goto(f"{address}/#{view}", wait_until="commit")
    seen = _until_quiet(page, client)
    page.context.close()
    drawn, ends = seen["drawn"], [start + length for start, length in seen["tasks"]]
    return {
        "first_content_ms": round(seen["first"]),
        "drawn_ms": round(drawn),
        "interactive_ms": round(max([drawn, *ends])),
        "blocked_ms": round(sum(max(0, length - BLOCKS_MS) for _, length in seen["tasks"])),
        "requests": len(sent),
        "javascript_kb": round(sum(n for id_, n in sent.items() if kinds[id_] == "Script") / 1000),
    }


def _until_quiet(page: Page, client: CDPSession) -> dict[str, Any]:
    """What the page saw of itself when it was drawn and no long task has come for ``QUIET_MS``."""
    until = time.monotonic() + LONGEST_S
    while time.monotonic() < until:
        page.wait_for_timeout(POLL_MS)
        given = client.send("Runtime.evaluate", {"expression": SEEN, "returnByValue": True})
        seen: dict[str, Any] = given["result"]["value"]
        if (
            seen["drawn"]
            and seen["now"] - max([seen["drawn"], *map(sum, seen["tasks"])]) > QUIET_MS
        ):
            return seen
    raise Error(f"not drawn and quiet in {LONGEST_S} s")


def visit(browser: Browser, address: str, view: str, slower: float) -> dict[str, Any]:
    """The median of some visits, each with nothing kept; ``first_ms`` is when the first of all
    visitors since the data changed could use it, whose answers the service had not kept yet."""
    first, *others = (open_slowly(browser, address, view, slower) for _ in range(1 + VISITS))
    middle = {name: statistics.median(each[name] for each in others) for name in first}
    return {**middle, "first_ms": first["interactive_ms"]}


def answer_with(query: str, rows: list[dict[str, Any]], page: Page, more: bool = False) -> None:
    """The page gets these rows for the answer of a query; again and again if there are more."""
    body = {"query": query, "parameters": {}, "rows": rows, "next_cursor": "more" if more else None}

    def fulfill(route: Route) -> None:
        route.fulfill(json={**body, "receipt": {"data_version": "0"}})

    page.route(f"**/queries/{query}*", fulfill)


def scroll_rows(browser: Browser, address: str) -> dict[str, Any]:
    """Milliseconds between frames as 10,000 rows scroll, or as many as come in time, by pages."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_default_timeout(LONGEST_S * 1000)
    row = {"leads": 3, "solely": 1, "jointly": 9, "supports": 4, "line_start": 1, "line_end": 1}
    source = {"document": "doc-0", "document_title": "方案", "where": "第1行", "quote": "机构"}
    rows = [{"agency": f"机构{i}", "tasks": 17, **row, **source} for i in range(PAGE_ROWS)]
    answer_with("busiest-agencies", rows, page, more=True)
    page.goto(f"{address}/#busiest-agencies")
    shown, until = PAGE_ROWS, time.monotonic() + LONGEST_S
    page.wait_for_selector("#rows table")
    while shown < ROWS and time.monotonic() < until:
        page.click("#more")
        shown += PAGE_ROWS
        page.locator("#rows tbody tr").nth(shown - 1).wait_for(state="attached")
    frames = page.evaluate(SCROLL, [FRAMES, MOVING_MS])
    page.close()
    return {"rows": shown, **_spread(frames)}


def _spread(frames: list[float]) -> dict[str, Any]:
    return {
        "frames": len(frames),
        "median_ms": round(statistics.median(frames), 2),
        "p95_ms": round(statistics.quantiles(frames, n=20)[-1], 2),
    }


def script_a_frame(browser: Browser, address: str, rows: list[dict[str, Any]]) -> dict[str, Any]:
    """Milliseconds of processor time of script in each frame while the network is zoomed."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_default_timeout(LONGEST_S * 1000)
    answer_with("agency-pairs", rows, page)
    page.goto(f"{address}/#network")
    page.wait_for_selector(".network canvas")
    page.wait_for_timeout(1000)
    by = page.locator(".network").get_attribute("data-by")
    browser.start_tracing(page=page, categories=["devtools.timeline"])
    page.evaluate(MOVE, [FRAMES, MOVING_MS])
    events = json.loads(browser.stop_tracing())["traceEvents"]
    page.close()
    frames = frames_of([e for e in events if e["name"] == "FireAnimationFrame" and "tdur" in e])
    return {"drawn_by": by, **_spread(frames)}


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
    return playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox", *flags])


class Steps:
    """Steps that are measured and printed one after another until the time is over."""

    def __init__(self, seconds: float) -> None:
        self._ends = time.monotonic() + seconds

    def take(self, name: str, measure: Callable[[], dict[str, Any]]) -> None:
        """Measure a step; what cannot be measured in time is said, and the others go on."""
        if time.monotonic() + LEAST_S > self._ends:
            return self._show(name, {"skipped": "no time left"})
        try:
            self._show(name, measure())
        except (Error, statistics.StatisticsError) as error:
            self._show(name, {"not_measured": str(error).splitlines()[0]})

    @staticmethod
    def _show(name: str, measured: dict[str, Any]) -> None:
        load = round(os.getloadavg()[0] / (os.cpu_count() or 1), 1)
        print(json.dumps({"step": name, **measured, "load": load}, ensure_ascii=False), flush=True)


def measure(address: str, slower: float, seconds: float, only: str | None = None) -> None:
    """Every view and what moves; or only the views of one name."""
    steps = Steps(seconds)
    rows = made_up_rows()
    with sync_playwright() as playwright:
        browser = launch(playwright)
        for view in VIEWS:
            if only not in (None, view.partition("?")[0]):
                continue
            steps.take(view, lambda view=view: visit(browser, address, view, slower))
        if only:
            return browser.close()
        steps.take("rows scroll", lambda: scroll_rows(browser, address))
        steps.take("network moves", lambda: script_a_frame(browser, address, rows))
        browser.close()
        flat = launch(playwright, *FLAT)
        steps.take("network moves without WebGL", lambda: script_a_frame(flat, address, rows))
        flat.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--slower", type=float, default=4)
    parser.add_argument("--seconds", type=float, default=400, help="for all steps together")
    parser.add_argument("--address", help="of a running program; else one is started")
    names = sorted({view.partition("?")[0] for view in VIEWS})
    parser.add_argument("--view", choices=names, help="only this view")
    options = parser.parse_args()
    given = (options.slower, options.seconds, options.view)
    if options.address:
        return measure(options.address.rstrip("/"), *given)
    with (
        tempfile.TemporaryDirectory() as data,
        running({"POLICYGRAPH_DATA": data}) as program,
    ):
        time.sleep(WARMED_S)
        measure(program.address, *given)


if __name__ == "__main__":
    main()
