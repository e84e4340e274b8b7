"""A measure as graph records: its node, its section, who is responsible, what it names."""

from collections.abc import Mapping

from loaders.facts import Assignment, Measure
from loaders.names.resolve import Resolution, Resolver
from loaders.record.records import Records
from loaders.record.seats import seat_of
from loaders.record.term_records import record_districts, record_sectors
from loaders.text.document import Span
from loaders.text.folding import printed
from loaders.vocabulary import district_node
from ontology.terms import District


def record_measure(records: Records, measure: Measure, resolver: Resolver) -> None:
    """The measure, who is responsible for it, and the districts and sectors that it names."""
    _measure(records, measure)
    _assignments(records, measure, resolver)
    ref = records.ref("Measure", measure.key)
    record_districts(records, ref, measure.districts, resolver.vocabulary)
    record_sectors(records, ref, measure.sectors, resolver.vocabulary)


def record_seats(
    records: Records, measure: Measure, resolver: Resolver, districts: Mapping[str, District]
) -> None:
    """The districts whose bodies are responsible, where the vocabulary does not say who governs.

    ``districts`` are those of the plan's place by the forms of their names.
    """
    if resolver.knows_place:
        return
    ref = records.ref("Measure", measure.key)
    for each in (*measure.assignments, *measure.body_assignments):
        known = resolver.vocabulary.agencies.get(resolver.resolve(each.name).node.id)
        seat = seat_of(each.name, resolver.jurisdiction, districts)
        if seat and seat.code != resolver.jurisdiction and not (known and known.governs):
            district = records.add(district_node(seat))
            written = printed(each.mention, each.span.quote)
            records.edge("LOCATED_IN", ref, district, each.span, written)


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
        records.edge("PART_OF", ref, records.section(key), span, span.quote)


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
