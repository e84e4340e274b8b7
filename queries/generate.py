"""Writes what several statements have in common into each of them: ``make generate``.

A statement runs as it stands in Neo4j Browser, so it holds its columns in full. What stands
between ``// block <name>`` and ``// end`` is ``blocks/<name>.cypher``, which alone is edited; a
comma behind it is the statement's own.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from textwrap import indent

from ontology.errors import QueryError

CATALOGUE = Path(__file__).parent / "catalogue"
BLOCKS = CATALOGUE / "blocks"
_BLOCK = re.compile(r"^( *)// block (\w+)\n(.*?)^ *// end\n", re.M | re.S)


def with_blocks(text: str) -> str:
    """A statement with its blocks as their sources have them.

    Raises:
        QueryError: there is no such block.
    """
    return _BLOCK.sub(_written, text)


def stale() -> Iterator[Path]:
    """The statements whose blocks differ from their sources."""
    for path in sorted(CATALOGUE.rglob("*.cypher")):
        text = path.read_text("utf-8")
        if with_blocks(text) != text:
            yield path


def main(arguments: list[str]) -> int:
    """Writes what is stale; with ``--check`` says so, and 1."""
    found = list(stale())
    for path in found:
        if "--check" in arguments:
            print(f"{path}：与 blocks/ 不一致，请运行 make generate", file=sys.stderr)
        else:
            path.write_text(with_blocks(path.read_text("utf-8")), "utf-8")
            print(path)
    return int("--check" in arguments and bool(found))


def _written(found: re.Match[str]) -> str:
    margin, name, body = found.groups()
    source = BLOCKS / f"{name}.cypher"
    if not source.exists():
        raise QueryError(f"没有名为 {name} 的公共段：{BLOCKS.name}/{name}.cypher 不存在")
    comma = "," if body.rstrip().endswith(",") else ""
    lines = indent(source.read_text("utf-8").rstrip("\n"), margin)
    return f"{margin}// block {name}\n{lines}{comma}\n{margin}// end\n"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
