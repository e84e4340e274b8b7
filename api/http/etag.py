"""The ETag of an answer: whether the client's copy is still good (RFC 9110, conditional GET)."""

import hashlib

from fastapi import Request
from starlette.responses import Response

from api.version import program_version
from graph.async_store import AsyncGraphStore
from queries.engine.day import today


class ETag:
    """A tag of the request and of the version of the data at the time of the request.

    The tag is weak: the same rows, perhaps compressed.
    """

    def __init__(self, request: Request, data_version: str) -> None:
        self.data_version = data_version
        parameters = sorted(request.query_params.multi_items())
        # today=true means another day tomorrow.
        day = today().isoformat()
        state = repr([request.url.path, parameters, data_version, program_version(), day])
        self.value = f'W/"{hashlib.sha256(state.encode("utf-8", "replace")).hexdigest()[:16]}"'
        sent = request.headers.get("if-none-match", "").split(",")
        tags = {each.strip().removeprefix("W/") for each in sent}
        self.matches = "*" in tags or self.value.removeprefix("W/") in tags

    @classmethod
    async def of(cls, request: Request, store: AsyncGraphStore) -> "ETag":
        """Reads the version of the data; rows that are read after it are no older."""
        return cls(request, await store.data_version())

    async def is_valid(self, store: AsyncGraphStore) -> bool:
        """Whether the data is unchanged, so that rows read meanwhile are of its version."""
        return await store.data_version_now() == self.data_version

    @property
    def headers(self) -> dict[str, str]:
        """The client may store the answer, and must ask again before it uses it."""
        return {"ETag": self.value, "Cache-Control": "no-cache"}

    def not_modified(self) -> Response:
        """304: the client's copy is good."""
        return Response(status_code=304, headers=self.headers)
