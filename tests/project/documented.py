"""What the READMEs and the pages of docs/ show to be typed, and typing it."""

import contextlib
import re
import subprocess
from pathlib import Path
from textwrap import dedent

from served import Served
from tree import ROOT

SERVED_AT = "http://127.0.0.1:8000"
GIVEN = [
    "docs",
    "seeds",
    *(f"tests/gold/00{number}.json" for number in range(5)),
    "tests/gold/texts",
]
"""What commands find of the repository; of the annotations a few, as test_gold.py measures all."""


def fenced(name: str, language: str) -> list[str]:
    """The fenced blocks of that language, in order."""
    text = (ROOT / name).read_text("utf-8")
    blocks = re.findall(rf"^( *)```{language}\n(.*?)^\1```", text, re.MULTILINE | re.DOTALL)
    return [dedent(block) for _, block in blocks]


def run(command: str, served: Served, folder: Path) -> str:
    """What the command prints, typed at a terminal in ``folder``."""
    for given in GIVEN:
        (folder / given).parent.mkdir(parents=True, exist_ok=True)
        with contextlib.suppress(FileExistsError):
            (folder / given).symlink_to(ROOT / given)
    done = subprocess.run(
        ["bash", "-euc", command.replace(SERVED_AT, served.address)],
        env=dict(served.environment),
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
