"""A class that is asked for by name is known wherever names are taken."""

import re
from pathlib import Path

from graph.store import GraphStore
from ontology.labels import LABEL_NAMES, NAMED
from queries.asking.known.gazetteer import read_gazetteer
from queries.engine.reads import run
from queries.search.finding import LABELS

PAGE = Path(__file__).parents[2] / "api/static/suggesting.js"


def test_questions_know_the_things_of_every_named_class(plans: GraphStore) -> None:
    assert {entity.label for entity in run(plans, read_gazetteer()).all} == set(NAMED)


def test_the_search_and_the_box_of_the_page_find_every_named_class() -> None:
    kinds = re.findall(r"^  (\w+): \[", PAGE.read_text("utf-8"), re.MULTILINE)
    assert set(kinds) == set(LABELS) == {*NAMED, "Measure"}


def test_every_named_class_has_a_name_for_people() -> None:
    assert set(NAMED) <= LABEL_NAMES.keys()
