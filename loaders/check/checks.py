"""Checks of what was read: what a careful reader would ask about becomes a ReviewItem."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from loaders.check.no_bodies import without_no_bodies
from loaders.extract.time.deadlines import names_part_of_year
from loaders.facts import Assignment, Measure, PlanFacts, ReviewItem
from loaders.names.resolve import GLUED_REMAINDER, Resolver
from loaders.text.document import Span, squeeze
from loaders.wording import wording
from ontology.jurisdictions import like_a_place, place_name

UNKNOWN_AGENCY = "unknown-agency"
TWO_AGENCIES = "two-agencies"
UNKNOWN_PLACE = "unknown-place"
UNREAD_ISSUER = "unread-issuer"
NO_YEAR = "deadline-without-year"
NOTHING_READ = "nothing-read"
_NO_PLACE = "标题、发文机关和文号都没有写明地方"


class PrintedPlace(NamedTuple):
    """The jurisdiction that a text itself names, "" if none.

    It is ``known`` if it has a code, or if a person gave this name to another plan.
    """

    name: str
    known: bool


def check_plan(plan: PlanFacts, resolver: Resolver, place: PrintedPlace) -> PlanFacts:
    """The plan with a review item for all that the text alone does not settle."""
    plan = without_no_bodies(plan, resolver)
    found = [*_unknown_agencies(plan.measures, resolver), *_undated_deadlines(plan)]
    if not place.known:
        found.append(_unknown_place(plan, place.name))
    elif plan.head.place_in_text:
        found.append(_place_in_text(plan, place.name))
    if not (plan.measures or plan.targets):
        found.append(_nothing_read(plan))
    if plan.head.unread_issuer:
        found.append(_unread_issuer(plan.head.unread_issuer))
    return replace(plan, review_items=(*plan.review_items, *found))


def _unknown_agencies(measures: Sequence[Measure], resolver: Resolver) -> Iterator[ReviewItem]:
    """One item for each name that the vocabulary does not know, at its first place."""
    counts = Counter(a.name for measure in measures for a in measure.stated)
    seen: set[str] = set()
    for measure in measures:
        for assignment in measure.stated:
            if assignment.name not in seen:
                seen.add(assignment.name)
                yield from _on_agency(measure, assignment, resolver, counts[assignment.name])


def _on_agency(
    measure: Measure, assignment: Assignment, resolver: Resolver, count: int
) -> Iterator[ReviewItem]:
    name = assignment.name
    resolution = resolver.resolve(name)
    if resolution.repaired_by == GLUED_REMAINDER:
        known = resolution.node.properties["short_name"]
        reason = f"“{name}”像是“{known}”后面粘连了另一个单位的残字；只认定了“{known}”"
        rule = GLUED_REMAINDER
    elif other := resolver.other_in_bracket(name):
        reason = f"“{name}”括号里的“{other}”也是词表中的机构；只认定了括号前的机构"
        rule = TWO_AGENCIES
    elif not resolution.confirmed:
        reason = f"词表中没有“{name}”，已照原文保留为未确认的机构"
        rule = UNKNOWN_AGENCY
    else:
        return
    yield ReviewItem(
        rule,
        reason,
        assignment.span,
        about=measure.key,
        suggestions=resolution.suggestions or _apart(name, rule),
        affects=count,
        subject=name,
    )


def _apart(name: str, rule: str) -> tuple[str, ...]:
    """X（Y） as two bodies: X、Y."""
    parts = [part for part in re.split("[（()）]", name) if part]
    return ("、".join(parts),) if rule == TWO_AGENCIES else ()


def _undated_deadlines(plan: PlanFacts) -> Iterator[ReviewItem]:
    """One item for each deadline that names a month and no year (12月底前): it has no date.

    The likeliest year is the one in which the plan was issued.
    """
    year = plan.head.issued_on and plan.head.issued_on.year
    for measure in plan.measures:
        due = measure.deadline
        if due and not due.ongoing and names_part_of_year(due):
            yield ReviewItem(
                NO_YEAR,
                f"完成时限“{due.text}”没有写年份，只照原文保留，没有日期",
                measure.span,
                about=measure.key,
                suggestions=(_dated(measure, f"{year}年{due.text}"),) if year else (),
                task=measure.words,
            )


def _dated(measure: Measure, deadline: str) -> str:
    """The measure's responsibility and deadline as a decision words them."""
    return "；".join(filter(None, (wording(measure.assignments), f"完成时限：{deadline}")))


def _place_in_text(plan: PlanFacts, place: str) -> ReviewItem:
    """A plan whose place only its text tells: it says 我省, and names one province by far most."""
    return ReviewItem(
        UNKNOWN_PLACE,
        f"{_NO_PLACE}；正文说的主要是“{place_name(place)}”，按它处理",
        plan.head.span,
        affects=max(1, sum(len(measure.stated) for measure in plan.measures)),
    )


def _nothing_read(plan: PlanFacts) -> ReviewItem:
    """A document that sets no task and no goal, or sets them in a layout that is not read."""
    return ReviewItem(
        NOTHING_READ,
        "这份文件里没有读到任务，也没有读到目标；请对照原文，原文写有的可以补记",
        plan.head.span,
    )


def _unread_issuer(span: Span) -> ReviewItem:
    """A signature that is no body's name issues nothing."""
    return ReviewItem(
        UNREAD_ISSUER, f"落款“{squeeze(span.quote)}”不是机构的名称，没有作为发文机关", span
    )


def _unknown_place(plan: PlanFacts, place: str) -> ReviewItem:
    """A plan whose place is not known: its agencies cannot be told from others' namesakes."""
    found = f"“{place}”不在辖区表中" if place else _NO_PLACE
    likely = place or like_a_place(plan.head.title)
    return ReviewItem(
        UNKNOWN_PLACE,
        f"{found}，简称（如“市商务局”）按原文保留，没有与其他地方的机构合并",
        plan.head.span,
        suggestions=(likely,) if likely else (),
        affects=max(1, sum(len(measure.stated) for measure in plan.measures)),
    )
