"""The guide of Neo4j Browser in its two formats: HTML (5.x) and AsciiDoc (2025 and later)."""

from collections.abc import Sequence
from functools import cache
from html import escape
from importlib.resources import files
from typing import NamedTuple, TypeAlias

import yaml

from browser_kit.views import View, view


class Page(NamedTuple):
    """A step of the guide: what is to be seen, and the statement that shows it."""

    title: str
    text: str
    title_en: str
    text_en: str
    view: View


class Guide(NamedTuple):
    """The pages in their order."""

    title: str
    title_en: str
    pages: Sequence[Page]


@cache
def guide() -> Guide:
    """The guide, as ``guide.yaml`` has it."""
    read = yaml.safe_load((files("browser_kit") / "guide.yaml").read_text("utf-8"))
    pages = [
        Page(
            each["title"], each["text"], each["title_en"], each["text_en"], view(each["statement"])
        )
        for each in read["steps"]
    ]
    return Guide(read["title"], read["title_en"], pages)


def html_guide() -> str:
    """A slide for each page; a click on a statement puts it into the editor."""
    slides = "".join(map(_slide, enumerate(guide().pages, start=1)))
    title = escape(f"{guide().title} · {guide().title_en}")
    return f'<!doctype html>\n<meta charset="utf-8">\n<title>{title}</title>\n{slides}'


def asciidoc_guide() -> str:
    """A section for each page."""
    sections = "".join(map(_section, enumerate(guide().pages, start=1)))
    return f"= {guide().title} · {guide().title_en}\n\n{sections}"


_Numbered: TypeAlias = tuple[int, Page]


def _slide(numbered: _Numbered) -> str:
    number, page = numbered
    return (
        f"<slide>\n<h3>{number}. {escape(page.title)} · {escape(page.title_en)}</h3>\n"
        f"<p>{escape(page.text)}</p>\n<p>{escape(page.text_en)}</p>\n"
        f'<pre class="pre-scrollable code runnable">{escape(page.view.statement)}</pre>\n</slide>\n'
    )


def _section(numbered: _Numbered) -> str:
    number, page = numbered
    return (
        f"== {number}. {page.title} · {page.title_en}\n\n{page.text}\n\n{page.text_en}\n\n"
        f"[source,cypher]\n----\n{page.view.statement}----\n\n"
    )
