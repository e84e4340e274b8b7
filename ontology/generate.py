"""Write ``ontology/generated/`` from ``policygraph.yaml``: ``python -m ontology.generate``.

With ``--check`` nothing is written; the exit code is 1 if a file is missing or stale. Needs
LinkML, which is for development only.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from ontology.model import load_schema
from ontology.reference import reference_page
from ontology.yaml_file import read_yaml

_HERE = Path(__file__).parent
_SCHEMA = _HERE / "policygraph.yaml"
GENERATED = _HERE / "generated"


def artefacts() -> Iterator[tuple[str, str]]:
    """(file name, content) of each generated file."""
    from ontology.rdf_artefacts import context, owl, shacl  # LinkML takes a second to import

    yield "policygraph.owl.ttl", owl(_SCHEMA)
    yield "policygraph.shacl.ttl", shacl(_SCHEMA)
    yield "policygraph.context.jsonld", context(_SCHEMA)
    yield "reference.md", reference_page(load_schema(), read_yaml(_SCHEMA)["prefixes"])


def main(arguments: list[str] | None = None, folder: Path = GENERATED) -> int:
    """Write the artefacts into ``folder``, or check them; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m ontology.generate")
    parser.add_argument("--check", action="store_true", help="只检查生成的文件是否过时")
    check = parser.parse_args(arguments).check
    stale = [(folder / name, text) for name, text in artefacts() if _differs(folder / name, text)]
    for path, text in stale:
        if check:
            print(f"{path.name} 已过时，请运行 python -m ontology.generate 并提交", file=sys.stderr)
        else:
            path.write_text(text, encoding="utf-8", newline="\n")
            print(f"已写入 {path.name}")
    return 1 if check and stale else 0


def _differs(path: Path, text: str) -> bool:
    return not path.exists() or path.read_text(encoding="utf-8") != text


if __name__ == "__main__":
    sys.exit(main())
