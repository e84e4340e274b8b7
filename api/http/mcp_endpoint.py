"""``/mcp``: the server for agents over streamable HTTP, behind the middleware of all routes.

Host names, keys, rates and sizes are looked at there, since dependencies of FastAPI do not reach
what is no route of it. Each request stands for itself: there are no sessions to keep, so that any
process can answer, and nothing to listen to, so that only POST is answered.
"""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

from fastapi import FastAPI
from mcp.server.streamable_http_manager import StreamableHTTPSessionManager
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from api.http.problems import problem
from api.mcp.server import make_server
from api.mcp.source import Source
from api.settings import Settings
from graph.async_store import AsyncGraphStore

PATH = "/mcp"


class McpEndpoint:
    """ASGI application; answers while ``running``, which is for the lifespan of the application."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._manager: StreamableHTTPSessionManager | None = None

    @asynccontextmanager
    async def running(self, store: Callable[[], AsyncGraphStore]) -> AsyncIterator[None]:
        """Within it requests are answered from the ``store`` of the moment.

        A manager runs once, and an application may be started again: each start makes its own.
        """
        server = make_server(Source(self._settings, store))
        self._manager = StreamableHTTPSessionManager(server, json_response=True, stateless=True)
        async with self._manager.run():
            yield

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or say why not."""
        assert self._manager
        request = Request(scope)
        scope["route"] = _ROUTE
        if request.method != "POST":
            refusal = problem(request, 405, "http-405", "不接受这个方法", _ONLY_POST)
            refusal.headers["Allow"] = "POST"
            return await refusal(scope, receive, send)
        if not self._is_known(Headers(scope=scope).get("origin", "")):
            refusal = problem(request, 403, "unknown-origin", "来源不对", _UNKNOWN_ORIGIN)
            return await refusal(scope, receive, send)
        await self._manager.handle_request(scope, receive, send)

    def _is_known(self, origin: str) -> bool:
        """Whether a page of this origin may ask: none was named, it is ours, or it was allowed."""
        settings = self._settings
        allowed = {origin, "*"} & set(settings.cors_origins)
        name = urlsplit(origin).hostname or ""
        own = settings.needs_key or bool({name, "*"} & settings.known_hosts)
        return not origin or bool(allowed) or own


def add_mcp(app: FastAPI, settings: Settings) -> McpEndpoint:
    """The endpoint, which the application's lifespan has to run."""
    endpoint = McpEndpoint(settings)
    app.router.routes.append(Route(PATH, endpoint=endpoint, include_in_schema=False))
    return endpoint


_ROUTE = Route(PATH, endpoint=lambda _: None)
"""What logs and metrics call it."""
_ONLY_POST = "MCP 客户端用 POST 发送请求；本服务不保持会话，没有可以监听的流。"
_UNKNOWN_ORIGIN = "请求来自别的网页。请在 POLICYGRAPH_CORS 中加入它的来源，如 https://example.com。"
