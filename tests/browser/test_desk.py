"""What a person does at a desk: load, review, read beside the text, compare; on three seeds."""

import re
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from acts import drop, fill, give_key, part
from engines import SharedEngine
from extracted import extracted
from playwright.sync_api import Page, expect
from serving import serving

from api.services.keys import Keys
from api.services.originals import keep_originals
from api.settings import Settings

pytestmark = [pytest.mark.browser, pytest.mark.some(3)]
ROOT = Path(__file__).parents[2]
SEEDS = [
    ROOT / "seeds" / name
    for name in ("000_d588bc887905c78e.txt", "001_8d750538ba42de5c.txt", "003_79bea1d162806014.txt")
]
NEW = ROOT / "tests" / "golden" / "plain_text" / "bracketed_lists.txt"
SERVICES, MEASURES = "天津市促进现代服务业高质量发展实施方案", "天津市推动服务业扩能提质的若干措施"
PILOT = "津政办规〔2020〕18号"
UNKNOWN = "滨海新区等有关区政府"


@pytest.fixture(scope="module")
def desk(
    embedded: SharedEngine, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, str]]:
    """Where the page is served on three seeds, and a key to it."""
    settings = Settings(data=embedded.serve(tmp_path_factory.mktemp("desk")), neo4j_uri=None)
    plans = [extracted(seed) for seed in SEEDS]
    for seed, facts in zip(SEEDS, plans, strict=True):
        keep_originals(settings.originals, [seed], facts)
    key = Keys(settings.keys_file).add("复核员")
    with serving(settings, plans) as served:
        yield served, key


def test_a_file_is_seen_before_it_is_stored_then_kept_and_removed(
    page: Page, desk: tuple[str, str], tmp_path: Path
) -> None:
    address, key = desk
    page.goto(f"{address}#load")
    page.get_by_label("选择文件", exact=True).set_input_files(NEW)
    page.get_by_label("密钥", exact=True).fill(key)
    page.get_by_role("button", name="进入").click()
    preview = page.locator(".preview")
    expect(preview.locator("summary").first).to_contain_text("新文件")
    expect(preview.locator(".facts section").first).to_contain_text("轨道交通集团")
    preview.get_by_role("button", name="第24行").first.click()
    expect(preview.locator(".reader .hit")).to_contain_text("轨道交通集团")
    expect(preview.locator(".reader li.task").first).to_be_visible()
    loaded = part(page, "已载入的文件")
    expect(loaded.get_by_role("listitem")).to_have_count(3)
    page.get_by_role("button", name="存入图谱").click()
    expect(loaded.get_by_role("listitem")).to_have_count(4)
    expect(page.locator(".stored")).to_contain_text("1 处待核")
    folder = tmp_path / "夜间经济" / "正文"
    folder.mkdir(parents=True)
    shutil.copy(NEW, folder)
    (folder / ".DS_Store").write_bytes(b"\0")
    page.get_by_label("选择文件夹").set_input_files(folder.parent)
    expect(preview.locator("summary").first).to_contain_text("夜间经济/正文/bracketed_lists.txt")
    expect(page.locator(".refused")).to_have_count(0)
    expect(page.get_by_role("button", name="存入图谱")).to_be_disabled()
    loaded.get_by_role("button", name="移除 天津市推动夜间经济发展的若干措施").click()
    page.get_by_role("dialog").get_by_role("button", name="移除", exact=True).click()
    expect(loaded.get_by_role("listitem")).to_have_count(3)


