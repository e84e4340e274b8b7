"""A person's decision on review items: checked, written down, and brought into the graph.

The decision is tried first: the documents that it concerns are read again with it. Only if that
works is it written to the file of decisions, and what changed is stored.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from operator import itemgetter
from typing import Literal

from api.services.audit import Audit
from api.services.corrections import (
    Missed,
    Row,
    about_missed,
    about_target,
    about_task,
    make_decision,
)
from api.services.lines import split_lines
from api.services.originals import find_originals
from api.settings import Settings
from graph.records import Facts
from graph.store import GraphStore
from loaders.check.review.decision import Decision
from loaders.check.review.decision_values import unlisted_places
from loaders.check.review.decisions import Decisions, change_decisions, read_decisions
from loaders.check.review.verdicts import CALLED_WRONG, MISSED, OUTDATED, WRONG_TARGET, Verdict
from loaders.check.review.wrong import reading_of
from loaders.pipeline import extract_files, terms_with
from ontology.errors import NotFoundError

Alike = Literal["words", "kind"]
"""Which open items a decision takes along: those of the same rule with the same words in any
document, or all of the same rule in the same document."""

_ITEM = """
UNWIND $items AS id MATCH (item:ReviewItem {id: id})
MATCH (d:Document {id: item.document_id})
RETURN item.id AS id, item.rule AS rule, item.words AS words, coalesce(item.task, '') AS task,
       d.id AS document, d.title AS title, coalesce(d.jurisdiction, '') AS jurisdiction
"""
_ALIKE = """
UNWIND $items AS id MATCH (given:ReviewItem {id: id})
MATCH (item:ReviewItem) WHERE item.rule = given.rule
  AND ((NOT $kind AND item.words = given.words)
    OR ($kind AND item.document_id = given.document_id))
  AND (item.status = 'open') = $open
RETURN DISTINCT item.id AS id ORDER BY id
"""
_CONCERNED = """
UNWIND $wanted AS wanted
MATCH (d:Document {id: wanted.document}) WHERE d.sha256 IS NOT NULL
RETURN d.id AS id, d.title AS title, d.sha256 AS sha256, d.source_file AS source_file
UNION
UNWIND $wanted AS wanted
MATCH (item:ReviewItem)
WHERE wanted.general AND item.rule = wanted.rule AND item.words = wanted.words
MATCH (d:Document {id: item.document_id}) WHERE d.jurisdiction = wanted.jurisdiction
RETURN d.id AS id, d.title AS title, d.sha256 AS sha256, d.source_file AS source_file
UNION
UNWIND $places AS place
MATCH (d:Document) WHERE d.sha256 IS NOT NULL
  AND (d.jurisdiction = place OR coalesce(d.jurisdiction, '') = '' AND d.title CONTAINS place)
RETURN d.id AS id, d.title AS title, d.sha256 AS sha256, d.source_file AS source_file
"""
_TASK = """
MATCH (fact:Measure {id: $fact}) MATCH (d:Document {id: fact.document_id})
RETURN fact.text AS text, fact.quote AS quote,
       d.id AS document, d.title AS title, coalesce(d.jurisdiction, '') AS jurisdiction
"""
_TARGET = """
MATCH (fact:Target {id: $fact})-[:MEASURES]->(indicator:Indicator)
MATCH (d:Document {id: fact.document_id})
RETURN indicator.name AS indicator, fact.year AS year, fact.value AS value,
       fact.value_max AS value_max, coalesce(fact.unit, '') AS unit, fact.quote AS quote,
       d.id AS document, d.title AS title, coalesce(d.jurisdiction, '') AS jurisdiction
"""
_TEXT = """
MATCH (d:Document {id: $document}) WHERE d.text IS NOT NULL
RETURN d.text AS text, d.id AS document, d.title AS title,
       coalesce(d.jurisdiction, '') AS jurisdiction
