"""The facts of a plan as graph records: nodes and edges with ids, names resolved."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from graph.records import Facts, Node, Ref, Value
from loaders.facts import (
    Assignment,
    Citation,
    Head,
    Measure,
    PlanFacts,
    ReviewItem,
    Section,
    Target,
    TermMention,
)
from loaders.record.identity import document_id, jurisdiction_of_citation
from loaders.record.records import Records
from loaders.resolve import Resolution, Resolver
from loaders.text.document import Document, Span, squeeze
from loaders.text.folding import printed
from loaders.vocabulary import district_node, indicator_node, sector_node
from ontology.code_points import plain
from ontology.positions import PositionMap
from ontology.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class RecordContext:
    """What recording a plan takes besides its facts: its ``id``, its text, and who is meant.

    ``places`` are the codes of all who issue it.
    """

    id: str
    document: Document
    places: tuple[str, ...]
    resolver: Resolver


def record_plan(plan: PlanFacts, context: RecordContext) -> Facts:
    """All records of a plan."""
    resolver = context.resolver
    records = Records(context.id, context.document.positions)
    _document(records, context, plan.head)
    for section in plan.sections:
        _section(records, section)
    for measure in plan.measures:
        _measure(records, measure)
        _assignments(records, measure, resolver)
        _terms(records, measure, resolver.vocabulary)
    for number, target in enumerate(plan.targets, 1):
        if not target.rejected:
            _target(records, target, number, resolver.vocabulary)
    for citation in plan.citations:
        _citation(records, citation)
    for key, item in _keyed(plan.review_items):
        _review_item(records, item, key)
    return records.facts()


def _document(records: Records, context: RecordContext, head: Head) -> None:
    document, places, resolver = context.document, context.places, context.resolver
    first, last = head.period or (None, None)
    records.node(
        records.document,
        document_id=records.source,
        title=head.title,
        notice_title=head.notice_title,
        doc_number=head.doc_number,
        kind=head.kind,
        issued_on=head.issued_on,
        effective_on=head.effective_on,
        expires_on=head.expires_on,
        validity=head.validity,
        period_start=first,
        period_end=last,
        jurisdiction=resolver.jurisdiction,
        jurisdictions=list(places) if len(places) > 1 else None,
        source_file=document.path.name,
        sha256=document.sha256,
        stub=False,
        text="\n".join(document.lines),
        line_places=PositionMap.of_lines(document.positions).to_json()
        if document.positions
        else None,
        line_start=head.span.line_start,
        line_end=head.span.line_end,
    )
    spans = {span for _, span in head.issuers}
    printed = {span: plain(squeeze(span.quote)) for span in spans}
    for name, span in head.issuers:
        agency = records.add(resolver.resolve(name).node)
        written = _as_written(name, printed[span])
        records.edge("ISSUED_BY", records.document, agency, span, written)


def _as_written(name: str, words: str) -> str:
    """The name as printed: of 自治区党委办公厅 人民政府办公厅 the second one prints no place."""
    parts = (name[start:] for start in range(len(name)))
    return next((part for part in parts if part in words), name)


def _section_ref(records: Records, key: str | None) -> Ref:
    return records.ref("Section", f"s.{key}") if key else records.document


def _section(records: Records, section: Section) -> None:
    ref = records.node(
        _section_ref(records, section.key),
        document_id=records.source,
        number=section.number,
        title=section.title,
        level=section.level,
        line_start=section.span.line_start,
        line_end=section.line_end,
    )
    parent = _section_ref(records, section.parent)
    records.edge("PART_OF", ref, parent, section.span, section.span.quote)


# --- measures ----------------------------------------------------------------------------------


def _measure(records: Records, measure: Measure) -> None:
    deadline = measure.deadline
    body = measure.body_lines or (None, None)
    ref = records.node(
        records.ref("Measure", measure.key),
        document_id=records.source,
        number=measure.number,
        title=measure.title,
        text=measure.text,
        kind=measure.kind,
        deadline_text=deadline.text if deadline else None,
        due_on=deadline.due_on if deadline else None,
        ongoing=deadline.ongoing if deadline else False,
        place=measure.place,
        other=[f"{heading}：{cell}" for heading, cell in measure.other] or None,
        line_start=measure.span.line_start,
        line_end=measure.span.line_end,
        quote=measure.span.quote,
        body_line_start=body[0],
        body_line_end=body[1],
    )
    records.edge("IN_DOCUMENT", ref, records.document, measure.span, measure.span.quote)
    for key, span in measure.sections:
        records.edge("PART_OF", ref, _section_ref(records, key), span, span.quote)


def _assignments(records: Records, measure: Measure, resolver: Resolver) -> None:
    """The annex's go first: what both prints say is one edge, with the lines of both."""
    body: dict[tuple[str, str], Span] = {}
    for each in measure.body_assignments:
        body.setdefault((each.role, resolver.resolve(each.name).node.id), each.span)
    for each in (*measure.assignments, *measure.body_assignments):
        resolution = resolver.resolve(each.name)
        _assignment(records, measure, each, resolution, body.get((each.role, resolution.node.id)))


