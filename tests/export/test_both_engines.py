"""Each format has the same bytes whichever engine the store is on."""

import pytest
from exported import exported
from sampling import sample

from graph.export.formats import formats
from graph.store import GraphStore


@pytest.mark.neo4j
@pytest.mark.parametrize("name", sample(list(formats()), 1))
def test_both_engines_export_the_same_bytes(on_both: list[GraphStore], name: str) -> None:
    one, other = (exported(store, name) for store in on_both)
    assert one == other
    assert exported(on_both[0], name) == one
