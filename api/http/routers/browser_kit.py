"""``GET /browser/…``: what Neo4j Browser is set up with, and a page of saved statements."""

from mimetypes import guess_type

from fastapi import APIRouter
from starlette.responses import RedirectResponse, Response

from browser_kit.kit import kit
from ontology.errors import NotFoundError

router = APIRouter(include_in_schema=False)
_TYPES = {".grass": "text/plain", ".adoc": "text/asciidoc", ".cypher": "text/plain"}


@router.get("/browser")
async def to_the_page() -> RedirectResponse:
    """To the page: its links are relative to its folder."""
    return RedirectResponse("/browser/")


@router.get("/browser/{path:path}")
def kit_file(path: str) -> Response:
    """A file of the kit; the page if none is named.

    Raises:
        NotFoundError: the kit has no such file.
    """
    contents = kit().get(path or "index.html")
    if contents is None:
        raise NotFoundError(f"没有 /browser/{path}。/browser/ 列出了样式、指引和语句。")
    return Response(contents, media_type=_media_type(path or "index.html"))


def _media_type(path: str) -> str:
    own = next((kind for suffix, kind in _TYPES.items() if path.endswith(suffix)), None)
    return own or guess_type(path)[0] or "application/octet-stream"
