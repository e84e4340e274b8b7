"""Cancels a request whose client has disconnected: nobody would read the answer.

What the database does for the request is cancelled with it (``graph.read.canceller``). A change of
data runs in a thread of its own and is carried through.
"""

import asyncio
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

_DISCONNECT: Message = {"type": "http.disconnect"}


class CancelOnDisconnect:
    """ASGI middleware: cancels a request whose connection is closed before its answer is sent.

    ``state.disconnected`` says so to the other middleware.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, and listen for the end of the connection meanwhile."""
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        state = scope.setdefault("state", {})
        request = asyncio.current_task()
        assert request
        connection = _Connection(receive, send, state, request)
        listener = asyncio.create_task(connection.listen())
        try:
            await self.app(scope, connection.receive, connection.send)
        except asyncio.CancelledError:
            if not state.get("disconnected") or request.uncancel():
                raise
        finally:
            listener.cancel()


class _Connection:
    """Passes messages on both ways, and cancels ``request`` when the connection is closed."""

    def __init__(
        self, receive: Receive, send: Send, state: dict[str, Any], request: asyncio.Task[Any]
    ) -> None:
        self._receive = receive
        self._send = send
        self._state = state
        self._request = request
        self._inbox: asyncio.Queue[Message] = asyncio.Queue(1)
        self._closed = self._answered = False

    async def listen(self) -> None:
        """Take in messages until the connection is closed; cancel the request once at most."""
        while not self._closed:
            message = await self._receive()
            self._closed = message["type"] == "http.disconnect"
            if self._closed and not self._answered:
                self._state["disconnected"] = True
                self._request.cancel()
            await self._inbox.put(message)

    async def receive(self) -> Message:
        """The next message; after the last one always that the connection is closed."""
        return _DISCONNECT if self._closed and self._inbox.empty() else await self._inbox.get()

    async def send(self, message: Message) -> None:
        """Send, and note the end of the answer."""
        self._answered = message["type"] == "http.response.body" and not message.get("more_body")
        await self._send(message)
