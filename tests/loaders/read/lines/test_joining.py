"""Whether a line goes on with the one above it: one rule for PDFs, wrapped texts and OCR."""

import pytest

from loaders.read.lines.joining import Column, LaidLine, column_of, goes_on, is_cut, is_open

COLUMN = Column(left=0, right=60, leading=3)
"""Thirty characters of two units each."""
FULL = "加快建设金融创新运营示范区加速引聚金融要素资源发展金融服务新"


def line(words: str, left: float = 0, size: float = 2, below: float = 3) -> LaidLine:
    return LaidLine(words, left, left + size * len(words), size, below)


def joins(above: str, after: LaidLine, column: Column = COLUMN) -> bool:
    return goes_on(above, line(above), after, column)


@pytest.mark.parametrize(
    ("above", "words", "laid"),
    [
        (FULL, "动融合。", {}),
        (FULL[:-2] + "融。", "推动融合。", {}),  # the stop stands at the end of a full line
        (FULL[:-6], "kjjh.jspc.org.cn网站。", {}),  # the word did not fit
        ("（责任单位：市城管局、", "市财政局）", {}),
        ("完成时限：2027年3", "月底前", {}),
        ("建成驿站（共", "12）个，增设路灯", {}),
        ("责任单位：市商务局。办结时限：", "2027年3月底前。", {}),
        ("改造早市，牵头单位：", "市商务局", {}),
        ("到2027年，达到 1", "650家。", {}),
        ("到2027年，提高到9.", "5%以上。", {}),
        ("到2027年，提高到9", ".5%以上。", {}),
        ("（牵头单位：市生态环境局；", "配合单位：市公安局）", {}),
        ("推进实施，提高到", "55%左右。", {}),
        ("生产总值，达到", "3.87 万亿元。", {}),
        ("空气改善，其中PM", "2.5 浓度下降。", {}),
        (FULL[:-1] + "，", "为", {"left": 6}),
        (FULL, "10⁷千焦。", {"below": 6}),
        ("印发方案（" + FULL[:-6], "孝水发〔2027〕4号", {}),
        (FULL[:-2] + "截至", "2027年4月2日", {}),
        (FULL, "（一）所列项目。", {}),  # mid-sentence, where paragraphs are indented
    ],
)
def test_a_line_goes_on_with_a_full_or_unfinished_one(
    above: str, words: str, laid: dict[str, float]
) -> None:
    assert joins(above, line(words, **laid))


@pytest.mark.parametrize(
    ("above", "words", "laid"),
    [
        ("一、总体要求", "加快发展。", {}),
        (FULL, "二、重点任务", {"left": 4}),
        (FULL[:-1] + "。", "二、重点任务", {}),
        (FULL[:-1] + "。", "责任单位：市商务局", {}),
        ("推进实施，提高效率", "（二）任务", {}),
        (FULL, "小字的注释", {"size": 1.5}),
        (FULL[:-1] + "。", "下一段文字", {"below": 9}),
        ("一、任务………………3", "二、保障………………12", {}),
        ("推进实施。", "加快发展。", {}),
        ("推进实施。完成时限：", "责任单位：市商务局", {}),
        ("附件1", "20个重点项目", {}),
        (FULL[:-1] + "。", "孝感市水利局", {}),
        (FULL[:-1] + "。", "2027 年 4 月 2 日", {}),
        ("孝感市水利局孝感市农业农村局孝感市市场监督管理局孝感市林业局", "二〇二七年四月二日", {}),
        ("2027年4月2日", "孝感市节水方案", {}),
        (FULL, "孝水发〔2027〕4号", {}),
        ("孝水发〔2027〕4号", "孝感市节水方案", {}),
        ("实施主体：孝感市水利局、孝感市农业农村局、孝感市市场监督管理局", "（二）改造管网。", {}),
        ("一、新阶段，引领" + "发展", "1.1 “五个中心”建设", {}),
        ("一、新阶段，引领" + "发展", "1.1.2 五个中心", {}),
    ],
)
def test_a_line_begins_a_paragraph(above: str, words: str, laid: dict[str, float]) -> None:
    assert not joins(above, line(words, **laid))


def test_where_nothing_is_indented_an_ordinal_begins_a_paragraph() -> None:
    column = COLUMN._replace(indented=False)
    assert not joins(FULL, line("（二）推进任务"), column)


def test_where_indents_were_lost_a_first_line_is_full_two_characters_earlier() -> None:
    column = COLUMN._replace(indented=False)
    assert joins("为落实部署，" + FULL[:20], line("策部署。"), column)
    assert not joins(FULL[:26], line("策部署。"), column), "a title has no pause"


def test_the_column_is_where_most_long_lines_begin_and_end() -> None:
    laid = [line(FULL[:28], 4), *[line(FULL)] * 3, line("动融合。"), line("标题", 20)]
    column = column_of(laid)
    assert column is not None
    assert (column.left, column.right, column.indented) == (0, 60, True)
    assert column_of([]) is None


def test_a_bracket_may_close_in_the_other_width() -> None:
    assert not is_open("关于印发节水工作方案的通知(2023年1月20日）")
    assert is_open("关于印发节水工作方案的通知（2023年1")


def test_open_brackets_and_cut_sentences() -> None:
    assert is_open("实施。（责任单位：市商务局") and not is_open("（责任单位：市商务局）")
    assert not is_open("甲）乙")
    assert is_cut("推进实施，提高") and not is_cut("推进实施，提高。") and not is_cut("总体要求")