"""
_RAISED = """
MATCH (item:ReviewItem {rule: $rule, words: $words, document_id: $document})
WHERE item.task = $task
RETURN item.id AS id
"""
_READ_BEFORE = """
MATCH (item:ReviewItem {rule: $rule})-[:ABOUT]->(fact:Target {id: $fact}) RETURN item.task AS task
"""


@dataclass
class DecisionOutcome:
    """What came of decisions: the ``items`` that they are about, the documents they changed, and
    those to be loaded again by hand.

    ``unread`` have no copy on this machine; the decisions take effect when they are next loaded.
    """

    decisions: tuple[Decision, ...]
    items: tuple[str, ...]
    updated: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)


def record_decisions(
    audit: Audit, action: Literal["decide", "withdraw"], made: DecisionOutcome
) -> None:
    """Write down who made or took back these decisions."""
    summary = "；".join(dict.fromkeys(each.summary() for each in made.decisions))
    for item in made.items:
        audit.record(action, item, summary)


@dataclass(frozen=True)
class ReviewService:
    """Where decisions are made: the graph that holds the items, and where decisions are kept."""

    store: GraphStore
    settings: Settings

    def alike(self, items: Sequence[str], alike: Alike, *, is_open: bool = True) -> list[str]:
        """The items, and the open (or decided) ones that are like them."""
        given = {"items": list(items), "kind": alike == "kind", "open": is_open}
        found = [row["id"] for row in self.store.read(_ALIKE, given)]
        return list(dict.fromkeys((*items, *found)))

    def decide(
        self, items: Sequence[str], verdict: Verdict, value: str, reason: str, by: str = ""
    ) -> DecisionOutcome:
        """Record the same decision on each item and bring them into the graph: all or none.

        An item may also be the id of a task or a target that nothing doubts: who decides about it
        calls it wrong, and it becomes a review item, which the outcome names in its place.

        Raises:
            NotFoundError: there is no such item.
            DecisionError: it does not fit an item, or has no reason.
        """
        rows = self._items(items)
        made = _once(make_decision(row, verdict, value, reason, by) for row in rows)
        outcome = self._apply(rows, made, lambda decisions: decisions.put(*made))
        return replace(outcome, items=tuple(chain.from_iterable(map(self._raised, rows))))

    def add(self, missed: Missed, value: str, reason: str, by: str = "") -> DecisionOutcome:
        """Add a task or a target that was not read: a decision on the lines that state it.

        Raises:
            NotFoundError: no such document is loaded.
            DecisionError: there are no such lines, the value says nothing, or there is no reason.
        """
        rows = self.store.read(_TEXT, {"document": missed.document})
        if not rows:
            raise NotFoundError(
                f"没有载入编号为“{missed.document}”的文件。用 policygraph query documents 列出。"
            )
        about = about_missed(missed, value, split_lines(rows[0].pop("text")))
        row = {"id": missed.document, **about, **rows[0]}
        made = make_decision(row, Verdict.correct, value, reason, by)
        outcome = self._apply([row], (made,), lambda decisions: decisions.put(made))
        return replace(outcome, items=tuple(self._raised(row)))

    def withdraw(self, items: Sequence[str]) -> DecisionOutcome:
        """Take the decisions on items back: they are open again, and facts are as they were read.

        Raises:
            NotFoundError: no such item, or nothing was decided about one.
        """
        rows = self._items(items)
        decisions = read_decisions(self.settings.decisions_file)
        found = _once(_decision_on(row, decisions) for row in rows)
        keys = [each.key for each in found]
        return self._apply(rows, found, lambda decisions: decisions.without(*keys))

    def _items(self, items: Sequence[str]) -> list[Row]:
        rows = self.store.read(_ITEM, {"items": list(items)})
        known = {row["id"] for row in rows}
        facts = [self._task(each) or self._target(each) for each in items if each not in known]
        rows += filter(None, facts)
        if lost := set(items) - {row["id"] for row in rows}:
            raise NotFoundError(
                f"没有编号为“{'、'.join(sorted(lost))}”的待核事项。"
                "用 policygraph review 列出全部待核事项。"
            )
        return rows

    def _task(self, fact: str) -> Row | None:
        for found in self.store.read(_TASK, {"fact": fact}):
            about = about_task(found.pop("text"), found.pop("quote"))
            return {"id": fact, **about, **found}
        return None

    def _target(self, fact: str) -> Row | None:
        """A target is known by what was read of it before anybody corrected that."""
        for found in self.store.read(_TARGET, {"fact": fact}):
            read = [found.pop(n) for n in ("indicator", "year", "value", "value_max", "unit")]
            before = self.store.read(_READ_BEFORE, {"rule": WRONG_TARGET, "fact": fact})
            reading = before[0]["task"] if before else reading_of(*read)
            return {"id": fact, **about_target(reading, found.pop("quote")), **found}
        return None

    def _raised(self, row: Row) -> list[str]:
        """The id of the item that a decision has raised; else that of the row."""
        raised = row["rule"] in CALLED_WRONG | MISSED
        found = self.store.read(_RAISED, row) if raised else []
        return [each["id"] for each in found] or [row["id"]]

    def _apply(
        self,
        items: Sequence[Row],
        decisions: tuple[Decision, ...],
        change: Callable[[Decisions], Decisions],
    ) -> DecisionOutcome:
        outcome = DecisionOutcome(decisions, tuple(item["id"] for item in items))
        new = change(read_decisions(self.settings.decisions_file))
        wanted = [{**each.model_dump(include=_OF), "general": each.general} for each in decisions]
        wanted += [{**{name: item[name] for name in _OF}, "general": False} for item in items]
        places = unlisted_places(decisions)
        found = self.store.read(_CONCERNED, {"wanted": wanted, "places": places})
        concerned = sorted(found, key=itemgetter("id"))
        facts = list(self._reread(concerned, new, outcome))
        change_decisions(self.settings.decisions_file, change)
        for _ in self.store.load([terms_with(new), *facts]):
            pass
        return outcome

    def _reread(
        self, rows: Sequence[Row], decisions: Decisions, outcome: DecisionOutcome
    ) -> Iterator[Facts]:
        for row in rows:
            files = find_originals(self.settings.originals, row["sha256"], row["source_file"])
            plans = extract_files(files, decisions)
            facts = next((plan for plan in plans if plan.source == row["id"]), None)
            if facts:
                outcome.updated.append(row["title"])
                yield facts
            else:
                outcome.unread.append(row["title"])


_OF = {"rule", "words", "document", "jurisdiction"}
"""What finds the items that a decision is about."""


def _once(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Each decision once: a general one holds for all items of its place with its words."""
    kept: dict[tuple[str, ...], Decision] = {}
    for each in decisions:
        key = (each.jurisdiction, each.rule, each.words) if each.general else each.key
        kept.setdefault(key, each)
    return tuple(kept.values())


def _decision_on(item: Row, decisions: Decisions) -> Decision:
    found = next((each for each in decisions.all if _is_on(each, item)), None)
    if found is None:
        raise NotFoundError(f"待核事项 {item['id']} 还没有决定，无需撤回。")
    return found


def _is_on(decision: Decision, item: Row) -> bool:
    """Whether an item is what the decision was about, or says that it is outdated."""
    if decision.words != item["words"] or item["rule"] not in (decision.rule, OUTDATED):
        return False
    if decision.general:
        return bool(decision.jurisdiction == item["jurisdiction"])
    return bool((decision.document, decision.task) == (item["document"], item["task"]))
