"""``verify_claim``: whether the lines of the plans say what a sentence says."""

from typing import Annotated

from pydantic import Field

from api.mcp.size import cut_text, fitting
from api.mcp.source import Reading
from api.mcp.tool import Arguments, Tool
from api.services.claims.claim import Checked
from api.services.claims.verifying import MAX_CHARACTERS, verify
from queries.engine.reads import run_in_threads

_QUOTE = 300
"""Letters of a quote; the lines are named."""


class VerifyClaim(Arguments):
    """A sentence that says one thing."""

    claim: Annotated[
        str,
        Field(
            min_length=1,
            max_length=MAX_CHARACTERS,
            description="一句一事，如 市商务局牵头会展服务任务；到2027年旅游总收入达到3000亿元",
        ),
    ]


async def call(asked: VerifyClaim, reading: Reading) -> Checked:
    """The verdict with its lines."""
    checked = await run_in_threads(reading.store, verify(asked.claim, reading.version))
    lines = [
        line.model_copy(update={"quote": cut_text(line.quote, _QUOTE)}) for line in checked.lines
    ]

    async def page(limit: int) -> tuple[Checked, int]:
        shown = lines[:limit]
        return checked.model_copy(update={"lines": shown}), len(shown)

    return await fitting(page, len(lines) or 1)


TOOL = Tool(
    name="verify_claim",
    title="核对一句话",
    description="核对一句话（谁、什么角色、哪项任务、何时、多少）是否与文件的行一致："
    "supported 每一部分都有行支持，contradicted 行与它不一致，not_found 没有找到（不等于不成立）；"
    "没有听懂的部分在 parts 中为 not_checked。Check one sentence against the lines of the plans.",
    takes=VerifyClaim,
    gives=Checked,
    call=call,
)
