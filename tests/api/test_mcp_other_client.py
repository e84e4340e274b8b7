"""An MCP client of another make, the SDK in TypeScript: lists the tools and answers ten questions.

It needs node and npm, which fetches the client (``npm_packages``).
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import npm_packages
import pytest
from starlette.testclient import TestClient

from api.services.keys import Keys
from api.settings import Settings
from queries.catalogue import catalogue

pytestmark = pytest.mark.exhaustive
SDK = "1.32.2"
CLIENT = Path(__file__).parent / "other_client.mjs"
TOOLS = {
    "find_entity",
    "list_questions",
    "answer_question",
    "ask",
    "compare_indicator",
    "neighbours",
    "source_lines",
    "verify_claim",
}
ASKED = [
    ("tasks-led-by-agency", {"agency": "市商务局"}),
    ("agency-profile", {"agency": "市商务局"}),
    ("agency-collaborators", {"agency": "市商务局"}),
    ("lead-support-matrix", {}),
    ("busiest-agencies", {}),
    ("documents", {}),
    ("indicators", {}),
    ("targets-by-year", {"year": 2027}),
    ("review-queue", {}),
    ("tasks-due", {}),
]
"""Ten questions of the catalogue."""
SECONDS = 600


@pytest.fixture(scope="module")
def installed() -> Path:
    """The folder that has the SDK."""
    return npm_packages.installed(f"mcp-client-{SDK}", f"@modelcontextprotocol/sdk@{SDK}")


@pytest.fixture
def key(plans_folder: Path) -> Iterator[str]:
    keys = Keys(plans_folder / "keys.json")
    yield keys.add("另一种客户端")
    keys.remove("另一种客户端")


def calls() -> list[tuple[str, dict[str, Any]]]:
    return [
        *(("answer_question", {"name": name, "parameters": given}) for name, given in ASKED),
        ("ask", {"question": "市商务局牵头哪些任务？"}),
        ("verify_claim", {"claim": "市商务局牵头会展服务任务"}),
        ("find_entity", {"name": "市商务局"}),
    ]


def asked(folder: Path, environment: dict[str, str], *how: str) -> Any:
    """What the client prints."""
    node = subprocess.run(
        ["node", CLIENT, *how],
        input=json.dumps(calls()),
        capture_output=True,
        text=True,
        cwd=folder,
        env=environment,
        timeout=SECONDS,
    )
    assert node.returncode == 0, node.stderr
    return json.loads(node.stdout)


def check(told: Any, client: TestClient) -> None:
    """The tools are listed, and each answer has the rows that HTTP gives."""
    assert {tool["name"] for tool in told["tools"]} == TOOLS
    assert all(
        tool["outputSchema"] and tool["annotations"]["readOnlyHint"] for tool in told["tools"]
    )
    assert len(told["resources"]) >= 2 and told["prompts"]
    assert not [answer for answer in told["answers"] if answer.get("isError")]
    for (name, given), answer in zip(ASKED, told["answers"], strict=False):
        over_http = client.get(f"/queries/{name}", params={**given, "limit": 20}).json()
        rows = answer["structuredContent"]["rows"]
        assert len(rows) == len(over_http["rows"]) and rows, name


def test_another_client_asks_over_http(
    installed: Path,
    plans_folder: Path,
    key: str,
    client: TestClient,
    served_with: Callable[[Settings], AbstractContextManager[str]],
) -> None:
    assert len({name for name, _ in ASKED} & set(catalogue())) == 10
    with served_with(Settings(data=plans_folder, neo4j_uri=None, require_key=True)) as address:
        check(asked(installed, dict(os.environ), "http", f"{address}/mcp", key), client)


def test_another_client_starts_the_program(
    installed: Path, plans_folder: Path, client: TestClient, environment: dict[str, str]
) -> None:
    ours = {**environment, "POLICYGRAPH_DATA": str(plans_folder)}
    ours["PYTHONPATH"] = os.pathsep.join(sys.path)
    told = asked(installed, ours, "stdio", sys.executable, "-m", "api.cli", "mcp")
    check(told, client)
