"""The OpenAPI document: its examples are what the seeds answer, and no change of it goes unseen.

``make openapi`` accepts a change: it asks the examples anew and writes ``docs/openapi.json``.
"""

import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from asked import ASKED_ON, ask_all, operations_of, requests, settled, shortened
from jsonschema import Draft202012Validator
from openapi_changes import changes
from openapi_spec_validator import validate
from sampling import sample
from starlette.testclient import TestClient

from api.http import openapi_examples
from api.http.app import create_app
from api.services.audit import Audit
from api.services.keys import Keys
from api.services.loading import extract_all, load_files
from api.settings import Settings
from graph.store import GraphStore
from loaders.check.review.decisions import NONE
from queries.catalogue import catalogue
from queries.engine import day

ROOT = Path(__file__).parents[2]
STORED = ROOT / "docs" / "openapi.json"
EXAMPLES = ROOT / "api" / openapi_examples.FILE
ACCEPT = "to accept: make openapi, and commit what it wrote"


@pytest.fixture(scope="module")
def key(engine_settings: Settings, engine_store: GraphStore) -> Iterator[str]:
    """The seeds in the graph, and a key to change it."""
    seeds = sorted((ROOT / "seeds").glob("*.txt"))
    audit = Audit.of_user(engine_settings.audit_file)
    load_files(engine_store, extract_all(seeds, NONE, 1), NONE, engine_settings.originals, audit)
    yield Keys(engine_settings.keys_file).add("示例")


class SomeDay(date):
    """A clock that stands still: an example holds no day on which it happened to be asked."""

    @classmethod
    def today(cls) -> date:  # type: ignore[override]
        return ASKED_ON


@pytest.fixture(autouse=True)
def some_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(day, "date", SomeDay)


