"""Expressions that wait for their first use are those of ``re``."""

import re

import pytest

from loaders.text.regex import regex


def test_an_expression_is_compiled_when_it_is_first_used() -> None:
    words = regex(r"(?P<count>\d+)个", re.IGNORECASE)
    assert words.pattern == r"(?P<count>\d+)个"
    found = words.search("新建12个")
    assert found is not None
    assert found["count"] == "12"
    assert words.sub("若干", "新建12个、3个") == "新建若干、若干"
    assert words.groups == 1


def test_what_is_no_expression_is_told_at_its_first_use() -> None:
    wrong = regex("(")
    with pytest.raises(re.error, match="missing"):
        wrong.search("")
