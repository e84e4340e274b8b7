"""Review items as graph records, each with a key that stays when others come and go."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator

from graph.records import Ref
from loaders.facts import ReviewItem
from loaders.record.records import Records


def record_review_items(records: Records, items: Iterable[ReviewItem]) -> None:
    """The items, and what each is about."""
    for key, item in _keyed(items):
        _review_item(records, item, key)


def _keyed(items: Iterable[ReviewItem]) -> Iterator[tuple[str, ReviewItem]]:
    """Review items with a key that other items, and other lines, leave as it is."""
    taken: Counter[str] = Counter()
    for item in items:
        words = "\n".join((item.rule, item.task, item.words))
        key = "r." + hashlib.sha256(words.encode()).hexdigest()[:8]
        taken[key] += 1
        yield (key if taken[key] == 1 else f"{key}-{taken[key]}"), item


def _review_item(records: Records, item: ReviewItem, key: str) -> None:
    ref = records.node(
        records.ref("ReviewItem", key),
        document_id=records.source,
        rule=item.rule,
        reason=item.reason,
        quote=item.span.quote,
        words=item.words,
        task=item.task or None,
        status=item.status,
        decision=item.decision or None,
        suggestions=list(item.suggestions) or None,
        affects=item.affects,
        line_start=item.span.line_start,
        line_end=item.span.line_end,
    )
    records.edge("ABOUT", ref, _about(records, item.about), item.span, item.rule)


def _about(records: Records, about: str | None) -> Ref:
    """``target:NUMBER``, the key of a measure, or None for the document."""
    kind, _, number = (about or "").partition(":")
    if kind == "target":
        return records.ref("Target", f"t.{number}")
    return records.ref("Measure", about) if about else records.document
