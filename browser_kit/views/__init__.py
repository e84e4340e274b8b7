"""Statements that draw a part of the graph: a ``.cypher`` file each, its first line its title."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class View(NamedTuple):
    """A statement as its file has it, comments included, and the title in its first line."""

    name: str
    title: str
    statement: str


@cache
def views() -> Mapping[str, View]:
    """Every view by the name of its file."""
    found = (each for each in files(__name__).iterdir() if each.name.endswith(".cypher"))
    texts = {each.name.removesuffix(".cypher"): each.read_text("utf-8") for each in found}
    return {name: View(name, _title(texts[name]), texts[name]) for name in sorted(texts)}


def view(name: str) -> View:
    """The view of that name; KeyError if there is none."""
    return views()[name]


def _title(statement: str) -> str:
    return statement.partition("\n")[0].removeprefix("//").strip()
