"""A seal over the files of a database whose engine was stopped, checked before the next start.

The engine keeps no checksums: of a file that was cut short it serves what is left, as if that were
all. The seal is broken when an engine starts, so that there is none after a kill.
"""

import zlib
from collections.abc import Iterator
from pathlib import Path

from graph.engine.failure import damaged
from graph.engine.state import DATABASE

_CHUNK = 1 << 20
_OPEN = ("database.lck", "*.wal")
"""What the engine takes away when it stops in order."""


def write_seal(folder: Path) -> None:
    """Seal the database in the data folder ``folder``, unless its engine did not stop in order."""
    database = _database(folder)
    if not database.is_dir() or any(any(database.glob(sign)) for sign in _OPEN):
        return
    lines = "".join(f"{line}\n" for line in _sums(database))
    new = _seal(folder).with_suffix(".new")
    new.write_text(f"{lines}{_sum([lines.encode()])}\n", "utf-8")
    new.replace(_seal(folder))


def check_seal(folder: Path) -> bool:
    """Whether it is certain that the files are as they were when the engine was stopped.

    False if that is not known: the engine did not stop in order, or the seal itself is damaged.
    Raises StoreError if a file is missing, added or changed.
    """
    database = _database(folder)
    if not _seal(folder).exists():
        return not database.exists()
    sealed = _read(_seal(folder))
    if sealed is None:
        return False
    found = set(_sums(database))
    if changed := sorted({line.split(" ", 1)[1] for line in sealed ^ found}):
        raise damaged(folder, f"与上次停止时不同的文件：{'、'.join(changed[:5])}")
    return True


def break_seal(folder: Path) -> None:
    """Before the files are changed."""
    _seal(folder).unlink(missing_ok=True)


def _read(seal: Path) -> set[str] | None:
    """The lines of a seal; None if they are not those that were written."""
    *lines, own = seal.read_bytes().splitlines(keepends=True) or [b""]
    if own.strip() != _sum(lines).encode():
        return None
    return set(b"".join(lines).decode().splitlines())


def _sums(database: Path) -> Iterator[str]:
    """A line for each file: checksum and name."""
    for path in sorted(database.rglob("*")):
        if path.is_file():
            with path.open("rb") as file:
                chunks = iter(lambda: file.read(_CHUNK), b"")
                yield f"{_sum(chunks)} {path.relative_to(database).as_posix()}"


def _sum(chunks: "Iterator[bytes] | list[bytes]") -> str:
    checksum = 0
    for chunk in chunks:
        checksum = zlib.crc32(chunk, checksum)
    return f"{checksum:08x}"


def _database(folder: Path) -> Path:
    return folder / "databases" / DATABASE


def _seal(folder: Path) -> Path:
    return folder / "databases" / f"{DATABASE}.seal"
