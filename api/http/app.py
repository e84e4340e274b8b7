"""The application: factory, lifespan, routers. Everything else is elsewhere."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext
from typing import TYPE_CHECKING

from fastapi import FastAPI

from api.extras import is_installed
from api.http.metrics import Metrics
from api.http.middleware.stack import middleware_stack
from api.http.openapi_examples import add_examples
from api.http.page_files import PageFiles
from api.http.problems import add_problem_handlers, problem_responses
from api.http.response_cache import ResponseCache
from api.http.routers import (
    ask,
    audit,
    browser_kit,
    cypher,
    documents,
    entities,
    export,
    health,
    metrics,
    names,
    page,
    pages,
    quality,
    questions,
    review,
    search,
)
from api.http.store_supervisor import StoreSupervisor
from api.http.tracing import TELEMETRY
from api.settings import Settings, read_settings
from api.version import program_version

if TYPE_CHECKING:
    from api.http.mcp_endpoint import McpEndpoint

DESCRIPTION = """\
政策文件中谁牵头、谁配合、何时完成、达到多少：每一行都带有文件、行号和原文。

Who leads which task, with whom, by when, to reach which number; every row that states a fact
carries its document, lines and quote. Errors are RFC 9457 problem details.

分页：带上 `cursor=next_cursor` 取下一页。其间载入别的文件，没有变化的行仍恰好出现一次；各页的
`receipt.data_version` 相同，就是同一份数据。按计数排列的问题，计数变了，行会换位置。

Paging: ask again with `cursor=next_cursor`. If documents are loaded meanwhile, rows that did not
change still come exactly once; pages of one `receipt.data_version` are of one state of the data.
Where rows are ordered by counts, a count that changes moves its row.

收据：把 `receipt` 存成文件；`policygraph replay` 按它重新提问，输出与 `rows` 逐字节相同的行，
或说明哪里不同。

Receipts: keep `receipt` in a file; `policygraph replay` asks the same again and prints the bytes of
`rows`, or says what differs.
"""


def create_app(settings: Settings | None = None) -> FastAPI:
    """The application; its store is opened when it starts and closed when it stops."""
    settings = settings or read_settings()
    measured = Metrics()

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        app.state.settings = settings
        app.state.cache = ResponseCache(settings.kept_mb << 20)
        async with StoreSupervisor(settings) as supervisor:
            app.state.supervisor = supervisor
            app.state.metrics = measured
            measured.watch(supervisor)
            async with mcp.running(lambda: supervisor.store) if mcp else nullcontext():
                yield

    app = FastAPI(
        title="policygraph",
        version=program_version(),
        description=DESCRIPTION,
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        generate_unique_id_function=lambda route: route.name,
        responses=problem_responses(401, 429),
        middleware=middleware_stack(settings, measured),
        telemetry=TELEMETRY,
    )
    add_problem_handlers(app)
    app.include_router(questions.make_router())
    for module in (ask, search, entities, documents, pages, export, names, review, quality, cypher):
        app.include_router(module.router)
    for module in (health, audit, metrics, page, browser_kit):
        app.include_router(module.router)
    add_examples(app)
    app.mount("/static", PageFiles(directory=page.static_folder()), name="static")
    mcp = _mcp(app, settings) if is_installed("mcp") else None
    return app


def _mcp(app: FastAPI, settings: Settings) -> "McpEndpoint":
    """``/mcp``; its library is optional, and imported where it is installed."""
    from api.http.mcp_endpoint import add_mcp

    return add_mcp(app, settings)
