"""What is raised becomes an answer and a line in the log: the one place for both.

A bug is logged with its traceback. A request that ends because its client disconnected, or because
the service stops, is no fault of the program and has none.
"""

import asyncio
import logging

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.http.middleware.request_log import route_of
from api.http.problems import on_policygraph_error, on_unexpected_error
from ontology.errors import StoreUnavailableError

_LOG = logging.getLogger("policygraph.request")


class ErrorHandler:
    """ASGI middleware: 500 for a bug, 503 for a request that the stopping server cancels.

    Needs ``api.http.middleware.cancel_on_disconnect``.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on; what is raised before the answer began becomes an answer."""
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        began = False

        async def send_and_note(message: Message) -> None:
            nonlocal began
            began = True
            await send(message)

        try:
            await self.app(scope, receive, send_and_note)
        except (asyncio.CancelledError, Exception) as error:
            if scope["state"].get("disconnected"):
                raise asyncio.CancelledError from error
            if isinstance(error, asyncio.CancelledError):
                _LOG.warning("%s：服务正在停止，请求已中断", route_of(scope))
                stopping = StoreUnavailableError("服务正在停止。请稍后重试。")
                response = await on_policygraph_error(Request(scope), stopping)
            else:
                _LOG.exception("%s：程序内部错误", route_of(scope))
                response = await on_unexpected_error(Request(scope), error)
            if began:
                raise
            await response(scope, receive, send)
