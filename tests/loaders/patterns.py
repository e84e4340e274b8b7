"""The strings of a module that may be patterns, for the tests of where words may be spelled."""

import ast
from collections.abc import Iterator
from pathlib import Path


def patterns(path: Path) -> Iterator[str]:
    """The strings of a module but for its documentation."""
    tree = ast.parse(path.read_text("utf-8"))
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.value
