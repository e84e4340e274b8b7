"""Which requests are let in: by the host name and the API key that they give.

On the loopback nobody needs a key, and a page from elsewhere must not reach the service under a
name of its own that it has pointed at 127.0.0.1 (DNS rebinding): only known names are answered.
Where other machines can reach it, every request needs a key, and any name is good.
"""

import ipaddress

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.http.middleware.callers import Caller, caller_of
from api.http.middleware.open_to_all_pages import FOLDER
from api.http.problems import on_policygraph_error, problem
from api.services.keys import Keys
from api.settings import Settings
from ontology.errors import KeyRefusedError

_PUBLIC = frozenset({"/", "/docs", "/healthz", "/readyz"})
"""Without a key: whether the service runs, and the page, which then asks for the key."""
_PUBLIC_FOLDERS = ("/static/", FOLDER)


class AuthMiddleware:
    """ASGI middleware: puts the ``Caller`` into the request's state; answers 401 or 400 itself."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self._keys = Keys(settings.keys_file)
        self._needs_key = settings.needs_key
        self._hosts = settings.known_hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on a request that is let in."""
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        caller = caller_of(scope, self._keys)
        scope.setdefault("state", {})["caller"] = caller
        request = Request(scope)
        if not self._needs_key and not self._is_known(Headers(scope=scope).get("host", "")):
            refusal = problem(request, 400, "unknown-host", "主机名不对", _UNKNOWN_HOST)
            return await refusal(scope, receive, send)
        if self._needs_key and not _is_public(scope["path"]):
            return await self._require_key(request, caller, receive, send)
        return await self.app(scope, receive, send)

    async def _require_key(
        self, request: Request, caller: Caller, receive: Receive, send: Send
    ) -> None:
        if caller.holder is None:
            refusal = await on_policygraph_error(request, KeyRefusedError(caller.refusal))
            return await refusal(request.scope, receive, send)

        async def send_uncached(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                own = headers.get("cache-control")
                headers["cache-control"] = f"private, {own}" if own else "no-store"
            await send(message)

        return await self.app(request.scope, receive, send_uncached)

    def _is_known(self, host: str) -> bool:
        return bool({"*", _name_of(host)} & self._hosts)


_UNKNOWN_HOST = (
    "请求的 Host 不是本服务的名称。请用 http://127.0.0.1 访问，"
    "或在 POLICYGRAPH_HOSTS 中加入这个名称。"
)


def _is_public(path: str) -> bool:
    return path in _PUBLIC or path.startswith(_PUBLIC_FOLDERS)


def _name_of(host: str) -> str:
    """The name in a Host header: without its port and the brackets of IPv6."""
    name = host.rpartition(":")[0] if not host.endswith("]") and ":" in host else host
    name = name.strip("[]").lower()
    try:
        return str(ipaddress.ip_address(name))
    except ValueError:
        return name
