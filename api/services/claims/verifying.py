"""Whether the lines of the loaded plans say what a claim says."""

from collections.abc import Iterable, Sequence

from api.services.claims.claim import Checked, Claim, Finding, Part, PartVerdict, Verdict
from api.services.claims.claim_parts import read_claim
from api.services.claims.judging_goals import judge_goal, read_stated
from api.services.claims.judging_tasks import judge_task
from api.services.claims.tasks import read_tasks
from ontology.errors import QueryError
from queries.asking.known.known_forms import known_forms
from queries.engine.day import today
from queries.engine.located import say_where
from queries.engine.reads import Read, Reads
from queries.engine.shared_columns import Evidence

MAX_CHARACTERS = 300
_RELATED = """
MATCH (a:Agency)-[:SUCCEEDED_BY|MEMBER_OF*1..3]-(b:Agency) WHERE a.id IN $ids
RETURN DISTINCT b.id AS id"""
_SHOWN = 3
"""Tasks or targets whose lines are shown."""
_WHY: dict[Verdict, str] = {
    "supported": "每一部分都有行支持。",
    "contradicted": "说到它的行与这句话不一致。",
    "not_found": "没有找到说全这句话的行；没有找到不等于不成立。",
}


def verify(claim: str, data_version: str) -> Reads[Checked]:
    """The verdict on a claim, with its parts and the lines that decide.

    Raises:
        QueryError: it is empty or too long.
    """
    text = claim.strip()
    if not text or len(text) > MAX_CHARACTERS:
        raise QueryError(f"请给出一句话（最多 {MAX_CHARACTERS} 字），如 市商务局牵头会展服务任务。")
    said = read_claim(text, (yield from known_forms(data_version)), today())
    found, complete = yield from _candidates(said)
    best = sorted(found, key=_standing)
    verdict = _verdict(said, best, complete)
    return (yield from _checked(said, verdict, best))


def _candidates(claim: Claim) -> Reads[tuple[list[list[Finding]], bool]]:
    """The findings of each task or target that the claim may mean, and whether that is all."""
    if claim.goal:
        stated = yield from read_stated(claim.goal)
        return [list(judge_goal(claim, each)) for each in stated], True
    if not claim.topics or not (claim.holders or claim.period):
        return [], True
    ids = [entity.id for holder in claim.holders for entity in holder.meant]
    tasks = yield from read_tasks(claim.topics, ids)
    related = {row["id"] for row in (yield Read(_RELATED, {"ids": ids}))} if ids else set()
    return [list(judge_task(claim, task, related)) for task in tasks.found], tasks.complete


def _standing(findings: Sequence[Finding]) -> tuple[bool, int, int]:
    """What speaks of the same comes first; the less that is against it and missing, the better."""
    verdicts = [finding.verdict for finding in findings]
    missing = len(verdicts) - verdicts.count("supported")
    return _is_apart(findings), verdicts.count("contradicted"), missing


def _is_supported(findings: Sequence[Finding]) -> bool:
    return all(finding.verdict == "supported" for finding in findings)


def _is_apart(findings: Sequence[Finding]) -> bool:
    return any(finding.apart for finding in findings)


def _verdict(claim: Claim, best: Sequence[Sequence[Finding]], complete: bool) -> Verdict:
    if any(map(_is_supported, best)):
        return "not_found" if claim.unread else "supported"
    same = [findings for findings in best if not _is_apart(findings)]
    against = [any(f.verdict == "contradicted" for f in findings) for findings in same]
    return "contradicted" if complete and same and all(against) else "not_found"


def _checked(claim: Claim, verdict: Verdict, best: Sequence[Sequence[Finding]]) -> Reads[Checked]:
    deciding = [findings for findings in best if _is_supported(findings)] or best
    shown = deciding[:_SHOWN]
    lines = [line for findings in shown for finding in findings for line in finding.lines]
    evidence = [
        Evidence(
            document=line.document,
            document_title=line.document_title,
            line_start=line.line_start,
            line_end=line.line_end,
            quote=line.quote,
        )
        for line in dict.fromkeys(lines)
    ]
    parts = [*(best[0] if best else _missing(claim)), *_unread(claim)]
    return Checked(
        claim=claim.text,
        verdict=verdict,
        why=_WHY[verdict] + _unchecked(parts),
        parts=[Part(part=f.part, said=f.said, verdict=f.verdict, why=f.why) for f in parts],
        lines=(yield from say_where(evidence)),
    )


def _missing(claim: Claim) -> Iterable[Finding]:
    """Why there is nothing to compare the claim with."""
    if claim.goal:
        yield Finding("指标", claim.goal.words, "not_found", "没有找到这个指标的目标")
    elif claim.topics and (claim.holders or claim.period):
        yield Finding("任务", "，".join(claim.topics), "not_found", "没有找到以此为内容的任务")
    else:
        yield _unchecked_part("任务", claim.text, "没有听懂说的是谁、哪项任务")
    for holder in claim.holders:
        yield _unchecked_part("单位", f"{holder.text}{holder.role or ''}", "没有可以核对的任务")
    if claim.period:
        yield _unchecked_part("时间", claim.period.text, "没有可以核对的行")


def _unread(claim: Claim) -> Iterable[Finding]:
    return [_unchecked_part("其他", words, "没有听懂，没有核对") for words in claim.unread]


def _unchecked_part(part: str, said: str, why: str) -> Finding:
    verdict: PartVerdict = "not_checked"
    return Finding(part, said, verdict, why)


def _unchecked(parts: Iterable[Finding]) -> str:
    left = [finding.said for finding in parts if finding.verdict == "not_checked"]
    return f"没有核对的部分：{'、'.join(left)}。" if left else ""
