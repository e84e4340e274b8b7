"""The names of labels are those of the schema."""

from ontology.labels import LABEL_NAMES, NAMED
from ontology.model import load_schema


def test_every_label_that_has_a_name_is_one_of_the_schema() -> None:
    assert set(LABEL_NAMES) <= set(load_schema().classes)
    assert set(NAMED) <= set(LABEL_NAMES)


def test_no_two_labels_have_one_name() -> None:
    assert len({name.chinese for name in LABEL_NAMES.values()}) == len(LABEL_NAMES)
    assert len({name.plural for name in LABEL_NAMES.values()}) == len(LABEL_NAMES)
