"""Assignments as a person words them in a decision."""

from collections.abc import Iterable

from loaders.facts import Assignment

LABELS = {"LEADS": "牵头单位", "RESPONSIBLE_FOR": "责任单位", "SUPPORTS": "配合单位"}
"""What stands before the bodies of a role."""


def wording(assignments: Iterable[Assignment]) -> str:
    """Assignments as a decision words them: 牵头单位：市商务局；配合单位：市财政局."""
    lists: dict[str, list[str]] = {}
    for assignment in assignments:
        lists.setdefault(LABELS[assignment.role], []).append(assignment.name)
    return "；".join(f"{label}：{'、'.join(names)}" for label, names in lists.items())
