"""The asynchronous client; ``client.py`` is made from it by ``client/generate.py``."""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Self, TypeVar, overload

import httpx2

from policygraph_client import schemas
from policygraph_client.exchange import (
    Page,
    Question,
    Value,
    answer,
    given,
    headers,
    node_path,
    seconds_to_wait,
    upload,
)
from policygraph_client.problems import UnreachableError

R = TypeVar("R")


class AsyncClient:
    """Asks a policygraph service. Use it as a context manager, or close it.

    Every method raises ProblemError for what the service refuses and UnreachableError if it does
    not answer. Where it is busy (429) or its database is away (503), the same is asked again, up
    to ``retries`` times, after the time that it names.
    """

    def __init__(
        self,
        address: str = "http://127.0.0.1:8000",
        *,
        key: str | None = None,
        timeout: float = 30.0,
        retries: int = 3,
        transport: httpx2.AsyncBaseTransport | None = None,
    ) -> None:
        self._retries = retries
        self._http = httpx2.AsyncClient(
            base_url=address,
            headers=headers(key),
            timeout=timeout,
            follow_redirects=True,
            transport=transport,
        )

    async def close(self) -> None:
        """Close the connections."""
        await self._http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    async def queries(self) -> list[schemas.QueryInfo]:
        """All questions, with their parameters and columns."""
        found: schemas.QueryList = await self._send("GET", "/queries")
        return found["queries"]

    async def ask(self, question: str) -> dict[str, Any]:
        """A question in Chinese: as it was understood, its rows, or the nearest questions."""
        found: dict[str, Any] = await self._send("POST", "/ask", json={"question": question})
        return found

    @overload
    async def query(self, question: Question[R], /) -> Page[R]: ...
    @overload
    async def query(self, question: str, /, **parameters: Value) -> Page[dict[str, Any]]: ...
    async def query(self, question: Question[Any] | str, /, **parameters: Value) -> Page[Any]:
        """One page of an answer: of a question from ``questions``, or of one by its name."""
        asked = question if isinstance(question, Question) else Question(question, parameters)
        return Page(**await self._send("GET", asked.path, params=given(asked.parameters)))

    async def pages(self, question: Question[R]) -> AsyncIterator[Page[R]]:
        """All pages of an answer, each asked for when it is wanted."""
        page = await self.query(question)
        yield page
        while page.next_cursor:
            more = {**question.parameters, "cursor": page.next_cursor}
            page = await self.query(Question[R](question.name, more))
            yield page

    async def rows(self, question: Question[R]) -> AsyncIterator[R]:
        """All rows of an answer, page by page."""
        async for page in self.pages(question):
            for row in page.rows:
                yield row

    async def search(
        self,
        words: str,
        *,
        label: str | None = None,
        plan: str | None = None,
        agency: str | None = None,
        year: int | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> schemas.SearchAnswer:
        """One page of hits, best first, and how all hits divide."""
        kept = {"label": label, "plan": plan, "agency": agency, "year": year}
        asked = given({"q": words, **kept, "limit": limit, "cursor": cursor})
        found: schemas.SearchAnswer = await self._send("GET", "/search", params=asked)
        return found

    async def entity(self, id: str) -> schemas.Entity:
        """A node; of an id that was merged into another, that one."""
        found: schemas.Entity = await self._send("GET", node_path(id))
        return found

    async def neighbours(
        self,
        id: str,
        *,
        types: Sequence[str] = (),
        direction: Literal["out", "in"] | None = None,
        label: str | None = None,
    ) -> AsyncIterator[schemas.Neighbour]:
        """All edges of a node with their evidence, page by page."""
        asked = given({"type": types, "direction": direction, "label": label, "limit": 200})
        path = f"{node_path(id)}/neighbours"
        async for each in self._items(path, "neighbours", asked):
            yield each

    async def documents(self) -> AsyncIterator[schemas.DocumentsRow]:
        """The loaded documents, the oldest first."""
        async for each in self._items("/documents", "documents", {}):
            yield each

    async def names(
        self, kind: Literal["agencies", "districts", "sectors", "indicators", "documents"]
    ) -> AsyncIterator[schemas.NameInfo]:
        """Every name of a kind of thing, and the other forms that mean the same."""
        async for each in self._items(f"/names/{kind}", "names", {}):
            yield each

    async def document_text(
        self, document: str, first: int = 1, last: int | None = None
    ) -> schemas.DocumentText:
        """Lines of a text, counted from 1; at most 5,000, to go on from ``next_from``."""
        asked = given({"from": first, "to": last})
        path = f"/documents/{document}/text"
        found: schemas.DocumentText = await self._send("GET", path, params=asked)
        return found

    async def cypher(self, statement: str, **parameters: Any) -> schemas.CypherAnswer:
        """What a read-only statement finds; at most 1,000 rows."""
        asked = {"statement": statement, "parameters": parameters}
        found: schemas.CypherAnswer = await self._send("POST", "/cypher", json=asked)
        return found

    async def load_document(
        self,
        *files: Path | str | tuple[str, bytes],
        corrections: Sequence[Mapping[str, Any]] = (),
    ) -> schemas.DocumentLoaded:
        """Load files, each given as a path or as name and bytes. Needs a key.

        ``corrections`` of what the preview showed are kept as decisions: ``fact`` (the id of a
        task or target) or ``missed``, ``verdict``, ``value`` and ``reason``.
        """
        found: schemas.DocumentLoaded = await self._send(
            "POST", "/documents", **upload(files, corrections)
        )
        return found

    async def preview_documents(
        self,
        *files: Path | str | tuple[str, bytes],
        corrections: Sequence[Mapping[str, Any]] = (),
    ) -> schemas.UploadPreview:
        """What ``load_document`` would change. Needs a key."""
        found: schemas.UploadPreview = await self._send(
            "POST", "/documents/preview", **upload(files, corrections)
        )
        return found

    async def remove_document(self, document: str) -> schemas.DocumentRemoved:
        """Take the facts of a document, by its id, out of the graph. Needs a key."""
        path = f"/documents/{document}"
        found: schemas.DocumentRemoved = await self._send("DELETE", path)
        return found

    async def decide(
        self, item: str, verdict: schemas.Verdict, *, reason: str, value: str = ""
    ) -> schemas.DecisionMade:
        """Decide an item of the question ``review-queue``. Needs a key."""
        asked = {"verdict": verdict, "value": value, "reason": reason}
        path = f"/review/{item}/decision"
        found: schemas.DecisionMade = await self._send("POST", path, json=asked)
        return found

    async def withdraw(self, item: str) -> schemas.DecisionMade:
        """Take the decision on an item back. Needs a key."""
        found: schemas.DecisionMade = await self._send("DELETE", f"/review/{item}/decision")
        return found

    async def decide_all(
        self,
        items: Sequence[str],
        verdict: schemas.Verdict,
        *,
        reason: str,
        value: str = "",
        alike: Literal["words", "kind"] | None = None,
    ) -> schemas.DecisionsMade:
        """Decide several items alike, and the open ones like them. Needs a key."""
        asked = {"items": list(items), "verdict": verdict, "value": value, "reason": reason}
        found: schemas.DecisionsMade = await self._send(
            "POST", "/review/decisions", json={**asked, "alike": alike}
        )
        return found

    async def withdraw_all(
        self, items: Sequence[str], *, alike: Literal["words", "kind"] | None = None
    ) -> schemas.DecisionsMade:
        """Take the decisions on several items back. Needs a key."""
        asked = given({"item": list(items), "alike": alike})
        found: schemas.DecisionsMade = await self._send("DELETE", "/review/decisions", params=asked)
        return found

    async def add_missed(
        self,
        document: str,
        kind: Literal["task", "target"],
        lines: tuple[int, int],
        value: str,
        *,
        reason: str,
        title: str = "",
    ) -> schemas.DecisionsMade:
        """Add a task or a target that lines (first and last, from 1) of a document state and that
        was not read. Needs a key."""
        first, last = lines
        about = {"document": document, "kind": kind, "line_start": first, "line_end": last}
        asked = {**about, "title": title, "value": value, "reason": reason}
        found: schemas.DecisionsMade = await self._send("POST", "/review/missed", json=asked)
        return found

    async def ready(self) -> schemas.Readiness:
        """What answers: its version, engine and data; UnavailableError if it cannot."""
        found: schemas.Readiness = await self._send("GET", "/readyz")
        return found

    async def _items(self, path: str, key: str, asked: dict[str, Any]) -> AsyncIterator[Any]:
        while True:
            page = await self._send("GET", path, params=asked)
            for each in page[key]:
                yield each
            if page["next_cursor"] is None:
                return
            asked = {**asked, "cursor": page["next_cursor"]}

    async def _send(self, method: str, path: str, **asked: Any) -> Any:
        for left in range(self._retries, -1, -1):
            try:
                response = await self._http.request(method, path, **asked)
            except httpx2.TransportError as error:
                message = f"{self._http.base_url} 没有回答（{type(error).__name__}）。"
                raise UnreachableError(f"{message}请确认服务在运行。") from error
            pause = seconds_to_wait(response) if left else None
            if pause is None:
                return answer(response)
            await asyncio.sleep(pause)
