"""``GET /queries`` and one route for each question, made from the catalogue."""

from collections.abc import Awaitable, Callable
from functools import cache
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Request, Response
from fastapi import Query as QueryParameters
from pydantic import Field, create_model

from api.http.compression import make_body, respond
from api.http.dependencies import CacheDep, LoadedStoreDep
from api.http.downloads import download
from api.http.etag import ETag
from api.http.middleware.request_log import record_answer
from api.http.models import Answer, ColumnInfo, ParameterInfo, QueryInfo, QueryList
from api.http.problems import problem_responses
from api.http.response_cache import Body
from api.services.answer_files.output import MAX_ROWS
from api.services.answer_files.sheet import Language, Sheet
from api.services.answer_files.writing import format_for, formats_for
from api.services.receipts import answer_json
from graph.async_store import AsyncGraphStore
from ontology.labels import LABEL_NAMES
from queries.answering import answer_page, first_page
from queries.catalogue import catalogue, find_question
from queries.engine.describe import describe_columns, describe_parameters
from queries.engine.parameters import MAX_LIMIT, Params
from queries.engine.query import AnyQuery
from queries.engine.reads import run_async

_NOT_MODIFIED: dict[int | str, dict[str, Any]] = {
    304: {"description": "数据没有变化 · Not modified"},
}


def describe_query(query: AnyQuery) -> QueryInfo:
    """The question as ``GET /queries`` lists it."""
    return QueryInfo(
        name=query.name,
        group=query.group,
        summary=query.zh,
        summary_en=query.en,
        parameters=[
            ParameterInfo(
                name=p.name,
                title=p.title,
                description=p.description,
                type=p.kind,
                required=p.required,
                default=p.default,
                choices=list(p.choices),
                words=p.words,
                names=LABEL_NAMES[p.label].plural if p.label else None,
            )
            for p in describe_parameters(query.params)
        ],
        columns=[
            ColumnInfo(
                name=column.name,
                title=column.title,
                type=column.kind,
                several=column.several,
                names=LABEL_NAMES[column.label].plural if column.label else None,
                brief=column.name in query.brief,
                words=column.words,
            )
            for column in describe_columns(query.row, query.columns)
        ],
        example=dict(query.example),
        example_url=query.example_url,
        opening=query.opening,
    )


@cache
def described_queries() -> Body:
    """What ``GET /queries`` answers. It is the same as long as the program runs, takes 0.2 seconds
    to make, and every visit of the page begins with it."""
    listed = QueryList(queries=[describe_query(query) for query in catalogue().values()])
    return make_body(listed.model_dump_json().encode(), len(listed.queries))


def make_endpoint(query: AnyQuery) -> Callable[..., Awaitable[Response]]:
    """The function behind ``GET /queries/<name>``; its annotation gives OpenAPI the parameters."""

    async def answer(
        params: Any, request: Request, store: LoadedStoreDep, cache: CacheDep
    ) -> Response:
        etag = await ETag.of(request, store)
        if etag.matches:
            return etag.not_modified()
        asked = query.params.model_validate(params.model_dump(exclude={"format", "lang"}))
        if params.format == "json":
            body = await cache.get(
                etag.value,
                lambda: _page(query, asked, store, etag.data_version),
                lambda: etag.is_valid(store),
            )
            record_answer(request, query.name, body.rows)
            return respond(request, body, etag.headers)
        asked = asked.model_copy(update={"limit": MAX_LIMIT})
        asked, page = await run_async(store, first_page(query, asked, etag.data_version))
        sheet = Sheet(query, asked, etag.data_version, params.lang)
        file = await download(sheet, format_for(query, params.format), page, store)
        file.headers.update(etag.headers)
        return file

    answer.__annotations__["params"] = Annotated[_with_format(query), QueryParameters()]
    return answer


async def _page(query: AnyQuery, params: Params, store: AsyncGraphStore, data_version: str) -> Body:
    """One page as JSON. Its rows were checked when they were read, and are not checked again."""
    found = await run_async(store, answer_page(query, params, data_version))
    return make_body(answer_json(found), len(found.pages[0].rows))


def _with_format(query: AnyQuery) -> type[Params]:
    """The question's parameters, and what the answer is to be."""
    found = formats_for(query)
    names: Any = Literal[("json", *(each.name for each in found))]
    files = "，".join(f"{each.name} {each.title}" for each in found)
    format = Field("json", title="格式", description=f"json 一页；其余是含全部行的文件：{files}")
    language = Field("zh", title="语言", description="文件中标题的语言：zh 中文，en 英文")
    return create_model(
        f"{query.params.__name__}AndFormat",
        __base__=query.params,
        format=(names, format),
        lang=(Language, language),
    )


def _files(query: AnyQuery) -> dict[int | str, dict[str, Any]]:
    """The media types of an answer, beside JSON."""
    media = [each.media_type.partition(";")[0] for each in formats_for(query)]
    return {200: {"content": {each: {} for each in media}}, **_NOT_MODIFIED}


def _most_rows(query: AnyQuery) -> str:
    """Of any format, and of those that hold fewer."""
    fewer = [each for each in formats_for(query) if each.max_rows < MAX_ROWS]
    return f"{MAX_ROWS:,}" + "".join(f", {each.name} {each.max_rows:,}" for each in fewer)


@cache
def make_router() -> APIRouter:
    """The routes of all questions, the same for every application."""
    router = APIRouter(tags=["问题 · queries"])

    @router.get(
        "/queries",
        summary="全部问题及其参数 · All questions with their parameters",
        response_model=QueryList,
    )
    async def list_queries(request: Request) -> Response:
        """What each question takes and answers: enough to make a form and a table of it."""
        return respond(request, described_queries(), {"Cache-Control": "no-cache"})

    for query in catalogue().values():
        router.add_api_route(
            f"/queries/{query.name}",
            make_endpoint(query),
            response_model=Answer[query.row],  # type: ignore[name-defined]
            operation_id=query.name.replace("-", "_"),
            summary=query.zh,
            description=(
                f"{query.en}.\n\n示例 Example: `{query.example_url}`\n\n"
                f"A file (`format`) has all rows from `cursor` on, up to {_most_rows(query)}; "
                "if there are more, it says so. `lang=en` gives English headings."
            ),
            responses={**_files(query), **problem_responses(400, 404, 422, 503)},
        )

    @router.get("/queries/{name}", include_in_schema=False)
    async def unknown_query(name: str) -> None:
        find_question(name, "GET /queries")

    return router
