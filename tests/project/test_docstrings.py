"""What the examples of docstrings show is what the code answers."""

import doctest
from importlib import import_module

import pytest
from tree import PACKAGES, ROOT

FILES = [path for name in PACKAGES for path in sorted((ROOT / name).rglob("*.py"))]
MODULES = [
    ".".join(path.relative_to(ROOT).with_suffix("").parts)
    for path in FILES
    if "    >>> " in path.read_text("utf-8")
]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_docstring_are_true(name: str) -> None:
    result = doctest.testmod(import_module(name))
    assert result.attempted > 0
    assert result.failed == 0
