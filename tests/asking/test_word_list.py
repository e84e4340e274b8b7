"""A fault in words.yaml is an error that names its line."""

from pathlib import Path

import pytest

from ontology.errors import OntologyError
from queries.asking.known.word_list import WORDS, read_word_list

TEXT = WORDS.read_text("utf-8")


def test_the_words_are_as_they_should_be() -> None:
    assert read_word_list().concepts["牵头"]


@pytest.mark.parametrize(
    ("right", "wrong", "fault"),
    [
        ("\nlight: [", "\nlihgt: [", "light"),
        ("\nincluding: [含", "\nincluding: [5", "including → 0"),
        ("  牵头: [", "  牵头: [协助, ", "“协助”已经是“牵头”的说法"),
        ("{parameter: offices", "{parameter: office", "没有问题有参数“office”"),
        ("columns: [score]", "columns: [scores]", "没有答案有“scores”一栏"),
    ],
)
def test_a_fault_is_named_with_its_line(tmp_path: Path, right: str, wrong: str, fault: str) -> None:
    assert TEXT.count(right) == 1
    path = tmp_path / "words.yaml"
    path.write_text(TEXT.replace(right, wrong), "utf-8")
    with pytest.raises(OntologyError, match=r"words\.yaml 第 \d+ 行") as raised:
        read_word_list(path)
    assert fault in str(raised.value)
    line = int(str(raised.value).split(" 第 ")[1].split(" 行")[0])
    assert 0 < line <= len(TEXT.splitlines())
