"""Who is responsible alone leads, in every question that speaks of leads."""

from dataclasses import replace

import pytest
from small_plans import plan

from graph.store import GraphStore
from queries.catalogue import catalogue


@pytest.mark.exhaustive(on="neo4j")
def test_sole_responsibility_is_a_lead_in_lists_and_matrices(store: GraphStore) -> None:
    facts = plan(1, {"办好市集": ["天津市商务局", "天津市财政局"]})
    alone = {"listed": 1, "position": 1}
    edges = tuple(
        replace(e, type="RESPONSIBLE_FOR", properties={**e.properties, **alone})
        if e.type == "LEADS"
        else e
        for e in facts.edges
    )
    for _ in store.load([replace(facts, edges=edges)]):
        pass

    def rows(name: str, **given: str) -> list[dict[str, object]]:
        query = catalogue()[name]
        return [row.model_dump() for row in query.run(store, query.parse(given)).rows]

    (led,) = rows("tasks-led-by-agency", agency="天津市商务局")
    (pair,) = rows("lead-support-matrix")
    assert (pair["lead"], pair["support"]) == ("天津市商务局", "天津市财政局")
    assert rows("lead-support-matrix", agency="天津市商务局") == [
        {**pair, "identities": [led["identity"]]}
    ]
    (partner,) = rows("agency-collaborators", agency="天津市商务局")
    assert (partner["supported_by_it"], partner["led_by_it"]) == (1, 0)
    (partner,) = rows("agency-collaborators", agency="天津市财政局")
    assert (partner["supported_by_it"], partner["led_by_it"]) == (0, 1)
