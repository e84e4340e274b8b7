"""Traces of requests and statements, sent where the standard variables (``OTEL_*``) say.

FastAPI makes the spans of requests and ``graph.driver.spans`` those of statements; both do so only
where the SDK is set up.
"""

import os
from collections.abc import Mapping

from fastapi.telemetry import TelemetryConfig

from api.extras import check_installed
from ontology.errors import PolicyGraphError

_ENDPOINTS = ("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT")
_PROTOCOLS = ("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "OTEL_EXPORTER_OTLP_PROTOCOL")
_PROTOCOL = "http/protobuf"

TELEMETRY: TelemetryConfig = {
    "auto_configure": True,
    "operation_spans": False,
    # These two stand in /metrics and in our own log, which hides keys and passwords.
    "metrics": False,
    "logs": False,
}


def set_up_tracing(environment: Mapping[str, str] = os.environ) -> None:
    """Make the SDK ready if the variables ask for it; FastAPI then adds the exporter.

    Raises PolicyGraphError if the SDK is not installed, or cannot send what is asked for.
    """
    if not is_asked_for(environment):
        return
    protocol = _first(environment, _PROTOCOLS) or _PROTOCOL
    if protocol != _PROTOCOL:
        raise PolicyGraphError(
            f"追踪数据只能用 {_PROTOCOL} 发送，不能用“{protocol}”。请取消 {_PROTOCOLS[1]}，"
            f"或设为 {_PROTOCOL}（收集器的端口通常是 4318）。"
        )
    check_installed("otel", _ENDPOINTS[1])
    from api.http.tracer_provider import set_tracer_provider

    set_tracer_provider()


def is_asked_for(environment: Mapping[str, str]) -> bool:
    """Whether the variables name a place to send traces to, and do not turn them off."""
    is_off = environment.get("OTEL_SDK_DISABLED", "").lower() == "true"
    exporter = environment.get("OTEL_TRACES_EXPORTER") or "otlp"
    return bool(_first(environment, _ENDPOINTS)) and exporter == "otlp" and not is_off


def _first(environment: Mapping[str, str], names: tuple[str, str]) -> str:
    return environment.get(names[0]) or environment.get(names[1], "")
