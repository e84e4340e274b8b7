"""A command imports what it needs and no more: extract begins to read at once."""

import subprocess
import sys

import pytest

HEAVY = (
    "rjieba",
    "jieba",
    "rdflib",
    "linkml",
    "rich.console",
    "fastapi",
    "neo4j",
    "limits",
    "asyncio",
)
_TOLD = "import sys; print(*(name for name in {heavy!r} if name in sys.modules))"


@pytest.mark.parametrize(
    "imports",
    [
        "from api.cli.__main__ import build_app; build_app(['extract'])",
        "from api.cli.__main__ import build_app; build_app(['extract']); import loaders.pipeline",
        "from ontology.vocabulary import load_vocabulary; load_vocabulary()",
    ],
)
def test_nothing_heavy_is_imported_before_a_file_is_read(imports: str) -> None:
    assert _imported(imports, HEAVY) == []


def test_help_imports_neither_a_database_nor_a_dictionary() -> None:
    imports = "from api.cli.__main__ import _COMMANDS, build_app; build_app(_COMMANDS)"
    assert _imported(imports, ("neo4j", "pandas", "rjieba", "rdflib", "linkml", "fastapi")) == []


def _imported(imports: str, heavy: tuple[str, ...]) -> list[str]:
    program = f"{imports}\n{_TOLD.format(heavy=heavy)}"
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert told.returncode == 0, told.stderr
    return told.stdout.split()
