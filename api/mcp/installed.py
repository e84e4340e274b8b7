"""Whether the optional library is there, and how to get it."""

from importlib.util import find_spec

from ontology.errors import PolicyGraphError


def is_installed() -> bool:
    """Whether ``policygraph[mcp]`` is installed."""
    return find_spec("mcp") is not None


def check_installed() -> None:
    """PolicyGraphError, which says how to install it, if it is not."""
    if not is_installed():
        raise PolicyGraphError(
            "没有安装 MCP 所需的库。请运行 pip install 'policygraph[mcp]' 后重试"
            "（从源代码安装时：pip install '.[mcp]'）。"
        )
