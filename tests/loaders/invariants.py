"""What holds of the reading of any file, however damaged it is."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from graph.records import Edge, Facts, Node
from loaders.pipeline import extract_document
from loaders.read.files import find_plan_files
from loaders.read.formats import read_document
from loaders.text.document import Document, Paragraph, Table, Text
from ontology.errors import PolicyGraphError

ROLES = frozenset({"LEADS", "SUPPORTS", "RESPONSIBLE_FOR"})
_REMEDY = re.compile("请")
_RESPONSIBLE = re.compile(
    r"(?:责任|牵头|配合|负责)(?:单位|部门)[：:]\s*[\u4e00-\u9fff]{2}"
    r"|[（(][\u4e00-\u9fff、]{2,60}(?:局|委|办|厅|政府)(?:牵头|负责)[）)]"
)
"""Words that no reader doubts to say who is responsible."""
_UNITS = re.compile(
    r"市(?:商务局|教委|财政局|科技局)(?:、市(?:商务局|教委|财政局|科技局|农业农村委))*"
)
"""A cell of a table that holds nothing but units that every vocabulary of a city has."""


def check_path(path: Path) -> Counter[str]:
    """Read every file that a path stands for; how many were read, and how many refused.

    Raises:
        AssertionError: something does not hold; any other error is a crash.
    """
    return Counter(check_file(file) for file in find_plan_files([path]).files)


def check_file(path: Path) -> str:
    """``read`` if the facts of a file are sound, ``refused`` if it is refused with a remedy."""
    try:
        document = read_document(path)
        facts = extract_document(document)
    except PolicyGraphError as refusal:
        message = str(refusal)
        assert path.name in message and _REMEDY.search(message), message
        return "refused"
    check(document, facts)
    return "read"


def check(document: Document, facts: Facts) -> None:
    """Assert what holds of the facts of a document."""
    _ids_are_unique(facts)
    for item in chain(facts.nodes, facts.edges):
        _quote_stands_at_its_lines(document, item)
    lost = list(unread(document, facts))
    assert not lost, f"no assignment and no review item: {lost[:3]}"
    assert extract_document(document).fingerprint == facts.fingerprint


def _ids_are_unique(facts: Facts) -> None:
    assert max(Counter(node.ref for node in facts.nodes).values()) == 1
    assert max(Counter(edge.id for edge in facts.edges).values(), default=1) == 1
    refs = {node.ref for node in facts.nodes}
    for edge in facts.edges:
        assert edge.start in refs and edge.end in refs, edge


def _quote_stands_at_its_lines(document: Document, item: Node | Edge) -> None:
    first, last = item.properties.get("line_start"), item.properties.get("line_end")
    if first is None and last is None:
        return
    assert isinstance(first, int) and isinstance(last, int), item
    assert 1 <= first <= last <= len(document.lines), item
    quote = str(item.properties.get("quote", ""))
    assert quote in "\n".join(document.lines[first - 1 : last]), item


def unread(document: Document, facts: Facts) -> Iterator[tuple[int, str]]:
    """Line and words of each statement of responsibility that was neither read nor put up."""
    told = set(lines_told(facts))
    for text in _texts(document):
        for match in _RESPONSIBLE.finditer(text.string):
            if text.line_at(match.start()) not in told:
                yield text.line_at(match.start()), match.group()
    for text in _cells(document):
        if _UNITS.fullmatch(text.string) and not told & {text.line_start, text.line_end}:
            yield text.line_start, text.string


def lines_told(facts: Facts) -> Iterator[int]:
    """The lines of assignments and of review items."""
    roles = (edge for edge in facts.edges if edge.type in ROLES)
    items = (node for node in facts.nodes if node.label == "ReviewItem")
    for item in chain(roles, items):
        yield from lines_of(item)
        if "body_line_start" in item.properties:
            yield from lines_of(item, "body_")


def lines_of(item: Node | Edge, place: str = "") -> range:
    """The lines of a fact; those in the body of what an annex says too, if asked."""
    first, last = item.properties[f"{place}line_start"], item.properties[f"{place}line_end"]
    return range(int(str(first)), int(str(last)) + 1)


def _texts(document: Document) -> Iterator[Text]:
    yield from (block.text for block in document.blocks if isinstance(block, Paragraph))
    yield from _cells(document)


def _cells(document: Document) -> Iterator[Text]:
    for block in document.blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from cell.paragraphs
