"""``GET /search``: things and texts by words, names and pinyin."""

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel, Field

from api.http.dependencies import LoadedStoreDep
from api.http.problems import problem_responses
from api.services.receipts import Receipt, ReceiptedAnswer
from queries.asking.full_names import with_full_names
from queries.engine.reads import run_async
from queries.search.facets import Facets
from queries.search.search import MAX_PAGE, Hit, SearchParams, search

router = APIRouter(tags=["搜索 · search"], responses=problem_responses(400, 404, 422, 503))


class SearchAnswer(BaseModel):
    """One page of hits, best first; ask again with ``cursor=next_cursor`` for the next."""

    hits: list[Hit] = Field(max_length=MAX_PAGE)
    facets: Facets
    next_cursor: str | None = Field(description="Null on the last page")
    receipt: Receipt


@router.get("/search", summary="搜索 · Search")
async def search_graph(
    params: Annotated[SearchParams, Query()], store: LoadedStoreDep
) -> SearchAnswer:
    """Measures, documents, agencies, indicators, districts and sectors that have all the words.

    Whole names and aliases come first, then names in pinyin (`shangwuju`, `swj`), parts of names,
    titles and texts. Traditional characters find simplified ones. Of each kind of thing, the first
    1,000 hits are ranked and counted; `facets.complete` says whether that is all. The values of the
    facets are what `label`, `plan`, `agency` and `year` take.
    """
    version = await store.data_version()
    params, _ = await run_async(store, with_full_names(params, version))
    page = await run_async(store, search(params))
    return SearchAnswer(
        hits=page.hits,
        facets=page.facets,
        next_cursor=page.next_cursor,
        receipt=ReceiptedAnswer.search(params, page, version).receipt,
    )
