"""What goes wrong, as exceptions; their messages are written for the person who can act."""

from typing import Any


class PolicyGraphError(Exception):
    """Anything that this client raises on purpose."""


class UnreachableError(PolicyGraphError):
    """The service did not answer: it is not there, or took longer than ``timeout``."""


class ProblemError(PolicyGraphError):
    """An RFC 9457 problem; ``detail`` says what to do, ``errors`` which parameter is wrong."""

    def __init__(self, status: int, body: dict[str, Any], request_id: str | None) -> None:
        self.status = status
        self.type = str(body.get("type", "about:blank"))
        self.title = str(body.get("title", ""))
        self.detail = str(body.get("detail", ""))
        self.errors: list[dict[str, str]] = body.get("errors") or []
        self.body = body
        self.request_id = request_id
        message = f"{status} {self.title}：{self.detail}"
        super().__init__(f"{message}（请求编号 {request_id}）" if request_id else message)


class NotFoundError(ProblemError):
    """404: no such name, node or document; ``detail`` offers the nearest."""


class InvalidRequestError(ProblemError):
    """400 or 422: a parameter, statement or file that cannot be taken."""


class KeyRefusedError(ProblemError):
    """401 or 403: no key, or not a valid one."""


class UnavailableError(ProblemError):
    """429 or 503: too many requests, or the database is away or too slow, and so it stayed."""


KINDS: dict[int, type[ProblemError]] = {
    400: InvalidRequestError,
    401: KeyRefusedError,
    403: KeyRefusedError,
    404: NotFoundError,
    422: InvalidRequestError,
    429: UnavailableError,
    503: UnavailableError,
}