def written(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


@pytest.mark.exhaustive
def test_the_examples_are_what_the_seeds_answer(
    engine_client: TestClient, key: str, request: pytest.FixtureRequest
) -> None:
    found = written(ask_all(engine_client, key))
    if request.config.getoption("--regenerate"):
        EXAMPLES.write_text(found, "utf-8")
        openapi_examples.examples.cache_clear()
    expected = json.loads(EXAMPLES.read_text("utf-8"))
    for name, example in json.loads(found).items():
        assert example == expected.get(name), f"{name}: {ACCEPT}"
    assert expected.keys() == json.loads(found).keys(), ACCEPT


@pytest.mark.parametrize("name", sample(sorted(catalogue()), 3)[:3])
def test_a_question_of_the_examples_has_the_rows_of_the_seeds(
    client_on: Callable[[Settings], TestClient], seeds_folder: Path, name: str
) -> None:
    params = {**catalogue()[name].example, "limit": 1}
    with client_on(Settings(data=seeds_folder, neo4j_uri=None)) as client:
        response = client.get(f"/queries/{name}", params=params).json()
    expected = json.loads(EXAMPLES.read_text("utf-8"))[name.replace("-", "_")]["response"]
    assert settled(shortened(response)) == expected, ACCEPT


def test_the_stored_document_is_what_the_api_says(request: pytest.FixtureRequest) -> None:
    drawn = json.loads(written(create_app(Settings(neo4j_uri=None)).openapi()))
    if request.config.getoption("--regenerate"):
        STORED.write_text(written(drawn), "utf-8")
    found = [str(change) for change in changes(json.loads(STORED.read_text("utf-8")), drawn)]
    assert not found, "\n".join(("docs/openapi.json differs:", *found, ACCEPT))


@pytest.fixture(scope="module")
def api() -> dict[str, Any]:
    document: dict[str, Any] = json.loads(STORED.read_text("utf-8"))
    return document


def operations(api: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for path, found in api["paths"].items():
        for method, operation in found.items():
            yield f"{method.upper()} {path}", operation


@pytest.mark.exhaustive
def test_the_document_is_valid(api: dict[str, Any]) -> None:
    validate(api)


def test_every_route_has_tags_words_and_examples(api: dict[str, Any]) -> None:
    assert requests().keys() == operations_of(api).keys()
    for name, operation in operations(api):
        assert operation["tags"] and operation["summary"] and operation["description"], name
        shown = operation["responses"]["200"]["content"].get("application/json")
        assert shown is None or "example" in shown, name
        for parameter in operation.get("parameters", ()):
            told = "example" in parameter or {"enum", "examples"} & parameter["schema"].keys()
            assert told or not parameter["required"], f"{name} {parameter}"
        for content in operation.get("requestBody", {}).get("content", {}).values():
            assert "example" in content, name


def test_every_example_is_as_its_schema_says(api: dict[str, Any]) -> None:
    checked = 0
    for name, operation in operations(api):
        for response in operation["responses"].values():
            for content in response.get("content", {}).values():
                if "example" in content:
                    schema = {**content["schema"], "components": api["components"]}
                    Draft202012Validator(schema).validate(content["example"])
                    checked += 1
        assert checked, name
    assert checked > 2 * len(requests())


def test_every_page_states_its_maximum_and_what_it_holds_at_most(api: dict[str, Any]) -> None:
    schemas = api["components"]["schemas"]
    paged = 0
    for name, operation in operations(api):
        parameters = {each["name"]: each["schema"] for each in operation.get("parameters", ())}
        if "cursor" not in parameters and "limit" not in parameters:
            continue
        answer = operation["responses"]["200"]["content"]["application/json"]["schema"]
        properties = schemas[answer["$ref"].rpartition("/")[2]]["properties"]
        caps = {each["maxItems"] for each in properties.values() if "maxItems" in each}
        assert caps == {parameters["limit"]["maximum"]}, name
        assert parameters["limit"]["default"] <= parameters["limit"]["maximum"], name
        assert "next_cursor" in properties, name
        paged += 1
    assert paged >= 17


def small() -> dict[str, Any]:
    """A document with one operation that takes ``limit`` and a body, and answers with a row."""
    row = {"type": "object", "properties": {"id": {"type": "string"}}, "required": ["id"]}
    asked = {"type": "object", "properties": {"q": {"type": "string", "maxLength": 9}}}
    parameter = {"name": "limit", "in": "query", "required": False, "schema": {"maximum": 5}}
    operation = {
        "summary": "问",
        "parameters": [parameter],
        "requestBody": {"content": {"json": {"schema": {"$ref": "#/components/schemas/Asked"}}}},
        "responses": {"200": {"content": {"json": {"schema": {"$ref": "#/x/Row"}}}}},
    }
    return {
        "paths": {"/ask": {"post": operation}},
        "components": {"schemas": {"Row": row, "Asked": asked}},
    }


OPERATION = ("paths", "/ask", "post")
SCHEMAS = ("components", "schemas")
NEW_PARAMETER = {"name": "year", "in": "query", "schema": {}}


@pytest.mark.parametrize(
    ("place", "value", "kind"),
    [
        ((*OPERATION, "summary"), "请问", "wording"),
        ((*OPERATION, "parameters", 1), {**NEW_PARAMETER, "required": False}, "additive"),
        ((*OPERATION, "parameters", 1), {**NEW_PARAMETER, "required": True}, "breaking"),
        ((*OPERATION, "parameters", 0, "schema", "maximum"), 9, "additive"),
        ((*OPERATION, "parameters", 0, "schema", "maximum"), 3, "breaking"),
        ((*OPERATION, "parameters", 0, "name"), "most", "breaking"),
        ((*OPERATION, "parameters", 0), None, "breaking"),
        ((*OPERATION, "responses", "404"), {}, "additive"),
        ((*OPERATION, "responses", "200"), None, "breaking"),
        (("paths", "/other"), {}, "additive"),
        (OPERATION, None, "breaking"),
        ((*SCHEMAS, "Row", "properties", "title"), {"type": "string"}, "additive"),
        ((*SCHEMAS, "Row", "properties", "id"), None, "breaking"),
        ((*SCHEMAS, "Row", "properties", "id", "type"), "integer", "breaking"),
        ((*SCHEMAS, "Row", "required", 1), "title", "additive"),
        ((*SCHEMAS, "Row", "required", 0), None, "breaking"),
        ((*SCHEMAS, "Asked", "required"), ["q"], "additive"),
        ((*SCHEMAS, "Asked", "properties", "q", "maxLength"), 5, "breaking"),
        ((*SCHEMAS, "Asked", "properties", "q", "maxLength"), None, "additive"),
        ((*SCHEMAS, "Asked", "properties", "q", "pattern"), "a", "breaking"),
    ],
)
def test_what_breaks_an_application_is_told_from_what_does_not(
    place: tuple[Any, ...], value: Any, kind: str
) -> None:
    new = small()
    holder: Any = new
    for name in place[:-1]:
        holder = holder[name]
    if value is None:
        del holder[place[-1]]
    elif isinstance(holder, list) and place[-1] == len(holder):
        holder.append(value)
    else:
        holder[place[-1]] = value
    found = changes(small(), new)
    assert found and found[0].kind == kind, [str(each) for each in found]


def test_the_order_of_lists_says_nothing() -> None:
    new = small()
    new["paths"]["/ask"]["post"]["parameters"].append({**NEW_PARAMETER, "required": False})
    turned = json.loads(json.dumps(new))
    turned["paths"]["/ask"]["post"]["parameters"].reverse()
    assert changes(new, turned) == []
