"""The page's files as they are: every word of the frame has its English, no view is heavy."""

import gzip
import json
import re
from pathlib import Path

STATIC = Path(__file__).parents[2] / "api" / "static"
WORDS = re.compile(r'\bt\((?:[^()"`]*\? ?)?"([^"]*)"(?: : "([^"]*)")?')
IN_HTML = re.compile(r"data-words>([^<]+)<")
IMPORTED = re.compile(r'(?:from|import|import\(|new URL\()\s*"(\./[^"]+|\.\./[^"]+|[\w-]+\.js)"')
MOST = 500_000
"""Bytes of JavaScript of a view, compressed."""


def needed(module: Path) -> set[Path]:
    """A module and all that it may load."""
    known, ahead = set[Path](), [module]
    while ahead:
        each = ahead.pop().resolve()
        if each not in known and each.suffix == ".js":
            known.add(each)
            ahead += [each.parent / name for name in IMPORTED.findall(each.read_text("utf-8"))]
    return known


def test_every_word_of_the_frame_has_its_english() -> None:
    modules = [each for each in STATIC.rglob("*.js") if "vendor" not in each.parts]
    used = {
        words
        for module in modules
        for pair in WORDS.findall(module.read_text("utf-8"))
        for words in pair
        if words
    } | set(IN_HTML.findall((STATIC / "index.html").read_text("utf-8")))
    lines = (STATIC / "english.js").read_text("utf-8").splitlines()
    english = [json.loads("{" + each.strip().rstrip(",") + "}") for each in lines if '": "' in each]
    names = [name for entry in english for name in entry]
    assert len(names) == len(set(names))
    assert used - set(names) == set()


def test_no_view_needs_more_javascript_than_a_slow_line_bears() -> None:
    shared = needed(STATIC / "page.js")
    own = {view.stem: needed(view) for view in (STATIC / "views").glob("*.js")}
    sizes = {
        name: sum(len(gzip.compress(each.read_bytes())) for each in modules | shared)
        for name, modules in own.items()
    }
    assert {name: size for name, size in sizes.items() if size > MOST} == {}
