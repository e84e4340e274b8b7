"""Page numbers of every print, contents, note marks and buttons are told from words."""

import pytest

from loaders.read.lines.furniture import (
    begins_note,
    is_contents_entry,
    is_page_control,
    is_page_number,
    without_leader,
    without_page_number,
)

DECORATED = [
    "― 1 ―",
    "— 12 —",
    "－１－",
    "- 3 -",
    "–4–",
    "·1·",
    "• 7 •",
    "_5_",
    "第1页",
    "第 1 页 共 20 页",
    "第3页/共9页",
    "Page 2 of 9",
    "─ 8 ─",
    "— iv —",
]


@pytest.mark.parametrize("words", DECORATED)
def test_a_decorated_number_is_one_of_a_page_wherever_it_stands(words: str) -> None:
    assert is_page_number(words, in_margin=False)
    assert is_page_number(words, in_margin=True)


@pytest.mark.parametrize("words", ["12", "３", "ii", "- 5", "12页", "Ⅳ"])
def test_a_bare_number_is_one_of_a_page_in_the_margin_alone(words: str) -> None:
    assert is_page_number(words, in_margin=True)
    assert not is_page_number(words, in_margin=False)


@pytest.mark.parametrize("words", ["1.", "第1章", "2025年", "42.5", "-", "——", "3%", "12座", "一"])
def test_other_words_are_no_page_number(words: str) -> None:
    assert not is_page_number(words, in_margin=True)


def test_a_running_head_is_the_same_beside_any_number() -> None:
    heads = {without_page_number(f"某省公报 2026年第3期 · {n} ·") for n in (1, 12)}
    assert heads == {"某省公报2026年第3期"}


def test_dots_that_lead_to_a_number_are_an_entry_of_the_contents() -> None:
    assert is_contents_entry("一、任务.......... 3") and is_contents_entry("前言……………iv")
    assert without_leader("第一节 任务·········(12)") == "第一节 任务"
    assert not is_contents_entry("加快发展……") and without_leader("达到3.14") == "达到3.14"


def test_a_footnote_begins_with_its_mark() -> None:
    assert begins_note("①指路灯") and begins_note("[1]见附件") and begins_note("注：单位万元")
    assert not begins_note("1.任务") and not begins_note("2025年") and not begins_note("路灯")


def test_buttons_of_a_web_page_are_no_words() -> None:
    assert all(map(is_page_control, ["打印", "【字号：", "】", "返回顶部", "关闭窗口"]))
    assert not any(map(is_page_control, ["打印设备", "收藏品", "下载量"]))
