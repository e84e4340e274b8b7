"""A format is a function from a source to files: here they become a folder or an archive."""

import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from graph.export.source import Source

CHUNK_BYTES = 64 * 1024
_ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The same data makes the same archive: its files bear no time."""


class File(NamedTuple):
    """A file by name (``nodes/Measure.csv``), and its content piece by piece."""

    name: str
    content: Iterator[bytes]


@dataclass(frozen=True, slots=True)
class Format:
    """One export format; ``description`` is for people, in Chinese.

    With ``files`` it is one file of the type ``media_type``, else several that go into a folder or
    a zip archive, to be taken one after the other.
    """

    name: str
    description: str
    suffix: str
    media_type: str
    files: Callable[[Source], Iterator[File]]

    @property
    def many(self) -> bool:
        """Whether it is several files."""
        return self.suffix == ".zip"

    def stream(self, source: Source) -> Iterator[bytes]:
        """The file, or the archive of the files, in pieces of about ``CHUNK_BYTES``."""
        files = self.files(source)
        return _in_chunks(archive(files) if self.many else next(files).content)


class Buffer:
    """A file to write to, from which what was written is taken piece by piece."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []

    def write(self, piece: bytes, /) -> int:
        """Keep a piece until it is taken."""
        self._pieces.append(piece)
        return len(piece)

    def flush(self) -> None:
        """Nothing: what is written is there to take."""

    def close(self) -> None:
        """Nothing, as well."""

    def take(self) -> bytes:
        """What was written since the last time."""
        taken = b"".join(self._pieces)
        self._pieces.clear()
        return taken


def archive(files: Iterable[File]) -> Iterator[bytes]:
    """A zip archive of the files, of which no more than a piece is ever in memory."""
    buffer = Buffer()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as zip_file:
        for file in files:
            entry = zipfile.ZipInfo(file.name, _ZIP_EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            with zip_file.open(entry, "w", force_zip64=True) as member:
                for piece in file.content:
                    member.write(piece)
                    yield buffer.take()
    yield buffer.take()


def write_folder(files: Iterable[File], folder: Path) -> None:
    """Write the files under ``folder``, which is made."""
    for file in files:
        path = folder / file.name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as opened:
            opened.writelines(_in_chunks(file.content))


def _in_chunks(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Pieces of at least ``CHUNK_BYTES``, but for the last."""
    waiting: list[bytes] = []
    size = 0
    for piece in pieces:
        waiting.append(piece)
        size += len(piece)
        if size >= CHUNK_BYTES:
            yield b"".join(waiting)
            waiting.clear()
            size = 0
    if size:
        yield b"".join(waiting)
