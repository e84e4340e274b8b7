"""Checks of what was read: what a careful reader would ask about becomes a Doubt."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from loaders.facts import Assignment, Doubt, Head, Measure, PlanFacts
from loaders.resolve import GLUED_REMAINDER, Resolution, Resolver

UNKNOWN_AGENCY = "unknown-agency"
TWO_AGENCIES = "two-agencies"
LOOPING_LIST = "looping-list"
UNKNOWN_PLACE = "unknown-place"
NO_YEAR = "deadline-without-year"
_LONG_LIST = 15
_WITHIN_YEAR = re.compile(r"\d{1,2}月|年底|年内|季度|[上下]半年|全年")
_LABELS = {"LEADS": "牵头单位", "SUPPORTS": "配合单位", "RESPONSIBLE_FOR": "责任单位"}


def settle_loops(measure: Measure, resolver: Resolver) -> tuple[Measure, list[Doubt]]:
    """A list in which OCR began to loop: only its known names are kept, once each.

    Its mark is a very long list with a name ``printed_twice`` and several names that no vocabulary
    has; the true list cannot be recovered, so the whole cell goes to review. Where the vocabulary
    does not know the place, unknown names say nothing.
    """
    if not measure.printed_twice or not resolver.knows_place:
        return measure, []
    names = [assignment.mention for assignment in measure.assignments]
    listed = {name for name in names if _is_listed(resolver.resolve(name))}
    unknown = [name for name in names if name not in listed]
    if len(names) < _LONG_LIST or len(unknown) < 3:
        return measure, []
    lines = [assignment.span for assignment in measure.assignments]
    span = lines[0]._replace(line_end=max(line.line_end for line in lines))
    kept = tuple(a for a in measure.assignments if a.mention in listed)
    doubt = Doubt(
        LOOPING_LIST,
        f"责任单位有 {len(names)} 个，其中 {len(unknown)} 个不在词表中，像是识别时循环编造；"
        "只保留了词表中的单位，请对照原件补全",
        span,
        about=measure.key,
        suggestions=("、".join(a.mention for a in kept),),
        affects=len(names),
        task=measure.words,
    )
    return replace(measure, assignments=kept), [doubt]


def _is_listed(resolution: Resolution) -> bool:
    """Whether the vocabulary has the name; OCR invents names that the rules would explain."""
    return resolution.confirmed and not resolution.explained


def doubt_agencies(measures: list[Measure], resolver: Resolver) -> Iterator[Doubt]:
    """One Doubt for each name that the vocabulary does not know, at its first place."""
    counts = Counter(a.name for measure in measures for a in measure.stated)
    seen: set[str] = set()
    for measure in measures:
        for assignment in measure.stated:
            if assignment.name not in seen:
                seen.add(assignment.name)
                yield from _doubt_agency(measure, assignment, resolver, counts[assignment.name])


def _doubt_agency(
    measure: Measure, assignment: Assignment, resolver: Resolver, count: int
) -> Iterator[Doubt]:
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
    yield Doubt(
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


def doubt_deadlines(plan: PlanFacts) -> Iterator[Doubt]:
    """One Doubt for each deadline that names a month and no year (12月底前): it has no date.

    The likeliest year is that of the plan, or the one it was issued in.
    """
    period, issued = plan.head.period, plan.head.issued_on
    year = period[0] if period and period[0] == period[1] else issued and issued.year
    for measure in plan.measures:
        due = measure.deadline
        if due and not (due.due_on or due.ongoing) and _WITHIN_YEAR.search(due.text):
            yield Doubt(
                NO_YEAR,
                f"完成时限“{due.text}”没有写年份，只照原文保留，没有日期",
                measure.span,
                about=measure.key,
                suggestions=(_dated(measure, f"{year}年{due.text}"),) if year else (),
                task=measure.words,
            )


def _dated(measure: Measure, deadline: str) -> str:
    """The measure's responsibility and deadline as a decision words them."""
    return "；".join(filter(None, (worded(measure.assignments), f"完成时限：{deadline}")))


def worded(assignments: Iterable[Assignment]) -> str:
    """Assignments as a decision words them: 牵头单位：市商务局；配合单位：市财政局."""
    lists: dict[str, list[str]] = {}
    for assignment in assignments:
        lists.setdefault(_LABELS[assignment.role], []).append(assignment.name)
    return "；".join(f"{label}：{'、'.join(names)}" for label, names in lists.items())


def doubt_place(head: Head, place: str, assignments: int) -> Doubt:
    """A plan whose place is not known: its agencies cannot be told from others' namesakes."""
    found = f"“{place}”不在辖区表中" if place else "标题、发文机关和文号都没有写明地方"
    return Doubt(
        UNKNOWN_PLACE,
        f"{found}，简称（如“市商务局”）按原文保留，没有与其他地方的机构合并",
        head.span,
        affects=max(1, assignments),
    )
