"""What a graph is as a file, for all tests that compare graphs."""

from functools import partial

from graph.export.formats import format_named
from graph.export.store_source import StoreSource, one_plan, whole
from graph.store import GraphStore


def exported(store: GraphStore, name: str = "jsonl", document: str | None = None) -> bytes:
    """The whole file or archive of a format, as ``policygraph export --format`` gives it."""
    scope = partial(one_plan, document=document) if document else whole
    return b"".join(format_named(name).stream(StoreSource(store, scope)))
