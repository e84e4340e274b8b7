"""Districts and zones that a task or a value of a table names, compared with gold.

A task that stands in an annex and in the body names its district in both places, and the graph has
one edge: it is right if the gold names the district on any line of the task. A zone counts for the
district that it lies in. A body of the vocabulary that governs a district stands for it, as it does
for the questions.
"""

from collections.abc import Iterator
from typing import NamedTuple

from graph.records import Facts, Node
from loaders.evaluation.gold import Gold, told_line
from loaders.evaluation.score import Score
from ontology.vocabulary import load_vocabulary


class _Located(NamedTuple):
    line: int
    lines: frozenset[int]
    names: frozenset[str]


def score_districts(facts: Facts, gold: Gold) -> Iterator[Score]:
    """The score of the districts, if the gold annotates any."""
    expected = [each for each in gold.get("districts", ()) if not each.get("scope")]
    if not expected:
        return
    located = list(_located(facts))
    found = [*located, *_governed(facts)]
    wanted = [(told_line(gold, each), str(each["name"])) for each in expected]
    missed = [one for one in wanted if not any(_is(each, *one) for each in found)]
    wrong = [each for each in located if not any(_is(each, *one) for one in wanted)]
    extra = [(each.line, min(each.names, key=len)) for each in wrong]
    # Several gold lines may be one edge: recall is over gold, precision over edges.
    yield Score("districts", len(wanted) - len(missed), tuple(extra), tuple(missed))


def _is(found: _Located, line: int, name: str) -> bool:
    return line in (*found.lines, 0) and name in found.names


def _located(facts: Facts) -> Iterator[_Located]:
    tasks = {node.id: node for node in facts.nodes if node.label in ("Measure", "Target")}
    for edge in facts.edges:
        if edge.type == "LOCATED_IN" and edge.start.id in tasks:
            line = int(str(edge.properties["line_start"]))
            lines = _lines(tasks[edge.start.id]) | {line}
            printed = str(edge.properties["as_written"])
            yield _Located(line, lines, frozenset((printed, *_names(edge.end.id))))


def _governed(facts: Facts) -> Iterator[_Located]:
    """The districts of bodies of the vocabulary that act; a list of them alone names no place."""
    tasks = {node.id: node for node in facts.nodes if node.label == "Measure"}
    agencies = load_vocabulary().agencies
    for edge in facts.edges:
        known = agencies.get(edge.start.id) if edge.end.id in tasks else None
        if known and known.governs:
            line = int(str(edge.properties["line_start"]))
            names = frozenset(name for each in known.governs for name in _names(each))
            yield _Located(line, _lines(tasks[edge.end.id]) | {line}, names)


def _lines(task: Node) -> frozenset[int]:
    lines: set[int] = set()
    for prefix in ("line", "body_line"):
        if first := task.properties.get(f"{prefix}_start"):
            lines.update(range(int(str(first)), int(str(task.properties[f"{prefix}_end"])) + 1))
    return frozenset(lines)


def _names(district: str) -> Iterator[str]:
    """All names of a district and of those that it lies in, the whole place excepted."""
    vocabulary = load_vocabulary()
    within: str | None = district
    while within and (term := vocabulary.district(within)).kind != "municipality":
        yield from term.names
        within = term.within
