"""The page where a key is needed: it asks once, and keeps the key for this tab only."""

from collections.abc import Iterator

import pytest
from engines import SharedEngine
from playwright.sync_api import Page, expect
from serving import serving
from two_plans import two_plans

from api.services.keys import Keys
from api.settings import Settings

pytestmark = pytest.mark.browser
ROWS = "tbody tr:not(.details)"


@pytest.fixture(scope="module")
def keyed(
    embedded: SharedEngine, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, str]]:
    """Where the page is served to who has the key, and the key."""
    place = embedded.filled("two_plans", two_plans)
    data = embedded.serve(tmp_path_factory.mktemp("keyed"), place)
    settings = Settings(data=data, neo4j_uri=None, require_key=True)
    key = Keys(settings.keys_file).add("浏览器")
    with serving(settings) as served:
        yield served, key


def test_the_page_asks_for_the_key_and_then_answers(page: Page, keyed: tuple[str, str]) -> None:
    address, key = keyed
    page.goto(f"{address}#tasks-led-by-agency?agency=市商务局")
    dialog = page.get_by_role("dialog", name="访问密钥")
    expect(dialog).to_contain_text("需要密钥")
    expect(dialog.locator("code")).to_have_text("policygraph key create me --role admin")
    expect(dialog).to_contain_text("启动服务的终端")
    command, label = dialog.locator("code").bounding_box(), dialog.locator("label").bounding_box()
    assert command and label
    assert command["y"] + command["height"] <= label["y"], "the label is no part of the command"
    page.get_by_label("密钥", exact=True).fill("pg_wrong")
    page.get_by_role("button", name="进入").click()
    expect(dialog).to_contain_text("密钥无效")
    page.get_by_label("密钥", exact=True).fill(key)
    page.get_by_role("button", name="进入").click()
    expect(page.locator(ROWS)).to_have_count(2)
    page.reload()
    expect(page.locator(ROWS)).to_have_count(2)
    page.goto(f"{address}#home")
    with page.expect_download() as download:
        page.get_by_role("button", name="下载到期日历").click()
    assert "BEGIN:VCALENDAR" in download.value.path().read_text("utf-8")
    page.goto(f"{address}docs")
    expect(page.locator("#docs h1")).to_contain_text("policygraph")


def test_who_gives_no_key_is_told_what_is_missing(page: Page, keyed: tuple[str, str]) -> None:
    page.goto(keyed[0])
    expect(page.get_by_role("dialog", name="访问密钥")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#error")).to_contain_text("需要密钥")
