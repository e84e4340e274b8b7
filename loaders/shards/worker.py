"""Makes one shard: a function from files to a folder of Parquet, the same on every runner.

The folder is written beside its place and renamed, so that it is whole or not there. Files are read
by a process of their own, so that none brings down the one that makes the shard.
"""

import hashlib
import logging
import os
import shutil
import socket
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from graph.records import Facts
from loaders.batch.attempt import Refused, attempt
from loaders.batch.issues import ReadIssue, read_groups
from loaders.check.review.decisions import Decisions
from loaders.pipeline import extract_issue
from loaders.read.formats import read_bytes
from loaders.shards.cut import Shard
from loaders.shards.inputs import Inputs
from loaders.shards.parquet_tables import FACTS, MANIFEST, batches, schemas
from ontology.errors import StoreError

READ, ANNEX, REFUSED = "read", "annex", "refused"
"""What became of a file: it states a document, is part of another file's, or neither."""
NEW = ".new-"
"""In the name of a folder that is being written."""
_MADE_BY = b"policygraph"
_LOG = logging.getLogger(__name__)


class Made(NamedTuple):
    """What is told of a shard: its name, its files, and how many of these were refused.

    ``anew`` is False if it was there already, made by the same program of the same bytes.
    """

    name: str
    files: int
    refused: int
    anew: bool


@dataclass(frozen=True)
class Job:
    """What all shards of a run have in common; ``made_by`` names the program and the decisions."""

    inputs: Inputs
    output: Path
    decisions: Decisions
    made_by: str

    def make(self, shard: Shard) -> Made:
        """Make a shard, unless it is there.

        Raises:
            StoreError: the folder cannot be written.
        """
        place = self.output / shard.name
        names = [name for group in shard.groups for name in group]
        with self.inputs.here(names) as folder:
            contents = {name: _content(folder / name) for name in names}
            if there := self._there(place, contents):
                return there
            tables = _tables(shard, folder, self.decisions, contents)
        _write(place, tables, self.made_by)
        return _told(shard.name, tables[MANIFEST], anew=True)

    def _there(self, place: Path, contents: Mapping[str, "_Content"]) -> Made | None:
        """What the shard at ``place`` says, if it is of this program and of the same bytes."""
        with suppress(OSError, pa.ArrowInvalid):
            manifest = pq.read_table(place / f"{MANIFEST}.parquet")
            files = manifest.select(["file", "size", "sha256"]).to_pylist()
            same = {each.pop("file"): _Content(**each) for each in files} == contents
            if same and (manifest.schema.metadata or {}).get(_MADE_BY) == self.made_by.encode():
                return _told(place.name, manifest, anew=False)
        return None


def _told(name: str, manifest: pa.Table, *, anew: bool) -> Made:
    status = manifest["status"].to_pylist()
    return Made(name, len(status), status.count(REFUSED), anew)


class _Content(NamedTuple):
    """The bytes of a file as a row of the manifest has them; None if they cannot be read."""

    size: int | None
    sha256: str | None


def _content(path: Path) -> _Content:
    data = attempt(read_bytes, path)
    if isinstance(data, Refused):  # reading it will tell why
        return _Content(None, None)
    return _Content(len(data), hashlib.sha256(data).hexdigest())


def _tables(
    shard: Shard, folder: Path, decisions: Decisions, contents: Mapping[str, _Content]
) -> dict[str, pa.Table]:
    """The tables of a shard; of a document no more than its rows is kept."""
    groups = [tuple(folder / name for name in group) for group in shard.groups]
    parts: dict[str, list[pa.RecordBatch]] = {name: [] for name in FACTS}
    files: list[dict[str, Any]] = []
    for issue in read_groups(partial(extract_issue, decisions=decisions), groups, 1):
        plans = () if isinstance(issue.result, Refused) else issue.result
        for facts in plans:
            for name, batch in batches(facts).items():
                parts[name].append(batch)
        files.extend(_rows(issue, folder, contents))
    tables = {name: pa.Table.from_batches(some, schemas()[name]) for name, some in parts.items()}
    return {**tables, MANIFEST: pa.Table.from_pylist(files, schemas()[MANIFEST])}


def _rows(
    issue: ReadIssue[tuple[Facts, ...]], folder: Path, contents: Mapping[str, _Content]
) -> Iterator[dict[str, Any]]:
    """The files of an issue and what became of them; no path of this machine is in it."""
    for path in issue.files:
        name = path.relative_to(folder).as_posix()
        row = {"file": name, **contents[name]._asdict(), "reason": ""}
        if isinstance(issue.result, Refused):
            reason = issue.result.reason.replace(f"{folder.as_posix()}/", "")
            yield {**row, "status": REFUSED, "reason": reason, "documents": []}
            continue
        own = [f.source for f in issue.result if f.document.properties["source_file"] == path.name]
        yield {**row, "status": READ if own else ANNEX, "documents": own}


def _write(place: Path, tables: dict[str, pa.Table], made_by: str) -> None:
    """Write the tables beside ``place`` and move them there; another that was quicker did it."""
    new = place.with_name(f"{place.name}{NEW}{socket.gethostname()}-{os.getpid()}")
    try:
        new.mkdir(parents=True, exist_ok=True)
        for name, table in tables.items():
            marked = table.replace_schema_metadata({_MADE_BY: made_by.encode()})
            pq.write_table(marked, new / f"{name}.parquet", compression="zstd")
        shutil.rmtree(place, ignore_errors=True)
        new.rename(place)
    except OSError as error:
        if (place / f"{MANIFEST}.parquet").exists() and new.exists():
            _LOG.info("%s was made by another worker", place.name)
            return
        raise StoreError(
            f"无法写入 {place}（{error.strerror}）。请检查权限和磁盘空间，再运行一次就接着做。"
        ) from error
    finally:
        shutil.rmtree(new, ignore_errors=True)
