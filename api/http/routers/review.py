"""Decisions on review items over HTTP; the items themselves are a question, ``review-queue``."""

from typing import Annotated

from fastapi import APIRouter, Path

from api.http.dependencies import HolderDep, SettingsDep, StoreDep
from api.http.models import DecisionMade, DecisionRequest
from api.http.problems import problem_responses
from api.services.reviewing import DecisionOutcome, ReviewService

router = APIRouter(tags=["复核 · review"], responses=problem_responses(401, 404, 422, 503))
Item = Annotated[str, Path(description="待核编号，见问题 review-queue 的 item 列")]


@router.post("/review/{item}/decision", summary="作决定 · Decide a review item")
def decide(
    item: Item, request: DecisionRequest, store: StoreDep, settings: SettingsDep, holder: HolderDep
) -> DecisionMade:
    """Record a decision in the name of the key's holder, and bring it into the graph."""
    with store.writer() as writer:
        desk = ReviewService(writer, settings)
        made = desk.decide(item, request.verdict, request.value, request.reason, holder)
    return _answer(made)


@router.delete("/review/{item}/decision", summary="撤回决定 · Withdraw a decision")
def withdraw(item: Item, store: StoreDep, settings: SettingsDep, holder: HolderDep) -> DecisionMade:
    """Take a decision back; the item is open again."""
    with store.writer() as writer:
        return _answer(ReviewService(writer, settings).withdraw(item))


def _answer(made: DecisionOutcome) -> DecisionMade:
    decision = made.decision.model_dump()
    return DecisionMade(decision=decision, updated=made.updated, unread=made.unread)
