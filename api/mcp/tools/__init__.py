"""The tools: one module each, which holds it as ``TOOL``. Few, for each takes room in a context."""

from collections.abc import Mapping

from api.mcp.tool import Tool
from api.mcp.tools import (
    answer_question,
    ask,
    compare_indicator,
    find_entity,
    list_questions,
    neighbours,
    read_cypher,
    source_lines,
    verify_claim,
)
from api.settings import Settings

_ALWAYS = (
    find_entity,
    list_questions,
    answer_question,
    ask,
    compare_indicator,
    neighbours,
    source_lines,
    verify_claim,
)


def tools(settings: Settings) -> Mapping[str, Tool]:
    """By name, in the order in which clients are told of them."""
    modules = (*_ALWAYS, *((read_cypher,) if settings.mcp_cypher else ()))
    return {module.TOOL.name: module.TOOL for module in modules}
