"""One class per node label, one attribute per edge: ``Agency.match(graph)…first().leads``.

The edges carry the evidence. Iterating over ``agency.leads`` gives measures; ``.triples()`` gives
(agency, ("LEADS", properties), measure), where the properties have ``as_written``, ``line_start``,
``line_end`` and ``quote``. A missing property is None; a date is an ``interchange.time.Date``.

Reading only: saving these objects would write facts without evidence, and the next load of the
document would remove them. Where an edge may lead to several labels (what a measure is part of,
what lies in a district), py2neo cannot tell them apart, so there is no attribute; ask in Cypher.
"""

from __future__ import annotations

from py2neo.ogm import Model, Property, RelatedFrom, RelatedTo


class Indicator(Model):
    """指标: what targets measure, shared by all plans."""

    __primarykey__ = "id"
    id: Property[str] = Property()
    name: Property[str] = Property()
    unit: Property[str | None] = Property()
    aliases: Property[list[str] | None] = Property()
    targets: RelatedFrom[Target] = RelatedFrom("Target", "MEASURES")


class District(Model):
    """行政区/功能区; ``code`` is GB/T 2260, absent for zones."""

    __primarykey__ = "id"
    id: Property[str] = Property()
    name: Property[str] = Property()
    code: Property[str | None] = Property()
    aliases: Property[list[str] | None] = Property()
    within: RelatedTo[District] = RelatedTo("District", "WITHIN")
    governed_by: RelatedFrom[Agency] = RelatedFrom("Agency", "GOVERNS")


class Sector(Model):
    """行业/领域; ``code`` is GB/T 4754 where it has one."""

    __primarykey__ = "id"
    id: Property[str] = Property()
    name: Property[str] = Property()
    code: Property[str | None] = Property()
    aliases: Property[list[str] | None] = Property()
    broader: RelatedTo[Sector] = RelatedTo("Sector", "BROADER")
    measures: RelatedFrom[Measure] = RelatedFrom("Measure", "CONCERNS")


class Agency(Model):
    """机构; find it by any of its ``names``."""

    __primarykey__ = "id"
    id: Property[str] = Property()
    name: Property[str] = Property()
    short_name: Property[str | None] = Property()
    names: Property[list[str] | None] = Property()
    kind: Property[str] = Property()
    jurisdiction: Property[str | None] = Property()
    confirmed: Property[bool | None] = Property()
    leads: RelatedTo[Measure] = RelatedTo("Measure", "LEADS")
    supports: RelatedTo[Measure] = RelatedTo("Measure", "SUPPORTS")
    responsible_for: RelatedTo[Measure] = RelatedTo("Measure", "RESPONSIBLE_FOR")
    issued: RelatedFrom[Document] = RelatedFrom("Document", "ISSUED_BY")
    succeeded_by: RelatedTo[Agency] = RelatedTo("Agency", "SUCCEEDED_BY")
    member_of: RelatedTo[Agency] = RelatedTo("Agency", "MEMBER_OF")
    governs: RelatedTo[District] = RelatedTo("District", "GOVERNS")


class Document(Model):
    """文件; a ``stub`` is only cited, its text is not loaded."""

    __primarykey__ = "id"
    id: Property[str] = Property()
    title: Property[str] = Property()
    notice_title: Property[str | None] = Property()
    doc_number: Property[str | None] = Property()
    kind: Property[str | None] = Property()
    issued_on: Property[object] = Property()
    effective_on: Property[object] = Property()
    expires_on: Property[object] = Property()
    validity: Property[str | None] = Property()
    period_start: Property[int | None] = Property()
    period_end: Property[int | None] = Property()
    jurisdiction: Property[str | None] = Property()
    jurisdictions: Property[list[str] | None] = Property()
    source_file: Property[str | None] = Property()
    stub: Property[bool | None] = Property()
    issued_by: RelatedTo[Agency] = RelatedTo("Agency", "ISSUED_BY")
    based_on: RelatedTo[Document] = RelatedTo("Document", "BASED_ON")
    cites: RelatedTo[Document] = RelatedTo("Document", "CITES")
    amends: RelatedTo[Document] = RelatedTo("Document", "AMENDS")
    repeals: RelatedTo[Document] = RelatedTo("Document", "REPEALS")
    measures: RelatedFrom[Measure] = RelatedFrom("Measure", "IN_DOCUMENT")
    targets: RelatedTo[Target] = RelatedTo("Target", "SETS")


class Section(Model):
    """章节; lines are 1-based lines of the source text."""

    __primarykey__ = "id"
    id: Property[str] = Property()
    document_id: Property[str] = Property()
    number: Property[str | None] = Property()
    title: Property[str] = Property()
    level: Property[int | None] = Property()
    line_start: Property[int] = Property()
    line_end: Property[int] = Property()
    targets: RelatedTo[Target] = RelatedTo("Target", "SETS")


class Measure(Model):
    """任务/措施; ``deadline_text`` is as printed, ``due_on`` what it means."""

    __primarykey__ = "id"
    id: Property[str] = Property()
    document_id: Property[str] = Property()
    number: Property[str | None] = Property()
    title: Property[str] = Property()
    text: Property[str | None] = Property()
    kind: Property[str] = Property()
    deadline_text: Property[str | None] = Property()
    due_on: Property[object] = Property()
    ongoing: Property[bool | None] = Property()
    place: Property[str] = Property()
    quote: Property[str | None] = Property()
    line_start: Property[int] = Property()
    line_end: Property[int] = Property()
    led_by: RelatedFrom[Agency] = RelatedFrom("Agency", "LEADS")
    supported_by: RelatedFrom[Agency] = RelatedFrom("Agency", "SUPPORTS")
    responsible: RelatedFrom[Agency] = RelatedFrom("Agency", "RESPONSIBLE_FOR")
    in_document: RelatedTo[Document] = RelatedTo("Document", "IN_DOCUMENT")
    targets: RelatedTo[Target] = RelatedTo("Target", "SETS")
    located_in: RelatedTo[District] = RelatedTo("District", "LOCATED_IN")
    concerns: RelatedTo[Sector] = RelatedTo("Sector", "CONCERNS")
    cites: RelatedTo[Document] = RelatedTo("Document", "CITES")


class Target(Model):
    """目标值, in ``unit``; ``value_text`` is as printed, ``value`` is None if that is no number."""

    __primarykey__ = "id"
    id: Property[str] = Property()
    document_id: Property[str] = Property()
    value: Property[float | None] = Property()
    value_max: Property[float | None] = Property()
    value_text: Property[str | None] = Property()
    unit: Property[str | None] = Property()
    comparator: Property[str | None] = Property()
    year: Property[int | None] = Property()
    year_start: Property[int | None] = Property()
    kind: Property[str] = Property()
    binding: Property[str | None] = Property()
    quote: Property[str] = Property()
    line_start: Property[int] = Property()
    line_end: Property[int] = Property()
    measures: RelatedTo[Indicator] = RelatedTo("Indicator", "MEASURES")
    located_in: RelatedTo[District] = RelatedTo("District", "LOCATED_IN")
