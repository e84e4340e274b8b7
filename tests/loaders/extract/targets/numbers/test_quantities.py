"""Numbers, ranges and fractions with their unit and comparator, as plans print them."""

from decimal import Decimal

import pytest

from loaders.extract.targets.numbers.quantities import find_quantities, parse_quantity
from loaders.text.regex import regex
from loaders.text.unit_words import UNIT
from ontology.vocabulary import load_vocabulary


@pytest.mark.parametrize(
    ("words", "comparator", "value", "unit"),
    [
        ("5万亿元以上", ">=", "5", "万亿元"),
        ("85%（含）以上", ">=", "85", "%"),
        ("30家（含30家）以上", ">=", "30", "家"),
        ("40%(含本数)以下", "<=", "40", "%"),
        ("不低于98%", ">=", "98", "%"),
        ("不少于20个", ">=", "20", "个"),
        ("≥250件", ">=", "250", "件"),
        ("突破2300亿元", ">", "2300", "亿元"),
        ("超过500万平方米", ">", "500", "万平方米"),
        ("＞98％", ">", "98", "%"),
        ("5.5%以内", "<=", "5.5", "%"),
        ("控制在35微克/立方米", "<=", "35", "微克/立方米"),
        ("控制在35微克/立方米以内", "<=", "35", "微克/立方米"),
        ("不超过18天", "<=", "18", "天"),
        ("低于3%", "<", "3", "%"),
        ("15%左右", "~", "15", "%"),
        ("约200家", "~", "200", "家"),
        ("3亿人次", "=", "3", "亿人次"),
        ("1,234.5亿元", "=", "1234.5", "亿元"),
        ("3.5万张", "=", "3.5", "万张"),
        ("1100 亿元", "=", "1100", "亿元"),
        ("1.2倍", "=", "1.2", "倍"),
        ("２３００亿元", "=", "2300", "亿元"),
        ("5个百分点", "=", "5", "个百分点"),
        ("18个月", "=", "18", "个月"),
        ("3000余家", ">", "3000", "家"),
        ("5万余人", ">", "5", "万人"),
        ("3千多户", ">", "3", "千户"),
        ("3万余人次", ">", "3", "万人次"),
        ("-5%", "=", "-5", "%"),
        ("精品课30节", "=", "30", "节"),
        ("50km²", "=", "50", "km²"),
        ("120km2", "=", "120", "km2"),
        ("不高于30μg/m³", "<=", "30", "μg/m³"),
        ("两万平方米", "=", "2", "万平方米"),
        ("五万亿元", "=", "5", "万亿元"),
    ],
)
def test_a_quantity_has_a_comparator_and_a_unit(
    words: str, comparator: str, value: str, unit: str
) -> None:
    (found,) = find_quantities(words)
    assert (found.comparator, found.value, found.unit) == (comparator, Decimal(value), unit)


@pytest.mark.parametrize(
    ("words", "low", "high", "unit"),
    [
        ("4.5%—5%", "4.5", "5", "%"),
        ("4.5—5%", "4.5", "5", "%"),
        ("2300—2500万标准箱", "2300", "2500", "万标准箱"),
        ("3-5家", "3", "5", "家"),
        ("3至5家", "3", "5", "家"),
        ("10～15个", "10", "15", "个"),
        ("4万～5万人次", "4", "5", "万人次"),
        ("3万-4万人", "3", "4", "万人"),
        ("2千—3千人", "2", "3", "千人"),
        ("5000万至1亿元", "0.5", "1", "亿元"),
        ("800万元—1亿元", "0.08", "1", "亿元"),
    ],
)
def test_a_range_has_two_ends(words: str, low: str, high: str, unit: str) -> None:
    (found,) = find_quantities(words)
    assert (found.value, found.value_max, found.unit) == (Decimal(low), Decimal(high), unit)
    assert found.comparator == "range"


