"""The Chromium of this machine, which tests, pictures and benchmarks of the page drive."""

import shutil

_WHOLE = ("chromium", "chromium-browser")
_SHELL = "chromium-headless-shell"
MISSING = "需要 Chromium · Chromium is needed：apt-get install chromium fonts-noto-cjk"


def chromium() -> str | None:
    """The path of the browser as readers have it, or None where none is installed."""
    return _first(*_WHOLE)


def light_chromium() -> str | None:
    """Its shell without a window where that is installed, else the whole browser.

    The engine that draws a page is the same; a page costs half the processor time.
    """
    return _first(_SHELL, *_WHOLE)


def _first(*names: str) -> str | None:
    return next((path for name in names if (path := shutil.which(name))), None)
