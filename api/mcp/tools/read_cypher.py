"""``read_cypher``: a read-only statement, where the one who runs the service allows it."""

from typing import Annotated, Any

from pydantic import BaseModel, Field
from pydantic_core import from_json, to_json

from api.mcp.answering import Limit
from api.mcp.size import cut_row, fitting
from api.mcp.source import Reading
from api.mcp.tool import Arguments, Tool


class ReadCypher(Arguments):
    """A statement and its parameters."""

    statement: Annotated[str, Field(min_length=1, max_length=20_000, description="只读的 Cypher")]
    parameters: dict[str, Any] = {}  # noqa: RUF012 - pydantic copies it
    limit: Limit = 50


class StatementRows(BaseModel):
    """Rows of a statement; ``truncated`` if there are more."""

    columns: list[str]
    rows: list[dict[str, Any]]
    truncated: Annotated[bool, Field(description="true：请在语句中用 SKIP、LIMIT 续读")]
    data_version: str


async def call(asked: ReadCypher, reading: Reading) -> StatementRows:
    """The first rows, as many as fit."""
    store, given = reading.store, asked.parameters
    found = await store.read_statement(asked.statement, given, limit=asked.limit)
    rows = [cut_row(from_json(to_json(row, inf_nan_mode="null"))) for row in found.rows]

    async def page(limit: int) -> tuple[StatementRows, int]:
        shown = rows[:limit]
        return StatementRows(
            columns=list(found.columns),
            rows=shown,
            truncated=found.truncated or len(shown) < len(rows),
            data_version=reading.version,
        ), len(shown)

    return await fitting(page, asked.limit)


TOOL = Tool(
    name="read_cypher",
    title="只读 Cypher",
    description="运行一条只读的 Cypher 语句；写入会被拒绝。Run a read-only Cypher statement.",
    takes=ReadCypher,
    gives=StatementRows,
    call=call,
)
