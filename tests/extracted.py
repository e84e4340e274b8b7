"""What is read of the texts that stand in this repository, once in a process."""

from functools import cache
from pathlib import Path

from graph.records import Facts
from loaders.pipeline import extract_file


@cache
def extracted(path: Path) -> Facts:
    """The facts of a file that no test changes."""
    return extract_file(path)
