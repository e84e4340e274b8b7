"""The largest request body that is read: more is refused before it fills memory or disk."""

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from loaders.read.limits import MAX_BYTES

MAX_BODY = 1024 * 1024
"""Bytes of a request that brings no file."""
MAX_UPLOAD = MAX_BYTES + MAX_BODY
_UPLOADS = frozenset({"/documents", "/documents/preview"})


class BodyLimit:
    """ASGI middleware: reading a body that is, or says that it is, too large raises 413."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on a request whose body can be read up to its limit."""
        if scope["type"] == "http":
            limit = MAX_UPLOAD if scope["path"] in _UPLOADS else MAX_BODY
            receive = _counted(receive, _declared(scope), limit)
        await self.app(scope, receive, send)


def _declared(scope: Scope) -> int:
    """What Content-Length says; 0 if it says nothing that can be read."""
    value = dict(scope["headers"]).get(b"content-length", b"")
    return int(value) if value.isdigit() else 0


def _counted(receive: Receive, declared: int, limit: int) -> Receive:
    refused = HTTPException(413, f"请求体超过上限 {limit >> 20} MB。请拆分后再发送。")
    seen = 0

    async def receive_counted() -> Message:
        nonlocal seen
        if declared > limit:
            raise refused
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > limit:
            raise refused
        return message

    return receive_counted
