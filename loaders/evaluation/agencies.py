"""Agencies and deadlines of tasks, compared with gold: task by task, then role and name.

A task is known by its lines, its number and the words of its title. The line of a name is right on
any line of its evidence: a bracket or a cell that is wrapped is quoted whole. Gold of files whose
lines are the program's own (PDF, Word, web pages, sheets: ``lined`` is false) has no lines.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from rapidfuzz import fuzz

from graph.records import Facts, Node
from loaders.evaluation.gold import Gold, is_lined
from loaders.evaluation.matching import match
from loaders.evaluation.score import Score
from ontology.code_points import plain_codes

_ROLES = frozenset(("LEADS", "SUPPORTS", "RESPONSIBLE_FOR"))
_ALIKE = 0.75
"""Two tasks are one from this likeness on: the same line, the same number, or like titles."""
_TITLE = 40
"""Characters of a title that are compared."""
_MARKS = "（）()、.．"
"""What stands round a number, which not every reader copies: （三）, 1.."""

Part = tuple[str, str, int]
"""Role, name as printed (Kangxi and compatibility forms as the ideographs they stand for), and the
line that says so; 0 where the gold has no lines."""


@dataclass(frozen=True)
class _Task:
    """A task of either side, from line ``start`` to ``stop``; 0 where the gold has no lines.

    ``ends`` says of a part that was found on which line its evidence ends.
    """

    number: str
    title: str
    start: int
    stop: int
    parts: frozenset[Part]
    deadline: tuple[str, bool] | None
    ends: Mapping[Part, int] = field(default_factory=dict)

    @cached_property
    def names(self) -> frozenset[str]:
        return frozenset(name for _, name, _ in self.parts)


def score_agencies(facts: Facts, gold: Gold) -> Iterator[Score]:
    """The scores of agencies with their roles, and of deadlines, of the gold's tasks."""
    if "tasks" not in gold:
        return
    found, expected = list(_found(facts, gold)), [_expected(task) for task in gold["tasks"]]
    likely = list(match(found, expected, _likeness))
    aligned = {id(one): _on_lines_of(other, one) for one, other in likely}
    found = [aligned.get(id(task), task) for task in found]
    pairs = [(aligned[id(one)], other) for one, other in likely]
    yield _score("agencies", found, expected, pairs, lambda task: task.parts)
    if any(task.get("due_on") or task.get("ongoing") for task in gold["tasks"]):
        yield _score("deadlines", found, expected, pairs, _deadline)


def _found(facts: Facts, gold: Gold) -> Iterator[_Task]:
    parts: dict[str, dict[Part, int]] = {}
    for edge in facts.edges:
        if edge.type in _ROLES:
            said = edge.properties
            line = int(str(said["line_start"])) if is_lined(gold) else 0
            part = (edge.type, plain_codes(str(said["as_written"])), line)
            parts.setdefault(edge.end.id, {})[part] = int(str(said["line_end"]))
    for node in facts.nodes:
        if node.label == "Measure":
            yield _measure(node, parts.get(node.id, {}), lined=is_lined(gold))


def _measure(node: Node, parts: Mapping[Part, int], *, lined: bool) -> _Task:
    said = node.properties
    deadline = (str(said.get("due_on", "")), bool(said["ongoing"]))
    return _Task(
        str(said.get("number") or ""),
        f"{said.get('title') or ''}{str(said.get('text') or '')[: 2 * _TITLE]}",
        int(str(said["line_start"])) if lined else 0,
        int(str(said["line_end"])) if lined else 0,
        frozenset(parts),
        deadline if said.get("deadline_text") else None,
        parts,
    )


def _expected(task: Gold) -> _Task:
    deadline = (task.get("due_on") or "", bool(task.get("ongoing")))
    return _Task(
        str(task["number"] or ""),
        str(task.get("title") or "")[:_TITLE],
        task.get("line_start") or 0,
        task.get("line_end") or 0,
        frozenset(
            (a["role"], plain_codes(a["as_written"]), a.get("line") or 0) for a in task["agencies"]
        ),
        deadline if task.get("deadline_text") else None,
    )


def _likeness(found: _Task, expected: _Task) -> float:
    """How likely two tasks are one: 0 if they are not, else the more the likelier."""
    line = expected.start > 0 and expected.start <= found.start <= expected.stop
    number = bool(expected.number) and found.number.strip(_MARKS) == expected.number.strip(_MARKS)
    shared = len(found.names & expected.names) / max(1, len(found.names | expected.names))
    if not (line or number or shared):
        return 0
    title = expected.title and fuzz.partial_ratio(expected.title, found.title) / 100
    likeness = (title or 0) + line + 0.3 * number + 1.5 * shared
    return likeness if likeness >= _ALIKE else 0


def _on_lines_of(expected: _Task, found: _Task) -> _Task:
    """The found task, each name on the line that is expected if that is one of its evidence."""
    lines = {(role, name): line for role, name, line in expected.parts}

    def on_line(part: Part) -> Part:
        role, name, start = part
        line = lines.get((role, name), start)
        return (role, name, line) if start <= line <= found.ends[part] else part

    return replace(found, parts=frozenset(map(on_line, found.parts)))


def _deadline(task: _Task) -> Iterable[tuple[str, bool]]:
    return (task.deadline,) if task.deadline else ()


def _score(
    kind: str,
    found: Sequence[_Task],
    expected: Sequence[_Task],
    pairs: Sequence[tuple[_Task, _Task]],
    said: Callable[[_Task], Iterable[Hashable]],
) -> Score:
    """What the pairs say alike; what a task of one side alone says is extra or missed."""
    right, extra, missed = 0, [], []
    matched = {id(task) for pair in pairs for task in pair}
    alone: list[tuple[_Task | None, _Task | None]] = [(f, None) for f in found]
    alone += [(None, t) for t in expected]
    single = [(f, t) for f, t in alone if id(f or t) not in matched]
    for one, other in [*pairs, *single]:
        read, wanted = set(said(one) if one else ()), set(said(other) if other else ())
        right += len(read & wanted)
        extra += _named(one, read - wanted)
        missed += _named(other, wanted - read)
    return Score(kind, right, tuple(extra), tuple(missed))


def _named(task: _Task | None, facts: set[Any]) -> list[tuple[Any, ...]]:
    """The facts of a task with what tells a person which task it is."""
    if task is None:
        return []
    return [(task.number or task.title[:12], *fact) for fact in sorted(facts)]
