"""How a year is printed stands in one module: whoever must read it otherwise changes it there."""

import re
from pathlib import Path

import pytest

from loaders.text.year_words import BY_YEAR, CALENDAR_YEAR, SPAN, YEAR_OR_EARLIER, one_dash
from tests.loaders.patterns import patterns

LOADERS = Path(__file__).parents[3] / "loaders"
HOME = LOADERS / "text/year_words.py"
SPELLED = re.compile(r"(?<!\d)(?:19|20)[)?|]*(?:\\d|\[)|19\|20|(?:\[12]|\b2)\\d(?:\{3}|\\d\\d)")
"""20\\d\\d, 20[2-9]\\d, (?:19|20)\\d\\d, (?:20)?\\d\\d, [12]\\d{3}."""


def test_no_other_module_spells_a_year() -> None:
    modules = [path for path in LOADERS.rglob("*.py") if path != HOME]
    found = [path.name for path in modules if any(map(SPELLED.search, patterns(path)))]
    assert found == []


@pytest.mark.parametrize("year", [r"20\d\d年", r"20[2-9]\d", r"(?:19|20)\d\d", r"(?:20)?\d\d"])
def test_what_spells_a_year_is_found(year: str) -> None:
    assert SPELLED.search(year)


def test_years_are_read_as_printed() -> None:
    assert re.fullmatch(YEAR_OR_EARLIER, "1998")
    assert all(re.fullmatch(BY_YEAR, words) for words in ("到2025年", "至 2025 年", "2025年"))
    assert re.findall(CALENDAR_YEAR, "2025年，投资2030亿元") == ["2025"]
    span = re.search(SPAN, "2021年—2025年")
    assert span and span.groupdict() == {"first": "2021", "last": "2025"}
    assert one_dash("计划（2021年—2025年）") == one_dash("计划（2021～2025年）")
