"""A backup: one ZIP file with all that cannot be made anew, and a manifest with checksums.

The graph is in it as JSON Lines, so that a backup of one engine can be put into the other; beside
it the decisions, the keys (their hashes), the audit log and the copies of the loaded files.
"""

import hashlib
import json
import shutil
import zipfile
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import BaseModel, Field, ValidationError

from api.settings import Settings
from api.version import program_version
from ontology.errors import BackupError

if TYPE_CHECKING:
    from graph.store import GraphStore

FORMAT = 1
"""Of the file. A program reads its own and all earlier ones."""
_MANIFEST, _GRAPH = "manifest.json", "graph.jsonl"
_DECISIONS, _KEYS, _AUDIT, _ORIGINALS = "decisions.yaml", "keys.json", "audit.jsonl", "originals/"
_CHUNK = 1 << 20
_UNREADABLE = (OSError, KeyError, EOFError, NotImplementedError, zipfile.BadZipFile, zlib.error)


class Member(BaseModel):
    """A file in the backup."""

    sha256: str
    bytes: int = Field(ge=0)


class Manifest(BaseModel):
    """What a backup is of, and what stands in it."""

    format: int = Field(ge=1)
    program: str
    made_at: datetime
    engine: str
    data_version: str
    members: dict[str, Member]


def write_backup(store: "GraphStore", settings: Settings, path: Path) -> Manifest:
    """Write a backup of a graph that may be in use, and of what belongs to it.

    Raises StoreError if the graph is changed meanwhile.
    """
    from graph.export.dump import dump

    members: dict[str, Member] = {}
    version = store.data_version()
    path.touch(mode=0o600)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, file in _files(settings):
            with file.open("rb") as source:
                members[name] = _add(archive, name, iter(lambda: source.read(_CHUNK), b""))
        members[_GRAPH] = _add(archive, _GRAPH, (f"{line}\n".encode() for line in dump(store)))
        manifest = Manifest(
            format=FORMAT,
            program=program_version(),
            made_at=datetime.now(UTC),
            engine=store.connection.kind,
            data_version=version,
            members=members,
        )
        archive.writestr(_MANIFEST, manifest.model_dump_json(indent=2))
    return manifest


def check_backup(path: Path) -> Manifest:
    """Read a backup whole; BackupError if a byte of it is not as it was written."""
    try:
        with zipfile.ZipFile(path) as archive:
            manifest = _manifest(archive, path)
            for name, member in manifest.members.items():
                if _digest(archive, name) != member.sha256:
                    raise _damaged(path, f"{name} 的校验和不符")
    except _UNREADABLE as error:
        raise _damaged(path, str(error)) from None
    return manifest


def _digest(archive: zipfile.ZipFile, name: str) -> str:
    digest = hashlib.sha256()
    with archive.open(name) as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def check_empty(store: "GraphStore", settings: Settings) -> None:
    """BackupError if there is anything that a restore would replace."""
    found = [str(path) for path in _kept(settings) if path.exists()]
    if store.read("MATCH (n) RETURN 1 AS one LIMIT 1"):
        found.append("图中的内容")
    if found:
        raise BackupError(
            f"要恢复到的地方不是空的：已有{'、'.join(found)}。请用 POLICYGRAPH_DATA "
            "指定一个空文件夹，或加 --replace 以备份替换这里的全部内容"
            "（先用 policygraph backup 另存现有内容）。"
        )


def restore_backup(store: "GraphStore", settings: Settings, path: Path) -> None:
    """Replace all that is here by what stands in a backup that was checked."""
    from graph.export.dump import undump

    store.clear()
    for old in _kept(settings):
        shutil.rmtree(old) if old.is_dir() else old.unlink(missing_ok=True)
    with zipfile.ZipFile(path) as archive:
        for name in _manifest(archive, path).members:
            if target := _target(settings, name):
                _extract(archive, name, target)
        with TextIOWrapper(archive.open(_GRAPH), "utf-8") as lines:
            store.refill(undump(lines))


def _files(settings: Settings) -> Iterator[tuple[str, Path]]:
    """The files that are kept beside the graph, by their name in the archive."""
    for name in (_DECISIONS, _KEYS, _AUDIT):
        path = _target(settings, name)
        if path and path.is_file():
            yield name, path
    for file in sorted(settings.originals.rglob("*")):
        if file.is_file():
            yield f"{_ORIGINALS}{file.relative_to(settings.originals).as_posix()}", file


def _kept(settings: Settings) -> tuple[Path, ...]:
    return (
        settings.decisions_file,
        settings.keys_file,
        settings.audit_file,
        settings.originals,
    )


def _target(settings: Settings, name: str) -> Path | None:
    """Where a member is put; None for the graph, and for names that lead elsewhere."""
    single = {
        _DECISIONS: settings.decisions_file,
        _KEYS: settings.keys_file,
        _AUDIT: settings.audit_file,
    }
    if name in single:
        return single[name]
    inside = settings.originals / name.removeprefix(_ORIGINALS)
    is_inside = inside.resolve().is_relative_to(settings.originals.resolve())
    return inside if name.startswith(_ORIGINALS) and is_inside else None


def _extract(archive: zipfile.ZipFile, name: str, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.touch(mode=0o600)
    with archive.open(name) as source, target.open("wb") as file:
        shutil.copyfileobj(source, file)


def _add(archive: zipfile.ZipFile, name: str, chunks: Iterator[bytes]) -> Member:
    digest, size = hashlib.sha256(), 0
    with archive.open(name, "w", force_zip64=True) as file:
        for chunk in chunks:
            digest.update(chunk)
            size += len(chunk)
            file.write(chunk)
    return Member(sha256=digest.hexdigest(), bytes=size)


def _manifest(archive: zipfile.ZipFile, path: Path) -> Manifest:
    try:
        read = json.loads(archive.read(_MANIFEST))
        if isinstance(read, dict) and read.get("format", 0) > FORMAT:
            raise BackupError(
                f"{path} 由较新的版本（policygraph {read.get('program')}）写成，这个版本"
                f"（{program_version()}）不能读。请先升级 policygraph。"
            )
        manifest = Manifest.model_validate(read)
    except (ValueError, ValidationError) as error:
        raise _damaged(path, str(error)) from None
    if _GRAPH not in manifest.members:
        raise _damaged(path, f"其中没有 {_GRAPH}")
    return manifest


def _damaged(path: Path, why: str) -> BackupError:
    return BackupError(f"{path} 不是完好的备份（{why}）。请换一份备份；这里什么都没有改动。")
