"""Ordinals of official documents: their value, their marks, their order of depth."""

import pytest

from loaders.text.ordinals import parse_ordinal
from ontology.numerals import parse_number


@pytest.mark.parametrize(
    ("digits", "value"),
    [
        ("", 0),
        ("7", 7),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("二十三", 23),
        ("一百", 100),
        ("一百零五", 105),
        ("一百一十", 110),
        ("九百九十九", 999),
        ("两", 2),
        ("〇", 0),
        ("999", 999),
    ],
)
def test_a_number_is_read_in_chinese_and_arabic_digits(digits: str, value: int) -> None:
    assert parse_number(digits) == value


@pytest.mark.parametrize(
    ("text", "style", "printed", "value"),
    [
        ("第三篇 创新", "part", "第三篇", 3),
        ("第十二部分", "part", "第十二部分", 12),
        ("第十章  绿色", "chapter", "第十章", 10),
        ("第1章 绿色", "chapter", "第1章", 1),
        ("第二节　就业", "node", "第二节", 2),
        ("专栏3 重点工程", "box", "专栏3", 3),
        ("专栏 十二 重点工程", "box", "专栏 十二", 12),
        ("附件", "annex", "附件", 0),
        ("附件2：分工表", "annex", "附件2", 2),
        ("附表1 指标", "annex", "附表1", 1),
        ("一、总则", "han", "一、", 1),
        ("二十一、附则", "han", "二十一、", 21),
        ("二．重点任务", "han", "二．", 2),
        ("三. 保障措施", "han", "三.", 3),
        ("一，发展目标", "han", "一，", 1),
        ("（三）金融", "han_bracket", "（三）", 3),
        ("(三)金融", "han_bracket", "(三)", 3),
        ("1．科创", "digit", "1．", 1),
        ("12.科创", "digit", "12.", 12),
        ("3、科创", "digit", "3、", 3),
        ("（4）科创", "digit_bracket", "（4）", 4),
        ("(4)科创", "digit_bracket", "(4)", 4),
        ("5）科创", "half_bracket", "5）", 5),
        ("12) 科创", "half_bracket", "12)", 12),
        ("①科创", "circle", "①", 1),
        ("⑳科创", "circle", "⑳", 20),
        ("　　一、总则", "han", "一、", 1),
    ],
)
def test_an_ordinal_is_told_by_its_marks(text: str, style: str, printed: str, value: int) -> None:
    found = parse_ordinal(text)
    assert found is not None
    assert (found.style, found.printed, found.value) == (style, printed, value)
    assert text[: found.end].strip() == printed


@pytest.mark.parametrize(
    "text",
    [
        "一是加强领导",
        "2025年目标",
        "3.5万亿元",
        "第三方机构",
        "十五五规划",
        "（市商务局）",
        "",
        "5G基站",
        "第一批项目",
        "1000家企业",
        "（2026—2030年）",
        "三年行动",
        "一，切实加强领导。",
        "一，加快建设，不断完善",
        "三.五",
        "2030）年",
        "1）",
    ],
)
def test_words_that_begin_like_an_ordinal_are_none(text: str) -> None:
    assert parse_ordinal(text) is None


def test_depth_follows_the_ordinal() -> None:
    texts = ["第一篇", "第一章", "第一节", "一、", "（一）", "1．", "（1）", "1）甲", "①"]
    found = [parse_ordinal(text) for text in texts]
    ranks = [ordinal.rank for ordinal in found if ordinal]
    assert len(ranks) == len(texts)
    assert ranks == sorted(set(ranks))


@pytest.mark.parametrize("words", ["1.4月底前完成改造", "2.2022年建成泵站"])
def test_a_number_before_a_date_is_an_ordinal(words: str) -> None:
    ordinal = parse_ordinal(words)
    assert ordinal and ordinal.end == 2


@pytest.mark.parametrize("words", ["1.4万人", "3.14", "2.2亿元"])
def test_a_decimal_is_none(words: str) -> None:
    assert parse_ordinal(words) is None
