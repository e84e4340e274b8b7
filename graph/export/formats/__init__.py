"""Export formats. A new one is a module here with a ``FORMAT``; nothing else changes."""

import pkgutil
from collections.abc import Mapping
from functools import cache
from importlib import import_module

from graph.export.output import Format
from ontology.errors import QueryError


@cache
def formats() -> Mapping[str, Format]:
    """The formats by name."""
    names = (module.name for module in pkgutil.iter_modules(__path__))
    found: list[Format] = [import_module(f"{__name__}.{name}").FORMAT for name in names]
    return {each.name: each for each in sorted(found, key=lambda each: each.name)}


def format_named(name: str) -> Format:
    """The format of that name; QueryError lists those that there are."""
    if name not in formats():
        raise QueryError(f"没有名为“{name}”的导出格式。可用的格式：{'、'.join(formats())}。")
    return formats()[name]
