"""What agents get of the five seeds: no answer is too long, and its pages are all its rows."""

from typing import Any

import anyio
from mcp import Client
from mcp import types as protocol
from sampling import sample

from api.mcp.server import make_server
from api.mcp.size import MAX_TOKENS, tokens
from api.mcp.source import Source
from api.settings import Settings
from graph.async_store import AsyncGraphStore
from graph.store import GraphStore
from queries.catalogue import catalogue
from queries.engine.reads import run
from queries.nodes.source_text import read_lines


def asked(seeds: GraphStore, calls: list[tuple[str, dict[str, Any]]]) -> list[dict[str, Any]]:
    """What the tools answer; none more than it may, or with an error."""

    async def ask() -> list[protocol.CallToolResult]:
        async with AsyncGraphStore(seeds.connection) as store:
            server = make_server(Source(Settings(), lambda: store))
            async with Client(server) as client:
                return [await client.call_tool(name, given) for name, given in calls]

    found = anyio.run(ask)
    for call, result in zip(calls, found, strict=True):
        assert not result.is_error, (call, result.content)
        assert tokens(result.model_dump_json(by_alias=True)) <= MAX_TOKENS, call
    return [result.structured_content or {} for result in found]


def test_no_answer_is_longer_than_it_may_be_and_rows_name_their_lines(seeds: GraphStore) -> None:
    queries = sample(list(catalogue().values()), 5)
    calls = [
        ("answer_question", {"name": q.name, "parameters": dict(q.example), "limit": 100})
        for q in queries
    ]
    for query, answer in zip(queries, asked(seeds, calls), strict=True):
        assert answer["rows"] or answer["empty"], query.name
        if "quote" in query.columns:
            assert all(row["document"] and row["line_start"] for row in answer["rows"])


def test_pages_cut_to_size_are_together_all_rows_and_none_twice(seeds: GraphStore) -> None:
    query = catalogue()["tasks-of-agency"]
    params = query.parse({"agency": "市商务局"})
    whole = [row.measure for page in query.all_pages(seeds, params) for row in page.rows]
    rows: list[str] = []
    given: dict[str, Any] = {
        "name": query.name,
        "parameters": {"agency": "市商务局"},
        "limit": 100,
    }
    while True:
        (page,) = asked(seeds, [("answer_question", given)])
        rows += [row["measure"] for row in page["rows"]]
        if page["next_cursor"] is None:
            break
        given["cursor"] = page["next_cursor"]
    assert rows == whole
    assert page["receipt"]["data_version"] == seeds.data_version()


def test_a_long_plan_is_read_to_its_end_by_next_from(seeds: GraphStore) -> None:
    longest = max(seeds.sources(), key=lambda source: str(source["source_file"]))
    lines = run(seeds, read_lines(longest["id"])).lines
    seen: list[int] = []
    start: int | None = 1
    while start:
        given = {"document": longest["id"], "from": start}
        (page,) = asked(seeds, [("source_lines", given)])
        seen += [line["number"] for line in page["lines"]]
        start = page["next_from"]
    assert seen == list(range(1, len(lines) + 1))
