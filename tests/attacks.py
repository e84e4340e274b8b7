"""Statements that must be refused or stopped, from store/attacks.yaml."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import yaml

Attack: TypeAlias = tuple[str, dict[str, Any]]
"""A statement and its parameters."""


@dataclass(frozen=True)
class Attacks:
    """By kind, those that are refused at once; and those that the clock ends."""

    refused: dict[str, list[Attack]]
    bounded: list[Attack]


def attacks() -> Attacks:
    """The whole list."""
    listed = yaml.safe_load(
        (Path(__file__).parent / "store" / "attacks.yaml").read_text(encoding="utf-8")
    )
    return Attacks(
        {kind: list(map(_attack, each)) for kind, each in listed["refused"].items()},
        list(map(_attack, listed["bounded"])),
    )


def _attack(listed: Any) -> Attack:
    return (listed, {}) if isinstance(listed, str) else (listed[0], listed[1])
