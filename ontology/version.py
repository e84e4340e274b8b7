"""Which ontology this is: the schema and the vocabularies as one short digest."""

import hashlib
from functools import cache
from importlib.resources import files


@cache
def ontology_version() -> str:
    """A hash that changes if and only if the schema or a vocabulary file does; 12 hex digits."""
    folder = files("ontology")
    digest = hashlib.sha256(folder.joinpath("policygraph.yaml").read_bytes())
    for file in sorted(folder.joinpath("vocabularies").iterdir(), key=lambda file: file.name):
        if file.name.endswith((".yaml", ".csv")):
            digest.update(f"\n{file.name}\n".encode() + file.read_bytes())
    return digest.hexdigest()[:12]
