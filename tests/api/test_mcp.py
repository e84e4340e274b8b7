"""The server for agents: its tools by the SDK's own client, and what they cost an agent's context.

In process on both generations of the protocol; over HTTP see ``test_mcp_http``.
"""

import json
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import anyio
import pytest
from mcp import Client
from mcp.shared.exceptions import MCPError

from api.mcp.server import make_server
from api.mcp.size import MAX_TOKENS, tokens
from api.mcp.source import Source
from api.mcp.tools import tools
from api.services.opening import open_store
from api.settings import Settings
from graph.async_store import AsyncGraphStore
from graph.store import GraphStore

T = TypeVar("T")
MAX_LISTED = 6000
"""Tokens of the list of tools, which every agent reads before it does anything."""
MODES = ["legacy", "2026-07-28"]
CALLS: dict[str, dict[str, Any]] = {
    "find_entity": {"name": "市商务局"},
    "list_questions": {"words": "牵头"},
    "answer_question": {
        "name": "tasks-led-by-agency",
        "parameters": {"agency": "市商务局"},
    },
    "ask": {"question": "市商务局牵头哪些任务？"},
    "compare_indicator": {"indicator": "社会消费品零售总额"},
    "neighbours": {"id": "agency:天津市商务局"},
    "source_lines": {"document": "", "from": 1, "to": 3},
    "verify_claim": {"claim": "市商务局牵头会展服务任务"},
    "read_cypher": {"statement": "MATCH (n:Agency) RETURN n.id AS id ORDER BY id LIMIT 3"},
}


@pytest.fixture(scope="module")
def store(plans_folder: Path) -> Iterator[GraphStore]:
    with open_store(Settings(data=plans_folder, neo4j_uri=None)) as opened:
        yield opened


@pytest.fixture(scope="module")
def document(store: GraphStore) -> str:
    return str(store.sources()[0]["id"])


Asked = Callable[[Client], Awaitable[T]]


def ask(store: GraphStore, what: Asked[T], mode: str = "2026-07-28", cypher: bool = True) -> T:
    """What a client of the server gets."""

    async def run() -> T:
        async with AsyncGraphStore(store.connection) as opened:
            source = Source(Settings(mcp_cypher=cypher), lambda: opened)
            async with Client(make_server(source), mode=mode) as client:
                return await what(client)

    return anyio.run(run)


def called(store: GraphStore, name: str, given: dict[str, Any]) -> dict[str, Any]:
    async def call(client: Client) -> dict[str, Any]:
        result = await client.call_tool(name, given)
        assert not result.is_error, result.content
        assert result.structured_content is not None
        return result.structured_content

    return ask(store, call)


@pytest.mark.parametrize("mode", MODES)
def test_every_tool_answers_with_what_its_schema_says_as_text_and_as_data(
    store: GraphStore, document: str, mode: str
) -> None:
    calls = {**CALLS, "source_lines": {**CALLS["source_lines"], "document": document}}

    async def all_calls(client: Client) -> None:
        listed = {tool.name: tool for tool in (await client.list_tools()).tools}
        assert set(listed) == set(calls)
        for name, given in calls.items():
            result = await client.call_tool(name, given)
            assert not result.is_error, (name, result.content)
            assert json.loads(result.content[0].text) == result.structured_content  # type: ignore[union-attr]
            whole = tokens(result.model_dump_json(by_alias=True))
            assert whole <= MAX_TOKENS, (name, whole)
            hints = listed[name].annotations
            assert hints and hints.read_only_hint and not hints.open_world_hint
            assert listed[name].output_schema and listed[name].input_schema["properties"]

    ask(store, all_calls, mode)


def test_the_list_of_tools_is_short(
    record_property: Callable[[str, object], None],
) -> None:
    offered = tools(Settings(mcp_cypher=True))
    size = tokens(
        "".join(tool.described.model_dump_json(by_alias=True) for tool in offered.values())
    )
    record_property("tokens of the list of tools", size)
    assert size <= MAX_LISTED
    assert len(offered) == 9


