"""A file is read by the format that its suffix names."""

from pathlib import Path

import pytest

from loaders.read.formats import formats, read_document
from loaders.read.limits import MAX_BYTES
from ontology.errors import FormatError


def test_plain_text_and_markdown_are_known() -> None:
    assert {".txt", ".md"} <= formats().keys()


@pytest.mark.parametrize("name", ["plan.txt", "plan.TXT", "plan.md"])
def test_the_suffix_chooses_the_format_whatever_its_case(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("一、总则\n", encoding="utf-8")
    assert read_document(path).lines == ("一、总则", "")


def test_the_same_bytes_have_the_same_digest_under_another_name(tmp_path: Path) -> None:
    paths = [tmp_path / "a.txt", tmp_path / "b.md"]
    for path in paths:
        path.write_text("一、总则\n", encoding="utf-8")
    one, other = map(read_document, paths)
    assert one.sha256 == other.sha256 and len(one.sha256) == 64


@pytest.mark.parametrize("name", ["plan.exe", "plan", "plan.txt.zip"])
def test_an_unknown_kind_of_file_is_refused_and_the_known_ones_are_named(name: str) -> None:
    with pytest.raises(FormatError, match=r"不认识的文件类型.*\.txt"):
        read_document(Path(name))


def test_a_file_that_would_fill_memory_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    with pytest.raises(FormatError, match=r"huge\.txt：.*超过上限"):
        read_document(path)
