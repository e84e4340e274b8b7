"""A real Chromium on the real page, served by the real application on the two small plans."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from engines import SharedEngine
from playwright.sync_api import Browser, Page, expect, sync_playwright
from two_plans import two_plans

sys.path.insert(0, str(Path(__file__).parent))  # importlib mode does not, and serving.py is here

from serving import serving

expect.set_options(timeout=60_000)

_HERE = ("127.0.0.1", None)
"""Hosts that a page may ask: this machine, and none at all (about:blank, blob:, data:)."""


@pytest.fixture(scope="session")
def address(embedded: SharedEngine, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the page is served."""
    with serving(embedded.serve(tmp_path_factory.mktemp("page")), two_plans()) as served:
        yield served


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium; without one the tests are skipped, unless POLICYGRAPH_REQUIRE asks for it.

    Its event loop runs in this thread while it is open, so that it must not outlive these tests.
    """
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if not chromium:
        reason = "需要 Chromium：apt-get install chromium"
        if "browser" in os.environ.get("POLICYGRAPH_REQUIRE", ""):
            pytest.fail(reason)
        pytest.skip(reason)
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
