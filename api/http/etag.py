"""Whether a client has the answer already: an ETag of the request and the version of the data."""

import hashlib

from fastapi import Request
from starlette.responses import Response

from api.version import program_version
from graph.async_store import AsyncGraphStore
from queries.engine.day import today


class Freshness:
    """The state of the data when a request came, and the tag of the answer that it makes.

    The tag is weak: the same rows, perhaps compressed.
    """

    def __init__(self, request: Request, data_version: str) -> None:
        self.data_version = data_version
        asked = sorted(request.query_params.multi_items())
        # today=true asks for another day tomorrow.
        day = today().isoformat()
        state = repr([request.url.path, asked, data_version, program_version(), day])
        self.tag = f'W/"{hashlib.sha256(state.encode("utf-8", "replace")).hexdigest()[:16]}"'
        given = request.headers.get("if-none-match", "")
        known = {each.strip().removeprefix("W/") for each in given.split(",")}
        self.is_known = "*" in known or self.tag.removeprefix("W/") in known

    @classmethod
    async def of(cls, request: Request, store: AsyncGraphStore) -> "Freshness":
        """Reads the version of the data; rows that are read after it are no older."""
        return cls(request, await store.data_version())

    async def holds(self, store: AsyncGraphStore) -> bool:
        """Whether the data is still what it was, so that rows read meanwhile are of its version."""
        return await store.data_version_now() == self.data_version

    @property
    def headers(self) -> dict[str, str]:
        """To keep, and to ask again with before use."""
        return {"ETag": self.tag, "Cache-Control": "no-cache"}

    def not_modified(self) -> Response:
        """304: the client's copy is good."""
        return Response(status_code=304, headers=self.headers)