@pytest.mark.parametrize(
    ("words", "value", "text"),
    [
        ("四分之一", "25", "四分之一"),
        ("三分之一", "33.33", "三分之一"),
        ("一半", "50", "一半"),
        ("三分之二以上", "66.67", "三分之二"),
        ("百分之二十", "20", "百分之二十"),
        ("十分之一", "10", "十分之一"),
        ("百分之七点五", "7.5", "百分之七点五"),
    ],
)
def test_a_fraction_is_in_per_cent_and_keeps_its_words(words: str, value: str, text: str) -> None:
    (found,) = find_quantities(words)
    assert (found.value, found.unit, found.value_text) == (Decimal(value), "%", text)


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        ("一万二千三百四十亿元", "12340", "亿元"),
        ("三万五千户", "35000", "户"),
        ("一点八倍", "1.8", "倍"),
        ("零点三个百分点", "0.3", "个百分点"),
        ("三十二点五亿元", "32.5", "亿元"),
        ("二十万人", "20", "万人"),
    ],
)
def test_a_number_may_be_written_in_chinese_digits(words: str, value: str, unit: str) -> None:
    (found,) = find_quantities(words)
    assert (found.value, found.unit, found.value_text) == (
        Decimal(value),
        unit,
        words.removesuffix(unit),
    )


@pytest.mark.parametrize(
    "words",
    [
        "2027年",
        "2026年至2030年",
        "10万吨级码头",
        "A4纸",
        "第3名",
        "G20峰会",
        "零分之一",
        "“4+1”体系",
    ],
)
def test_years_grades_and_numbers_inside_names_are_none(words: str) -> None:
    assert list(find_quantities(words)) == []


def test_a_number_before_a_letter_is_part_of_a_name() -> None:
    assert list(find_quantities("建设5G基站")) == []


@pytest.mark.parametrize("words", ["培育OPC100家", "建设CBD10个", "招引REITs3个"])
def test_a_number_of_things_that_latin_letters_name_is_a_count(words: str) -> None:
    (found,) = find_quantities(words)
    assert words.endswith(f"{found.value}{found.unit}")


@pytest.mark.parametrize(
    "words", ["G60科创走廊", "AI100强", "T1航站楼", "L4级自动驾驶", "推进G20个"]
)
def test_a_number_within_a_name_of_letters_counts_nothing(words: str) -> None:
    assert list(find_quantities(words)) == []


def test_a_quantity_knows_where_it_stands() -> None:
    words = "营收突破2300亿元，培育企业20家以上。"
    assert [words[q.start : q.end] for q in find_quantities(words)] == ["突破2300亿元", "20家以上"]


@pytest.mark.parametrize(
    ("cell", "comparator", "value", "averaged"),
    [
        ("86以上", ">=", "86", False),
        ("35左右", "~", "35", False),
        ("4.5*", "=", "4.5", True),
        ("5*左右", "~", "5", True),
        ("[33.8]", "=", "33.8", False),
        (" 83 ", "=", "83", False),
    ],
)
def test_a_cell_that_is_one_quantity_is_parsed(
    cell: str, comparator: str, value: str, averaged: bool
) -> None:
    found = parse_quantity(cell)
    assert found is not None
    assert (found.comparator, found.value, found.averaged) == (comparator, Decimal(value), averaged)


def test_a_starred_range_is_a_range() -> None:
    found = parse_quantity("4.5*—5*")
    assert found is not None
    assert (found.value, found.value_max, found.averaged) == (Decimal("4.5"), Decimal(5), True)


@pytest.mark.parametrize(
    "cell", ["与经济增长同步", "", "—", "完成国家下达任务", "3家企业和5个园区"]
)
def test_a_cell_that_is_more_or_no_number_is_none(cell: str) -> None:
    assert parse_quantity(cell) is None


def test_the_number_of_an_article_counts_nothing() -> None:
    assert list(find_quantities("第四十一条市、区人民政府应当采取措施")) == []


def test_a_unit_of_the_vocabulary_is_known_as_printed_but_for_those_named() -> None:
    printed = regex(UNIT)
    unread = {form for form in load_vocabulary().unit_forms() if not printed.fullmatch(form)}
    # 万亿 is one before a mark alone; of 1万个学位 the unit is 万个.
    assert unread <= {"万亿", "个学位", "万个学位"}
