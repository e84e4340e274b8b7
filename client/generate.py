"""Writes what is generated of the client: ``python client/generate.py``, part of ``make generate``.

``schemas.py`` and ``questions.py`` from ``docs/openapi.json``, ``client.py`` from
``async_client.py``. With ``--check`` nothing is written; the exit code is 1 if a file is stale.
"""

import json
import keyword
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
PACKAGE = HERE / "policygraph_client"
OPENAPI = HERE.parent / "docs" / "openapi.json"
Schema = dict[str, Any]

_PLAIN = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None"}
_SYNC = (
    ("AsyncIterator", "Iterator"),
    ("AsyncBaseTransport", "BaseTransport"),
    ("AsyncClient", "Client"),
    ("asyncio.sleep", "time.sleep"),
    ("import asyncio", "import time"),
    ("__aenter__", "__enter__"),
    ("__aexit__", "__exit__"),
    ("aclose", "close"),
    ("async def", "def"),
    ("async for", "for"),
    ("await ", ""),
)
_OF_FILES_AND_PAGES = ("cursor", "format", "lang")
"""Parameters that a question of the client does not take: it reads pages by itself."""
_MADE = "made by client/generate.py; do not edit."


def files() -> Iterator[tuple[Path, str]]:
    """Each generated file and what it should hold."""
    api = json.loads(OPENAPI.read_text("utf-8"))
    yield PACKAGE / "schemas.py", schemas(api["components"]["schemas"])
    yield PACKAGE / "questions.py", questions(api["paths"])
    yield PACKAGE / "client.py", synchronous((PACKAGE / "async_client.py").read_text("utf-8"))


def schemas(found: dict[str, Schema]) -> str:
    """Every model as a TypedDict or a Literal; answers to questions are Page, files are bytes."""
    wanted = {n: s for n, s in found.items() if not n.startswith(("Answer_", "Body_"))}
    parts = [f'"""What the API sends and takes; {_MADE}"""', _TYPING]
    return "\n\n".join([*parts, *(_definition(name, wanted[name]) for name in sorted(wanted))])


_TYPING = (
    "from __future__ import annotations\n\n"
    "from typing import Any, Literal, NotRequired, TypeAlias, TypedDict"
)


def _definition(name: str, schema: Schema) -> str:
    if "enum" in schema:
        return f"{name}: TypeAlias = {type_of(schema)}"
    lines = [f"class {name}(TypedDict):", f'    """{_words(schema)}"""', ""]
    required = schema.get("required", ())
    for field, its in schema["properties"].items():
        kind = type_of(its, quoted="")
        lines.append(f"    {field}: {kind if field in required else f'NotRequired[{kind}]'}")
        if note := _note(its):
            lines.append(f'    """{note}"""')
    return "\n".join(lines)


def _words(schema: Schema) -> str:
    first = str(schema.get("description", schema["title"])).partition("\n")[0]
    return first.replace("\\", "").replace('"', "'")


def _note(field: Schema) -> str:
    """Title and description of a field on one line; "" if it has no words of its own."""
    title = str(field.get("title", ""))
    words = [title if not title.isascii() else "", str(field.get("description", ""))]
    return "：".join(filter(None, words)).replace("\n", " ").replace('"', "'")


def type_of(schema: Schema, quoted: str = "") -> str:
    """A schema as a Python type."""
    if "$ref" in schema:
        return f"{quoted}{schema['$ref'].rpartition('/')[2]}"
    if "anyOf" in schema:
        return " | ".join(dict.fromkeys(type_of(each, quoted) for each in schema["anyOf"]))
    if "enum" in schema:
        return f"Literal[{', '.join(json.dumps(v, ensure_ascii=False) for v in schema['enum'])}]"
    if "const" in schema:
        return f"Literal[{json.dumps(schema['const'], ensure_ascii=False)}]"
    if schema.get("type") == "array":
        return f"list[{type_of(schema.get('items', {}), quoted)}]"
    if schema.get("type") == "object":
        values = schema.get("additionalProperties")
        return f"dict[str, {type_of(values, quoted) if isinstance(values, dict) else 'Any'}]"
    return _PLAIN.get(schema.get("type", ""), "Any")


def questions(paths: dict[str, Any]) -> str:
    """A function for each question, with its parameters and the type of its rows."""
    found = [
        _question(path.rpartition("/")[2], operations["get"])
        for path, operations in sorted(paths.items())
        if path.startswith("/queries/") and "{" not in path
    ]
    head = [
        f'"""Each question as a function, for ``client.rows(…)``; {_MADE}"""',
        "from datetime import date\nfrom typing import Literal",
        "from policygraph_client import schemas\nfrom policygraph_client.exchange import Question",
    ]
    return "\n\n".join([*head, *found])


def _question(name: str, operation: Schema) -> str:
    answer = operation["responses"]["200"]["content"]["application/json"]["schema"]["$ref"]
    row = answer.rpartition("/")[2].removeprefix("Answer_").removesuffix("_")
    parameters = [p for p in operation["parameters"] if p["name"] not in _OF_FILES_AND_PAGES]
    parameters.sort(key=lambda p: (not p["required"], p["name"] == "limit"))
    taken = ", ".join(_parameter(each) for each in parameters)
    sent = ", ".join(f'"{p["name"]}": {_python(p["name"])}' for p in parameters)
    english = operation["description"].partition(".\n")[0]
    return "\n".join(
        (
            f"def {_python(name.replace('-', '_'))}(*, {taken}) -> Question[schemas.{row}]:",
            f'    """{operation["summary"]}。{english}.',
            "",
            "    Args:",
            *(f"        {_python(p['name'])}: {_note({**p['schema'], **p})}" for p in parameters),
            '    """',
            f'    return Question("{name}", {{{sent}}})',
        )
    )


def _parameter(parameter: Schema) -> str:
    kind = type_of(parameter["schema"], quoted="schemas.")
    if '"date"' in json.dumps(parameter["schema"]):
        kind = f"date | {kind}"
    if parameter["required"]:
        return f"{_python(parameter['name'])}: {kind}"
    return f"{_python(parameter['name'])}: {kind.removesuffix(' | None')} | None = None"


def _python(name: str) -> str:
    return f"{name}_" if keyword.iskeyword(name) else name


def synchronous(text: str) -> str:
    """The same client without waiting."""
    text = re.sub(r'\A""".*?"""', f'"""The synchronous client; {_MADE}"""', text, flags=re.DOTALL)
    for waiting, plain in _SYNC:
        text = text.replace(waiting, plain)
    return text


def formatted(path: Path, text: str) -> str:
    """As ``make format`` would have it."""
    ruff = [str(Path(sys.executable).parent / "ruff")]
    for command in (
        ["check", "--fix", "--quiet", "--select", "I,F401,UP028", "--unsafe-fixes"],
        ["format", "--quiet"],
    ):
        run = [*ruff, *command, "--stdin-filename", str(path), "-"]
        text = subprocess.run(run, input=text, capture_output=True, text=True, check=True).stdout
    return text


def main(arguments: list[str]) -> int:
    """Write what is stale, or name it; returns the exit code."""
    stale = []
    for path, text in files():
        wanted = formatted(path, text)
        if not path.exists() or path.read_text("utf-8") != wanted:
            stale.append(path)
            if "--check" not in arguments:
                path.write_text(wanted, "utf-8", newline="\n")
    for path in stale:
        print(
            f"{path.name} 已过时，请运行 make generate 并提交"
            if "--check" in arguments
            else f"已写入 {path.name}"
        )
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
