"""Statements that must be refused or stopped, from store/attacks.yaml."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import yaml

Attack: TypeAlias = tuple[str, dict[str, Any]]
"""A statement and its parameters."""


_LARGE: dict[str, Any] = {
    "@numbers": [1] * 90_000,
    "@text": "a" * 400_000,
    "@other": "b" * 400_000 + "a",
}
"""Values that are too large to write down, by what stands for them."""


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
    statement, given = (listed, {}) if isinstance(listed, str) else listed
    return statement, {name: _LARGE.get(str(value), value) for name, value in given.items()}
