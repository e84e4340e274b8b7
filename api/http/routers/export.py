"""``GET /export``: the whole graph, or one plan, as a file."""

import threading
from collections.abc import Iterator
from functools import partial
from itertools import chain
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response, StreamingResponse

from api.http.dependencies import LoadedStoreDep
from api.http.etag import ETag
from api.http.problems import problem_responses
from graph.address import Connection
from graph.export.formats import format_named, formats
from graph.export.output import Format
from graph.export.store_source import StoreSource, one_plan, whole
from graph.store import GraphStore
from ontology.errors import StoreUnavailableError
from queries.asking.full_names import full_document
from queries.engine.reads import run_async

AT_ONCE = 2
"""Exports that run at a time: each reads the whole graph."""

_SLOTS = threading.BoundedSemaphore(AT_ONCE)
_FILES: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "文件 · The file",
        "content": {each.media_type.partition(";")[0]: {} for each in formats().values()},
    },
    304: {"description": "数据没有变化 · Not modified"},
}
FormatName = Annotated[
    str, Query(description="格式 · Format", json_schema_extra={"enum": list(formats())})
]
DocumentName = Annotated[
    str | None, Query(description="只导出一个文件：编号、发文字号或标题", max_length=500)
]
router = APIRouter(tags=["导出 · export"], responses=problem_responses(404, 422, 503))


@router.get("/export", summary="导出 · Export", response_class=Response, responses=_FILES)
async def export(
    format: FormatName, request: Request, store: LoadedStoreDep, document: DocumentName = None
) -> Response:
    """All nodes and edges with their evidence, or those of one `document`, without a cap.

    Formats of several files come as a zip archive. At most two exports run at a time; a further
    one is told to try again (503). If the data changes while it is being read, the answer breaks
    off before its end.
    """
    chosen = format_named(format)
    etag = await ETag.of(request, store)
    if etag.matches:
        return etag.not_modified()
    found = full_document(document, etag.data_version) if document else None
    id_ = await run_async(store, found) if found else None
    pieces = _pieces(store.connection, chosen, id_)
    # A piece is read before anything is sent, so that a fault is still a problem.
    first = await run_in_threadpool(next, pieces)
    name = f"policygraph-{etag.data_version}{chosen.suffix}"
    headers = {**etag.headers, "Content-Disposition": f'attachment; filename="{name}"'}
    return StreamingResponse(chain((first,), pieces), 200, headers, chosen.media_type)


def _pieces(connection: Connection, format: Format, document: str | None) -> Iterator[bytes]:
    """Gives its slot back when it ends, or is dropped because the client went away."""
    if not _SLOTS.acquire(blocking=False):
        raise StoreUnavailableError(f"已有 {AT_ONCE} 份导出正在进行。请稍后重试。")
    try:
        with GraphStore(connection) as store:
            scope = partial(one_plan, document=document) if document else whole
            source = StoreSource(store, scope)
            yield from format.stream(source)
            source.check()
    finally:
        _SLOTS.release()
