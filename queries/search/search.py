"""The search: measures, documents, agencies, indicators, districts and sectors by words."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import Field

from queries.engine.cursor import decode_cursor, encode_cursor, question_digest
from queries.engine.located import say_where
from queries.engine.names import resolve_name
from queries.engine.parameters import PAGING, OptionalAgencyName, OptionalDocumentName, Params
from queries.engine.reads import Read, Reads
from queries.engine.shared_columns import Row, Where
from queries.search.facets import Facets, make_facets
from queries.search.finding import LABELS, OF_YEAR, TEXTS, Kept, Label
from queries.search.gathering import gather
from queries.search.ranking import Found
from queries.search.snippet import first_line, mark, snippet
from queries.search.words import MAX_CHARACTERS, Words, read_words

MAX_PAGE = 100
"""Hits of a page."""


class SearchParams(Params):
    """What to look for, and what to keep to: the values that the facets offer."""

    q: Annotated[
        str,
        Field(title="词", description=f"要找的词，空格分开表示都要有；最多 {MAX_CHARACTERS} 字"),
    ]
    label: Annotated[Label | None, Field(title="类别", description="、".join(LABELS))] = None
    plan: OptionalDocumentName = None
    agency: OptionalAgencyName = None
    year: Annotated[
        int | None, Field(title="年份", description="文件的成文年份", ge=1900, le=2200)
    ] = None
    limit: Annotated[int, Field(title="每页条数", ge=1, le=MAX_PAGE)] = 20


class Hit(Row):
    """A node that was found; what no single document states has no document and no line."""

    id: str
    label: Label
    title: str
    snippet: Annotated[str, Field(description="HTML: escaped, the words in <mark>")]
    document: Annotated[str | None, Field(description="Document id")]
    document_title: str | None
    line_start: Annotated[int | None, Field(description="1-based")]
    line_end: Annotated[int | None, Field(description="1-based, inclusive")]
    where: Where = None


@dataclass(frozen=True, slots=True)
class SearchPage:
    """Some hits; ``next_cursor`` is None on the last page. ``facets`` are of all hits."""

    hits: list[Hit]
    facets: Facets
    next_cursor: str | None


def search(params: SearchParams) -> Reads[SearchPage]:
    """The reads that answer one page.

    Raises:
        QueryError: nothing to look for, too long, or a cursor of another search.
        NotFoundError: no such plan or agency.
    """
    words = read_words(params.q)
    digest = question_digest("search", params.model_dump(exclude=PAGING))
    after = decode_cursor(params.cursor, digest) if params.cursor else ""
    keep = yield from _kept(params)
    gathered = yield from gather(words, (params.label,) if params.label else LABELS, keep)
    rest = [(key, each) for key, each in gathered.ranked if key > after]
    page = rest[: params.limit]
    texts = yield from _texts(each for _, each in page)
    hits = yield from say_where([_hit(each, words, gathered.documents, texts) for _, each in page])
    found = [each for _, each in gathered.ranked]
    facets = yield from make_facets(found, gathered.documents, complete=gathered.complete)
    more = len(rest) > len(page)
    return SearchPage(hits, facets, encode_cursor(digest, page[-1][0]) if more else None)


def _kept(params: SearchParams) -> Reads[Kept]:
    documents = (yield from resolve_name("Document", params.plan)) if params.plan else None
    agencies = (yield from resolve_name("Agency", params.agency)) if params.agency else None
    if params.year:
        rows = yield Read(OF_YEAR, {"year": params.year, "documents": documents})
        documents = [row["id"] for row in rows]
    return {"documents": documents, "agencies": agencies}


def _texts(page: Iterable[Found]) -> Reads[dict[str, str]]:
    ids = [each.id for each in page if each.label == "Document"]
    rows = (yield Read(TEXTS, {"ids": ids})) if ids else []
    return {row["id"]: row["text"] or "" for row in rows}


def _hit(
    found: Found,
    words: Words,
    documents: Mapping[str | None, Mapping[str, Any]],
    texts: Mapping[str, str],
) -> Hit:
    start, end, shown = found.line_start, found.line_end, _snippet(found, words)
    if found.label == "Document" and (line := first_line(texts[found.id], words)):
        start = end = line[0]
        shown = snippet(line[1], words)
    return Hit(
        id=found.id,
        label=found.label,
        title=found.title,
        snippet=shown,
        document=found.document,
        document_title=documents[found.document]["title"] if found.document else None,
        line_start=start,
        line_end=end,
    )


def _snippet(found: Found, words: Words) -> str:
    if found.label == "Measure":
        return snippet(found.text if words.in_text(found.text) else _both(found), words)
    return "、".join(_shown(found, words))


def _both(found: Found) -> str:
    return found.text if found.text.startswith(found.title) else f"{found.title}：{found.text}"


def _shown(found: Found, words: Words) -> Iterator[str]:
    """The names, what was found in them marked: a name found by its pinyin as a whole."""
    for form in dict.fromkeys((found.title, *found.forms)):
        marked = mark(form, words)
        if form in found.matched and "<mark>" not in marked:
            marked = f"<mark>{marked}</mark>"
        yield marked
