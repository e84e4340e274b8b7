"""Numbers are printed as Word prints them."""

import pytest

from loaders.read.word.numerals import print_number
from ontology.numerals import parse_number


@pytest.mark.parametrize(
    ("value", "style", "printed"),
    [
        (1, "chineseCounting", "一"),
        (10, "chineseCountingThousand", "十"),
        (11, "chineseCounting", "十一"),
        (20, "chineseCounting", "二十"),
        (105, "chineseCountingThousand", "一百零五"),
        (110, "japaneseCounting", "一百一十"),
        (1001, "chineseCounting", "一千零一"),
        (21, "ideographDigital", "二一"),
        (12, "chineseLegalSimplified", "壹拾贰"),
        (3, "decimalEnclosedCircle", "③"),
        (21, "decimalEnclosedCircle", "21"),
        (4, "decimalEnclosedParen", "⑷"),
        (12, "decimalFullWidth", "１２"),
        (7, "decimalZero", "07"),
        (28, "lowerLetter", "bb"),
        (9, "upperRoman", "IX"),
        (11, "ideographTraditional", "甲"),
        (5, "bullet", ""),
        (5, "unheard", "5"),
        (123456, "chineseCounting", "123456"),
    ],
)
def test_a_number_in_its_style(value: int, style: str, printed: str) -> None:
    assert print_number(value, style) == printed


def test_what_is_printed_is_what_the_outline_reads() -> None:
    for value in range(1, 200):
        assert parse_number(print_number(value, "chineseCountingThousand")) == value
