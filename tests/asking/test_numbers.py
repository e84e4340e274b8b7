"""Numbers in questions, and what they count."""

import pytest

from queries.asking.reading.numbers import find_numbers


@pytest.mark.parametrize(
    ("text", "said", "kind", "value"),
    [
        ("列前10个", "前10个", "top", 10),
        ("最多的五个部门", "五个", "top", 5),
        ("责任单位10家及以上", "10家及以上", "least", 10),
        ("不少于十二家的", "不少于十二家", "least", 12),
        ("至少得有二十项", "至少得有二十项", "least", 20),
        ("相似度70往上", "70往上", "score", 70),
        ("相似度不低于80%的", "不低于80%", "score", 80),
        ("目录到第二层", "到第二层", "level", 2),
        ("只要最上面那一层", "最上面那一层", "level", 1),
        ("三步以内", "三步以内", "steps", 3),
    ],
)
def test_a_number_says_of_what_it_is(text: str, said: str, kind: str, value: int) -> None:
    found = max((n for _, n in find_numbers(text)), key=lambda number: len(number.text))
    assert (found.text, found.kind, found.value) == (said, kind, value)


@pytest.mark.parametrize("text", ["16个区", "第三部分", "两个部门", "2700万标箱"])
def test_other_numbers_say_nothing(text: str) -> None:
    assert not list(find_numbers(text))
