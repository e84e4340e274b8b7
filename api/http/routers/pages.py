"""``GET /documents/{id}/pages/{page}``: a page of the original PDF as a picture."""

from typing import Annotated, Any

from fastapi import APIRouter, Path, Request
from starlette.responses import Response

from api.http.dependencies import SettingsDep, StoreDep
from api.http.problems import problem_responses
from api.services.page_pictures import draw_page, find_pdf
from graph.store import GraphStore

_LAST = 100_000
_PICTURE: dict[int | str, dict[str, Any]] = {
    200: {"description": "页面 · The page", "content": {"image/png": {}}},
    304: {"description": "没有变化 · Not modified"},
}
router = APIRouter(tags=["文件 · documents"], responses=problem_responses(404, 422, 503))


@router.get(
    "/documents/{id}/pages/{page}",
    summary="PDF 原件的一页 · A page of the original PDF",
    response_class=Response,
    responses=_PICTURE,
)
def document_page(
    id: Annotated[str, Path(description="文件编号", examples=["doc-1a2b3c4d5e6f"])],
    page: Annotated[int, Path(ge=1, le=_LAST, description="页，从 1 起", examples=[1])],
    request: Request,
    store: StoreDep,
    settings: SettingsDep,
) -> Response:
    """The page as PNG, 1,240 pixels wide, if the document was loaded here from a PDF.

    The tag is that of the file's bytes: a browser keeps the page until another file is loaded.
    """
    with GraphStore(store.connection) as reader:
        original = find_pdf(reader, settings.originals, id)
    headers = {"ETag": f'"{original.sha256[:16]}-{page}"', "Cache-Control": "private, no-cache"}
    if headers["ETag"] in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(draw_page(original, page), headers=headers, media_type="image/png")
