"""A person's decision on a review item: checked, written down, and brought into the graph.

The decision is tried first: the documents that it concerns are read again with it. Only if that
works is it written to the file of decisions, and what changed is stored.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeAlias

from pydantic import ValidationError

from api.services.originals import find_originals
from api.settings import Settings
from graph.records import Facts
from graph.store import GraphStore
from loaders.check.review.check import check_decision
from loaders.check.review.decisions import Decision, Decisions, change_decisions, read_decisions
from loaders.check.review.verdicts import OUTDATED, Verdict
from loaders.pipeline import extract_files, terms_with
from ontology.errors import DecisionError, NotFoundError

Row: TypeAlias = dict[str, Any]

_ITEM = """
MATCH (item:ReviewItem {id: $id}) MATCH (d:Document {id: item.document_id})
RETURN item.rule AS rule, item.words AS words, coalesce(item.task, '') AS task,
       d.id AS document, d.title AS title, coalesce(d.jurisdiction, '') AS jurisdiction
"""
_CONCERNED = """
MATCH (item:ReviewItem) WHERE item.rule = $rule AND item.words = $words
MATCH (d:Document {id: item.document_id})
WHERE d.id = $document OR ($general AND d.jurisdiction = $jurisdiction)
RETURN DISTINCT d.id AS id, d.title AS title, d.sha256 AS sha256, d.source_file AS source_file
ORDER BY id
"""


@dataclass
class DecisionOutcome:
    """What came of a decision: the documents it changed, and those to be loaded again by hand.

    ``unread`` have no copy on this machine; the decision takes effect when they are next loaded.
    """

    decision: Decision
    updated: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class ReviewService:
    """Where decisions are made: the graph that holds the items, and where decisions are kept."""

    store: GraphStore
    settings: Settings

    def decide(
        self, item: str, verdict: Verdict, value: str, reason: str, by: str = ""
    ) -> DecisionOutcome:
        """Record a decision on an item and bring it into the graph.

        Raises:
            NotFoundError: no such item.
            DecisionError: it does not fit the item, or has no reason.
        """
        row = self._item(item)
        decision = make_decision(row, verdict, value, reason, by)
        return self._apply(row, decision, lambda decisions: decisions.put(decision))

    def withdraw(self, item: str) -> DecisionOutcome:
        """Take the decision on an item back: it is open again.

        Raises:
            NotFoundError: no such item, or nothing was decided about it.
        """
        row = self._item(item)
        decisions = read_decisions(self.settings.decisions_file)
        found = next((each for each in decisions.all if _is_on(each, row)), None)
        if found is None:
            raise NotFoundError(f"待核事项 {item} 还没有决定，无需撤回。")
        return self._apply(row, found, lambda decisions: decisions.without(found.key))

    def _item(self, item: str) -> Row:
        rows = self.store.read(_ITEM, {"id": item})
        if not rows:
            raise NotFoundError(
                f"没有编号为“{item}”的待核事项。用 policygraph review 列出全部待核事项。"
            )
        return rows[0]

    def _apply(
        self, item: Row, decision: Decision, change: Callable[[Decisions], Decisions]
    ) -> DecisionOutcome:
        outcome = DecisionOutcome(decision)
        new = change(read_decisions(self.settings.decisions_file))
        rows = self.store.read(_CONCERNED, {**item, "general": decision.general})
        facts = list(self._reread(rows, new, outcome))
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


def make_decision(item: Row, verdict: Verdict, value: str, reason: str, by: str) -> Decision:
    """A decision on an item, made today.

    Raises:
        DecisionError: it does not fit the item, or has no reason.
    """
    if not reason.strip():
        raise DecisionError("请写明理由（reason）：后来的人要知道为什么这样决定。")
    try:
        decision = Decision(
            **item, verdict=verdict, value=value.strip(), reason=reason, by=by, on=date.today()
        )
    except ValidationError as error:
        raise DecisionError(f"决定有误：{error.errors()[0]['msg']}") from None
    check_decision(decision)
    return decision


def _is_on(decision: Decision, item: Row) -> bool:
    """Whether an item is what the decision was about, or says that it is outdated."""
    if decision.words != item["words"] or item["rule"] not in (decision.rule, OUTDATED):
        return False
    if decision.general:
        return bool(decision.jurisdiction == item["jurisdiction"])
    return bool((decision.document, decision.task) == (item["document"], item["task"]))