def test_what_was_read_wrongly_or_not_at_all_is_put_right_for_good(
    page: Page, desk: tuple[str, str]
) -> None:
    give_key(page, desk[1])
    page.goto(f"{desk[0]}#load")
    page.get_by_label("选择文件", exact=True).set_input_files(NEW)
    preview, dialog = page.locator(".preview"), page.get_by_role("dialog")
    first = part(page, "任务/措施").get_by_role("listitem").first
    first.get_by_role("button", name="更正").click()
    expect(dialog.get_by_label("改为")).to_have_value(re.compile("^责任单位："))
    fill(dialog, "更正", {"改为": "市财政局牵头", "理由": "核对了原件"})
    corrected = part(page, "更正过的内容")
    expect(corrected.get_by_role("listitem")).to_contain_text("市财政局牵头")
    preview.get_by_role("button", name="补上漏读的").click()
    said = {"名称": "补上的任务", "内容": "市统计局牵头", "理由": "原文写着"}
    fill(dialog, "补上", {"第一行": "16", **said})
    expect(corrected.get_by_role("listitem")).to_have_count(2)
    expect(part(page, "任务/措施")).to_contain_text("补上的任务")
    corrected.get_by_role("button", name="撤回 市财政局牵头").click()
    expect(corrected.get_by_role("listitem")).to_have_count(1)
    page.get_by_role("button", name="存入图谱").click()
    expect(page.locator(".stored")).to_be_visible()
    remove_new(page, desk[0])
    page.get_by_label("选择文件", exact=True).set_input_files(NEW)
    expect(part(page, "任务/措施")).to_contain_text("补上的任务")
    page.get_by_role("button", name="存入图谱").click()
    page.locator(".stored").get_by_role("link").first.click()
    kept = part(page, "更正过的内容").get_by_role("listitem")
    expect(kept).to_contain_text("补上的任务")
    expect(kept).to_contain_text("原文写着")
    kept.get_by_role("button", name="撤回").click()
    expect(part(page, "任务分工表")).not_to_contain_text("补上的任务")
    remove_new(page, desk[0])


def remove_new(page: Page, address: str) -> None:
    """Take the plan out of the graph; what was decided about it stays, and the page says so."""
    page.goto(f"{address}#load")
    page.get_by_role("button", name="移除 天津市推动夜间经济发展的若干措施").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("复核决定会留着")
    dialog.get_by_role("button", name="移除", exact=True).click()
    expect(part(page, "已载入的文件").get_by_role("listitem")).to_have_count(3)


@pytest.mark.exhaustive
def test_a_target_that_was_not_read_is_added_beside_the_text_and_taken_back(
    page: Page, desk: tuple[str, str]
) -> None:
    give_key(page, desk[1])
    page.goto(f"{desk[0]}#plan?document={PILOT}&line=11")
    dialog, corrected = page.get_by_role("dialog"), part(page, "更正过的内容")
    page.get_by_role("button", name="补上漏读的").click()
    expect(dialog.get_by_label("第一行")).to_have_value("11")
    dialog.get_by_label("漏读的是").select_option("目标值")
    fill(dialog, "补上", {"内容": "2026年达到30个以上", "理由": "原文写着"})
    expect(dialog.get_by_role("alert")).to_contain_text("没有读出指标和数值")
    fill(dialog, "补上", {"内容": "指标：夜市数量；2026年达到30个以上"})
    expect(corrected).to_contain_text("夜市数量")
    line = page.locator(".reader li[value='11']")
    expect(line.locator("mark.kind-target")).to_have_count(1)
    corrected.get_by_role("button", name="撤回").click()
    expect(corrected).to_have_count(0)
    expect(line.locator("mark.kind-target")).to_have_count(0)


def test_a_review_item_is_decided_by_a_click_and_taken_back(
    page: Page, desk: tuple[str, str]
) -> None:
    give_key(page, desk[1])
    page.goto(f"{desk[0]}#review?document={PILOT}")
    item = page.locator("article", has_text=UNKNOWN)
    item.locator(".head").click()
    expect(item.locator(".lines mark")).to_have_text(UNKNOWN)
    item.get_by_role("button", name="滨海新区政府", exact=True).click()
    expect(item.get_by_label("改为")).to_have_value("滨海新区政府")
    item.get_by_role("button", name="更正").click()
    expect(item.locator(".state")).to_contain_text("更正：滨海新区政府")
    expect(item.locator(".body")).to_be_hidden()
    following = page.locator("article .head[aria-expanded=true]")
    expect(following).to_be_focused()
    item.get_by_role("button", name="撤回").click()
    expect(item.locator(".state")).to_be_empty()
    item.locator(".head").focus()
    page.keyboard.press("a")
    expect(item.locator(".state")).to_contain_text("接受")
    item.locator(".head").focus()
    page.keyboard.press("u")
    expect(item.locator(".state")).to_be_empty()


