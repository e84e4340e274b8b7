"""A claim about a task, part by part, against each task that it may mean."""

from collections.abc import Collection, Iterator
from datetime import date

from api.services.claims.claim import Claim, Finding, Holder, PartVerdict, Role
from api.services.claims.tasks import Post, Task
from queries.asking.reading.times import Period

_SAYS: dict[Role, dict[str, PartVerdict]] = {
    "牵头": {"LEADS": "supported", "SUPPORTS": "contradicted", "RESPONSIBLE_FOR": "not_found"},
    "配合": {"SUPPORTS": "supported", "LEADS": "contradicted", "RESPONSIBLE_FOR": "not_found"},
    "负责": {"LEADS": "supported", "RESPONSIBLE_FOR": "supported", "SUPPORTS": "contradicted"},
}
"""What a line that gives an agency one role says of another."""
_CALLED = {"LEADS": "牵头", "SUPPORTS": "配合", "RESPONSIBLE_FOR": "责任单位"}
_SHOWN = 3
"""Agencies that are named of a task in which another was looked for."""


def judge_task(claim: Claim, task: Task, related: Collection[str]) -> Iterator[Finding]:
    """What the lines of one task say of each part.

    ``related`` are the agencies before, after, above and below those of the claim.
    """
    topics = "，".join(claim.topics)
    yield Finding("任务", topics, "supported", "行中有这项任务", (task.line,))
    if claim.documents:
        yield _judge_document(claim, task)
    for holder in claim.holders:
        yield _judge_holder(holder, task, related)
    if claim.period:
        yield _judge_deadline(claim.period, task)


def _judge_document(claim: Claim, task: Task) -> Finding:
    named = claim.documents[0].name
    if any(task.line.document == document.id for document in claim.documents):
        return Finding("文件", named, "supported", "任务在这个文件中", (task.line,))
    why = f"任务在《{task.line.document_title}》中"
    return Finding("文件", named, "not_found", why, apart=True)


def _judge_holder(holder: Holder, task: Task, related: Collection[str]) -> Finding:
    said = f"{holder.text}{holder.role or ''}"
    if holder.role is None:
        return Finding("单位", said, "not_checked", "没有听懂它的角色：牵头、配合还是负责")
    ids = {entity.id for entity in holder.meant}
    if posts := [post for post in task.posts if post.agency in ids]:
        return _judge_posts(said, holder.role, posts)
    if near := [post for post in task.posts if post.agency in related]:
        why = f"行中写的是{near[0].name}，是它的前身、后继、所属或成员"
        return Finding("单位", said, "not_found", why, (near[0].line,))
    if not task.posts:
        return Finding("单位", said, "not_found", "行中没有写单位", (task.line,), apart=True)
    names = "、".join(f"{post.name}（{_CALLED[post.role]}）" for post in task.posts[:_SHOWN])
    why = f"行中写的是{names}{'等' if len(task.posts) > _SHOWN else ''}，没有它"
    return Finding("单位", said, "contradicted", why, (task.posts[0].line,))


def _judge_posts(said: str, role: Role, posts: list[Post]) -> Finding:
    """The role that comes nearest; a line may name an agency twice."""
    order = ("supported", "contradicted", "not_found")
    best = min(posts, key=lambda post: order.index(_SAYS[role][post.role]))
    verdict = _SAYS[role][best.role]
    unranked = "，没有写明谁牵头、谁配合" if verdict == "not_found" else ""
    why = f"行中写作{_CALLED[best.role]}{unranked}"
    return Finding("单位", said, verdict, why, (best.line,))


def _judge_deadline(period: Period, task: Task) -> Finding:
    if task.due_on is None:
        why = f"行中写的是“{task.deadline_text}”" if task.deadline_text else "行中没有写时限"
        return Finding("时限", period.text, "not_found", why, (task.line,))
    why = f"行中写的是“{task.deadline_text}”（{task.due_on}）"
    fits = task.due_on == period.end or _is_within(task.due_on, period)
    return Finding("时限", period.text, "supported" if fits else "contradicted", why, (task.line,))


def _is_within(day: date, period: Period) -> bool:
    """Within a year or a part of one: 2021年, 2021年上半年."""
    start, end = period.start, period.end
    return bool(start and end and start.year == end.year and start <= day <= end)
