"""Shards read back: the facts of each document, as extraction gave them."""

import json
from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from graph.records import Facts
from loaders.batch.attempt import Refused
from loaders.batch.parallel import read_apart
from loaders.shards.parquet_tables import DOCUMENTS, EDGES, NODES, REVIEW_ITEMS, edges_of, nodes_of
from loaders.shards.run import INDEX
from ontology.errors import FormatError

Row = dict[str, Any]


def is_run(folder: Path) -> bool:
    """Whether a folder is what a run wrote, all of it or some."""
    return (folder / INDEX).is_file() or any(folder.glob("shard-*/"))


def shards_in(folder: Path) -> tuple[Path, ...]:
    """The shards of a run in the order of their files.

    Raises:
        FormatError: the run was broken off.
    """
    try:
        names = json.loads((folder / INDEX).read_text())
    except (OSError, ValueError) as error:
        raise FormatError(
            f"{folder}：分片还没有做完；请再运行 policygraph extract … --to {folder}，接着做"
        ) from error
    return tuple(folder / name for name in names)


@dataclass(frozen=True)
class Stored:
    """What a run has made: each document with its shard, and the files that state one again."""

    documents: Mapping[str, Path]
    again: tuple[str, ...]

    def facts(self, workers: int) -> Generator[Facts]:
        """The facts of each document, once, read by so many processes while they are used.

        Raises:
            FormatError: a file of a shard is missing or damaged.
        """
        done: set[str] = set()
        shards = tuple(dict.fromkeys(self.documents.values()))
        for shard, found in read_apart(all_facts_of, shards, workers):
            if isinstance(found, Refused):
                raise FormatError(found.reason)
            for facts in found:
                if self.documents[facts.source] == shard and facts.source not in done:
                    done.add(facts.source)
                    yield facts


def stored_in(folder: Path) -> Stored:
    """What a run has made.

    Raises:
        FormatError: the run was broken off, or a shard is damaged.
    """
    documents: dict[str, Path] = {}
    again = []
    for shard in shards_in(folder):
        for row in _rows(shard, DOCUMENTS, ["source", "title", "source_file"]):
            if row["source"] in documents:
                again.append(f"{row['source_file']}（《{row['title']}》）")
            documents.setdefault(row["source"], shard)
    return Stored(documents, tuple(again))


def all_facts_of(shard: Path) -> tuple[Facts, ...]:
    """``facts_of``, for a process that reads a shard."""
    return tuple(facts_of(shard))


def facts_of(shard: Path) -> Iterator[Facts]:
    """The facts of each document of a shard; the rows of a document stand together.

    Raises:
        FormatError: a file of the shard is missing or damaged.
    """
    nodes = {table: _by_source(shard, table) for table in (NODES, REVIEW_ITEMS)}
    edges = _by_source(shard, EDGES)
    for row in _rows(shard, DOCUMENTS):
        source, fingerprint = row["source"], row["fingerprint"]
        others = chain.from_iterable(some.pop(source, ()) for some in nodes.values())
        yield Facts(
            source,
            tuple(nodes_of(chain([row], others))),
            tuple(edges_of(edges.pop(source, ()))),
            fingerprint,
        )


def _by_source(shard: Path, table: str) -> dict[str, list[Row]]:
    return {
        source: list(rows) for source, rows in groupby(_rows(shard, table), itemgetter("source"))
    }


def _rows(shard: Path, table: str, columns: Sequence[str] | None = None) -> list[Row]:
    path = shard / f"{table}.parquet"
    try:
        return pq.read_table(path, columns=columns).to_pylist()
    except (OSError, ValueError) as error:
        raise FormatError(
            f"{path}：缺少或已损坏（{error}）；请删去 {shard} 再运行 policygraph extract … --to"
        ) from error
