"""Errors as RFC 9457 problem details: the one place that maps classes of errors to HTTP."""

import json
import logging
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute, RouteContext, iter_route_contexts
from pydantic import BaseModel, ConfigDict
from rapidfuzz import process
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from api.logs import request_id
from ontology.errors import (
    DecisionError,
    FormatError,
    KeyRefusedError,
    NotFoundError,
    OfferingError,
    OutOfTimeError,
    PolicyGraphError,
    QueryError,
    RoleRefusedError,
    StatementRefusedError,
    StoreUnavailableError,
)
from queries.catalogue import catalogue
from queries.engine.parameter_faults import describe_faults
from queries.engine.parameters import Params

_LOG = logging.getLogger("policygraph")
_HEADERS = {503: {"Retry-After": "2"}, 401: {"WWW-Authenticate": "Bearer"}}
MEDIA_TYPE = "application/problem+json"

_KINDS: tuple[tuple[type[PolicyGraphError], int, str, str], ...] = (
    (NotFoundError, 404, "not-found", "没有找到"),
    (KeyRefusedError, 401, "key-refused", "需要密钥"),
    (RoleRefusedError, 403, "role-refused", "没有这个角色"),
    (DecisionError, 422, "decision-refused", "决定不适用"),
    (QueryError, 422, "invalid-parameters", "参数无效"),
    (FormatError, 422, "unreadable-file", "文件无法读取"),
    (StatementRefusedError, 400, "statement-refused", "语句被拒绝"),
    (StoreUnavailableError, 503, "store-unavailable", "数据库暂不可用"),
    (OutOfTimeError, 503, "out-of-time", "没有按时完成"),
    (PolicyGraphError, 500, "internal", "服务器错误"),
)
_HTTP_TITLES = {
    404: "没有这个地址",
    405: "不接受这个方法",
    413: "请求体过大",
    429: "请求过于频繁",
}
_HTTP_DETAILS = {
    404: "没有这个地址，最接近的是 {nearest}。可用的地址见 /docs。",
    405: "这个地址不接受 {method} 请求，可用的是 {allowed}。可用的地址和方法见 /docs。",
}
_EXAMPLES = {
    "/search": "/search?q=会展",
    "/ask": 'POST /ask {"question": "市商务局牵头哪些任务？"}',
}


class Fault(BaseModel):
    """A parameter and what is wrong with it."""

    parameter: str
    message: str


class Problem(BaseModel):
    """RFC 9457 problem details; ``detail`` says what to do.

    Of a name that nothing has, or several things, ``form`` is that name and ``nearest`` are names
    to ask with instead.
    """

    model_config = ConfigDict(extra="allow")

    type: str
    title: str
    status: int
    detail: str
    instance: str
    errors: list[Fault] | None = None
    example: str | None = None
    form: str | None = None
    nearest: list[str] | None = None


class _ProblemResponse(JSONResponse):
    """A problem quotes what was sent, which may hold what cannot be encoded."""

    media_type = MEDIA_TYPE

    def render(self, content: Any) -> bytes:
        """The body."""
        return json.dumps(content, ensure_ascii=False).encode("utf-8", "replace")


