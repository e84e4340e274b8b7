"""Requests made up from the OpenAPI document: no server error, and every answer as it says.

The same few dozen requests for each operation in every run, over HTTP, on both engines.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import Any

import httpx2 as httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from sampling import amount
from schemathesis import Case
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from two_plans import two_plans

from api.services.keys import Keys
from api.settings import Settings
from graph.store import GraphStore

EXAMPLES = amount(2, 15)
_CHINESE = r"\\u4e00-\\u9fff"
PATIENCE_SECONDS = 300
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]


@pytest.fixture(scope="module")
def address(
    engine_store: GraphStore,
    engine_settings: Settings,
    served_with: Callable[[Settings], AbstractContextManager[str]],
) -> Iterator[str]:
    """Where the two small plans are served from a graph of their own: some requests change it."""
    for _ in engine_store.load(two_plans()):
        pass
    with served_with(engine_settings) as place:
        yield place


@pytest.fixture(scope="module")
def key(engine_settings: Settings) -> Iterator[str]:
    keys = Keys(engine_settings.keys_file)
    yield keys.add("schemathesis")
    keys.remove("schemathesis")


def _with_few_characters(address: str) -> dict[str, Any]:
    """The document; its pattern of Chinese names has some of the 21 000 characters only.

    What generates cases looks at each of them anew for each parameter, a third of the time.
    """
    document = httpx.get(f"{address}/openapi.json", timeout=PATIENCE_SECONDS).text
    assert _CHINESE in document
    return json.loads(document.replace(_CHINESE, "天津上海市省县丨龥"))


@pytest.mark.exhaustive
def test_every_answer_is_as_the_openapi_document_says(address: str, key: str) -> None:
    schema = schemathesis.openapi.from_dict(_with_few_characters(address))
    schema.config.update(base_url=address)
    found = list(schema.get_all_operations())
    operations = [each.ok() for each in found if isinstance(each, Ok)]
    assert len(operations) == len(found) > 15
    for operation in operations:

        @settings(
            max_examples=EXAMPLES,
            derandomize=True,
            database=None,
            deadline=None,
            phases=[Phase.explicit, Phase.generate],
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
        )
        @given(case=operation.as_strategy())
        def check(case: Case) -> None:
            given = {"headers": {"X-API-Key": key}, "timeout": PATIENCE_SECONDS}
            case.call_and_validate(checks=CHECKS, **given)

        check()
