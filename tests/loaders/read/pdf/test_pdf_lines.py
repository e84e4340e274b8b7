"""Characters of a PDF as lines: what a character's box says of its size differs by fonts."""

from collections.abc import Iterator

from loaders.read.pdf.lines import Char, chars_to_lines

SIZE = 11.2


def chars(words: str, base: float, left: float = 96) -> Iterator[Char]:
    """Words of one line; Latin letters and signs have boxes higher than their line."""
    for at, letter in enumerate(words):
        high = {"Ⅲ": 26.4, "∗": 14.9, "(": 16.9, ")": 16.9}.get(letter, SIZE)
        off = {"∗": -3.6, "Ⅲ": 1.5, "％": 1.4}.get(letter, 0)
        yield Char(letter, left + SIZE * at, left + SIZE * (at + 1), base + off, high)


def words(*printed: Iterator[Char]) -> list[str]:
    return [line.words for line in chars_to_lines(char for line in printed for char in line)]


def test_a_sign_with_a_high_box_draws_no_other_line_into_its_own() -> None:
    first, second = "断面优良(达到或优于Ⅲ类)", "比例(％)∗"
    assert words(chars(first, 427.9), chars(second, 442.6)) == [first, second]


def test_a_raised_mark_is_of_its_line() -> None:
    line = "优良天数比率(％)∗"
    assert words(chars(line, 401.4)) == [line]


def test_a_line_of_latin_characters_alone_is_one() -> None:
    assert words(chars("PM2.5 (VOCs)", 100)) == ["PM2.5 (VOCs)"]
