"""How the hits of a search divide: by kind, plan, agency and year."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Annotated, Any

from pydantic import BaseModel, Field

from queries.engine.reads import Read, Reads
from queries.search.finding import UNITS
from queries.search.ranking import Found

MAX_VALUES = 50
"""Of each facet, the most frequent ones."""


class FacetValue(BaseModel):
    """A value that the parameter of the same name takes."""

    value: str
    title: str
    count: int


class Facets(BaseModel):
    """Counts of all hits, most first; of an agency, hits in which it acts or which it issued."""

    label: list[FacetValue]
    plan: list[FacetValue]
    agency: list[FacetValue]
    year: list[FacetValue]
    complete: Annotated[bool, Field(description="False if there were more hits than are counted")]


def make_facets(
    found: Iterable[Found], documents: Mapping[str | None, Mapping[str, Any]], *, complete: bool
) -> Reads[Facets]:
    """Count hits; ``documents`` gives title and year of each document that they stand in."""
    hits = list(found)
    plans = Counter(each.document for each in hits if each.document)
    years = Counter(
        str(year)
        for each in hits
        if each.document and (year := documents[each.document]["year"]) is not None
    )
    agencies = yield from _agencies(hits)
    return Facets(
        label=_values(Counter(each.label for each in hits), {}),
        plan=_values(plans, {id: documents[id]["title"] or id for id in plans}),
        agency=_values(agencies, {id: id.partition(":")[2] for id in agencies}),
        year=_values(years, {}),
        complete=complete,
    )


def _agencies(hits: Iterable[Found]) -> Reads[Counter[str]]:
    ids: dict[str, list[str]] = {"Measure": [], "Document": [], "Agency": []}
    for each in hits:
        ids.setdefault(each.label, []).append(each.id)
    counts = Counter(ids["Agency"])
    if ids["Measure"] or ids["Document"]:
        given = {"measures": ids["Measure"], "documents": ids["Document"]}
        for row in (yield Read(UNITS, given)):
            counts[row["id"]] += row["count"]
    return counts


def _values(counts: Counter[Any], titles: Mapping[str, str]) -> list[FacetValue]:
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:MAX_VALUES]
    return [FacetValue(value=v, title=titles.get(v, v), count=n) for v, n in ordered]
