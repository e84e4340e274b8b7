"""Libraries that not everybody installs: whether they are there, and how to get them."""

from collections.abc import Mapping
from importlib.util import find_spec
from typing import Literal, TypeAlias

from ontology.errors import PolicyGraphError

Extra: TypeAlias = Literal["mcp", "otel", "redis"]
"""The names of ``pyproject.toml``: ``pip install 'policygraph[mcp]'``."""

_MODULES: Mapping[Extra, tuple[str, ...]] = {
    "mcp": ("mcp",),
    "otel": ("opentelemetry.sdk", "opentelemetry.exporter"),
    "redis": ("redis",),
}


def is_installed(extra: Extra) -> bool:
    """Whether all that the extra installs is there."""
    return all(find_spec(module) is not None for module in _MODULES[extra])


def check_installed(extra: Extra, variable: str = "") -> None:
    """PolicyGraphError, which says how to install it, if it is not.

    ``variable`` of the environment asks for it, and may be taken away instead.
    """
    if is_installed(extra):
        return
    cause = f"已设置 {variable}，但" if variable else ""
    otherwise = f"，或取消 {variable}" if variable else ""
    raise PolicyGraphError(
        f"{cause}没有安装所需的库。请运行 pip install 'policygraph[{extra}]' 后重试"
        f"（从源代码安装时：pip install '.[{extra}]'）{otherwise}。"
    )
