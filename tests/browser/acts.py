"""What a person does on the page, for tests of several views."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page


def give_key(page: Page, key: str) -> None:
    """As if it had been typed in this tab before."""
    page.add_init_script(f"if (location.host) sessionStorage.setItem('policygraph-key', '{key}')")


def part(page: Page, title: str) -> Locator:
    return page.get_by_role("region", name=title, exact=True)


def fill(dialog: Locator, button: str, values: dict[str, str]) -> None:
    """Fill the fields of a dialog and send it by a button."""
    for label, value in values.items():
        dialog.get_by_label(label).fill(value)
    dialog.get_by_role("button", name=button, exact=True).click()


def drop(page: Page, target: Locator, *paths: Path) -> None:
    """Drop files and folders of this machine on a part of the page, as a mouse does."""
    box = target.bounding_box()
    assert box
    at = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
    data = {"items": [], "files": [str(path) for path in paths], "dragOperationsMask": 1}
    client = page.context.new_cdp_session(page)
    for kind in ("dragEnter", "dragOver", "drop"):
        client.send("Input.dispatchDragEvent", {"type": kind, **at, "data": data})


def answer_with(page: Page, query: str, rows: list[dict[str, Any]]) -> None:
    """A question has these rows, whatever is asked with it."""
    answer = {"rows": rows, "next_cursor": None, "receipt": {"data_version": "0"}}
    page.route(f"**/queries/{query}?*", lambda route: route.fulfill(json=answer))
