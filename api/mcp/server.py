"""The server: what clients may ask for, and how errors reach them."""

import logging
from typing import Any, TypeAlias

from mcp import types
from mcp.server import Server
from mcp.server.caching import CacheHint
from mcp.server.context import ServerRequestContext
from mcp.shared.exceptions import MCPError
from pydantic import BaseModel

from api.mcp.prompts import PROMPTS
from api.mcp.resources import TEMPLATES, list_documents, read_resource
from api.mcp.source import Source
from api.mcp.tool import Tool
from api.mcp.tools import tools
from api.version import program_version
from ontology.errors import PolicyGraphError

_LOG = logging.getLogger("policygraph.mcp")
_INSTRUCTIONS = (
    "中国政府政策文件的知识图谱：谁牵头、谁配合、何时完成、达到多少，每行都有文件、行号和原文。"
    "先用 ask 用中文提问，或用 list_questions 选问题、answer_question 取答案；"
    "核对一句话用 verify_claim；读原文用 source_lines。没有找到不等于没有。"
)
_STEADY = CacheHint(ttl_ms=3_600_000, scope="public")
"""What is the same for everyone until the program is changed."""
Context: TypeAlias = ServerRequestContext[Any]
Paging: TypeAlias = types.PaginatedRequestParams | None


def make_server(source: Source) -> Server[Any]:
    """The server over what ``source`` gives."""
    offered = _Offered(source)
    return Server(
        "policygraph",
        version=program_version(),
        title="policygraph",
        instructions=_INSTRUCTIONS,
        cache_hints={"tools/list": _STEADY, "prompts/list": _STEADY},
        on_list_tools=offered.list_tools,
        on_call_tool=offered.call_tool,
        on_list_resources=offered.list_resources,
        on_list_resource_templates=offered.list_templates,
        on_read_resource=offered.read_resource,
        on_list_prompts=offered.list_prompts,
        on_get_prompt=offered.get_prompt,
    )


class _Offered:
    """The requests of clients; a fault of ours is logged, and they get no more than a sentence."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._tools = tools(source.settings)

    async def list_tools(self, _: Context, __: Paging) -> types.ListToolsResult:
        return types.ListToolsResult(tools=[tool.described for tool in self._tools.values()])

    async def call_tool(
        self, _: Context, asked: types.CallToolRequestParams
    ) -> types.CallToolResult:
        if asked.name not in self._tools:
            known = "、".join(self._tools)
            raise _refused(f"没有名为“{asked.name[:60]}”的工具。可用的工具：{known}。")
        try:
            return _result(await self._called(self._tools[asked.name], asked.arguments or {}))
        except PolicyGraphError as error:
            return _failed(str(error))
        except Exception:  # noqa: BLE001 - the last place before the client
            _LOG.exception("工具 %s：程序内部错误", asked.name)
            return _failed("服务器内部错误，详情已写入日志。请稍后重试；若反复出现，请报告。")

    async def _called(self, tool: Tool, given: dict[str, Any]) -> BaseModel:
        arguments = tool.arguments(given)
        return await tool.call(arguments, await self._source.read())

    async def list_resources(self, _: Context, asked: Paging) -> types.ListResourcesResult:
        try:
            return await list_documents(asked.cursor if asked else None, await self._source.read())
        except PolicyGraphError as error:
            raise _refused(str(error)) from None

    async def list_templates(self, _: Context, __: Paging) -> types.ListResourceTemplatesResult:
        return types.ListResourceTemplatesResult(resource_templates=TEMPLATES)

    async def read_resource(
        self, _: Context, asked: types.ReadResourceRequestParams
    ) -> types.ReadResourceResult:
        uri = str(asked.uri)
        try:
            text = await read_resource(uri, await self._source.read())
        except PolicyGraphError as error:
            raise _refused(str(error)) from None
        content = types.TextResourceContents(uri=uri, text=text, mime_type="text/plain")
        return types.ReadResourceResult(contents=[content])

    async def list_prompts(self, _: Context, __: Paging) -> types.ListPromptsResult:
        return types.ListPromptsResult(prompts=[prompt.described for prompt in PROMPTS.values()])

    async def get_prompt(
        self, _: Context, asked: types.GetPromptRequestParams
    ) -> types.GetPromptResult:
        if asked.name not in PROMPTS:
            raise _refused(f"没有名为“{asked.name[:60]}”的提示。可用的提示：{'、'.join(PROMPTS)}。")
        try:
            return PROMPTS[asked.name].filled(asked.arguments or {})
        except PolicyGraphError as error:
            raise _refused(str(error)) from None


def _result(answer: BaseModel) -> types.CallToolResult:
    """The answer as structured content, and as text for clients that know of none."""
    return types.CallToolResult(
        content=[types.TextContent(text=answer.model_dump_json(by_alias=True))],
        structured_content=answer.model_dump(mode="json", by_alias=True),
    )


def _failed(message: str) -> types.CallToolResult:
    return types.CallToolResult(content=[types.TextContent(text=message)], is_error=True)


def _refused(message: str) -> MCPError:
    return MCPError(code=types.INVALID_PARAMS, message=message)
