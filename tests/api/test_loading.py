"""What comes of each file of a load: a bad one, a second copy and a bug stop nothing."""

import zipfile
from pathlib import Path

import pytest
from rich.text import Text

from api.cli.load_report import summary
from api.services import loading
from loaders.batch.issues import read_documents
from loaders.check.review.decisions import NONE

PLAN = Path(__file__).parents[1] / "golden" / "plain_text" / "bracketed_lists.txt"


@pytest.fixture
def copies(tmp_path: Path) -> list[Path]:
    """One plan under two names."""
    paths = [tmp_path / "a.txt", tmp_path / "b.md"]
    for path in paths:
        path.write_bytes(PLAN.read_bytes())
    return paths


def test_the_second_copy_of_a_document_is_refused_by_name(copies: list[Path]) -> None:
    (first, facts), (second, nothing) = loading.extract_all(copies, NONE, 1)
    assert not first.error and facts
    assert nothing is None
    assert f"{copies[1]}：与 {copies[0]} 是同一份文件" in second.error
    assert "请" in second.error


def test_files_that_were_read_are_worked_on_again_without_them(copies: list[Path]) -> None:
    """Whatever came of each file: facts, a second copy, a text that is no plan."""
    nothing = copies[0].with_name("empty.txt")
    nothing.touch()
    files = [copies[0], nothing, copies[1]]
    at_once = list(loading.extract_all(files, NONE, 1))
    read = read_documents(files)
    for file in files:
        file.unlink()
    for _ in range(2):
        assert list(loading.extract_read(read, NONE)) == at_once


def test_a_file_in_an_archive_is_shown_with_its_archive(tmp_path: Path) -> None:
    archive = tmp_path / "plans.zip"
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr("2024/plan.txt", PLAN.read_bytes())
        made.writestr("empty[/x].txt", "")
    found = loading.find_files([archive])
    outcomes = [outcome for outcome, _ in loading.extract_all(found.files, NONE, 2)]
    assert list(summary(outcomes, []).columns[0].cells) == [
        Text("plans.zip/2024/plan.txt"),
        Text("plans.zip/empty[/x].txt"),
    ]
