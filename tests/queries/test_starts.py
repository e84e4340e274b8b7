"""Statements begin with what is named: the embedded engine goes much as they are written."""

import re
from pathlib import Path

import pytest

FILES = sorted((Path(__file__).parents[2] / "queries" / "catalogue").rglob("*.cypher"))
ALL_OF_A_LABEL = re.compile(r"^ +MATCH \(\w+:\w+\) WHERE .*\.id IN \$", re.MULTILINE)
"""In a subquery no index is used for it; ``UNWIND $… AS one MATCH (n:Label {id: one})`` has one."""
PATH_FROM_ALL = re.compile(r"^MATCH \(\w+:\w+\)-\[[^]]*\]->\(\w+\)<-\[", re.MULTILINE)
"""For each node in the middle, which is known, all of the label of the first are looked at."""


@pytest.mark.parametrize("wrong", [ALL_OF_A_LABEL, PATH_FROM_ALL])
def test_no_statement_looks_at_a_whole_label_for_what_it_knows(wrong: re.Pattern[str]) -> None:
    assert len(FILES) > 50
    assert not [file.name for file in FILES if wrong.search(file.read_text("utf-8"))]
