"""Loads leave out no values of which one revises another, whatever the question calls so."""

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from sampling import drawn

from graph.write.revisions import may_revise
from queries.catalogue.targets import revised_targets

ANY = revised_targets.QUERY.parse({})

values = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(["target", "growth", "cumulative"]),
        "year_start": st.sampled_from([None, None, 2026]),
        "year": st.sampled_from([None, 2027, 2028, 2030]),
        "comparator": st.sampled_from([None, "=", ">", ">=", "<", "<=", "~", "range"]),
        "value": st.sampled_from([1.0, 2.0, 10_000.0]),
        "unit": st.sampled_from(["亿元", "万元", "元", "个", None]),
        "issued_on": st.sampled_from([None, date(2025, 1, 1), date(2026, 1, 1)]),
        "districts": st.sampled_from([[], ["河东"], ["河东", "河西"]]),
        "document": st.integers(1, 3),
    }
)


@drawn(some=300, all=5_000)
@given(st.lists(values, min_size=2, max_size=4))
def test_values_with_a_revision_may_have_one(stated: list[dict[str, Any]]) -> None:
    for each in stated:
        each["value_max"] = each["value"] * 2 if each["comparator"] == "range" else None
    records = [record(number, each) for number, each in enumerate(stated, start=1)]
    if revised_targets.derive(records, ANY):
        assert may_revise(stated)


@drawn(some=300, all=5_000)
@given(values, values)
def test_two_values_that_may_revise_each_other_do(one: dict[str, Any], two: dict[str, Any]) -> None:
    for number, each in enumerate((one, two), start=1):
        each |= {"value_max": None, "document": number}
    pair = [record(number, each) for number, each in enumerate((one, two), start=1)]
    assert may_revise([one, two]) == bool(revised_targets.derive(pair, ANY))


def record(number: int, value: dict[str, Any]) -> dict[str, Any]:
    """A value as the statement of the question gives it."""
    own = {n: its for n, its in value.items() if n not in ("issued_on", "districts", "document")}
    place = {"line_start": number, "line_end": number, "quote": "粮食"}
    document = f"doc-{value['document']}"
    return {
        "indicator": "粮食",
        "target": {"id": f"{document}.t.{number}", **own, **place},
        "districts": value["districts"],
        "document": document,
        "document_title": document,
        "issued_on": value["issued_on"],
        "jurisdiction": None,
    }
