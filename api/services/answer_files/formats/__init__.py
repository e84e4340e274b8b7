"""Formats of answers. A new one is a module here with a ``FORMAT``; nothing else changes."""

import pkgutil
from collections.abc import Mapping
from functools import cache
from importlib import import_module

from api.services.answer_files.output import AnswerFormat


@cache
def formats() -> Mapping[str, AnswerFormat]:
    """The formats by name."""
    names = (module.name for module in pkgutil.iter_modules(__path__))
    found: list[AnswerFormat] = [import_module(f"{__name__}.{name}").FORMAT for name in names]
    return {each.name: each for each in sorted(found, key=lambda each: each.name)}
