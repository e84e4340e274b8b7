"""A Word file with two damaged rows is dropped, checked, corrected, stored and removed again."""

from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from acts import drop, fill, give_key, part
from engines import SharedEngine
from playwright.sync_api import Locator, Page, expect
from serving import serving
from two_plans import two_plans

from api.services.keys import Keys
from api.settings import Settings

pytestmark = pytest.mark.browser
TITLE = "苏州市推动数字经济发展行动方案"
ROWS = (
    ("序号", "重点任务", "牵头单位", "配合单位", "完成时限"),
    ("1", "推进工业互联网平台建设", "市工业和信息化局", "市发展改革委", "2025年12月底"),
    ("2", "建设城市数字底座", "市数据局", "市公安局", "2026年6月底"),
    ("3", "推动智慧交通示范应用", "市交通运输局", "市城管局", "2026年12月底"),
    ("4", "开展中小企业转型试点", "市工业和信息化局 市财政局配合", "", "2025年12月底"),
    ("5", "建设智慧医院", "市卫生健康委", "市医保局", "2027年6月底"),
    ("6", "推进数字文旅项目建设", "市文化和旅游局", "市商务局", "2O26年底前"),
    ("7", "发展跨境电商", "市商务局", "苏州海关", "2027年12月底"),
    ("8", "加强数字人才培养", "市人力资源社会保障局", "市教育局", "长期推进"),
)
STORED = """async document => {
  const {factOfTask, factOfTarget} = await import('/static/views/correcting.js');
  const {ask} = await import('/static/api.js');
  const [tasks, targets] = await Promise.all(
    ['document-measures', 'targets-of-document'].map(name => ask(name, {document})));
  return [...tasks.rows.map(factOfTask), ...targets.rows.map(factOfTarget)].map(({value}) => value);
}"""
WRONG_ROLE, WRONG_DEADLINE = ROWS[4][1], ROWS[6][1]


@pytest.fixture(scope="module")
def counter(
    embedded: SharedEngine, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, str]]:
    """Where the page is served, and a key to it."""
    settings = Settings(data=embedded.serve(tmp_path_factory.mktemp("loading")), neo4j_uri=None)
    key = Keys(settings.keys_file).add("复核员")
    with serving(settings, two_plans()) as served:
        yield served, key


@pytest.fixture
def word(tmp_path: Path) -> Path:
    """The plan as an office has it."""
    file = docx.Document()
    file.add_paragraph(TITLE)
    file.add_paragraph("到2027年，建成智能工厂500家以上，数字经济增加值占比达到18%左右。")
    file.add_paragraph("附件：重点任务分工表")
    table = file.add_table(len(ROWS), len(ROWS[0]))
    for line, cells in zip(table.rows, ROWS, strict=True):
        for cell, words in zip(line.cells, cells, strict=True):
            cell.text = words
    path = tmp_path / "行动方案.docx"
    file.save(str(path))
    return path


def test_a_word_file_is_dropped_corrected_stored_and_removed(
    page: Page, counter: tuple[str, str], word: Path
) -> None:
    tasks = dropped(page, counter, word)
    role = tasks.filter(has_text=WRONG_ROLE)
    expect(role).not_to_contain_text("牵头单位")
    correct(page, role, "牵头单位：市工业和信息化局；配合单位：市财政局；完成时限：2025年12月底")
    expect(role).to_contain_text("牵头单位：苏州市工业和信息化局")
    doubt = part(page, "疑点").get_by_role("listitem")
    expect(doubt).to_contain_text("牵头单位：苏州市文化和旅游局；配合单位：苏州市商务局")
    correct(page, doubt, "牵头单位：市文化和旅游局；配合单位：市商务局；完成时限：2026年底前")
    expect(page.locator(".preview > summary")).to_contain_text("没有疑点")
    expect(tasks.filter(has_text=WRONG_DEADLINE)).to_contain_text("完成时限：2026年底前")
    page.get_by_role("button", name="存入图谱").click()
    expect(page.locator(".stored")).not_to_contain_text("待核")
    page.locator(".stored").get_by_role("link").first.click()
    rows = page.locator(".division tbody tr")
    expect(rows.filter(has_text=WRONG_ROLE)).to_contain_text("苏州市财政局")
    expect(rows.filter(has_text=WRONG_DEADLINE)).to_contain_text("2026年底前")
    remove(page, counter)


def test_what_was_read_is_worded_alike_before_and_after_it_is_stored(
    page: Page, counter: tuple[str, str], word: Path
) -> None:
    dropped(page, counter, word)
    seen = page.locator(".changes .reads").all_inner_texts()
    assert len(seen) == len(ROWS) - 1 + 2, "the tasks and two targets"
    page.get_by_role("button", name="存入图谱").click()
    expect(page.locator(".stored")).to_contain_text("8 项任务")
    assert sorted(map(in_order, seen)) == sorted(map(in_order, page.evaluate(STORED, TITLE)))
    remove(page, counter)


def dropped(page: Page, counter: tuple[str, str], word: Path) -> Locator:
    """The tasks that the page shows of a file that misses the place drawn for it."""
    give_key(page, counter[1])
    page.goto(f"{counter[0]}#load")
    expect(part(page, "已载入的文件").get_by_role("listitem")).to_have_count(2)
    drop(page, page.locator("h1"), word)
    tasks = part(page, "任务/措施").get_by_role("listitem")
    expect(tasks).to_have_count(8)
    expect(tasks.filter(has_text=ROWS[1][1]).locator(".reads")).to_have_text(
        "牵头单位：苏州市工业和信息化局；配合单位：苏州市发展和改革委员会；完成时限：2025年12月底"
    )
    return tasks


def remove(page: Page, counter: tuple[str, str]) -> None:
    """Take the plan out of the graph again."""
    page.goto(f"{counter[0]}#load")
    loaded = part(page, "已载入的文件")
    loaded.get_by_role("button", name=f"移除 {TITLE}").click()
    page.get_by_role("dialog").get_by_role("button", name="移除", exact=True).click()
    expect(loaded.get_by_role("listitem")).to_have_count(2)


def in_order(reading: str) -> list[list[str]]:
    """What was read, its names in an order that does not depend on who words it."""
    return [sorted(part.split("、")) for part in reading.replace("：", "、").split("；")]


def correct(page: Page, place: Locator, value: str) -> None:
    """Open the dialog of a task and say what it should be."""
    place.get_by_role("button", name="更正").click()
    fill(page.get_by_role("dialog"), "更正", {"改为": value, "理由": "核对了原件"})
    expect(page.get_by_role("dialog")).to_have_count(0)
