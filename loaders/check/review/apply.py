"""Applies decisions to what was read: doubts get their answer, measures what was decided.

A decision holds while the text prints its words. One whose words are gone is not applied and comes
up again as a doubt of its own, with what was decided as its suggestion.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from loaders.check.both_prints import UNITS_OF_SEVERAL
from loaders.check.checks import UNKNOWN_PLACE
from loaders.check.review.decisions import Decision, Decisions
from loaders.check.review.verdicts import OUTDATED, STATUS, Verdict
from loaders.extract.responsibility.statements import once_each, renumber
from loaders.extract.responsibility.units import read_deadline, read_units
from loaders.extract.time.deadlines import parse_deadline
from loaders.facts import Assignment, Deadline, Doubt, Measure, PlanFacts
from loaders.text.document import Document, Piece, Span, Text
from ontology.errors import DecisionError
from ontology.jurisdictions import jurisdiction_of_title, jurisdictions

DECIDED = "decision"
"""The rule id that an edge has in ``repaired_by`` where a person decided what it means."""
_LIKE = 50
"""From this rapidfuzz score on (0-100) a line is shown as what the decided words have become."""


def decided_place(decisions: Collection[Decision]) -> str:
    """The code or name of the place that a person gave a document; "" if nobody did.

    Raises:
        DecisionError: there is no such place.
    """
    for decision in decisions:
        if decision.rule == UNKNOWN_PLACE and decision.verdict is Verdict.correct:
            return place_code(decision.value)
    return ""


def place_code(words: str) -> str:
    """The code of a place given by code or name (天津市, 120000)."""
    code = words if words in jurisdictions() else jurisdiction_of_title(words)
    if not code or not code.isdigit():
        raise DecisionError(
            f"辖区表中没有“{words}”；请写省、市的名称或 GB/T 2260 六位代码，如 天津市、120000。"
        )
    return code


@dataclass(frozen=True, slots=True)
class Settlement:
    """Settles the doubts of one plan. ``document`` and ``jurisdiction`` are those of its text."""

    document: str
    jurisdiction: str
    known: Collection[str]

    def settle(self, text: Document, plan: PlanFacts, decisions: Decisions) -> None:
        """Apply ``decisions`` to ``plan``."""
        used = set()
        for index, doubt in enumerate(plan.doubts):
            decision = self._on(doubt, decisions)
            if decision:
                used.add(decision.key)
                self._apply(plan, doubt, decision)
                status = STATUS[decision.verdict]
                plan.doubts[index] = replace(doubt, status=status, decision=decision.told())
        for decision in decisions.of_document(self.document):
            if decision.key not in used and not decision.general:
                plan.doubts.append(_outdated(text, plan, decision))

    def _on(self, doubt: Doubt, decisions: Decisions) -> Decision | None:
        """The decision on a doubt; one on its own document goes before a general one."""
        found = [d for d in decisions.all if d.settles(doubt, self.document, self.jurisdiction)]
        own = [decision for decision in found if decision.document == self.document]
        return next(iter(own or found), None)

    def _apply(self, plan: PlanFacts, doubt: Doubt, decision: Decision) -> None:
        change = _CHANGES.get(decision.verdict)
        if change is None:
            return
        for index, measure in enumerate(plan.measures):
            if doubt.subject or measure.key == doubt.about:
                plan.measures[index] = change(measure, doubt, decision, self.known)


def _correct(measure: Measure, doubt: Doubt, decision: Decision, known: Collection[str]) -> Measure:
    if doubt.subject:
        return _renamed(measure, doubt.subject, decided_names(decision.value, known))
    if alone := decided_deadline_alone(decision.value, known):
        return replace(measure, deadline=alone)
    assignments = decided_assignments(decision.value, doubt.span, known)
    deadline = parse_deadline(read_deadline(_as_text(decision.value))) or measure.deadline
    if doubt.rule == UNITS_OF_SEVERAL:
        body = once_each([*measure.body_assignments, *assignments])
        return replace(measure, body_assignments=tuple(body), deadline=deadline)
    return replace(measure, assignments=tuple(assignments), deadline=deadline)


def _reject(measure: Measure, doubt: Doubt, decision: Decision, known: Collection[str]) -> Measure:
    return (
        _renamed(measure, doubt.subject, []) if doubt.subject else replace(measure, assignments=())
    )


_CHANGES: dict[Verdict, Callable[[Measure, Doubt, Decision, Collection[str]], Measure]] = {
    Verdict.correct: _correct,
    Verdict.reject: _reject,
}


def _renamed(measure: Measure, mention: str, names: Collection[str]) -> Measure:
    """The measure with each assignment of ``mention`` given to ``names``."""
    return replace(
        measure,
        assignments=_given(measure.assignments, mention, names),
        body_assignments=_given(measure.body_assignments, mention, names),
    )


def _given(
    assignments: tuple[Assignment, ...], mention: str, names: Collection[str]
) -> tuple[Assignment, ...]:
    if all(each.name != mention for each in assignments):
        return assignments
    parted: list[Assignment] = []
    for each in assignments:
        if each.name == mention:
            parted.extend(replace(each, completed=name, repaired_by=DECIDED) for name in names)
        else:
            parted.append(each)
    return tuple(renumber(parted))


def decided_names(value: str, known: Collection[str]) -> list[str]:
    """The agencies that a person named.

    Raises:
        DecisionError: the words name none.
    """
    names = [mention.completed or mention.name for mention in read_units(_as_text(value), known)]
    if not names:
        raise DecisionError(f"“{value}”中没有读出机构；请写机构名称，多个用顿号分开。")
    return names


def decided_assignments(value: str, span: Span, known: Collection[str]) -> list[Assignment]:
    """The assignments that a person worded; ``span`` is the print that they are about.

    Raises:
        DecisionError: the words name no unit.
    """
    found = once_each(
        [
            Assignment(mention.role, mention.name, span, 0, 0, DECIDED, mention.completed)
            for mention in read_units(_as_text(value), known)
        ]
    )
    if not found:
        raise DecisionError(
            f"“{value}”中没有读出责任单位；请写成如“市商务局牵头，市财政局配合”的表述。"
        )
    return found


def decided_deadline_alone(value: str, known: Collection[str]) -> Deadline | None:
    """The deadline that a person worded without any unit: 完成时限：2025年底前; else None."""
    words = _as_text(value)
    return None if read_units(words, known) else parse_deadline(read_deadline(words))


def _as_text(words: str) -> Text:
    return Text((Piece(1, 0, words),))


def _outdated(text: Document, plan: PlanFacts, decision: Decision) -> Doubt:
    return Doubt(
        OUTDATED,
        f"原文已不再是“{decision.words}”，此前的决定没有采用：{decision.told()}",
        _likest_line(text, decision.words) or plan.head.span,
        suggestions=(decision.value,) if decision.value else (),
        subject=decision.words,
        task=decision.task,
    )


def _likest_line(text: Document, words: str) -> Span | None:
    scored: Iterator[tuple[float, int]] = (
        (fuzz.partial_ratio(words, line), -number)
        for number, line in enumerate(text.lines, 1)
        if line.strip()
    )
    score, number = max(scored, default=(0.0, 0))
    if score < _LIKE:
        return None
    line = text.lines[-number - 1].strip()
    return Span(-number, -number, line)
