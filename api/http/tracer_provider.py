"""The tracer of the program; imported only where traces are sent, since its library is optional."""

from opentelemetry import trace
from opentelemetry.context import Context
from opentelemetry.sdk.resources import OTELResourceDetector, Resource
from opentelemetry.sdk.trace import Span, SpanProcessor, TracerProvider

from api.version import program_version

_HIDDEN = "***"


class WithoutQueries(SpanProcessor):
    """Takes the query out of the addresses of requests: it holds what people look for."""

    def on_start(self, span: Span, parent_context: Context | None = None) -> None:
        """Before an exporter sees the span."""
        if "url.query" in (span.attributes or {}):
            span.set_attribute("url.query", _HIDDEN)


def set_tracer_provider() -> TracerProvider:
    """Make spans from now on, under the name that ``OTEL_SERVICE_NAME`` or we give the service."""
    ours = {"service.name": "policygraph", "service.version": program_version()}
    given = OTELResourceDetector().detect().attributes
    provider = TracerProvider(resource=Resource.create({**ours, **given}))
    provider.add_span_processor(WithoutQueries())
    trace.set_tracer_provider(provider)
    return provider
