"""LibreOffice opens the files of an answer, and finds the rows in them."""

import csv
import shutil
import subprocess
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from loaders.read.word.conversion import find_office

OFFICE = find_office()
QUESTION = "/queries/tasks-of-agency?agency=市商务局"


@pytest.mark.skipif(not OFFICE, reason="LibreOffice is not installed")
@pytest.mark.parametrize(("name", "to"), [("xlsx", "csv"), ("ods", "csv"), ("docx", "txt")])
def test_the_rows_of_a_file_are_read_back(
    client: TestClient, tmp_path: Path, name: str, to: str
) -> None:
    file = tmp_path / f"answer.{name}"
    file.write_bytes(client.get(f"{QUESTION}&format={name}").content)
    text = converted(file, to)
    rows = client.get(QUESTION).json()["rows"]
    assert rows
    for row in rows:
        assert row["title"] in text and row["agency"] in text
    assert "�" not in text
    if to == "csv":
        heading, *lines = csv.reader(text.splitlines())
        assert "任务" in heading
        assert [line[heading.index("任务")] for line in lines] == [row["title"] for row in rows]


def converted(file: Path, to: str) -> str:
    """The text of a file as LibreOffice writes it; of a workbook the first sheet."""
    options = {"csv": ":Text - txt - csv (StarCalc):44,34,76", "txt": ":Text (encoded):UTF8"}[to]
    profile = (file.parent / "profile").as_uri()
    command = [
        str(shutil.which(OFFICE or "")), "--headless", "--norestore",
        f"-env:UserInstallation={profile}", "--convert-to", to + options,
        "--outdir", str(file.parent / "out"), str(file),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True)
    return (file.parent / "out" / f"{file.stem}.{to}").read_text("utf-8-sig")
