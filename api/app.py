"""The application: factory, lifespan, routers. Everything else is elsewhere."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from starlette.middleware.gzip import GZipMiddleware
from starlette.staticfiles import StaticFiles

from api.headers import SecurityHeaders
from api.keeper import StoreKeeper
from api.limits import BodyLimit
from api.problems import add_problems
from api.routers import (
    cypher,
    documents,
    entities,
    export,
    health,
    names,
    page,
    quality,
    questions,
    review,
    search,
)
from api.settings import Settings, read_settings
from api.version import program_version

COMPRESSED_BYTES = 1024
"""Shorter answers are not worth compressing."""

DESCRIPTION = """\
政策文件中谁牵头、谁配合、何时完成、达到多少：每一行都带有文件、行号和原文。

Who leads which task, with whom, by when, to reach which number; every row that states a fact
carries its document, lines and quote. Errors are RFC 9457 problem details.
"""


def create_app(settings: Settings | None = None) -> FastAPI:
    """The application; its store is opened when it starts and closed when it stops."""
    settings = settings or read_settings()

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        app.state.settings = settings
        async with StoreKeeper(settings) as keeper:
            app.state.keeper = keeper
            yield

    app = FastAPI(
        title="policygraph",
        version=program_version(),
        description=DESCRIPTION,
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
    )
    app.add_middleware(BodyLimit)
    app.add_middleware(GZipMiddleware, minimum_size=COMPRESSED_BYTES)
    app.add_middleware(SecurityHeaders)
    add_problems(app)
    app.include_router(questions.make_router())
    for module in (
        search,
        entities,
        documents,
        export,
        names,
        review,
        quality,
        cypher,
        health,
        page,
    ):
        app.include_router(module.router)
    app.mount("/static", StaticFiles(directory=page.static_folder()), name="static")
    return app
