"""A document as the facts it states: the extractors in order, and who owns what they find."""

import re
from collections.abc import Collection, Iterator

from loaders.extract.citations import find_citations
from loaders.extract.responsibility.declarations import apply_declarations
from loaders.extract.responsibility.unread import unread_responsibility
from loaders.extract.structure.outline import Node
from loaders.extract.targets.indicator_tables import (
    is_indicator_table,
    read_indicator_table,
    read_notes,
)
from loaders.extract.targets.targets import find_targets
from loaders.extract.tasks.annex import Annex
from loaders.extract.tasks.items import own_words
from loaders.extract.tasks.measures import read_measures
from loaders.facts import Citation, Head, Measure, PlanFacts, Section, Target
from loaders.text.document import Document, Span, Text

_PAST = re.compile(
    r"(?:显著|发展|工作|主要)?(?:成效|成就|现状)$|^发展基础$|历史方位|形势|机遇(?:和|与)挑战|回顾"
)
_GOALS = re.compile(r"目标$")
_OPENING = re.compile(r"(?:力争|争取)?到(?P<year>20\d\d年)")
_PREAMBLE = re.compile(r"^(?:前\s*言|总体要求|指导思想|编制依据)")


def read_plan(
    document: Document, root: Node, head: Head, known: Collection[str]
) -> tuple[PlanFacts, dict[str, list[Text]]]:
    """All facts of a document below its head, and the texts of each measure by its key.

    ``root`` is the document's outline; ``known`` are the agencies' names in the vocabulary: they
    settle where a list of names may be parted.
    """
    found = read_measures(document, root, known, _first_line(root, head))
    owners = _owners(found.measures)
    _add_body_texts(root, found, owners, known)
    plan = PlanFacts(
        head,
        [*_sections(document, root, found.stray), *found.sections],
        apply_declarations(document, found.measures),
        [
            *_body_targets(document, root, head, owners),
            *_annex_targets(document, found, head),
            *_table_targets(document, root),
        ],
        list(_citations(document, root, head, found, owners)),
        [*found.doubts, *unread_responsibility(document, found.measures, known)],
    )
    return plan, found.texts


def _first_line(root: Node, head: Head) -> int:
    """Where the plan begins behind the letter that sends it: at its title, if that is printed.

    A title with no numbered part of a plan behind it is a footer, or stands over an annex.
    """
    line = head.span.line_start
    behind = (node for node in root.walk() if node.line_start > line)
    return line if any(node.ordinal and node.place == "body" for node in behind) else 1


def _sections(document: Document, root: Node, stray: Collection[str]) -> Iterator[Section]:
    for node in root.walk():
        if node.parent is None or _is_bare(node) or (node.key in stray and not node.children):
            continue
        yield Section(
            node.key,
            node.number,
            _title(node),
            node.level,
            _heading_span(document, node),
            node.line_end,
            node.parent.key or None,
        )


def _is_bare(node: Node) -> bool:
    """Whether nothing stands under an ordinal that has no words: nothing can refer to it."""
    return not (node.heading or node.paragraphs or node.children or node.tables)


def _title(node: Node) -> str:
    """The title; of an item without one its first words, of an ordinal that stands alone itself."""
    title = node.title if node.ordinal else re.sub(r"\s+", "", node.title)
    return title or (_shortened(node.paragraphs[0].string) if node.paragraphs else node.number)


def _heading_span(document: Document, node: Node) -> Span:
    """The heading as printed, its ordinal included; an item without a title, its first words."""
    last = node.heading or node.mark
    if node.heading is None and node.paragraphs:
        words = node.paragraphs[0]
        last = words.cut(0, len(_shortened(words.string)))
    return document.span(*filter(None, (node.mark, last)))


def _shortened(words: str) -> str:
    return re.split("[，。；]", words, maxsplit=1)[0]


def _owners(measures: Collection[Measure]) -> dict[int, list[str]]:
    """The measures that state each body line."""
    owners: dict[int, list[str]] = {}
    for measure in measures:
        lines = measure.body_lines
        if lines is None and measure.place == "body":
            lines = (measure.span.line_start, measure.span.line_end)
        for line in range(lines[0], lines[1] + 1) if lines else ():
            owners.setdefault(line, []).append(measure.key)
    return owners


def _add_body_texts(
    root: Node, found: Annex, owners: dict[int, list[str]], known: Collection[str]
) -> None:
    """Give an annex row the words of the body item that it alone restates, but for its units."""
    for node in root.walk():
        for text in node.paragraphs if node.place == "body" else ():
            keys = owners.get(text.line_start, [])
            if len(keys) == 1 and keys[0] in found.goals:
                found.texts[keys[0]].extend(own_words(text, known))


def _owner(node: Node, text: Text, owners: dict[int, list[str]]) -> tuple[str, ...]:
    """The one measure that states a body line, else the section."""
    measures = owners.get(text.line_start, [])
    if len(measures) == 1:
        return (measures[0],)
    return (f"section:{node.key}",) if node.key else ()


def _body_targets(
    document: Document, root: Node, head: Head, owners: dict[int, list[str]]
) -> Iterator[Target]:
    for node in root.walk():
        if node.place == "body" and not any(_PAST.search(n.title) for n in node.ancestors()):
            texts = ([node.heading] if node.heading else []) + node.paragraphs
            year = _year_of_goals(node)
            for text in texts:
                owner = _owner(node, text, owners)
                yield from find_targets(document, text, owner, head.period, year)


def _year_of_goals(node: Node) -> str:
    """The year that a section of goals opens with, which holds for all of its paragraphs; or ""."""
    if not _GOALS.search(node.title) or not node.paragraphs:
        return ""
    match = _OPENING.match(node.paragraphs[0].string)
    return match["year"] if match else ""


def _annex_targets(document: Document, found: Annex, head: Head) -> Iterator[Target]:
    for key, goals in found.goals.items():
        for text in found.cells[key]:
            yield from find_targets(document, text, (key,), head.period)
        title = found.cells[key][0].string
        for heading, text in goals:
            yield from find_targets(document, text, (key,), head.period, heading, title)


def _table_targets(document: Document, root: Node) -> Iterator[Target]:
    notes = read_notes(document)
    for node in root.walk():
        owner = (f"section:{node.key}",) if node.key else ()
        for table in filter(is_indicator_table, node.tables):
            yield from read_indicator_table(document, table, owner, notes)


def _citations(
    document: Document, root: Node, head: Head, found: Annex, owners: dict[int, list[str]]
) -> Iterator[Citation]:
    own = frozenset({_plain(head.title)})
    for node in root.walk():
        preamble = node.parent is None or bool(_PREAMBLE.match(node.title))
        for text in node.paragraphs:
            measures = owners.get(text.line_start, [])
            measure = measures[0] if len(measures) == 1 else None
            yield from find_citations(document, text, preamble=preamble, own=own, measure=measure)
    for key, texts in found.cells.items():
        for text in texts:
            yield from find_citations(document, text, preamble=False, own=own, measure=key)


def _plain(title: str) -> str:
    return title.replace("《", "").replace("》", "")
