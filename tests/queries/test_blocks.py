"""What several statements have in common stands once, and in each of them as it stands there."""

import pytest

from ontology.errors import QueryError
from queries.catalogue import catalogue
from queries.generate import BLOCKS, stale, with_blocks


def test_every_statement_has_its_blocks_as_their_sources_have_them() -> None:
    assert list(stale()) == []


def test_no_statement_writes_the_columns_of_a_task_by_hand() -> None:
    first = BLOCKS.joinpath("task.cypher").read_text("utf-8").splitlines()[3]
    by_hand = [
        name
        for name, query in catalogue().items()
        if first in query.statement.text and "// block task" not in query.statement.text
    ]
    assert by_hand == []


def test_a_block_is_written_anew_with_the_comma_of_the_statement() -> None:
    text = "RETURN\n  // block evidence\n  old AS old,\n  // end\n  key AS key\n"
    written = with_blocks(text)
    assert "  document.id AS document,\n" in written
    assert "  measure.quote AS quote,\n  // end\n  key AS key\n" in written
    assert with_blocks(written) == written


def test_a_block_without_a_source_is_an_error() -> None:
    with pytest.raises(QueryError, match="no_such"):
        with_blocks("  // block no_such\n  x AS x\n  // end\n")
