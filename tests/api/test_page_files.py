"""The page's files as they are: every word of the frame has its English, no view is heavy."""

import gzip
import json
import re
from collections import Counter
from pathlib import Path
from typing import Literal, get_args, get_origin

from api.services.review_rules import review_rules
from ontology.words import words_of
from queries.catalogue import catalogue
from queries.engine.describe import describe_columns, describe_parameters

STATIC = Path(__file__).parents[2] / "api" / "static"
WORDS = re.compile(r'\bt\((?:[^()"`]*\? ?)?"([^"]*)"(?: : "([^"]*)")?')
IN_HTML = re.compile(r"data-words>([^<]+)<")
PRELOADED = re.compile(r'rel="modulepreload" href="/static/([^"]+)"')
AT_ONCE = re.compile(r'^(?:import|export)\b[^;]*?"(\.[^"]+)";', re.MULTILINE)
VIEW = re.compile(r'(?:name: "(\w+)"|const QUESTION).*import\("\./(views/\w+\.js)"\)')
EARLY = re.compile(r"^  (\w+): \[(.*)\],$", re.MULTILINE)
IMPORTED = re.compile(r'(?:from|import|import\(|new URL\()\s*"(\./[^"]+|\.\./[^"]+|[\w-]+\.js)"')
CHINESE = re.compile("[一-鿿]")
MOST = 500_000
"""Bytes of JavaScript of a view, compressed."""


def needed(module: Path, imported: re.Pattern[str] = IMPORTED) -> set[Path]:
    """A module and all that it may load."""
    known, ahead = set[Path](), [module]
    while ahead:
        each = ahead.pop().resolve()
        if each not in known and each.suffix == ".js":
            known.add(each)
            ahead += [each.parent / name for name in imported.findall(each.read_text("utf-8"))]
    return known


def english() -> list[str]:
    """What has its English, in the order of the file."""
    lines = (STATIC / "english.js").read_text("utf-8").splitlines()
    entries = [json.loads("{" + each.strip().rstrip(",") + "}") for each in lines if '": ' in each]
    return [name for entry in entries for name in entry]


def test_every_word_of_our_own_in_an_answer_has_its_english() -> None:
    questions = catalogue().values()
    columns = [each for query in questions for each in describe_columns(query.row, query.columns)]
    given = [each for query in questions for each in describe_parameters(query.params)]
    printed = {words for each in columns for words in each.words.values()}
    printed |= {words for each in given for words in each.words.values()}
    printed |= {each.description for each in given}
    chosen = {
        value
        for query in questions
        for model in (query.row, query.params)
        for field in model.model_fields.values()
        for value in literals(field.annotation)
    }
    said = {rule.chinese for rule in words_of("ReviewRule").values()}
    said |= {each.meaning for rule in review_rules() for each in rule.verdicts}
    assert {each for each in printed | chosen | said if CHINESE.search(each)} <= set(english())


def literals(annotation: object) -> set[str]:
    """The strings of the Literals in an annotation."""
    if get_origin(annotation) is Literal:
        return {each for each in get_args(annotation) if isinstance(each, str)}
    return {value for each in get_args(annotation) for value in literals(each)}


def test_every_word_of_the_frame_has_its_english() -> None:
    modules = [each for each in STATIC.rglob("*.js") if "vendor" not in each.parts]
    used = {
        words
        for module in modules
        for pair in WORDS.findall(module.read_text("utf-8"))
        for words in pair
        if words
    } | set(IN_HTML.findall((STATIC / "index.html").read_text("utf-8")))
    names = english()
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


def test_modules_that_the_page_or_most_views_need_are_fetched_at_once() -> None:
    page = needed(STATIC / "page.js", AT_ONCE)
    names = re.findall(r'import\("\./(views/\w+\.js)"\)', (STATIC / "views.js").read_text("utf-8"))
    needs = Counter(each for name in names for each in needed(STATIC / name, AT_ONCE))
    shared = {module for module, views in needs.items() if views > len(names) / 2}
    preloaded = PRELOADED.findall((STATIC / "index.html").read_text("utf-8"))
    assert {STATIC / name for name in preloaded} | {STATIC / "page.js"} == page | shared


def test_modules_of_the_view_in_the_address_are_fetched_early() -> None:
    html = (STATIC / "index.html").read_text("utf-8")
    assert html.index('<script src="/static/early.js"></script>') < html.index("modulepreload")
    page = {STATIC / name for name in PRELOADED.findall(html)} | {STATIC / "page.js"}
    early = {
        name: {STATIC / module for module in re.findall(r'"([^"]+)"', modules)}
        for name, modules in EARLY.findall((STATIC / "early.js").read_text("utf-8"))
    }
    views = VIEW.findall((STATIC / "views.js").read_text("utf-8"))
    assert early == {
        name or "question": needed(STATIC / module, AT_ONCE) - page for name, module in views
    }
