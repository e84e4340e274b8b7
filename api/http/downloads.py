"""All rows of an answer as a file, sent while it is being written."""

from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.responses import Response, StreamingResponse

from api.services.answer_files.output import AnswerFormat
from api.services.answer_files.sheet import Sheet
from api.services.answer_files.writing import AnswerFile
from graph.async_store import AsyncGraphStore
from queries.engine.query import Page


async def download(
    sheet: Sheet, format: AnswerFormat, page: Page[Any], store: AsyncGraphStore
) -> Response:
    """The rows of the first page and of those behind it, at most ``format.max_rows``.

    That page is read before anything is sent, so that a fault is still a problem.
    """
    query = sheet.query
    name = f"{query.name}.{format.name}"
    title = quote(f"{query.zh if sheet.language == 'zh' else query.en}.{format.name}", safe="")
    headers = {
        "Content-Disposition": f"attachment; filename=\"{name}\"; filename*=UTF-8''{title}",
        "X-Row-Limit": str(format.max_rows),
    }
    pieces = _pieces(sheet, format, page, store)
    return StreamingResponse(pieces, 200, headers, format.media_type)


async def _pieces(
    sheet: Sheet, format: AnswerFormat, page: Page[Any], store: AsyncGraphStore
) -> AsyncIterator[bytes]:
    """What is computed for the file meanwhile holds up nobody else."""
    file = await run_in_threadpool(AnswerFile, sheet, format)
    yield await run_in_threadpool(file.add, page)
    following = sheet.query.following_async(store, sheet.params, page)
    while not file.full and (more := await anext(following, None)):
        yield await run_in_threadpool(file.add, more)
    yield await run_in_threadpool(file.end)