def problem_responses(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The problems that a route may answer beside its own model, for OpenAPI."""
    titles = {status: title for _, status, _, title in reversed(_KINDS)} | {
        413: "请求体过大",
        429: "请求过于频繁",
    }
    schema = {"schema": {"$ref": f"#/components/schemas/{Problem.__name__}"}}
    return {
        status: {"description": titles[status], "content": {MEDIA_TYPE: schema}}
        for status in statuses
    }


def problem(
    request: Request, status: int, kind: str, title: str, detail: str, **more: Any
) -> Response:
    """A problem as a response; ``more`` are members beside the standard's five."""
    body = Problem(
        type=f"urn:policygraph:problem:{kind}",
        title=title,
        status=status,
        detail=detail,
        instance=request.url.path,
        **more,
    )
    headers = _HEADERS.get(status)
    return _ProblemResponse(body.model_dump(exclude_none=True), status, headers)


async def on_policygraph_error(request: Request, error: Exception) -> Response:
    """Errors raised on purpose: their message is written for the person who can act."""
    assert isinstance(error, PolicyGraphError)
    _, status, kind, title = next(row for row in _KINDS if isinstance(error, row[0]))
    if status == HTTPStatus.INTERNAL_SERVER_ERROR:
        _LOG.error("%s: %s", request.url.path, error)
    more: dict[str, Any] = {}
    if isinstance(error, OfferingError) and error.nearest:
        more = {"form": error.form, "nearest": list(error.nearest)}
    return problem(request, status, kind, title, str(error), **more)


async def on_invalid_request(request: Request, error: Exception) -> Response:
    """A missing or mistyped parameter: names it, and shows a request that works."""
    assert isinstance(error, RequestValidationError)
    model, example = _asked(request)
    faults = describe_faults(model, error.errors())
    more = {"example": example} if example else {}
    return problem(
        request,
        HTTPStatus.UNPROCESSABLE_ENTITY,
        "invalid-parameters",
        "参数无效",
        "；".join(message for _, message in faults),
        errors=[Fault(parameter=name, message=message) for name, message in faults],
        **more,
    )


def _asked(request: Request) -> tuple[type[Params] | None, str]:
    """The parameters that an address takes, and a request that works."""
    route = request.scope.get("route")
    fields = route.dependant.query_params if isinstance(route, APIRoute) else ()
    models = (field.field_info.annotation for field in fields)
    model = next((m for m in models if isinstance(m, type) and issubclass(m, Params)), None)
    query = catalogue().get(request.url.path.removeprefix("/queries/"))
    example = query.example_url if query else _EXAMPLES.get(request.url.path, "")
    return model, example


async def on_http_error(request: Request, error: Exception) -> Response:
    """Unknown addresses and methods."""
    assert isinstance(error, HTTPException)
    status, headers = error.status_code, error.headers or {}
    detail = _HTTP_DETAILS.get(status, str(error.detail)).format(
        method=request.method,
        allowed=headers.get("Allow", ""),
        nearest="、".join(_nearest_addresses(request)) if status == 404 else "",
    )
    title = _HTTP_TITLES.get(status, HTTPStatus(status).phrase)
    response = problem(request, status, f"http-{status}", title, detail)
    response.headers.update(headers)
    return response


def _nearest_addresses(request: Request) -> list[str]:
    known = _addresses(request.app)
    return [path for path, _, _ in process.extract(request.url.path, known, limit=3)]


def _addresses(app: FastAPI) -> list[str]:
    """Those that the OpenAPI document lists; to draw it would take seconds."""
    found = (each for each in iter_route_contexts(app.routes) if _is_listed(each))
    return list(dict.fromkeys(str(each.path_format) for each in found))


def _is_listed(route: RouteContext) -> bool:
    return isinstance(route.original_route, APIRoute) and bool(route.include_in_schema)


async def on_unexpected_error(request: Request, error: Exception) -> Response:
    """A bug; the server logs its traceback, the client gets no more than the request's id."""
    detail = "服务器内部错误，详情已写入日志。请稍后重试；若反复出现，请带上 request_id 报告。"
    return problem(request, 500, "internal", "服务器错误", detail, request_id=request_id.get())


def add_problem_handlers(app: FastAPI) -> None:
    """Make every error of ``app`` a problem, and say so in its OpenAPI document."""
    app.add_exception_handler(PolicyGraphError, on_policygraph_error)
    app.add_exception_handler(RequestValidationError, on_invalid_request)
    app.add_exception_handler(HTTPException, on_http_error)
    _add_schema(app)


def _add_schema(app: FastAPI) -> None:
    """FastAPI lists a model only with its own media type, so ours is added by hand."""
    schema = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    parts = {**schema.pop("$defs"), Problem.__name__: schema}
    draw = app.openapi

    def openapi() -> dict[str, Any]:
        document = draw()
        document["components"]["schemas"].update(parts)
        return document

    app.openapi = openapi  # type: ignore[method-assign]
