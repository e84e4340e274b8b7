"""Files that pages from elsewhere may fetch: Neo4j Browser is such a page."""

from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

FOLDER = "/browser/"
"""What stands here is the program's own, no data."""


class OpenToAllPages:
    """ASGI middleware: any page may read ``FOLDER``, whatever headers it sends."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._open = CORSMiddleware(app, allow_origins=("*",), allow_headers=("*",))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on; a preflight request for the folder is answered here."""
        is_open = scope["type"] == "http" and scope["path"].startswith(FOLDER)
        await (self._open if is_open else self._app)(scope, receive, send)
