"""Bodies that are named by their field alone: 发展改革、教育、财政等部门.

Which words are fields the naming rules know (``departments.yaml``): what a department is for.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from loaders.text.regex import regex
from ontology.departments import rules

DEPARTMENT = "部门"
_LEVEL = regex(r"各?(?:本|所在)?(?:省|市|自治区|区|县|州|旗)(?:级|直)?|全?国家?")
_SHORTEST = 2
"""Of the shorter words for a field (教, 科) none stands for a body without its ending."""
_LISTED = regex(
    rf"(?:等(?:各?(?:政府|相关|有关|其他)*(?:行政|行业|业务|职能)?(?:主管|监管)?)?)?{DEPARTMENT}$"
)
"""How a list of fields ends: 教育、财政部门; 教育、财政等政府相关职能部门."""


def is_field(words: str) -> bool:
    """Whether words name what a department is for, with its level or without: 市科技, 财政."""
    level = _LEVEL.match(words)
    return words in _fields() or (level is not None and words[level.end() :] in _fields())


def is_field_department(name: str) -> bool:
    """Whether a name is that of the department of a field: 民政部门."""
    return name.endswith(DEPARTMENT) and is_field(name.removesuffix(DEPARTMENT))


def lists_departments(words: str) -> bool:
    """Whether a list ends as one of departments does, which may name them by their fields."""
    return _LISTED.search(words) is not None


@cache
def _fields() -> frozenset[str]:
    return frozenset(word for word in _words(rules()) if len(word) >= _SHORTEST)


def _words(of: Mapping[str, Mapping[str, list[str]]]) -> Iterator[str]:
    """Each field, in full and in short, and the two that 和 joins (文化和旅游)."""
    for kind in ("functions", "vertical"):
        for field, shorts in of[kind].items():
            yield from (re.sub("管理$", "", field), field, *shorts, *field.split("和"))
    for forms in of["national"].values():
        yield from (form.removesuffix("局") for form in forms)
