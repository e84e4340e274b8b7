"""Stops the work for a client that goes away: nobody would read the answer.

The request is cancelled, and with it what the database does for it (``graph.read.canceller``). A
change of data runs in a thread of its own and is carried through.
"""

import asyncio

from starlette.types import ASGIApp, Message, Receive, Scope, Send


class CancelOnDisconnect:
    """ASGI middleware: cancels a request whose connection is closed before its answer is sent."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, listening for the end of the connection meanwhile."""
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        work = asyncio.current_task()
        assert work
        inbox: asyncio.Queue[Message] = asyncio.Queue(1)
        answered = gone = False

        async def listen() -> None:
            nonlocal gone
            while True:
                message = await receive()
                if message["type"] == "http.disconnect" and not answered:
                    gone = True
                    work.cancel()
                await inbox.put(message)

        async def send_and_see(message: Message) -> None:
            nonlocal answered
            answered = message["type"] == "http.response.body" and not message.get("more_body")
            await send(message)

        listener = asyncio.create_task(listen())
        try:
            await self.app(scope, inbox.get, send_and_see)
        except asyncio.CancelledError:
            if not gone or work.uncancel():
                raise
            scope.setdefault("state", {})["gone"] = True
        finally:
            listener.cancel()
