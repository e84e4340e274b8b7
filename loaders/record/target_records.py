"""A target as graph records: its value, its indicator, who sets it."""

from decimal import Decimal

from graph.records import Node, Ref, Value
from loaders.facts import Target
from loaders.record.records import Records
from loaders.record.term_records import record_districts
from loaders.vocabulary import indicator_node
from ontology.code_points import plain
from ontology.vocabulary import Vocabulary


def record_target(records: Records, target: Target, number: int, vocabulary: Vocabulary) -> None:
    """The target, its indicator, what sets it and where; ``number`` counts those of the plan."""
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
    record_districts(records, ref, target.districts, vocabulary)


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
    return records.section(key) if kind == "section" else records.ref("Measure", owner)


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


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
