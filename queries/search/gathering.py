"""Gathers what was found: every hit of a search once, in order."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from queries.engine.reads import Read, Reads, Records
from queries.search.finding import (
    DOCUMENTS,
    MAX_HITS,
    Kept,
    Label,
    find_bodies,
    find_measures,
    find_named,
)
from queries.search.ranking import BODY, EXACT, TEXT, TITLED, Found, matched_names
from queries.search.words import Words


@dataclass(frozen=True)
class Gathered:
    """The hits in order with their keys, and title, date and year of the documents they are in.

    Not ``complete`` if there were more of one kind than are looked at.
    """

    ranked: list[tuple[str, Found]] = field(default_factory=list)
    documents: Mapping[str | None, Mapping[str, Any]] = field(default_factory=dict)
    complete: bool = True


def gather(words: Words, wanted: tuple[Label, ...], keep: Kept) -> Reads[Gathered]:
    """The reads that find everything."""
    if not words.variants:
        return Gathered()
    named = yield from find_named(words, wanted, keep)
    measures = (yield from find_measures(words, keep)) if "Measure" in wanted else []
    bodies = (yield from find_bodies(words, keep)) if "Document" in wanted else []
    found = [*_named(words, named), *_measures(measures), *_bodies(bodies, named)]
    documents = yield from _documents(found)
    dates = {id: row["issued_on"] for id, row in documents.items()}
    keyed = [(each.key(dates.get(each.document)), each) for each in found]
    ranked = sorted(keyed, key=lambda pair: pair[0])
    complete = all(len(rows) < MAX_HITS for rows in (named, measures, bodies))
    return Gathered(ranked, documents, complete)


def _named(words: Words, rows: Records) -> Iterator[Found]:
    for row in rows:
        tier, matched = matched_names(words, row["names"], row["pinyin"])
        yield Found(
            label=row["label"],
            id=row["id"],
            title=row["title"],
            tier=EXACT if row["id"].lower() == words.typed else tier,
            forms=tuple(row["names"]),
            matched=tuple(matched),
            document=row["id"] if row["label"] == "Document" else None,
        )


def _measures(rows: Records) -> Iterator[Found]:
    for row in rows:
        text = row["text"] or ""
        yield Found(
            label="Measure",
            id=row["id"],
            title=row["title"] or text[:40],
            tier=TITLED if row["titled"] else TEXT,
            text=text,
            document=row["document"],
            line_start=row["line_start"],
            line_end=row["line_end"],
        )


def _bodies(rows: Records, named: Records) -> Iterator[Found]:
    """Documents that were not found by their name already."""
    by_name = {row["id"] for row in named}
    for row in rows:
        if row["id"] not in by_name:
            yield Found("Document", row["id"], row["title"], BODY, document=row["id"])


def _documents(found: list[Found]) -> Reads[dict[str | None, dict[str, Any]]]:
    ids = sorted({each.document for each in found if each.document})
    rows = (yield Read(DOCUMENTS, {"ids": ids})) if ids else []
    return {row["id"]: row for row in rows}
