"""A document as the facts it states: the extractors in order, and who owns what they find."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from loaders.extract.citations import find_citations, plain_title, with_numbers
from loaders.extract.context import Context
from loaders.extract.head.distributed import distributed
from loaders.extract.plan_targets import plan_targets
from loaders.extract.responsibility.counted_tasks import with_counted
from loaders.extract.responsibility.declarations import apply_declarations
from loaders.extract.responsibility.passages import read_passage
from loaders.extract.responsibility.unread import unread_responsibility
from loaders.extract.structure.node import Node
from loaders.extract.structure.sections import read_sections
from loaders.extract.tasks.annex import read_annexes
from loaders.extract.tasks.answered_rows import read_answered_rows
from loaders.extract.tasks.body_prints import with_body_prints
from loaders.extract.tasks.measures import read_body_measures
from loaders.extract.tasks.sourced import SourcedMeasure
from loaders.extract.time.due_days import in_plan_year
from loaders.facts import Citation, Head, Measure, PlanFacts, Section, Target
from loaders.text.document import Text
from loaders.text.regex import regex

_PREAMBLE = regex(r"^(?:前\s*言|总体要求|指导思想|编制依据)")


def extract_plan(context: Context, root: Node, head: Head) -> PlanFacts:
    """All facts of a document below its ``head``; ``root`` is its outline."""
    annexes = read_annexes(context, root)
    rows = with_body_prints(context, annexes.measures)
    first = _first_line(root, head)
    body = tuple(read_body_measures(context, root, annexes, first))
    owners = _owner_by_line([each.measure for each in (*rows, *body)])
    sourced = _with_body_texts(context, root, (*rows, *body), owners)
    answered = tuple(read_answered_rows(context, root))
    stated = (*sourced, *(row.sourced for row in answered))
    by_row = {row.line: row.sourced.measure.key for row in answered}
    goals = plan_targets(context, root, sourced, owners, by_row)
    located = (_located(context, each) for each in stated)
    dated = tuple(in_plan_year(located, goals.targets, context.calendar))
    measures = with_counted(context, root, dated)
    sections = (*read_sections(context.document, root, annexes.labels, first), *annexes.sections)
    return PlanFacts(
        head,
        sections,
        apply_declarations(context.document, measures),
        tuple(_of_known(sections, goals.targets)),
        with_numbers(_citations(context, root, head, sourced, owners)),
        (*annexes.review_items, *unread_responsibility(context, measures), *goals.unread),
    )


def _of_known(sections: Iterable[Section], targets: Iterable[Target]) -> Iterator[Target]:
    """The targets; those of a heading that is no section (one of a letter) are the document's."""
    known = {f"section:{section.key}" for section in sections}
    for target in targets:
        owners = (o for o in target.owners if o in known or not o.startswith("section:"))
        yield replace(target, owners=tuple(owners))


def _first_line(root: Node, head: Head) -> int:
    """Where the plan begins behind the letter that sends it: at its title, if that is printed.

    A title with no numbered part of a plan behind it is a footer, or stands over an annex.
    """
    line = head.span.line_start
    behind = (node for node in root.walk() if node.line_start > line)
    return line if any(node.ordinal and node.place == "body" for node in behind) else 1


def _owner_by_line(measures: Iterable[Measure]) -> Mapping[int, str]:
    """The key of the measure that alone states a line of the body."""
    stated: dict[int, list[str]] = defaultdict(list)
    for measure in measures:
        lines = measure.body_lines
        if lines is None and measure.place == "body":
            lines = (measure.span.line_start, measure.span.line_end)
        for line in range(lines[0], lines[1] + 1) if lines else ():
            stated[line].append(measure.key)
    return {line: keys[0] for line, keys in stated.items() if len(keys) == 1}


def _with_body_texts(
    context: Context, root: Node, sourced: Sequence[SourcedMeasure], owners: Mapping[int, str]
) -> tuple[SourcedMeasure, ...]:
    """Give an annex row the words of the body item that it alone restates, but for its units."""
    rows = frozenset(each.measure.key for each in sourced if each.measure.place == "annex")
    words: dict[str, list[Text]] = defaultdict(list)
    for node in root.walk():
        for text in node.paragraphs if node.place == "body" else ():
            if (key := owners.get(text.line_start, "")) in rows:
                words[key].extend(read_passage(context, text).own_words)
    return tuple(
        replace(each, texts=(*each.texts, *words.get(each.measure.key, ()))) for each in sourced
    )


def _located(context: Context, sourced: SourcedMeasure) -> Measure:
    """The measure with the districts and the sectors that its words name."""
    document, texts = context.document, sourced.texts
    return replace(
        sourced.measure,
        districts=tuple(context.districts.first_of_each(document, texts)),
        sectors=tuple(context.sectors.first_of_each(document, texts)),
    )


def _citations(
    context: Context,
    root: Node,
    head: Head,
    sourced: Sequence[SourcedMeasure],
    owners: Mapping[int, str],
) -> Iterator[Citation]:
    document, notice = context.document, head.notice_title or head.title
    letter = distributed(text.string for text in root.paragraphs)
    own = frozenset(map(plain_title, (head.title, notice, *head.issued_with, *letter)))
    for node in root.walk():
        preamble = node.parent is None or bool(_PREAMBLE.match(node.title))
        for text in node.paragraphs:
            measure = owners.get(text.line_start)
            yield from find_citations(document, text, preamble=preamble, own=own, measure=measure)
    for each in sourced:
        for text in each.cells:
            key = each.measure.key
            yield from find_citations(document, text, preamble=False, own=own, measure=key)