def test_the_keys_of_the_review_hold_before_anything_has_the_focus(
    page: Page, desk: tuple[str, str]
) -> None:
    give_key(page, desk[1])
    page.goto(f"{desk[0]}#review?document={PILOT}")
    heads = page.locator("article .head")
    expect(heads.first).to_be_visible()
    page.keyboard.press("j")
    expect(heads.first).to_be_focused()
    page.goto(f"{desk[0]}#home")
    expect(page.locator("#title")).to_have_text("政策图谱")
    page.keyboard.press("j")
    expect(page.locator("#view article")).to_have_count(0)


def test_a_folder_that_is_dropped_is_read_with_all_that_is_in_it(
    page: Page, desk: tuple[str, str], tmp_path: Path
) -> None:
    give_key(page, desk[1])
    folder = tmp_path / "夜间经济" / "正文"
    folder.mkdir(parents=True)
    shutil.copy(NEW, folder)
    (folder / ".DS_Store").write_bytes(b"\0")
    page.goto(f"{desk[0]}#load")
    drop(page, page.locator(".drop"), folder.parent)
    expect(page.locator(".preview > summary")).to_have_count(1)
    expect(page.locator(".preview > summary")).to_contain_text("夜间经济/正文/bracketed_lists.txt")
    expect(page.locator(".refused")).to_have_count(0)
    page.get_by_role("button", name="放弃").click()
    drop(page, page.locator(".drop"), NEW)
    expect(page.locator(".preview > summary")).to_contain_text("bracketed_lists.txt")


def test_what_was_read_wrongly_is_corrected_where_it_is_seen_and_taken_back(
    page: Page, desk: tuple[str, str]
) -> None:
    give_key(page, desk[1])
    page.goto(f"{desk[0]}#plan?document={PILOT}")
    rows = part(page, "任务分工表").locator("tbody tr")
    row = rows.filter(has=page.locator(".units a")).first
    expect(row).to_be_visible()
    before = row.locator(".units").all_inner_texts()
    row.get_by_role("button", name="更正").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_label("改为")).to_have_value(re.compile("单位：天津市"))
    dialog.get_by_label("改为").fill("牵头单位：市财政局；完成时限：2026年底前")
    dialog.get_by_role("button", name="更正").click()
    expect(dialog).to_be_visible()  # without a reason
    dialog.get_by_label("理由").fill("核对了原件")
    dialog.get_by_role("button", name="更正").click()
    corrected = part(page, "更正过的内容")
    expect(corrected.get_by_role("listitem")).to_contain_text("核对了原件")
    expect(row).to_contain_text("天津市财政局")
    expect(row).to_contain_text("2026年底前")
    page.reload()
    expect(row).to_contain_text("天津市财政局")
    corrected.get_by_role("button", name="撤回").click()
    expect(corrected).to_have_count(0)
    expect(row.locator(".units")).to_have_text(before)


@pytest.mark.exhaustive
def test_what_a_line_does_not_say_is_dropped_and_taken_back(
    page: Page, desk: tuple[str, str]
) -> None:
    give_key(page, desk[1])
    page.goto(f"{desk[0]}#plan?document={PILOT}")
    rows = part(page, "任务分工表").locator("tbody tr")
    rows.first.locator(".place").first.click()
    page.locator(".reader .hit .number").first.click()
    page.locator(".reader .line-facts").get_by_role("button", name="更正").first.click()
    dialog, corrected = page.get_by_role("dialog"), part(page, "更正过的内容")
    count = rows.count()
    dialog.get_by_label("理由").fill("只是一句话")
    dialog.get_by_role("button", name="这不是").click()
    expect(corrected).to_contain_text("只是一句话")
    expect(rows).to_have_count(count - 1)
    corrected.get_by_role("button", name="撤回").click()
    expect(corrected).to_have_count(0)
    expect(rows).to_have_count(count)


