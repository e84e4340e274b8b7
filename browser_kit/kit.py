"""The files of the kit, made from the ontology, the catalogue and the views."""

import io
import zipfile
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from browser_kit.guide import asciidoc_guide, html_guide
from browser_kit.page import page
from browser_kit.saved import is_one_statement, saved_statement
from browser_kit.style import style_sheet
from browser_kit.views import views
from queries.catalogue import catalogue

_VIEWS = "看图"
_BESIDE_PAGE = ("kit.css", "kit.js")
_FIRST_TIME = (1980, 1, 1, 0, 0, 0)
"""The time of every entry of the archive, so that the same kit has the same bytes."""


@cache
def kit() -> Mapping[str, bytes]:
    """Every file by its path in the kit's folder.

    ``style.grass``, ``guide.html``, ``guide.adoc``, ``index.html`` (statements to copy), the saved
    statements in ``favourites/<folder>/<title>.cypher`` and all of them in ``favourites.zip``.
    """
    saved = dict(favourites())
    texts = {
        "style.grass": style_sheet(),
        "guide.html": html_guide(),
        "guide.adoc": asciidoc_guide(),
        "index.html": page(saved),
        **{f"favourites/{path}": statement for path, statement in saved.items()},
    }
    contents = {path: text.encode() for path, text in texts.items()}
    beside = {name: (files("browser_kit") / name).read_bytes() for name in _BESIDE_PAGE}
    return {**contents, **beside, "favourites.zip": _archive(saved)}


def favourites() -> Iterator[tuple[str, str]]:
    """(folder and file, statement) of what is saved: the views, then the questions by group."""
    for view in views().values():
        yield f"{_VIEWS}/{_file_name(view.title)}", view.statement
    for query in catalogue().values():
        if is_one_statement(query):
            yield f"{query.group}/{_file_name(query.zh)}", saved_statement(query)


def _file_name(title: str) -> str:
    return f"{title.replace('/', '／')}.cypher"


def _archive(saved: Mapping[str, str]) -> bytes:
    """As Neo4j Browser takes it when it is dropped on the favourites: its folders become theirs."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, statement in saved.items():
            entry = zipfile.ZipInfo(path, _FIRST_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, statement)
    return buffer.getvalue()
