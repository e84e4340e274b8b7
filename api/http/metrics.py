"""Figures for Prometheus: requests, questions, connections, and what the graph holds."""

import asyncio
import time

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.process_collector import ProcessCollector

from api.http.store_supervisor import StoreSupervisor
from api.version import program_version
from graph.limits import POOL_SIZE
from ontology.errors import StoreError

MAX_AGE_SECONDS = 15.0
"""How old what is read from the graph may be: a scrape costs at most one read in this time."""

_SECONDS = (0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
_ROWS = (0, 1, 5, 10, 50, 100, 500, 1_000, 5_000, 50_000)
_STATE = """\
MATCH (d:Document) WHERE coalesce(d.stub, false) = false
WITH count(d) AS documents
RETURN documents, COUNT { MATCH (i:ReviewItem) WHERE i.status = 'open' } AS review_open"""


class Metrics:
    """The figures of one application."""

    def __init__(self) -> None:
        self.registry = registry = CollectorRegistry()
        ProcessCollector(registry=registry)
        asked = ("route", "method", "status")
        self._requests = Histogram(
            "policygraph_request_seconds",
            "Time to answer a request",
            asked,
            buckets=_SECONDS,
            registry=registry,
        )
        self._questions = Histogram(
            "policygraph_question_seconds",
            "Time to answer a question of the catalogue",
            ("query",),
            buckets=_SECONDS,
            registry=registry,
        )
        self._rows = Histogram(
            "policygraph_question_rows",
            "Rows of an answer",
            ("query",),
            buckets=_ROWS,
            registry=registry,
        )
        self._problems = Counter(
            "policygraph_problems", "Answers with an error", ("status",), registry=registry
        )
        self.in_flight = self._gauge("requests_in_flight", "Requests that are being answered")
        self._busy = self._gauge("connections_in_use", "Connections to the database in use")
        self._gauge("connections_limit", "Connections to the database at most").set(POOL_SIZE)
        self._up = self._gauge("database_up", "1 if the database answers")
        self._documents = self._gauge("documents", "Loaded documents")
        self._review = self._gauge("review_open", "Review items that wait for a person")
        self._data = self._gauge("data_info", "The version of the data", "version")
        build = self._gauge("build_info", "The version of the program", "version")
        build.labels(program_version()).set(1)
        self._read_at = float("-inf")
        self._reading = asyncio.Lock()

    def observe(self, route: str, method: str, status: int, seconds: float) -> None:
        """Count a request that was answered."""
        method = method if method in _METHODS else "other"
        self._requests.labels(route, method, status).observe(seconds)
        if status >= 400:
            self._problems.labels(status).inc()

    def observe_question(self, query: str, seconds: float, rows: int) -> None:
        """Count a question that was answered."""
        self._questions.labels(query).observe(seconds)
        self._rows.labels(query).observe(rows)

    async def text(self, supervisor: StoreSupervisor) -> bytes:
        """All figures in Prometheus' text format."""
        async with self._reading:
            if time.monotonic() - self._read_at > MAX_AGE_SECONDS:
                await self._read(supervisor)
                self._read_at = time.monotonic()
        return generate_latest(self.registry)

    async def _read(self, supervisor: StoreSupervisor) -> None:
        try:
            store = supervisor.store
            (state,) = await store.read(_STATE)
            version = await store.data_version()
        except StoreError:
            self._up.set(0)
            return
        self._up.set(1)
        self._documents.set(state["documents"])
        self._review.set(state["review_open"])
        self._data.clear()
        self._data.labels(version).set(1)

    def watch(self, supervisor: StoreSupervisor) -> None:
        """Take the connections in use from this supervisor's store."""
        self._busy.set_function(lambda: supervisor.busy)

    def _gauge(self, name: str, about: str, *labels: str) -> Gauge:
        return Gauge(f"policygraph_{name}", about, labels, registry=self.registry)


_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
