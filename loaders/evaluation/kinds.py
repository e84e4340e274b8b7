"""How each kind of fact is compared with gold: right if it says the same at the same place."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from rapidfuzz import fuzz

from graph.records import Edge, Facts, Node
from loaders.evaluation.districts import score_districts
from loaders.evaluation.gold import Gold
from loaders.evaluation.score import Score

_ROLES = frozenset(("LEADS", "SUPPORTS", "RESPONSIBLE_FOR"))
_SAME_INDICATOR = 60
"""Two names are one indicator from this rapidfuzz ratio on (0-100): 数量, 全市 and the like differ
between careful readers."""


def evaluate(facts: Facts, gold: Gold) -> list[Score]:
    """The scores of each kind of fact that the gold annotates."""
    kinds: dict[str, tuple[_Reader, _Teller]] = {
        "agencies": (_read_agencies, _told_agencies),
        "deadlines": (_read_deadlines, _told_deadlines),
        "targets": (_read_targets, _told_targets),
        "citations": (_read_citations, _told_citations),
        "outline": (_read_outline, _told_outline),
    }
    scores = []
    for kind, (read, told) in kinds.items():
        found, wanted = set(read(facts)), set(told(gold))
        if wanted or kind in gold:
            scores.append(_score(kind, found, wanted))
    return [*scores, _score_indicators(facts, gold), *score_districts(facts, gold)]


_Reader = Callable[[Facts], Iterable[Any]]
_Teller = Callable[[Gold], Iterable[Any]]


def _score(kind: str, found: set[Any], wanted: set[Any]) -> Score:
    extra = tuple(sorted(found - wanted, key=str))
    return Score(kind, len(found & wanted), extra, tuple(sorted(wanted - found, key=str)))


def _nodes(facts: Facts, label: str) -> Iterator[Node]:
    return (node for node in facts.nodes if node.label == label)


def _edges(facts: Facts, types: Iterable[str]) -> Iterator[Edge]:
    wanted = frozenset(types)
    return (edge for edge in facts.edges if edge.type in wanted)


# --- agencies and deadlines: by the line of the statement and the task's number ---------------


def _tasks(facts: Facts) -> dict[str, Node]:
    return {node.id: node for node in _nodes(facts, "Measure")}


def _read_agencies(facts: Facts) -> Iterator[tuple[str, int, str, str]]:
    tasks = _tasks(facts)
    for edge in _edges(facts, _ROLES):
        line = int(str(edge.properties["line_start"]))
        yield _row(tasks[edge.end.id]), line, edge.type, str(edge.properties["as_written"])


def _told_agencies(gold: Gold) -> Iterator[tuple[str, int, str, str]]:
    for task in gold["tasks"]:
        for agency in task["agencies"]:
            yield _told_row(task), agency["line"], agency["role"], agency["as_written"]


def _line(row: str, line: int) -> int:
    """An annex row is known by its number, which may stand on a line above its first words."""
    return 0 if row else line


def _row(task: Node) -> str:
    """The number of an annex row: OCR may print several rows on one line."""
    number = str(task.properties.get("number") or "")
    return number if task.properties["place"] == "annex" else ""


def _told_row(task: Gold) -> str:
    return str(task["number"] or "") if task["place"] == "annex" else ""


def _read_deadlines(facts: Facts) -> Iterator[tuple[str, int, str, bool]]:
    for task in _tasks(facts).values():
        if task.properties.get("deadline_text"):
            due = str(task.properties.get("due_on", ""))
            row, line = _row(task), int(str(task.properties["line_start"]))
            yield row, _line(row, line), due, bool(task.properties["ongoing"])


def _told_deadlines(gold: Gold) -> Iterator[tuple[str, int, str, bool]]:
    for task in gold["tasks"]:
        if task["deadline_text"]:
            row = _told_row(task)
            line = _line(row, task["line_start"])
            yield row, line, task["due_on"] or "", task["ongoing"]


# --- targets ---------------------------------------------------------------------------------

_Key = tuple[int, float | None, float | None, str, str, int | None]


def _target_key(line: int, target: Any, value: Any) -> _Key:
    """Line, value, upper value, unit, comparator, year: what makes a target the same."""
    return (
        line,
        None if value is None else round(float(value), 2),
        None if target.get("value_max") is None else round(float(target["value_max"]), 2),
        target.get("unit") or "",
        target["comparator"],
        target.get("year"),
    )


def _read_targets(facts: Facts) -> Iterator[_Key]:
    for node in _nodes(facts, "Target"):
        yield _target_key(
            int(str(node.properties["line_start"])), node.properties, node.properties.get("value")
        )


def _told_targets(gold: Gold) -> Iterator[_Key]:
    for target in gold["targets"]:
        if not target.get("qualitative"):
            yield _target_key(target["line"], target, target["value"])


def _score_indicators(facts: Facts, gold: Gold) -> Score:
    """Of the targets that were found, those whose indicator a careful reader would name so."""
    indicators = {node.id: _names(node) for node in _nodes(facts, "Indicator")}
    names = {edge.start.id: indicators[edge.end.id] for edge in _edges(facts, ["MEASURES"])}
    told: dict[_Key, list[str]] = {}
    for target in gold["targets"]:
        key = _target_key(target["line"], target, target["value"])
        told.setdefault(key, []).append(target["indicator"])
    right, wrong = 0, []
    for node in _nodes(facts, "Target"):
        line = int(str(node.properties["line_start"]))
        key = _target_key(line, node.properties, node.properties.get("value"))
        if (wanted := told.get(key)) is None:
            continue
        if any(fuzz.ratio(a, b) >= _SAME_INDICATOR for a in wanted for b in names[node.id]):
            right += 1
        else:
            wrong.append((line, names[node.id][0], wanted[0]))
    return Score("indicators", right, tuple(wrong), tuple(wrong))


def _names(node: Node) -> list[str]:
    names = node.properties["names"]
    return names if isinstance(names, list) else []


# --- citations and outline -------------------------------------------------------------------


def _read_citations(facts: Facts) -> Iterator[tuple[int, str, str]]:
    titles = {node.id: str(node.properties["title"]) for node in _nodes(facts, "Document")}
    for edge in _edges(facts, ("BASED_ON", "CITES")):
        yield int(str(edge.properties["line_start"])), _plain(titles[edge.end.id]), edge.type


def _told_citations(gold: Gold) -> Iterator[tuple[int, str, str]]:
    for citation in gold["citations"]:
        if citation.get("quoted", True):
            yield citation["line"], _plain(citation["title"]), citation["relation"]


def _plain(title: str) -> str:
    return "".join(character for character in title if character not in "《》〈〉 \u3000")


def _read_outline(facts: Facts) -> Iterator[tuple[int, str]]:
    for node in _nodes(facts, "Section"):
        yield int(str(node.properties["line_start"])), _plain(str(node.properties["title"]))


def _told_outline(gold: Gold) -> Iterator[tuple[int, str]]:
    return ((section["line"], _plain(section["title"])) for section in gold["sections"])
