"""Where the files of a run stand: a folder of this machine, or any address that fsspec opens.

Files elsewhere (``s3://plans/2024``, ``hdfs://…``, ``zip://::https://…/plans.zip``) are copied to a
folder of their own for as long as their shard is read.
"""

import re
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import cached_property
from os.path import commonpath
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from loaders.read.archive import archive_of, open_archive
from loaders.read.files import find_plan_files, is_system_file
from loaders.read.formats import formats
from loaders.shards.cut import Listed
from ontology.errors import FormatError

if TYPE_CHECKING:
    from fsspec import FileSystem

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+:[:/]")


class Inputs(Protocol):
    """Files to read, by their names below one place."""

    def listed(self) -> list[Listed]:
        """All files."""
        ...

    def here(self, names: Sequence[str]) -> AbstractContextManager[Path]:
        """A folder of this machine in which the files stand meanwhile."""
        ...


def inputs_of(places: Sequence[str]) -> Inputs:
    """The inputs that one address means, or paths of this machine.

    Raises:
        FormatError: several addresses, or one that fsspec cannot open.
    """
    if not any(map(_ADDRESS.match, places)):
        return Local(tuple(map(Path, places)))
    if len(places) > 1:
        raise FormatError(f"{'、'.join(places)}：一次只能读取一个远程地址；请分几次运行")
    return Remote(places[0])


@dataclass(frozen=True)
class Local:
    """Files, folders and archives of this machine."""

    paths: tuple[Path, ...]

    def listed(self) -> list[Listed]:
        """All files; those of unknown kind are refused when they are read."""
        found = find_plan_files(self.paths)
        named = [(path, True) for path in found.files] + [(path, False) for path in found.unknown]
        return [
            Listed(path.absolute().relative_to(self._folder).as_posix(), _size(path), known)
            for path, known in named
        ]

    @contextmanager
    def here(self, names: Sequence[str]) -> Iterator[Path]:
        """Where they stand."""
        yield self._folder

    @cached_property
    def _folder(self) -> Path:
        """The folder that was named, or that all of several are in."""
        absolute = [path.absolute() for path in self.paths]
        if len(absolute) == 1 and absolute[0].is_dir():
            return absolute[0]
        return Path(commonpath([path.parent for path in absolute]))


def _size(path: Path) -> int:
    if member := archive_of(path):
        return open_archive(member[0]).names[member[1]].file_size
    return path.stat().st_size if path.is_file() else 0


@dataclass(frozen=True)
class Remote:
    """The files below an address."""

    address: str

    def listed(self) -> list[Listed]:
        """All files but the hidden ones, folder by folder.

        Raises:
            FormatError: a name leads out of the folder, as in a crafted archive.
        """
        filesystem, top = self._open()
        found = filesystem.find(top, detail=True)
        sizes = {
            Path(path.removeprefix(top).lstrip("/")): each["size"] for path, each in found.items()
        }
        if outside := [str(path) for path in sizes if ".." in path.parts]:
            raise FormatError(
                f"{self.address}：文件名“{outside[0]}”指向文件夹之外；来源可疑，请检查"
            )
        return [
            Listed(path.as_posix(), int(sizes[path] or 0), path.suffix.lower() in formats())
            for path in sorted(sizes)
            if not is_system_file(path)
        ]

    @contextmanager
    def here(self, names: Sequence[str]) -> Iterator[Path]:
        """Copies in a folder of their own."""
        filesystem, top = self._open()
        with tempfile.TemporaryDirectory(prefix="policygraph-") as folder:
            for name in names:
                copy = Path(folder) / name
                copy.parent.mkdir(parents=True, exist_ok=True)
                filesystem.get_file(f"{top}/{name}" if top else name, str(copy))
            yield Path(folder)

    def _open(self) -> "tuple[FileSystem, str]":
        import fsspec

        try:
            filesystem, top = fsspec.core.url_to_fs(self.address)
        except (ImportError, ValueError, OSError) as error:
            raise FormatError(
                f"{self.address}：无法打开（{error}）；请检查地址，"
                "S3、HDFS 等还要安装 fsspec 的驱动（如 pip install s3fs）"
            ) from error
        return filesystem, str(top).rstrip("/")
