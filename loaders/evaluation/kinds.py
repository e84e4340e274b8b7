"""How each kind of fact is compared with gold: right if it says the same at the same place."""

from collections.abc import Iterator
from typing import Any

from graph.records import Facts
from loaders.evaluation.agencies import score_agencies
from loaders.evaluation.districts import score_districts
from loaders.evaluation.gold import Gold, is_lined, told_line
from loaders.evaluation.head import score_head
from loaders.evaluation.marks import wide
from loaders.evaluation.score import Score
from loaders.evaluation.targets import score_targets


def evaluate(facts: Facts, gold: Gold) -> list[Score]:
    """The scores of each kind of fact that the gold annotates."""
    return [
        *score_head(facts, gold),
        *score_agencies(facts, gold),
        *score_targets(facts, gold),
        *_score_lines("citations", _found_citations(facts), gold, _expected_citations),
        *_score_lines("outline", _found_outline(facts), gold, _expected_outline),
        *score_districts(facts, gold),
    ]


def _score_lines(kind: str, found: Iterator[Any], gold: Gold, expected: Any) -> Iterator[Score]:
    """The score of facts that are known by line and words; of unlined texts by words alone.

    On those that are uncertain careful readers differ: neither missed nor extra.
    """
    key = {"citations": "citations", "outline": "sections"}[kind]
    if key in gold:
        lined = is_lined(gold)
        read = {each if lined else (0, *each[1:]) for each in found}
        doubted = [each for each in gold[key] if each.get("uncertain")]
        read -= set(expected({**gold, key: doubted}))
        wanted = set(expected({**gold, key: [e for e in gold[key] if not e.get("uncertain")]}))
        extra = tuple(sorted(read - wanted, key=str))
        yield Score(kind, len(read & wanted), extra, tuple(sorted(wanted - read, key=str)))


def _found_citations(facts: Facts) -> Iterator[tuple[int, str, str]]:
    titles = {n.id: str(n.properties["title"]) for n in facts.nodes if n.label == "Document"}
    for edge in facts.edges:
        if edge.type in ("BASED_ON", "CITES"):
            yield int(str(edge.properties["line_start"])), _plain(titles[edge.end.id]), edge.type


def _expected_citations(gold: Gold) -> Iterator[tuple[int, str, str]]:
    for citation in gold["citations"]:
        if citation.get("quoted", True):
            yield told_line(gold, citation), _plain(citation["title"]), citation["relation"]


def _plain(title: str) -> str:
    """Without white space and 《》, marks in full width as the program reads them."""
    return "".join(character for character in wide(title) if character not in "《》〈〉 \u3000")


def _found_outline(facts: Facts) -> Iterator[tuple[int, str]]:
    for node in facts.nodes:
        if node.label == "Section":
            yield int(str(node.properties["line_start"])), _plain(str(node.properties["title"]))


def _expected_outline(gold: Gold) -> Iterator[tuple[int, str]]:
    return ((told_line(gold, each), _plain(each["title"])) for each in gold["sections"])
