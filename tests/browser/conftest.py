"""A real Chromium on the real page, served by the real application on the two small plans."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from engines import SharedEngine
from playwright.sync_api import Browser, Page, expect, sync_playwright
from sampling import ALL
from two_plans import two_plans

from api.settings import Settings
from tools import chromium as installed

sys.path.insert(0, str(Path(__file__).parent))  # importlib mode does not, and serving.py is here

from serving import serving

expect.set_options(timeout=60_000)

_HERE = ("127.0.0.1", None)
"""Hosts that a page may ask: this machine, and none at all (about:blank, blob:, data:)."""


@pytest.fixture(scope="session")
def two_plans_folder(embedded: SharedEngine, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder that holds the two small plans; its graph is only read."""
    return embedded.serve(tmp_path_factory.mktemp("page"), embedded.filled("two_plans", two_plans))


@pytest.fixture(scope="session")
def address(two_plans_folder: Path) -> Iterator[str]:
    """Where the page is served."""
    with serving(Settings(data=two_plans_folder, neo4j_uri=None)) as served:
        yield served


@pytest.fixture(scope="session")
def chromium() -> str:
    """Its path; without one the tests are skipped, unless POLICYGRAPH_REQUIRE asks for it.

    A run of all takes the browser that readers have.
    """
    found = installed.chromium() if ALL else installed.light_chromium()
    if found is None:
        if "browser" in os.environ.get("POLICYGRAPH_REQUIRE", ""):
            pytest.fail(installed.MISSING)
        pytest.skip(installed.MISSING)
    return found


@pytest.fixture(scope="package")
def browser(chromium: str) -> Iterator[Browser]:
    """It runs an event loop in this thread while it is open, so must not outlive these tests."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh page; an error on it, a breach of its content policy, or a request that would leave
    this machine fails the test.
    """
    context = browser.new_context(viewport={"width": 1400, "height": 900}, accept_downloads=True)
    opened = context.new_page()
    faults: list[str] = []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on(
        "console",
        lambda message: faults.append(message.text) if "Content Security" in message.text else None,
    )
    opened.on(
        "request",
        lambda request: (
            None if urlsplit(request.url).hostname in _HERE else faults.append(request.url)
        ),
    )
    yield opened
    context.close()
    assert not faults
