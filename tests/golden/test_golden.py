"""A plan beside the facts it states: what ``policygraph extract`` prints, checked by eye.

``pytest tests/golden --regenerate`` rewrites the expected facts and shows the difference; read it
before you commit it.
"""

import difflib
from pathlib import Path

import pytest

from loaders.pipeline import extract_file

CASES = sorted(Path(__file__).parent.glob("*/*.txt"))


@pytest.mark.parametrize("case", CASES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_plan_states_what_stands_beside_it(
    case: Path, request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    beside = case.with_suffix(".expected.jsonl")
    found = "".join(f"{line}\n" for line in extract_file(case).json_lines())
    expected = beside.read_text(encoding="utf-8") if beside.exists() else ""
    changes = list(
        difflib.unified_diff(
            expected.splitlines(), found.splitlines(), beside.name, "found", n=0, lineterm=""
        )
    )
    if request.config.getoption("--regenerate", default=False):
        beside.write_text(found, encoding="utf-8")
        with capsys.disabled():
            print(f"\n{case.stem}: {'unchanged' if not changes else ''}", *changes, sep="\n")
        return
    assert not changes, "\n".join((*changes, "to accept: pytest tests/golden --regenerate"))


def test_every_expected_file_has_its_plan() -> None:
    beside = {path.with_suffix(".expected.jsonl") for path in CASES}
    assert len(CASES) >= 6
    assert set(Path(__file__).parent.glob("*/*.jsonl")) <= beside
