"""The facts of a plan as graph records: nodes and edges with ids, names resolved."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from graph.records import Edge, Facts, Node, Ref, Value
from loaders.document import Document, Span, Text
from loaders.extract.head import kind_of
from loaders.extract.places import Finder
from loaders.facts import Assignment, Citation, Doubt, Measure, PlanFacts, Section, Target
from loaders.identity import document_id, jurisdiction_of_citation
from loaders.resolve import Resolver
from loaders.vocabulary import district_node, indicator_node, sector_node
from ontology.vocabulary import Vocabulary


@dataclass(slots=True)
class Recorder:
    """Gathers the records of one plan; a node or edge that comes again is the same one."""

    document: Document
    plan: PlanFacts
    vocabulary: Vocabulary
    resolver: Resolver
    id: str
    nodes: dict[Ref, Node] = field(default_factory=dict)
    edges: dict[str, Edge] = field(default_factory=dict)

    def facts(self, texts: Mapping[str, list[Text]], finders: tuple[Finder, Finder]) -> Facts:
        """All records of the plan; ``finders`` are those of districts and sectors."""
        self._document()
        for section in self.plan.sections:
            self._section(section)
        for measure in self.plan.measures:
            self._measure(measure)
            self._places(measure, texts.get(measure.key, []), finders)
        for number, target in enumerate(self.plan.targets, 1):
            self._target(target, number)
        for citation in self.plan.citations:
            self._citation(citation)
        for number, doubt in enumerate(self.plan.doubts, 1):
            self._review_item(doubt, number)
        return Facts(self.id, tuple(self.nodes.values()), tuple(self.edges.values()))

    # --- document and outline ------------------------------------------------------------

    def _document(self) -> None:
        head = self.plan.head
        first, last = head.period or (None, None)
        self._node(
            "Document",
            self.id,
            document_id=self.id,
            title=head.title,
            doc_number=head.doc_number,
            kind=head.kind,
            issued_on=head.issued_on,
            period_start=first,
            period_end=last,
            jurisdiction=self.resolver.jurisdiction,
            source_file=self.document.path.name,
            sha256=self.document.sha256,
            stub=False,
            text="\n".join(self.document.lines),
            line_start=head.span.line_start,
            line_end=head.span.line_end,
        )
        for name, span in head.issuers:
            agency = self.resolver.resolve(name).node
            self._add(agency)
            self._edge("ISSUED_BY", self._self, agency.ref, span, as_written=name)

    @property
    def _self(self) -> Ref:
        return Ref("Document", self.id)

    def _section_ref(self, key: str | None) -> Ref:
        return Ref("Section", f"{self.id}.s.{key}") if key else self._self

    def _section(self, section: Section) -> None:
        ref = self._section_ref(section.key)
        self._node(
            "Section",
            ref.id,
            document_id=self.id,
            number=section.number,
            title=section.title,
            level=section.level,
            line_start=section.span.line_start,
            line_end=section.line_end,
        )
        parent = self._section_ref(section.parent)
        self._edge("PART_OF", ref, parent, section.span, as_written=section.number + section.title)

    # --- measures ------------------------------------------------------------------------

    def _measure(self, measure: Measure) -> None:
        ref = self._measure_ref(measure.key)
        deadline = measure.deadline
        body = measure.body_lines or (None, None)
        self._node(
            "Measure",
            ref.id,
            document_id=self.id,
            number=measure.number,
            title=measure.title,
            text=measure.text,
            kind=measure.kind,
            deadline_text=deadline.text if deadline else None,
            due_on=deadline.due_on if deadline else None,
            ongoing=deadline.ongoing if deadline else False,
            place=measure.place,
            line_start=measure.span.line_start,
            line_end=measure.span.line_end,
            quote=measure.span.quote,
            body_line_start=body[0],
            body_line_end=body[1],
        )
        self._edge("IN_DOCUMENT", ref, self._self, measure.span, as_written=measure.title)
        for key, span in measure.sections:
            self._edge("PART_OF", ref, self._section_ref(key), span, as_written=measure.title)
        for assignment in measure.assignments:
            self._assignment(ref, assignment)

    def _measure_ref(self, key: str) -> Ref:
        return Ref("Measure", f"{self.id}.{key}")

    def _assignment(self, measure: Ref, assignment: Assignment) -> None:
        resolution = self.resolver.resolve(assignment.completed or assignment.mention)
        self._add(resolution.node)
        listed = assignment.role == "RESPONSIBLE_FOR"
        self._edge(
            assignment.role,
            resolution.node.ref,
            measure,
            assignment.span,
            as_written=assignment.mention,
            position=assignment.position if listed else None,
            listed=assignment.listed if listed else None,
            repaired_by=assignment.repaired_by or resolution.repaired_by,
        )

    def _places(
        self, measure: Measure, texts: Iterable[Text], finders: tuple[Finder, Finder]
    ) -> None:
        texts = list(texts)
        ref = self._measure_ref(measure.key)
        districts, sectors = finders
        for found in districts.first_of_each(self.document, texts):
            node = district_node(self.vocabulary.districts[found.id])
            self._add(node)
            self._edge("LOCATED_IN", ref, node.ref, found.span, as_written=found.as_written)
        for found in sectors.first_of_each(self.document, texts):
            node = sector_node(self.vocabulary.sectors[found.id])
            self._add(node)
            self._edge("CONCERNS", ref, node.ref, found.span, as_written=found.as_written)

    # --- targets, citations, review ------------------------------------------------------

    def _target(self, target: Target, number: int) -> None:
        ref = Ref("Target", f"{self.id}.t.{number}")
        span = target.span
        self._node(
            "Target",
            ref.id,
            document_id=self.id,
            value=_number(target.value),
            value_max=_number(target.value_max),
            value_text=target.value_text,
            unit=target.unit,
            comparator=target.comparator,
            year=target.year,
            year_start=target.year_start,
            kind=target.kind,
            binding=target.binding,
            quote=span.quote,
            line_start=span.line_start,
            line_end=span.line_end,
        )
        indicator = self._indicator(target)
        self._edge("MEASURES", ref, indicator, span, as_written=target.indicator)
        for owner in target.owners or ("",):
            self._edge("SETS", self._owner(owner), ref, span, as_written=span.quote)

    def _owner(self, owner: str) -> Ref:
        if not owner:
            return self._self
        kind, _, key = owner.partition(":")
        return self._section_ref(key) if kind == "section" else self._measure_ref(owner)

    def _indicator(self, target: Target) -> Ref:
        forms = self.vocabulary.indicator_forms()
        name = target.indicator
        known = forms.get(name) or forms.get(name.removesuffix("数量"))
        node = (
            indicator_node(known)
            if known
            else Node(
                "Indicator",
                f"indicator:{name}",
                {
                    "name": name,
                    "unit": target.unit,
                    "aliases": [],
                    "names": [name],
                    "confirmed": False,
                },
            )
        )
        self._add(node)
        return node.ref

    def _citation(self, citation: Citation) -> None:
        place = jurisdiction_of_citation(citation.title, citation.doc_number)
        ref = Ref("Document", document_id(place, citation.title))
        if ref == self._self:
            return
        self._node(
            "Document",
            ref.id,
            title=citation.title,
            doc_number=citation.doc_number,
            kind=kind_of(citation.title),
            jurisdiction=place,
            stub=True,
        )
        start = self._self
        if citation.measure and citation.relation == "CITES":
            start = self._measure_ref(citation.measure)
        words = "".join(citation.span.quote.split())
        self._edge(citation.relation, start, ref, citation.span, as_written=words)

    def _review_item(self, doubt: Doubt, number: int) -> None:
        ref = Ref("ReviewItem", f"{self.id}.r.{number}")
        self._node(
            "ReviewItem",
            ref.id,
            document_id=self.id,
            rule=doubt.rule,
            reason=doubt.reason,
            quote=doubt.span.quote,
            status="open",
            suggestions=list(doubt.suggestions) or None,
            affects=doubt.affects,
            line_start=doubt.span.line_start,
            line_end=doubt.span.line_end,
        )
        about = self._measure_ref(doubt.about) if doubt.about else self._self
        self._edge("ABOUT", ref, about, doubt.span, as_written=doubt.rule)

    # --- records -------------------------------------------------------------------------

    def _node(self, label: str, id_: str, **properties: Value | None) -> None:
        self._add(Node(label, id_, dict(_present(properties))))

    def _add(self, node: Node) -> None:
        self.nodes.setdefault(node.ref, node)

    def _edge(
        self, type_: str, start: Ref, end: Ref, span: Span, **properties: Value | None
    ) -> None:
        evidence: dict[str, Value] = {
            "line_start": span.line_start,
            "line_end": span.line_end,
            "quote": span.quote,
        }
        edge = Edge(type_, start, end, {**dict(_present(properties)), **evidence})
        self.edges.setdefault(edge.id, edge)


def _present(properties: Mapping[str, Value | None]) -> Iterator[tuple[str, Value]]:
    return ((key, value) for key, value in properties.items() if value is not None)


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
