"""``source_lines``: lines of a document's text as received."""

from typing import Annotated

from pydantic import BaseModel, Field

from api.mcp.answering import MAX_ROWS
from api.mcp.size import MAX_ROW, cut_text, fitting
from api.mcp.source import Reading
from api.mcp.tool import Arguments, Tool
from ontology.errors import QueryError
from queries.asking.full_names import full_document
from queries.engine.reads import run_async
from queries.nodes.source_text import SourceText, read_lines

_LONGEST = MAX_ROW
"""Letters of a line that are given."""


class SourceLines(Arguments):
    """Which lines of which document."""

    document: Annotated[str, Field(max_length=300, description="文件编号、标题或发文字号")]
    first: Annotated[int, Field(alias="from", ge=1, description="第一行，从 1 起")] = 1
    last: Annotated[
        int | None,
        Field(alias="to", ge=1, description=f"最后一行（含）；一次最多 {MAX_ROWS} 行"),
    ] = None


class SourceLine(BaseModel):
    """A line; ``where`` is as a person finds it in the file."""

    number: int
    text: str
    where: str


class Lines(BaseModel):
    """Lines as received."""

    document: str
    title: str
    source_file: str | None
    total: Annotated[int, Field(description="全文行数")]
    lines: list[SourceLine]
    next_from: Annotated[int | None, Field(description="从这一行接着读；null：已到所求的末尾")]


async def call(asked: SourceLines, reading: Reading) -> Lines:
    """As many of the lines as fit."""
    document = await run_async(reading.store, full_document(asked.document, reading.version))
    text = await run_async(reading.store, read_lines(document))
    last = asked.last or len(text.lines)
    if last < asked.first:
        raise QueryError(f"参数 to（{last}）不得小于 from（{asked.first}）。")
    if asked.first > len(text.lines):
        raise QueryError(f"参数 from（{asked.first}）超出文件：它只有 {len(text.lines)} 行。")
    wanted = range(asked.first, min(last, len(text.lines)) + 1)

    async def page(limit: int) -> tuple[Lines, int]:
        shown = wanted[:limit]
        return _lines(document, text, shown, wanted), len(shown)

    return await fitting(page, MAX_ROWS)


def _lines(document: str, text: SourceText, shown: range, wanted: range) -> Lines:
    return Lines(
        document=document,
        title=text.title,
        source_file=text.source_file,
        total=len(text.lines),
        lines=[
            SourceLine(
                number=n,
                text=cut_text(text.lines[n - 1], _LONGEST),
                where=text.positions.words(n, n),
            )
            for n in shown
        ],
        next_from=shown.stop if shown.stop < wanted.stop else None,
    )


TOOL = Tool(
    name="source_lines",
    title="文件原文的若干行",
    description="按行号读文件原文，核对 quote 用。"
    "Lines of a document's text as received, to check what a row quotes.",
    takes=SourceLines,
    gives=Lines,
    call=call,
)
