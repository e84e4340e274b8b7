"""The requests whose answers stand in the OpenAPI document as examples, asked of the seeds.

A question's example is its own; every other operation has its request here. A new route without
one fails `test_openapi.py`.
"""

from datetime import date
from pathlib import Path
from typing import Any

from starlette.testclient import TestClient

from queries.catalogue import catalogue

SEED = Path(__file__).parents[2] / "seeds" / "000_d588bc887905c78e.txt"
OTHER = Path(__file__).parents[1] / "golden" / "plain_text" / "bracketed_lists.txt"
"""A plan that is none of the seeds, so that what is done to it changes no other example."""
AGENCY = "agency:天津市商务局"
ITEM = "doc-1f21a2863bd6.r.1454ca65"
Example = dict[str, Any]

REQUESTS: dict[str, Example] = {
    "list_queries": {},
    "ask_question": {"body": {"question": "市商务局牵头哪些任务？"}},
    "search_graph": {"parameters": {"q": "会展", "limit": 1}},
    "entity": {"parameters": {"id": AGENCY}},
    "entity_neighbours": {"parameters": {"id": AGENCY, "type": ["LEADS"], "limit": 1}},
    "list_documents": {"parameters": {"limit": 1}},
    "load_document": {"file": SEED},
    "preview_documents": {"file": OTHER},
    "remove_document": {"loaded": OTHER},
    "document_text": {"parameters": {"id": "doc-0720dcbe97e0", "from": 208, "to": 209}},
    "list_names": {"parameters": {"kind": "agencies", "limit": 1}},
    "decide": {
        "parameters": {"item": ITEM},
        "body": {
            "verdict": "alias",
            "value": "滨海高新区管委会",
            "reason": "高新区没有区政府，由管委会管理",
        },
    },
    "list_review_rules": {},
    "withdraw": {"parameters": {"item": ITEM}},
    "decide_all": {
        "body": {
            "items": [ITEM],
            "alike": "words",
            "verdict": "alias",
            "value": "滨海高新区管委会",
            "reason": "高新区没有区政府，由管委会管理",
        },
    },
    "add_missed": {
        "body": {
            "document": "doc-1f21a2863bd6",
            "kind": "task",
            "line_start": 11,
            "line_end": 11,
            "title": "执行试点实施方案",
            "value": "市商务局牵头",
            "reason": "印发通知要求照此执行，由市商务局总牵头",
        },
    },
    "withdraw_all": {"parameters": {"item": [ITEM], "alike": "words"}},
    "quality": {},
    "run_cypher": {
        "body": {
            "statement": "MATCH (a:Agency)-[:LEADS]->(m:Measure) WHERE $name IN a.names "
            "RETURN m.title AS title ORDER BY m.id LIMIT 2",
            "parameters": {"name": "市商务局"},
        }
    },
    "healthz": {},
    "readyz": {},
}
PROBLEMS: dict[str, tuple[str, str, Example]] = {
    "400": ("POST", "/cypher", {"statement": "MATCH (n) DETACH DELETE n"}),
    "401": ("DELETE", f"/review/{ITEM}/decision", {}),
    "404": ("GET", "/queries/tasks-led-by-agency?agency=市商务厅", {}),
    "422": ("GET", "/queries/tasks-led-by-agency?agency=市商务局&limit=0", {}),
}
ASKED_ON = date(2026, 1, 31)
"""The day on which all examples are asked."""

_VARYING = {
    "engine": "embedded",
    "on": ASKED_ON.isoformat(),
    "version": "0.1.0",
    "program_version": "0.1.0",
    "ontology_version": "0123456789ab",
    "data_version": "0123456789ab",
}
"""What depends on the day of a decision, the release, the engine or all data: its place-holder."""

_SHOWN = 2
"""Items of a long list; rows, hits and neighbours are one by their limit."""


def requests() -> dict[str, Example]:
    """The request of each operation."""
    questions = {
        query.name.replace("-", "_"): {"parameters": {**query.example, "limit": 1}}
        for query in catalogue().values()
    }
    return {**REQUESTS, **questions}


def ask_all(client: TestClient, key: str) -> dict[str, Example]:
    """Every example with what the API answers now."""
    operations = operations_of(client.get("/openapi.json").json())
    found: dict[str, Example] = {}
    for name, (method, path) in operations.items():
        asked = dict(requests().get(name, {}))
        if loaded := asked.pop("loaded", None):
            found_there = _send(client, "POST", "/documents", {"file": loaded}, key).json()
            asked["parameters"] = {"id": found_there["document"]}
        response = _send(client, method, path, asked, key)
        assert response.status_code == 200, f"{name}: {response.text}"
        if file := asked.pop("file", None):
            asked["body"] = {"file": f"（{file.name} 的内容）"}
        found[name] = {**asked, "response": settled(shortened(response.json()))}
    return found | {"problems": _problems(client)}


def operations_of(api: Example) -> dict[str, tuple[str, str]]:
    """Method and path by operation id, of what answers JSON: a file is no example."""
    return {
        operation["operationId"]: (method.upper(), path)
        for path, operations in api["paths"].items()
        for method, operation in operations.items()
        if "application/json" in operation["responses"]["200"]["content"]
    }


def _send(client: TestClient, method: str, path: str, asked: Example, key: str) -> Any:
    given = dict(asked.get("parameters", {}))
    for name in list(given):
        if f"{{{name}}}" in path:
            path = path.replace(f"{{{name}}}", given.pop(name))
    file = asked.get("file")
    files = {"file": (file.name, file.read_bytes())} if file else None
    headers = {"X-API-Key": key}
    body = asked.get("body")
    return client.request(method, path, params=given, json=body, files=files, headers=headers)


def _problems(client: TestClient) -> Example:
    found = {}
    for status, (method, path, body) in PROBLEMS.items():
        response = client.request(method, path, json=body or None)
        assert response.status_code == int(status), response.text
        found[status] = response.json()
    return found


def settled(value: Any) -> Any:
    """With what varies made the same."""
    if isinstance(value, dict):
        return {k: _VARYING[k] if k in _VARYING and v else settled(v) for k, v in value.items()}
    return [settled(each) for each in value] if isinstance(value, list) else value


def shortened(value: Any) -> Any:
    """Lists beside the rows with their first items only."""
    if isinstance(value, dict):
        return {k: v if k == "rows" else shortened(v) for k, v in value.items()}
    return value[:_SHOWN] if isinstance(value, list) else value
