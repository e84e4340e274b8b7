"""What a person corrects of a reading: facts that were read wrongly, and facts that were not read.

Each is a decision on a review item that nothing has raised yet; what it is about is said by the
fact itself, or by the lines that state it, in the graph as in what was read of a file just now.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from api.services.lines import split_lines
from graph.records import Facts, Node
from loaders.check.review.applicability import check_decision
from loaders.check.review.decision import Decision
from loaders.check.review.decision_values import decided_new_target
from loaders.check.review.decisions import Decisions
from loaders.check.review.verdicts import (
    MISSED_TARGET,
    MISSED_TASK,
    WRONG_TARGET,
    WRONG_TASK,
    Verdict,
)
from loaders.check.review.wrong import reading_of
from loaders.facts import task_words
from loaders.text.document import squeeze
from ontology.errors import DecisionError, NotFoundError

Row: TypeAlias = dict[str, Any]
"""A review item as a decision takes it: id, rule, task, words, document, title, jurisdiction."""

MOST_CORRECTIONS = 100
"""In one upload."""
_LONGEST_TITLE = 40


class Missed(BaseModel):
    """Lines of a document that state a task or a target which was not read."""

    model_config = ConfigDict(extra="forbid")

    document: str = Field(description="文件编号")
    kind: Literal["task", "target"] = Field(description="task 任务，target 目标值")
    line_start: int = Field(ge=1, description="第一行，从 1 起")
    line_end: int = Field(ge=1, description="最后一行（含）")
    title: str = Field("", max_length=60, description="任务的名称；不给则取这几行的开头")


class Correction(BaseModel):
    """What is wrong with what was read of files that are not stored yet: a fact or what lacks."""

    model_config = ConfigDict(extra="forbid")

    fact: str = Field("", description="读错了的任务、目标值的编号")
    missed: Missed | None = Field(None, description="漏读的任务、目标值")
    verdict: Verdict = Field(Verdict.correct, description="correct 更正或补上，reject 去掉")
    value: str = Field("", max_length=2000, description="改为或补上的内容")
    reason: str = Field(max_length=2000, description="理由")


def about_task(text: str, quote: str) -> Row:
    """What identifies a task that was read wrongly."""
    return {"rule": WRONG_TASK, "task": task_words(text), "words": squeeze(quote)}


def about_target(reading: str, quote: str) -> Row:
    """What identifies a target that was read wrongly: what was read of it before any decision."""
    return {"rule": WRONG_TARGET, "task": reading, "words": squeeze(quote)}


def about_missed(missed: Missed, value: str, lines: Sequence[str]) -> Row:
    """What identifies a fact that was not read: its title or indicator, and the words of its lines.

    Raises:
        DecisionError: there are no such lines or they say nothing, or a target lacks its indicator
            or value.
    """
    words = squeeze("".join(lines[missed.line_start - 1 : missed.line_end]))
    if not words or missed.line_end > len(lines):
        raise DecisionError(
            f"第 {missed.line_start}—{missed.line_end} 行没有内容；全文共 {len(lines)} 行。"
        )
    if missed.kind == "target":
        task = decided_new_target(value).indicator
        return {"rule": MISSED_TARGET, "task": task, "words": words}
    title = missed.title.strip() or words.split("。")[0][:_LONGEST_TITLE]
    return {"rule": MISSED_TASK, "task": title, "words": words}


def make_decision(item: Row, verdict: Verdict, value: str, reason: str, by: str) -> Decision:
    """A decision on an item, made today.

    Raises:
        DecisionError: it does not fit the item, or has no reason.
    """
    if not reason.strip():
        raise DecisionError("请写明理由（reason）：后来的人要知道为什么这样决定。")
    about = {name: value for name, value in item.items() if name != "id"}
    try:
        decision = Decision(
            **about, verdict=verdict, value=value.strip(), reason=reason, by=by, on=date.today()
        )
    except ValidationError as error:
        raise DecisionError(f"决定有误：{error.errors()[0]['msg']}") from None
    check_decision(decision)
    return decision


def decided(
    corrections: Iterable[Correction],
    decisions: Decisions,
    read: Callable[[Decisions], list[Facts]],
    by: str,
) -> tuple[Decision, ...]:
    """The corrections as decisions; each is about what is read with those before it.

    Raises:
        NotFoundError: what was read has no such fact or document.
        DecisionError: one says nothing that can be applied.
    """
    made: list[Decision] = []
    found = read(decisions)
    for correction in corrections:
        row = _row(found, correction)
        if row is None and made:  # it may be about a fact that another one has added
            found = read(decisions.put(*made))
            row = _row(found, correction)
        if row is None:
            raise NotFoundError("读到的内容里没有要更正的这一项；请重新预览后再更正。")
        made.append(make_decision(row, correction.verdict, correction.value, correction.reason, by))
    return tuple(made)


def _row(found: Iterable[Facts], correction: Correction) -> Row | None:
    """The item that a correction is about, in what was read."""
    for facts in found:
        about = _about(facts, correction)
        if about:
            plan = facts.document.properties
            place = str(plan.get("jurisdiction") or "")
            return {
                **about,
                "document": facts.source,
                "title": plan["title"],
                "jurisdiction": place,
            }
    return None


def _about(facts: Facts, correction: Correction) -> Row | None:
    if missed := correction.missed:
        if missed.document != facts.source:
            return None
        lines = split_lines(str(facts.document.properties["text"]))
        return about_missed(missed, correction.value, lines)
    fact = next((node for node in facts.nodes if node.id == correction.fact), None)
    if fact is None:
        return None
    quote = str(fact.properties.get("quote", ""))
    if fact.label == "Measure":
        return about_task(str(fact.properties["text"]), quote)
    return about_target(_reading(facts, fact), quote) if fact.label == "Target" else None


def _reading(facts: Facts, target: Node) -> str:
    """What was read of a target, before a decision if one has been made about it."""
    nodes = {node.ref: node for node in facts.nodes}
    about = [nodes[e.start] for e in facts.edges if e.type == "ABOUT" and e.end == target.ref]
    for item in about:
        if item.properties["rule"] == WRONG_TARGET:
            return str(item.properties["task"])
    (measured,) = [e.end for e in facts.edges if e.type == "MEASURES" and e.start == target.ref]
    year, value, most = (target.properties.get(n) for n in ("year", "value", "value_max"))
    return reading_of(
        str(nodes[measured].properties["name"]),
        year if isinstance(year, int) else None,
        value if isinstance(value, int | float) else None,
        most if isinstance(most, int | float) else None,
        str(target.properties.get("unit") or ""),
    )
