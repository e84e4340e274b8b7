"""Traces: a span for each request and each statement, with names and without values."""

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from opentelemetry import trace
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode
from starlette.testclient import TestClient

from api import extras
from api.http import tracing
from api.http.tracer_provider import WithoutQueries, set_tracer_provider
from ontology.errors import PolicyGraphError

SENT_TO = {"OTEL_EXPORTER_OTLP_ENDPOINT": "http://127.0.0.1:4318"}
LED = "/queries/tasks-led-by-agency"


@pytest.fixture(scope="module")
def exporter() -> Iterator[InMemorySpanExporter]:
    """What was traced; a process has one provider, and later tests leave nothing here."""
    kept = InMemorySpanExporter()
    provider = set_tracer_provider()
    provider.add_span_processor(SimpleSpanProcessor(kept))
    yield kept
    kept.shutdown()  # a provider that is shut down warns of every later span


def attributes(span: ReadableSpan) -> dict[str, object]:
    return dict(span.attributes or {})


def test_a_question_is_a_span_of_its_request_and_of_its_statement(
    client: TestClient, exporter: InMemorySpanExporter
) -> None:
    exporter.clear()
    client.get(f"{LED}?agency=市商务局&limit=7")
    spans = exporter.get_finished_spans()
    (request,) = (span for span in spans if span.kind is SpanKind.SERVER)
    assert request.name == f"GET {LED}"
    assert attributes(request)["http.response.status_code"] == 200
    (own,) = (span for span in spans if span.name == "tasks-led-by-agency")
    assert own.parent and request.context and own.parent.span_id == request.context.span_id
    assert (own.kind, attributes(own)["db.system.name"]) == (SpanKind.CLIENT, "arcadedb")
    assert attributes(own)["db.query.summary"] == own.name


def test_no_span_holds_a_value_or_a_statement(
    client: TestClient, exporter: InMemorySpanExporter
) -> None:
    exporter.clear()
    client.get(f"{LED}?agency=市商务局")
    client.get("/search?q=跨境电商")
    client.post("/cypher", json={"statement": "MATCH (n) WHERE n.name = '密语' RETURN n.x"})
    client.post("/cypher", json={"statement": "RETURN 密语 '"})
    told = "".join(span.to_json() for span in exporter.get_finished_spans())
    for secret in ("市商务局", "跨境电商", "密语", "MATCH", "%E5"):
        assert secret not in told and secret.encode("unicode_escape").decode() not in told


def test_a_statement_that_fails_has_the_class_of_its_error(
    client: TestClient, exporter: InMemorySpanExporter
) -> None:
    exporter.clear()
    client.post("/cypher", json={"statement": "RETURN nothing_of_this_name"})
    (own,) = (s for s in exporter.get_finished_spans() if s.name == "cypher")
    assert own.status.status_code is StatusCode.ERROR and not own.status.description
    assert attributes(own)["error.type"] == "StatementRefusedError" and not own.events


def test_the_environment_names_the_service(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[TracerProvider] = []
    monkeypatch.setattr(trace, "set_tracer_provider", made.append)
    assert set_tracer_provider().resource.attributes["service.name"] == "policygraph"
    monkeypatch.setenv("OTEL_SERVICE_NAME", "plans")
    monkeypatch.setenv("OTEL_RESOURCE_ATTRIBUTES", "deployment.environment.name=test")
    resource: Resource = set_tracer_provider().resource
    assert resource.attributes["service.name"] == "plans"
    assert resource.attributes["deployment.environment.name"] == "test"
    assert all(isinstance(each, TracerProvider) for each in made)


@pytest.mark.parametrize(
    "more",
    [
        {"OTEL_EXPORTER_OTLP_ENDPOINT": ""},
        {"OTEL_SDK_DISABLED": "true"},
        {"OTEL_TRACES_EXPORTER": "none"},
    ],
)
def test_it_is_off_unless_it_is_asked_for(more: dict[str, str]) -> None:
    assert tracing.is_asked_for(SENT_TO)
    assert not tracing.is_asked_for({**SENT_TO, **more})


def test_what_is_missing_or_cannot_be_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(PolicyGraphError, match="http/protobuf"):
        tracing.set_up_tracing({**SENT_TO, "OTEL_EXPORTER_OTLP_PROTOCOL": "grpc"})
    monkeypatch.setattr(extras, "find_spec", lambda _: None)
    with pytest.raises(PolicyGraphError, match=r"policygraph\[otel\]"):
        tracing.set_up_tracing(SENT_TO)


@pytest.mark.exhaustive
def test_a_command_that_asks_for_no_traces_loads_no_sdk() -> None:
    told = "import sys, api.http.server; print('opentelemetry.sdk' in sys.modules)"
    ours = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, env=ours)
    assert done.stdout.strip() == "False", done.stderr


def test_only_addresses_with_a_query_are_changed(exporter: InMemorySpanExporter) -> None:
    exporter.clear()
    provider = TracerProvider()
    provider.add_span_processor(WithoutQueries())
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    tracer = provider.get_tracer("test")
    tracer.start_span("a", attributes={"url.query": "q=1", "url.path": "/a"}).end()
    tracer.start_span("b", attributes={"url.path": "/b"}).end()
    assert [attributes(s) for s in exporter.get_finished_spans()] == [
        {"url.query": "***", "url.path": "/a"},
        {"url.path": "/b"},
    ]
