"""Zip archives read without trust: sizes bounded, names decoded, nothing written to disk."""

import zipfile
import zlib
from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO
from pathlib import Path, PurePosixPath

from loaders.read.limits import MAX_BYTES
from loaders.text.regex import regex
from ontology.errors import FormatError

SUFFIX = ".zip"
MAX_MEMBERS = 10_000
MAX_UNPACKED = 512 * 1024 * 1024
MAX_PACKED = 256 * 1024 * 1024
"""Bytes: a real archive of plans has tens of files of a few megabytes."""
_UTF8_NAME = 0x800
_ENCRYPTED = 0x1
_ENTRY = b"PK\x01\x02"
"""How the entry of a file begins in the directory of an archive."""
_ABSOLUTE = regex(r"[/\\]|[A-Za-z]:")


class Archive:
    """A zip archive in memory: ``names`` has its files by the name that a reader sees.

    Raises:
        FormatError: not a whole zip file, too large when unpacked, or with names that lead out.
    """

    def __init__(self, path: Path, data: bytes) -> None:
        self.path = path
        if data.count(_ENTRY) > 10 * MAX_MEMBERS:  # before each takes memory
            raise FormatError(f"{path}：压缩包里的文件太多，像是压缩炸弹；请解压检查后再载入")
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
            infos = [info for info in self._zip.infolist() if not info.is_dir()]
        except _BROKEN as error:
            what = "压缩包" if path.suffix.lower() == SUFFIX else "文件"
            raise FormatError(f"{path}：{what}损坏或不完整；请重新下载或另存") from error
        self.names = {_name(info): info for info in infos}
        self._check(infos)
        self._check_names(len(infos))

    def _check(self, infos: list[zipfile.ZipInfo]) -> None:
        size = sum(info.file_size for info in infos)
        if len(infos) > MAX_MEMBERS or size > MAX_UNPACKED:
            raise FormatError(
                f"{self.path}：压缩包解开后有 {len(infos)} 个文件、{size >> 20} MB，超过上限"
                f"（{MAX_MEMBERS} 个、{MAX_UNPACKED >> 20} MB）；像是压缩炸弹，请解压检查后再载入"
            )

    def _check_names(self, files: int) -> None:
        if len(self.names) < files:
            raise FormatError(f"{self.path}：压缩包里有重名的文件；请改名后重新打包")
        for name in self.names:
            if _ABSOLUTE.match(name) or ".." in PurePosixPath(name).parts:
                raise FormatError(
                    f"{self.path}：压缩包里的文件名“{name}”指向压缩包之外；来源可疑，请检查"
                )

    def read(self, name: str, limit: int = MAX_BYTES) -> bytes | None:
        """The bytes of a file of the archive; None if there is no such file.

        Raises:
            FormatError: encrypted, damaged, or too large.
        """
        info = self.names.get(name)
        if info is None:
            return None
        if info.flag_bits & _ENCRYPTED:
            raise FormatError(f"{self.path}：其中的“{name}”有密码；请解密后重新打包")
        if info.file_size > limit:
            raise FormatError(
                f"{self.path}：其中的“{name}”有 {info.file_size >> 20} MB，"
                f"超过上限 {limit >> 20} MB；请拆分或检查"
            )
        try:
            with self._zip.open(info) as file:
                return file.read(limit)
        except _BROKEN as error:
            raise FormatError(f"{self.path}：其中的“{name}”损坏（{error}）；请重新打包") from error

    def __iter__(self) -> Iterator[str]:
        return iter(self.names)


_BROKEN = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    UnicodeDecodeError,
    ValueError,
)
"""What ``zipfile`` raises over damaged archives: most of it is undocumented."""


def archive_of(path: Path) -> tuple[Path, str] | None:
    """The archive on disk that ``path`` leads into, and the name in it: ``a.zip/b/c.txt``."""
    for above in path.parents:
        if above.suffix.lower() == SUFFIX and is_file(above):
            return above, path.relative_to(above).as_posix()
    return None


def is_file(path: Path) -> bool:
    """Whether a path is a file; a name that the system does not allow is none."""
    try:
        return path.is_file()
    except OSError:
        return False


def open_archive(path: Path) -> Archive:
    """An archive on disk; the one that was opened last is kept, for its files are read in turn.

    Raises:
        FormatError: it cannot be read; see ``Archive``.
    """
    try:
        state = path.stat()
        if state.st_size > MAX_PACKED:
            raise FormatError(
                f"{path}：压缩包有 {state.st_size >> 20} MB，超过上限 {MAX_PACKED >> 20} MB；请拆分"
            )
        return _open(path, state.st_mtime_ns, state.st_size)
    except OSError as error:
        raise FormatError(f"{path}：无法读取（{error.strerror}）；请检查路径和权限") from error


@lru_cache(maxsize=1)
def _open(path: Path, changed: int, size: int) -> Archive:
    return Archive(path, path.read_bytes())


def _name(info: zipfile.ZipInfo) -> str:
    """The name as printed, with ``/`` between folders, as a path would write it."""
    return str(PurePosixPath(_decode_name(info).replace("\\", "/")))


def _decode_name(info: zipfile.ZipInfo) -> str:
    """Windows in Chinese writes GBK where the flag for UTF-8 is not set."""
    if info.flag_bits & _UTF8_NAME:
        return info.filename
    try:
        raw = info.filename.encode("cp437")
    except UnicodeEncodeError:
        return info.filename
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return info.filename
