"""Loads what ``policygraph extract --to`` has made: into a store, or as files to import."""

from collections.abc import Iterator
from contextlib import closing
from itertools import chain
from pathlib import Path

from graph.export.import_files import write_import
from graph.store import GraphStore
from graph.write.counts import LoadResult
from loaders.check.review.decisions import Decisions
from loaders.pipeline import terms_with
from loaders.shards.shard_reader import Stored


def load_stored(
    store: GraphStore, stored: Stored, decisions: Decisions, workers: int
) -> Iterator[LoadResult]:
    """Store the vocabulary and each document, as loading the files would; what came of each.

    Raises:
        FormatError: a shard is damaged; what stands before it is stored.
    """
    with closing(stored.facts(workers)) as facts:
        yield from store.load(chain([terms_with(decisions)], facts))


def import_stored(stored: Stored, decisions: Decisions, workers: int, folder: Path) -> int:
    """Write the files for ``neo4j-admin database import``; how many documents are in them.

    Raises:
        FormatError: a shard is damaged.
    """
    folder.mkdir(parents=True)
    with closing(stored.facts(workers)) as facts:
        everything = chain([terms_with(decisions)], facts)
        return write_import(folder, everything, stored.documents.keys()) - 1
