"""The page at ``/``, the API manual at ``/docs`` and their files: nothing built or remote."""

from importlib.resources import as_file, files
from pathlib import Path

from fastapi import APIRouter
from fastapi.responses import FileResponse

router = APIRouter(include_in_schema=False)


def static_folder() -> Path:
    """Folder of the page's files."""
    with as_file(files("api") / "static") as folder:
        return folder


@router.get("/")
async def page() -> FileResponse:
    """The page."""
    return FileResponse(static_folder() / "index.html")


@router.get("/docs")
async def docs() -> FileResponse:
    """The API manual, drawn from ``/openapi.json``."""
    return FileResponse(static_folder() / "docs.html")