def test_a_fact_leads_to_its_line_and_a_line_to_its_facts(
    page: Page, desk: tuple[str, str]
) -> None:
    page.goto(f"{desk[0]}#plan?document={PILOT}")
    row = part(page, "任务分工表").locator("tbody tr").first
    row.locator(".place").click()
    hit = page.locator(".reader .hit")
    expect(hit.first).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(row.locator(".place")).to_be_focused()
    hit.first.click()
    expect(
        hit.first.or_(page.locator(".reader .stated")).locator(".line-facts").first
    ).to_contain_text("任务")
    expect(page.locator("tr.current").first).to_be_visible()
    assert "line=" in page.url
    page.reload()
    expect(page.locator(".reader .line-facts").first).to_be_in_viewport()
    page.set_viewport_size({"width": 390, "height": 800})
    expect(page.locator(".beside-text > .facts")).to_be_hidden()
    page.get_by_role("button", name="返回内容").click()
    expect(page.locator(".reader")).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_plans_are_compared_with_the_words_that_differ(page: Page, desk: tuple[str, str]) -> None:
    page.goto(f"{desk[0]}#compare?document={SERVICES}&document={MEASURES}")
    pairs = page.locator(".pair[data-change]")
    expect(pairs.first).to_be_visible()
    changed = page.locator(".pair[data-change=变化]").first
    expect(changed.locator("del").first).to_be_visible()
    expect(changed.locator("ins").first).to_be_visible()
    before = pairs.count()
    page.get_by_label("新增").uncheck()
    assert pairs.count() < before
    page.get_by_label("目标").check()
    expect(page).to_have_url(re.compile("aspect=targets"))
    page.get_by_role("button", name="前后对调").click()
    expect(page.locator("select[name=document]").first).to_contain_text(MEASURES)


def test_the_box_offers_what_has_the_words_and_is_used_by_keyboard(
    page: Page, desk: tuple[str, str]
) -> None:
    page.goto(desk[0])
    expect(page.get_by_role("region", name="已载入的文件")).to_contain_text(MEASURES)
    expect(page.get_by_role("link", name="去复核")).to_be_visible()
    box = page.get_by_role("combobox", name="用中文提问")
    box.fill("天津市商务局")
    expect(page.get_by_role("option").first).to_contain_text("天津市商务局")
    box.press("ArrowDown")
    expect(page.get_by_role("option", selected=True)).to_contain_text("天津市商务局")
    box.press("Enter")
    expect(page.locator("h1")).to_have_text("天津市商务局")
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_the_frame_is_shown_in_english_and_what_plans_say_is_not(
    page: Page, desk: tuple[str, str]
) -> None:
    page.goto(f"{desk[0]}?lang=en#plan?document={PILOT}")
    expect(page.get_by_role("navigation", name="Views").get_by_role("link").first).to_have_text(
        "Home"
    )
    expect(part(page, "Division of tasks")).to_contain_text("天津市商务局")
    for view, heading in (
        ("network", "Network"),
        ("map", "Places"),
        ("sectors", "Sectors and agencies"),
        ("calendar", "Deadlines"),
    ):
        page.goto(f"{desk[0]}#{view}")
        expect(page.locator("#view section > *").first).to_be_visible()
        expect(page.locator("h1")).to_have_text(heading)
        expect(page.locator("form button")).not_to_contain_text(["查"])
    page.goto(f"{desk[0]}#tasks-led-by-agency?agency=市商务局")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.get_by_role("button", name="中文 / English").click()
    expect(page.locator("h1")).to_have_text("机构牵头哪些任务")


def test_a_plan_on_paper_is_its_tables_with_their_heads_and_sources(
    page: Page, desk: tuple[str, str]
) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(f"{desk[0]}#plan?document={PILOT}")
    expect(page.locator("table.division tbody tr")).to_have_count(80)
    expect(page.locator(".marked-text")).to_be_attached()
    with closing(pdfium.PdfDocument(page.pdf())) as printed:
        pages = [each.get_textpage().get_text_range() for each in printed]
    division = [words for words in pages if "牵头单位" in words and "出处" in words]
    assert len(division) >= 3
    assert "看它写明的内容" not in "".join(pages)  # the text beside it
    assert "复核" not in pages[0].splitlines()[0]
    assert f"#plan?document={PILOT}" in pages[0]
    assert "第154行" in "".join(division)