def _assignment(
    records: Records,
    measure: Measure,
    assignment: Assignment,
    resolution: Resolution,
    body: Span | None,
) -> None:
    listed = assignment.role == "RESPONSIBLE_FOR"
    records.edge(
        assignment.role,
        records.add(resolution.node),
        records.ref("Measure", measure.key),
        assignment.span,
        printed(assignment.mention, assignment.span.quote),
        position=assignment.position if listed else None,
        listed=assignment.listed if listed else None,
        repaired_by=assignment.repaired_by or resolution.repaired_by,
        body_line_start=body.line_start if body else None,
        body_line_end=body.line_end if body else None,
    )


def _terms(records: Records, measure: Measure, vocabulary: Vocabulary) -> None:
    """The districts and sectors that the measure names."""
    ref = records.ref("Measure", measure.key)
    _located(records, ref, measure.districts, vocabulary)
    for found in measure.sectors:
        sector = records.add(sector_node(vocabulary.sectors[found.id]))
        records.edge("CONCERNS", ref, sector, found.span, found.as_written)


def _located(
    records: Records, ref: Ref, districts: Iterable[TermMention], vocabulary: Vocabulary
) -> None:
    for found in districts:
        district = records.add(district_node(vocabulary.district(found.id)))
        records.edge("LOCATED_IN", ref, district, found.span, found.as_written)


# --- targets, citations, review ----------------------------------------------------------------


def _target(records: Records, target: Target, number: int, vocabulary: Vocabulary) -> None:
    span = target.span
    ref = records.node(
        records.ref("Target", f"t.{number}"),
        document_id=records.source,
        value=_number(target.value),
        value_max=_number(target.value_max),
        value_text=target.value_text,
        unit=target.unit,
        comparator=target.comparator,
        year=target.year,
        year_start=target.year_start,
        year_basis=target.year_basis,
        kind=target.kind,
        binding=target.binding,
        quote=span.quote,
        **_headings(target),
        line_start=span.line_start,
        line_end=span.line_end,
    )
    indicator = records.add(_indicator(target, vocabulary))
    named = target.named or span
    printed = target.indicator if target.indicator in plain(named.quote) else named.quote
    records.edge("MEASURES", ref, indicator, named, target.mention or printed)
    for owner in target.owners or ("",):
        records.edge("SETS", _owner(records, owner), ref, span, span.quote)
    _located(records, ref, target.districts, vocabulary)


def _headings(target: Target) -> dict[str, Value]:
    """What heads the row and the column of a value in a table."""
    headings = {"row_heading": target.row_heading, "column_heading": target.column_heading}
    found: dict[str, Value] = {}
    for name, heading in headings.items():
        if heading:
            found |= {name: plain(heading.words), f"{name}_line": heading.line}
    return found


def _owner(records: Records, owner: str) -> Ref:
    """``section:KEY``, the key of a measure, or "" for the document."""
    if not owner:
        return records.document
    kind, _, key = owner.partition(":")
    return _section_ref(records, key) if kind == "section" else records.ref("Measure", owner)


def _indicator(target: Target, vocabulary: Vocabulary) -> Node:
    """The vocabulary's indicator, or one of its own that nobody has confirmed."""
    name = target.indicator
    if known := vocabulary.indicator(name):
        return indicator_node(known)
    return Node(
        "Indicator",
        f"indicator:{name}",
        {
            "name": name,
            "unit": target.unit,
            "names": [name],
            "confirmed": False,
        },
    )


def _citation(records: Records, citation: Citation) -> None:
    place = jurisdiction_of_citation(citation.title, citation.doc_number)
    ref = Ref("Document", document_id(place, citation.title))
    if ref == records.document:
        return
    records.node(
        ref,
        title=citation.title,
        doc_number=citation.doc_number,
        kind=citation.kind,
        jurisdiction=place,
        stub=True,
    )
    start = records.document
    if citation.measure and citation.relation == "CITES":
        start = records.ref("Measure", citation.measure)
    records.edge(citation.relation, start, ref, citation.span, citation.span.quote)


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


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
