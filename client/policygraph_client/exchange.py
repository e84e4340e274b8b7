"""What both clients share of a request and its response; nothing here waits or sends."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any, Generic, TypeAlias, TypeVar
from urllib.parse import quote

import httpx2

from policygraph_client.problems import KINDS, ProblemError
from policygraph_client.schemas import EmptyAnswer, Receipt

R = TypeVar("R")
Value: TypeAlias = str | int | float | bool | date | Sequence[str] | None
"""A parameter; what is None is left out."""

LONGEST_WAIT = 30.0
"""Seconds; a service that wants more patience than this raises UnavailableError."""

_AGAIN = frozenset({429, 503})


@dataclass(frozen=True)
class Question(Generic[R]):
    """A question with its parameters; ``questions`` makes them, and knows the type of the rows."""

    name: str
    parameters: Mapping[str, Value]

    @property
    def path(self) -> str:
        """Where it is asked."""
        return f"/queries/{quote(self.name, safe='')}"


@dataclass(frozen=True)
class Page(Generic[R]):
    """Some rows; ``next_cursor`` is None on the last page.

    ``empty`` says why there are no rows, and what to ask instead; None if there are some. Pages
    whose receipts have one ``data_version`` are of one state of the data.
    """

    query: str
    parameters: dict[str, Any]
    rows: list[R]
    next_cursor: str | None
    receipt: Receipt
    empty: EmptyAnswer | None


def headers(key: str | None) -> dict[str, str]:
    """Of every request."""
    agent = {"User-Agent": f"policygraph-client/{version('policygraph-client')}"}
    return agent | ({"X-API-Key": key} if key else {})


def given(parameters: Mapping[str, Value]) -> dict[str, Any]:
    """Parameters as they are sent."""
    return {name: _sent(value) for name, value in parameters.items() if value is not None}


def _sent(value: Value) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, date) else value


def node_path(id: str) -> str:
    """The address of a node, whose id may hold any character."""
    return f"/entities/{quote(id, safe='')}"


def upload(
    files: Iterable[Path | str | tuple[str, bytes]], corrections: Iterable[Mapping[str, Any]]
) -> dict[str, Any]:
    """What a request sends: files, each by its path, or its name and its bytes; corrections."""
    sent = [("file", file if isinstance(file, tuple) else _read(file)) for file in files]
    return {"files": sent, "data": {"corrections": json.dumps([*corrections])}}


def _read(file: Path | str) -> tuple[str, bytes]:
    return Path(file).name, Path(file).read_bytes()


def seconds_to_wait(response: httpx2.Response) -> float | None:
    """How long to wait before the same is asked again; None if that would be no use."""
    if response.status_code not in _AGAIN:
        return None
    header = response.headers.get("Retry-After", "1")
    seconds = float(header) if header.isdecimal() else _seconds_until(header)
    return seconds if seconds <= LONGEST_WAIT else None


def _seconds_until(when: str) -> float:
    try:
        return max(0.0, (parsedate_to_datetime(when) - datetime.now(UTC)).total_seconds())
    except (TypeError, ValueError):
        return 1.0


def answer(response: httpx2.Response) -> Any:
    """The JSON of a good response; ProblemError for any other."""
    if response.is_success:
        return response.json()
    try:
        body = response.json()
    except ValueError:
        body = {}
    known = body if isinstance(body, dict) else {}
    kind = KINDS.get(response.status_code, ProblemError)
    known.setdefault("title", response.reason_phrase)
    request_id = response.headers.get("X-Request-ID") or known.get("request_id")
    raise kind(response.status_code, known, request_id)
