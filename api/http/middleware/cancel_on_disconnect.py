"""Cancels a request whose client has disconnected: nobody would read the answer.

What the database does for the request is cancelled with it (``graph.read.canceller``). A change of
data runs in a thread of its own and is carried through.
"""

import asyncio

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
        request = asyncio.current_task()
        assert request
        inbox: asyncio.Queue[Message] = asyncio.Queue(1)
        state = scope.setdefault("state", {})
        closed = answered = False

        async def listen() -> None:
            nonlocal closed
            while not closed:
                message = await receive()
                closed = message["type"] == "http.disconnect"
                if closed and not answered:
                    state["disconnected"] = True
                    request.cancel()
                await inbox.put(message)

        async def receive_from_inbox() -> Message:
            return _DISCONNECT if closed and inbox.empty() else await inbox.get()

        async def send_and_note(message: Message) -> None:
            nonlocal answered
            answered = message["type"] == "http.response.body" and not message.get("more_body")
            await send(message)

        listener = asyncio.create_task(listen())
        try:
            await self.app(scope, receive_from_inbox, send_and_note)
        except asyncio.CancelledError:
            if not state.get("disconnected") or request.uncancel():
                raise
        finally:
            listener.cancel()
