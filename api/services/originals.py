"""Copies of the loaded files: after a decision a document is read again as it was received.

A copy stands in a folder named by the digest of its bytes, under its own name, so that reading it
gives the same facts as reading the file. Beside it stand the other files of its notice, if it has
several; a file of several plans has one copy.
"""

import hashlib
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from graph.records import Facts
from loaders.read.formats import read_bytes
from ontology.errors import StoreError

if TYPE_CHECKING:
    from graph.store import GraphStore

_DIGEST = "MATCH (d:Document {id: $id}) RETURN d.sha256 AS sha256"
_OF_FILE = "MATCH (d:Document) WHERE d.sha256 = $sha256 RETURN d.id AS id LIMIT 1"
_LENGTH = 16
_NEW = ".new"
"""The suffix of a copy that is being written."""


def keep_originals(folder: Path, files: Sequence[Path], facts: Facts) -> None:
    """Keep copies of the files whose facts were read: that of the plan, and of its notice.

    Raises:
        StoreError: the folder cannot be written.
    """
    document = facts.document.properties
    sha256, name = str(document["sha256"]), str(document["source_file"])
    if len(files) == 1 and find_originals(folder, sha256, name):
        return
    read = {file.name: read_bytes(file) for file in files}
    # By its own digest: the file may have changed since its facts were read.
    place = _place(folder, hashlib.sha256(read[name]).hexdigest())
    try:
        place.mkdir(parents=True, exist_ok=True)
        for old in place.iterdir():
            if old.name not in read:
                old.unlink()
        for each, data in read.items():
            new = place / f"{each}{_NEW}"
            new.write_bytes(data)
            new.replace(place / each)
    except OSError as error:
        raise StoreError(
            f"无法在 {folder} 保存原文件（{error.strerror}）。请检查权限和磁盘空间，"
            "或用 POLICYGRAPH_DATA 指定另一个文件夹。"
        ) from error


def find_originals(folder: Path, sha256: str, name: str) -> tuple[Path, ...]:
    """The copies of a loaded file and of the others of its notice; none if loaded elsewhere."""
    place = _place(folder, sha256)
    if not (place / name).is_file():
        return ()
    return tuple(sorted(file for file in place.iterdir() if file.suffix != _NEW))


def drop_originals(store: "GraphStore", folder: Path, sha256: str) -> None:
    """Delete the copies of a file whose document was removed, unless another stands in it."""
    if sha256 and not store.read(_OF_FILE, {"sha256": sha256}):
        shutil.rmtree(_place(folder, sha256), ignore_errors=True)


def digest_of(store: "GraphStore", document: str) -> str:
    """The digest of a loaded document's file; "" if it is not loaded."""
    rows = store.read(_DIGEST, {"id": document})
    return str(rows[0]["sha256"] or "") if rows else ""


def _place(folder: Path, sha256: str) -> Path:
    return folder / sha256[:_LENGTH]
