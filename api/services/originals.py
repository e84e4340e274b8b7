"""Copies of the loaded files: after a decision a document is read again as it was received.

A copy stands in a folder named by the digest of its bytes, under its own name, so that reading it
gives the same facts as reading the file.
"""

import hashlib
import shutil
from pathlib import Path

from graph.records import Facts
from graph.store import GraphStore
from loaders.read.formats import read_bytes
from ontology.errors import StoreError

_DIGEST = "MATCH (d:Document {id: $id}) RETURN d.sha256 AS sha256"
_LENGTH = 16


def keep_original(folder: Path, path: Path, facts: Facts) -> None:
    """Keep a copy of a file whose facts were read, unless there is one.

    Raises:
        StoreError: the folder cannot be written.
    """
    if find_original(folder, str(facts.document.properties["sha256"]), path.name):
        return
    data = read_bytes(path)
    # By its own digest: the file may have changed since its facts were read.
    copy = _place(folder, hashlib.sha256(data).hexdigest()) / path.name
    try:
        copy.parent.mkdir(parents=True, exist_ok=True)
        new = copy.with_name(f"{copy.name}.new")
        new.write_bytes(data)
        new.replace(copy)
    except OSError as error:
        raise StoreError(
            f"无法在 {folder} 保存原文件（{error.strerror}）。请检查权限和磁盘空间，"
            "或用 POLICYGRAPH_DATA 指定另一个文件夹。"
        ) from error


def find_original(folder: Path, sha256: str, name: str) -> Path | None:
    """The copy of a loaded file; None if it was loaded elsewhere."""
    copy = _place(folder, sha256) / name
    return copy if copy.is_file() else None


def drop_original(folder: Path, sha256: str) -> None:
    """Delete the copy of a file whose document was removed."""
    if sha256:
        shutil.rmtree(_place(folder, sha256), ignore_errors=True)


def digest_of(store: GraphStore, document: str) -> str:
    """The digest of a loaded document's file; "" if it is not loaded."""
    rows = store.read(_DIGEST, {"id": document})
    return str(rows[0]["sha256"] or "") if rows else ""


def _place(folder: Path, sha256: str) -> Path:
    return folder / sha256[:_LENGTH]
