"""``policygraph mcp``: the server for agents on standard input and output."""

from api.cli.console import ERR
from api.extras import check_installed
from api.services.opening import open_store
from api.settings import read_settings


def mcp() -> int:
    """供智能体使用的 MCP 服务（标准输入输出）；HTTP 的在 policygraph up 的 /mcp。"""
    check_installed("mcp")
    from api.mcp.stdio import serve_stdio

    settings = read_settings()
    with open_store(settings) as store:
        ERR.print("policygraph mcp 正在标准输入上等待客户端；按 Ctrl-C 停止。")
        serve_stdio(settings, store.connection)
    return 0
