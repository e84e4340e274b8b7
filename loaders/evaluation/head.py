"""The head of a document compared with gold: title, 文号, issuers, dates, place."""

from collections.abc import Iterator

from graph.records import Facts
from loaders.evaluation.gold import Gold
from loaders.evaluation.marks import wide
from loaders.evaluation.score import Score
from ontology.code_points import plain_codes

_PRINTED = {
    "doc_number": "doc numbers",
    "issued_on": "dates",
    "jurisdiction": "places",
}


def score_head(facts: Facts, gold: Gold) -> Iterator[Score]:
    """The scores of what the head says, as far as the gold has it; a null is not printed."""
    head = gold.get("document")
    if not head:
        return
    said = facts.document.properties
    if head["title"]:  # a Document always has a title; a part of a table may print none
        yield _score("titles", {_plain(str(said["title"]))}, {_plain(head["title"])})
    if "issuers" in head:
        yield _score_issuers(facts, {_plain(name) for name in head["issuers"]})
    for key, kind in _PRINTED.items():
        if key in head:
            yield _score(kind, *(_printed(value) for value in (said.get(key), head[key])))


def _score_issuers(facts: Facts, expected: set[str]) -> Score:
    """An issuer is right as printed, or by a name of the body that it means."""
    names = {n.id: n.properties["names"] for n in facts.nodes if n.label == "Agency"}
    right, extra = set(), []
    for edge in facts.edges:
        if edge.type == "ISSUED_BY":
            printed = _plain(str(edge.properties["as_written"]))
            meant = expected & {printed, *_strings(names[edge.end.id])}
            right |= meant
            extra += [] if meant else [printed]
    return Score("issuers", len(right), tuple(extra), tuple(sorted(expected - right)))


def _score(kind: str, found: set[str], expected: set[str]) -> Score:
    extra, missed = sorted(found - expected), sorted(expected - found)
    return Score(kind, len(found & expected), tuple(extra), tuple(missed))


def _printed(value: object) -> set[str]:
    return {_folded(str(value))} if value else set()


def _plain(words: str) -> str:
    return wide(_folded(words))


def _folded(words: str) -> str:
    """Words without white space, full-width digits and Kangxi forms as what they stand for."""
    return plain_codes("".join(words.split()))


def _strings(value: object) -> list[str]:
    return [str(each) for each in value] if isinstance(value, list) else []
