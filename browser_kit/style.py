"""The style of Neo4j Browser (GraSS): a rule for every label and type of edge.

GraSS has no comments, its values no colon, and general rules come before those of a label; what
breaks this makes Neo4j Browser drop the rest of the file, or crash.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

_DARK = 150
"""Brightness (0-255) below which text on a colour is white."""


def style_sheet() -> str:
    """The style as ``style.grass`` holds it."""
    style = _style()
    return "\n".join((*_general(), *_nodes(style["nodes"]), *_edges(style["edges"]))) + "\n"


@cache
def _style() -> Mapping[str, Mapping[str, Mapping[str, Any]]]:
    loaded: Mapping[str, Mapping[str, Mapping[str, Any]]] = yaml.safe_load(
        (files("browser_kit") / "style.yaml").read_text("utf-8")
    )
    return loaded


def _general() -> Iterator[str]:
    yield _rule("node", {"diameter": "50px", "color": "#D9D4CC", "border-color": "#A79F96"})
    yield _rule("relationship", {"color": "#A79F96", "shaft-width": "1px", "font-size": "8px"})


def _nodes(nodes: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    for label, look in nodes.items():
        color = look["color"]
        yield _rule(
            f"node.{label}",
            {
                "diameter": f"{look['diameter']}px",
                "color": color,
                "border-color": _darker(color),
                "border-width": "2px",
                "text-color-internal": "#FFFFFF" if _brightness(color) < _DARK else "#1D1B19",
                "font-size": "10px",
                "caption": f'"{{{look["caption"]}}}"',
            },
        )


def _edges(edges: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    for kind, look in edges.items():
        yield _rule(
            f"relationship.{kind}",
            {
                "color": look["color"],
                "shaft-width": f"{look['width']}px",
                "font-size": "8px",
                "padding": "3px",
                "text-color-external": "#4A4540",
                "text-color-internal": "#FFFFFF",
                "caption": f'"{look["caption"]}"',
            },
        )


def _rule(selector: str, values: Mapping[str, str]) -> str:
    lines = "".join(f"  {name}: {value};\n" for name, value in values.items())
    return f"{selector} {{\n{lines}}}\n"


def _channels(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def _brightness(color: str) -> float:
    """By the weights of ITU-R BT.601."""
    red, green, blue = _channels(color)
    return 0.299 * red + 0.587 * green + 0.114 * blue


def _darker(color: str) -> str:
    return "#" + "".join(f"{round(channel * 0.7):02X}" for channel in _channels(color))
