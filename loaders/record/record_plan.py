"""The facts of a plan as graph records: nodes and edges with ids, names resolved."""

from dataclasses import dataclass

from graph.records import Facts, Ref
from loaders.facts import Citation, Head, PlanFacts, Section
from loaders.names.resolve import Resolver
from loaders.record.identity import document_id, jurisdiction_of_citation
from loaders.record.measure_records import record_measure, record_seats
from loaders.record.records import Records
from loaders.record.review_records import record_review_items
from loaders.record.target_records import record_target
from loaders.text.document import Document, squeeze
from ontology.code_points import plain
from ontology.positions import PositionMap


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
    districts = resolver.vocabulary.district_forms(resolver.jurisdiction)
    for measure in plan.measures:
        record_measure(records, measure, resolver)
        record_seats(records, measure, resolver, districts)
    for number, target in enumerate(plan.targets, 1):
        if not target.rejected:
            record_target(records, target, number, resolver.vocabulary)
    for citation in plan.citations:
        _citation(records, citation)
    record_review_items(records, plan.review_items)
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
    _issuers(records, head, resolver)


def _issuers(records: Records, head: Head, resolver: Resolver) -> None:
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


def _section(records: Records, section: Section) -> None:
    ref = records.node(
        records.section(section.key),
        document_id=records.source,
        number=section.number,
        title=section.title,
        level=section.level,
        line_start=section.span.line_start,
        line_end=section.line_end,
    )
    parent = records.section(section.parent)
    records.edge("PART_OF", ref, parent, section.span, section.span.quote)


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
