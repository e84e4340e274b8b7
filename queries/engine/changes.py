"""Who took over from whom: changes of agencies, and which body had the functions at a date."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, TypeAlias

from queries.engine.day import today

Status: TypeAlias = Literal["happened", "undecided", "pending"]
Paths: TypeAlias = dict[str, tuple["Change", ...]]


@dataclass(frozen=True, slots=True)
class Change:
    """One ``SUCCEEDED_BY``: ``new`` took over from ``old`` (ids) between the two days.

    ``earliest`` and ``latest`` are the same where the day is known, None where there is no bound.
    With ``joined`` the new body was there before and took the old one in.
    """

    old: str
    new: str
    earliest: date | None
    latest: date | None
    joined: bool
    text: str

    @classmethod
    def of(cls, record: Mapping[str, Any]) -> "Change":
        """From a record with ends (``old``, ``old_name``, …) and the properties of the edge."""
        return cls(
            record["old"],
            record["new"],
            record["on"] or record["not_before"],
            record["on"] or record["not_after"],
            bool(record["joined"]),
            change_text(record),
        )

    def status(self, when: date) -> Status:
        """Whether it had happened by ``when``, as far as its dates say.

        What the vocabulary states without a last day has happened by now; nothing says since when.
        """
        if self.earliest and self.earliest > when:
            return "pending"
        last = self.latest or today()
        return "happened" if last <= when else "undecided"

    def sentence(self, when: date | None) -> str:
        """The change with its date and source, and whether it is open if it had happened."""
        open_ = when is not None and self.status(when) == "undecided"
        return f"{self.text}；到 {when} 是否已承接不能确定" if open_ else self.text


def change_text(change: Mapping[str, Any]) -> str:
    """天津市金融局 → 中共天津市委金融委员会办公室，2024-03-01（天津市机构改革方案）."""
    return f"{change['old_name']} → {change['new_name']}，{_when(change)}（{change['source']}）"


def bodies_at(asked: str, changes: Iterable[Change], when: date) -> Paths:
    """Every body whose tasks were, at ``when``, those of the holder of ``asked``'s functions.

    That is the body itself, if it was there yet; those it had taken over; those that had taken
    over from it, with all that these had taken over. The path to each are the changes between.
    A change of which nobody can say whether it had happened joins both bodies.
    """
    history = _History(tuple(changes), when)
    found = {asked: (), **_walk(asked, (), history.before)}
    for later, path in _walk(asked, (), history.after).items():
        for body, way in {later: path, **_walk(later, path, history.before)}.items():
            found.setdefault(body, way)
    return {body: path for body, path in found.items() if history.is_formed(body)}


def holders_at(asked: str, changes: Iterable[Change], when: date) -> Paths:
    """Every body that had, at ``when``, the functions of ``asked``, with the changes to it.

    That is the body itself, or those that had taken over from it; if it was not formed yet, those
    it was to be made from. A change of which nobody can say whether it had happened leaves both.
    """
    history = _History(tuple(changes), when)
    step = history.after if history.is_formed(asked) else history.before
    found = {asked: (), **_walk(asked, (), step)}
    return {
        body: path
        for body, path in found.items()
        if history.is_formed(body) and not history.is_gone(body)
    }


@dataclass(frozen=True, slots=True)
class _History:
    changes: tuple[Change, ...]
    when: date

    def before(self, body: str) -> list[tuple[str, Change]]:
        """The bodies it had taken over; if it was not formed yet, those it was to be made from."""
        if self.is_formed(body):
            return [(c.old, c) for c in self.changes if c.new == body and self._begun(c)]
        return [(c.old, c) for c in self._made_from(body)]

    def after(self, body: str) -> list[tuple[str, Change]]:
        """The bodies that had taken over from it."""
        return [(c.new, c) for c in self.changes if c.old == body and self._begun(c)]

    def is_formed(self, body: str) -> bool:
        """Whether it was there; a body that was made from no other always was."""
        made_from = self._made_from(body)
        return not made_from or any(map(self._begun, made_from))

    def is_gone(self, body: str) -> bool:
        """Whether another had taken over from it for certain."""
        return any(c.old == body and c.status(self.when) == "happened" for c in self.changes)

    def _made_from(self, body: str) -> list[Change]:
        return [c for c in self.changes if c.new == body and not c.joined]

    def _begun(self, change: Change) -> bool:
        return change.status(self.when) != "pending"


def _walk(
    start: str, path: tuple[Change, ...], step: Callable[[str], list[tuple[str, Change]]]
) -> Paths:
    """Every body that steps lead to from ``start``, nearest first, with the changes on the way."""
    found: Paths = {}
    edge = [(start, path)]
    while edge:
        body, way = edge.pop(0)
        for other, change in step(body):
            if other != start and other not in found:
                found[other] = (*way, change)
                edge.append((other, found[other]))
    return found


def _when(change: Mapping[str, Any]) -> str:
    first, last = change["not_before"], change["not_after"]
    if change["on"]:
        return str(change["on"])
    if first and last:
        return f"{first} 至 {last} 之间"
    if first or last:
        return f"{first} 之后" if first else f"{last} 之前"
    return "日期不详"
