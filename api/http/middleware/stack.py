"""What every request passes on its way in, from the outside to the inside."""

from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware

from api.http.compression import LEVEL, MINIMUM_BYTES
from api.http.metrics import Metrics
from api.http.middleware.auth import AuthMiddleware
from api.http.middleware.body_limit import BodyLimit
from api.http.middleware.cancel_on_disconnect import CancelOnDisconnect
from api.http.middleware.concurrency_limit import ConcurrencyLimit
from api.http.middleware.error_handler import ErrorHandler
from api.http.middleware.head_as_get import HeadAsGet
from api.http.middleware.open_to_all_pages import OpenToAllPages
from api.http.middleware.rate_limit import RateLimit
from api.http.middleware.request_log import RequestLog
from api.http.middleware.security_headers import SecurityHeaders
from api.settings import Settings

_MCP_HEADERS = ("Mcp-Method", "Mcp-Name", "Mcp-Protocol-Version")
_REQUEST_HEADERS = (
    "Authorization",
    "Content-Type",
    "If-None-Match",
    *_MCP_HEADERS,
    "X-API-Key",
    "X-Request-ID",
)
_RESPONSE_HEADERS = (
    "Content-Disposition",
    "ETag",
    "Link",
    "Retry-After",
    "X-Request-ID",
    "X-Row-Limit",
)


def middleware_stack(settings: Settings, metrics: Metrics) -> list[Middleware]:
    """In order; what answers by itself comes after what every answer must have."""
    rate = settings.effective_rate
    return [
        Middleware(HeadAsGet),
        Middleware(RequestLog, metrics=metrics),
        Middleware(SecurityHeaders),
        Middleware(OpenToAllPages),
        *([_cors(settings)] if settings.cors_origins else []),
        Middleware(AuthMiddleware, settings=settings),
        *([Middleware(RateLimit, rate=rate, store=settings.rate_store)] if rate else []),
        Middleware(CancelOnDisconnect),
        Middleware(ErrorHandler),
        Middleware(ConcurrencyLimit, limit=settings.heavy),
        Middleware(GZipMiddleware, minimum_size=MINIMUM_BYTES, compresslevel=LEVEL),
        Middleware(BodyLimit),
    ]


def _cors(settings: Settings) -> Middleware:
    """A browser sends no cookies and needs none: whoever has a key sends it in a header."""
    return Middleware(
        CORSMiddleware,
        allow_origins=settings.cors_origins,
        allow_methods=("GET", "POST", "DELETE"),
        allow_headers=_REQUEST_HEADERS,
        expose_headers=_RESPONSE_HEADERS,
        allow_credentials=False,
    )