def test_cypher_is_off_unless_it_is_asked_for(store: GraphStore) -> None:
    async def names(client: Client) -> set[str]:
        return {tool.name for tool in (await client.list_tools()).tools}

    assert "read_cypher" not in ask(store, names, cypher=False)
    assert "read_cypher" in ask(store, names)


def test_pages_by_the_cursor_are_the_rows_of_one_page(store: GraphStore) -> None:
    agency = {"id": "agency:天津市商务局"}
    whole = called(store, "neighbours", {**agency, "limit": 100})
    rows, cursor = [], None
    while True:
        page = called(store, "neighbours", {**agency, "limit": 1, "cursor": cursor})
        rows += page["rows"]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert rows == whole["rows"]
    assert len(rows) > 1


def test_the_list_of_questions_is_read_whole_page_by_page(store: GraphStore) -> None:
    names: list[str] = []
    cursor = None
    while True:
        page = called(store, "list_questions", {"cursor": cursor})
        names += [question["name"] for question in page["questions"]]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    from queries.catalogue import catalogue

    assert names == list(catalogue())


@pytest.mark.parametrize(
    ("name", "given", "remedy"),
    [
        ("answer_question", {"name": "tasks-led"}, "最接近的：tasks-led"),
        (
            "answer_question",
            {"name": "tasks-led-by-agency", "parameters": {"agency": "市商务厅"}},
            "最接近的名称：天津市商务局",
        ),
        ("answer_question", {"name": "tasks-led-by-agency"}, "缺少参数 agency"),
        ("find_entity", {"nam": "市商务局"}, "工具 find_entity 的参数：name、label、limit、cursor"),
        ("neighbours", {"id": "agency:没有"}, "没有编号"),
        ("source_lines", {"document": "没有的方案"}, "最接近的名称"),
        ("list_questions", {"cursor": "x"}, "next_cursor"),
        ("verify_claim", {"claim": " "}, "如 市商务局牵头"),
        ("read_cypher", {"statement": "MATCH (n) DETACH DELETE n"}, "DELETE"),
    ],
)
def test_an_error_says_what_to_do_and_shows_no_traceback(
    store: GraphStore, name: str, given: dict[str, Any], remedy: str
) -> None:
    async def call(client: Client) -> str:
        result = await client.call_tool(name, given)
        assert result.is_error
        return str(result.content[0].text)  # type: ignore[union-attr]

    text = ask(store, call)
    assert remedy in text
    assert "Traceback" not in text


def test_an_unknown_tool_is_refused_with_those_there_are(store: GraphStore) -> None:
    async def call(client: Client) -> None:
        with pytest.raises(MCPError, match="可用的工具：find_entity"):
            await client.call_tool("drop_everything", {})

    ask(store, call)


def test_plans_and_their_lines_are_resources(store: GraphStore, document: str) -> None:
    async def read(client: Client) -> None:
        listed = (await client.list_resources()).resources
        assert f"policygraph://documents/{document}" in [resource.uri for resource in listed]
        assert len((await client.list_resource_templates()).resource_templates) == 2
        for resource in listed:
            text = await _text(client, resource.uri)
            assert resource.title and resource.title in text
        lines = await _text(client, f"policygraph://documents/{document}/lines/2-3")
        numbers = [line.partition("\t")[0] for line in lines.splitlines()[1:]]
        assert numbers == ["2", "3"]
        with pytest.raises(MCPError, match="可用的地址"):
            await client.read_resource("policygraph://elsewhere/1")

    ask(store, read)


async def _text(client: Client, uri: str) -> str:
    (content,) = (await client.read_resource(uri)).contents
    return str(content.text)  # type: ignore[union-attr]


def test_prompts_name_what_they_are_filled_with(store: GraphStore) -> None:
    async def prompts(client: Client) -> None:
        for prompt in (await client.list_prompts()).prompts:
            given = {argument.name: "市商务局" for argument in prompt.arguments or ()}
            filled = await client.get_prompt(prompt.name, given)
            assert "市商务局" in str(filled.messages[0].content.text)  # type: ignore[union-attr]
            with pytest.raises(MCPError, match="缺少参数"):
                await client.get_prompt(prompt.name, {})

    ask(store, prompts)
