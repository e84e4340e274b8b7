"""Whether a decision can be carried out, asked before it is written down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loaders.check.checks import UNKNOWN_PLACE
from loaders.check.review.decision_values import (
    decided_assignments,
    decided_deadline_alone,
    decided_names,
    decided_new_target,
    decided_value,
    place_code,
)
from loaders.check.review.verdicts import (
    MISSED_TARGET,
    NAMING_RULES,
    WRONG_TARGET,
    Verdict,
    check_verdict,
    rule_in_words,
)
from loaders.extract.agencies.names import NO_NAMES
from loaders.text.document import Span
from ontology.errors import DecisionError

if TYPE_CHECKING:
    from loaders.check.review.decision import Decision


def check_decision(decision: Decision) -> None:
    """Refuse a decision that does not fit its review item.

    Raises:
        DecisionError: the wrong verdict, or a value that says nothing; names the remedy.
    """
    check_verdict(decision.rule, decision.verdict, decision.value)
    if decision.general and not decision.jurisdiction:
        raise DecisionError(
            "这份文件没有写明属于哪个地方，机构名称无法归到一个地区；"
            f"请先对“{rule_in_words(UNKNOWN_PLACE)}”这一项用 correct 给出地方。"
        )
    if decision.verdict is Verdict.correct:
        _check_value(decision)


def _check_value(decision: Decision) -> None:
    if decision.rule == UNKNOWN_PLACE:
        place_code(decision.value)
    elif decision.rule in NAMING_RULES:
        decided_names(decision.value, NO_NAMES)
    elif decision.rule == MISSED_TARGET:
        decided_new_target(decision.value)
    elif decision.rule == WRONG_TARGET:
        decided_value(decision.value)
    elif not decided_deadline_alone(decision.value, NO_NAMES):
        decided_assignments(decision.value, Span(1, 1, ""), NO_NAMES)
