"""Decisions on review items over HTTP; the items themselves are a question, ``review-queue``."""

from typing import Annotated

from fastapi import APIRouter, Path, Query

from api.http.dependencies import DeciderDep, SettingsDep, StoreDep
from api.http.models import (
    MAX_ITEMS,
    DecisionMade,
    DecisionRequest,
    DecisionsMade,
    DecisionsRequest,
    MissedRequest,
)
from api.http.problems import problem_responses
from api.services.audit import Audit
from api.services.review_rules import ReviewRules, review_rules
from api.services.reviewing import Alike, DecisionOutcome, ReviewService, record_decisions

router = APIRouter(tags=["复核 · review"], responses=problem_responses(401, 403, 404, 422, 503))
Item = Annotated[str, Path(description="待核编号，见问题 review-queue 的 item 列")]
Items = Annotated[
    list[str], Query(min_length=1, max_length=MAX_ITEMS, description="待核编号，可以有几个")
]
AlikeParameter = Annotated[
    Alike | None,
    Query(description="一并撤回的：words 各文件中同类、词句相同的，kind 同一文件中同类的"),
]


@router.get("/review/rules", summary="可作哪些决定 · What can be decided")
def list_review_rules() -> ReviewRules:
    """The rules that raise review items, and what a person may decide about an item of each."""
    return ReviewRules(rules=review_rules())


@router.post("/review/{item}/decision", summary="作决定 · Decide a review item")
def decide(
    item: Item,
    request: DecisionRequest,
    store: StoreDep,
    settings: SettingsDep,
    holder: DeciderDep,
) -> DecisionMade:
    """Record a decision in the name of the key's holder, and bring it into the graph."""
    with store.writer() as writer:
        reviews = ReviewService(writer, settings)
        made = reviews.decide([item], request.verdict, request.value, request.reason, holder)
    record_decisions(Audit.of_holder(settings.audit_file, holder), "decide", made)
    return _one(made)


@router.delete("/review/{item}/decision", summary="撤回决定 · Withdraw a decision")
def withdraw(
    item: Item, store: StoreDep, settings: SettingsDep, holder: DeciderDep
) -> DecisionMade:
    """Take a decision back; the item is open again."""
    with store.writer() as writer:
        made = ReviewService(writer, settings).withdraw([item])
    record_decisions(Audit.of_holder(settings.audit_file, holder), "withdraw", made)
    return _one(made)


@router.post("/review/decisions", summary="成批作决定 · Decide review items together")
def decide_all(
    request: DecisionsRequest, store: StoreDep, settings: SettingsDep, holder: DeciderDep
) -> DecisionsMade:
    """Record the same decision on several items, and with ``alike`` on the open ones like them:
    all of them or, if it does not fit one, none."""
    with store.writer() as writer:
        reviews = ReviewService(writer, settings)
        items = reviews.alike(request.items, request.alike) if request.alike else request.items
        made = reviews.decide(items, request.verdict, request.value, request.reason, holder)
    record_decisions(Audit.of_holder(settings.audit_file, holder), "decide", made)
    return _all(made)


@router.post("/review/missed", summary="补上漏读的 · Add what was not read")
def add_missed(
    request: MissedRequest, store: StoreDep, settings: SettingsDep, holder: DeciderDep
) -> DecisionsMade:
    """Add a task or a target that lines of a document state and that was not read. It is a
    decision like others: kept over reloads, and taken back by ``DELETE /review/decisions``."""
    with store.writer() as writer:
        made = ReviewService(writer, settings).add(request, request.value, request.reason, holder)
    record_decisions(Audit.of_holder(settings.audit_file, holder), "decide", made)
    return _all(made)


@router.delete("/review/decisions", summary="成批撤回决定 · Withdraw decisions together")
def withdraw_all(
    item: Items,
    store: StoreDep,
    settings: SettingsDep,
    holder: DeciderDep,
    alike: AlikeParameter = None,
) -> DecisionsMade:
    """Take the decisions on several items back, and with ``alike`` those on the ones like them."""
    with store.writer() as writer:
        reviews = ReviewService(writer, settings)
        items = reviews.alike(item, alike, is_open=False) if alike else item
        made = reviews.withdraw(items)
    record_decisions(Audit.of_holder(settings.audit_file, holder), "withdraw", made)
    return _all(made)


def _one(made: DecisionOutcome) -> DecisionMade:
    decision = made.decisions[0].model_dump()
    return DecisionMade(decision=decision, updated=made.updated, unread=made.unread)


def _all(made: DecisionOutcome) -> DecisionsMade:
    return DecisionsMade(
        decided=len(made.items),
        items=list(made.items),
        decisions=[each.model_dump() for each in made.decisions],
        updated=made.updated,
        unread=made.unread,
    )
