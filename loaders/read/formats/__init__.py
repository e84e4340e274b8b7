"""File formats: which one reads a file, and reading it.

A new format is a module here with a ``FORMAT``; nothing else changes.
"""

import pkgutil
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pathlib import Path

from loaders.read.archive import SUFFIX as ARCHIVE
from loaders.read.archive import archive_of, is_file, open_archive
from loaders.read.limits import MAX_BYTES
from loaders.read.lines.run_together import with_paragraphs
from loaders.text.document import Document, Format
from ontology.errors import FormatError


@cache
def formats() -> Mapping[str, Format]:
    """The formats by file suffix (``.txt``).

    Raises:
        FormatError: two formats claim one suffix; names both.
    """
    by_suffix: dict[str, Format] = {}
    for module in pkgutil.iter_modules(__path__):
        found: Format | None = getattr(import_module(f"{__name__}.{module.name}"), "FORMAT", None)
        if found is None:
            continue
        for suffix in found.suffixes:
            if suffix in by_suffix:
                other = by_suffix[suffix].name
                raise FormatError(f"两种格式都声称读取 {suffix}：{other} 与 {found.name}")
            by_suffix[suffix] = found
    return by_suffix


def read_document(path: Path) -> Document:
    """Read a file with the format that its suffix names; ``a.zip/b.docx`` is one in an archive.

    Raises:
        FormatError: no such file, not readable, too large, of unknown kind, or broken.
    """
    suffix = path.suffix.lower()
    reader = formats().get(suffix)
    member = archive_of(path)
    if reader is None:
        if suffix == ARCHIVE and (member or is_file(path)):
            raise _unread_archive(path, inner=member is not None)
        known = "、".join(sorted(formats()))
        raise FormatError(f"{path}：不认识的文件类型“{path.suffix}”；请先转为以下之一：{known}")
    data = read_bytes(path)
    if not data.strip():
        raise FormatError(f"{path}：文件是空的；请检查下载或转换是否完整")
    return with_paragraphs(reader.read(path, data))


def read_bytes(path: Path) -> bytes:
    """The bytes of a file, which may be one in an archive.

    Raises:
        FormatError: no such file, not readable, or too large.
    """
    member = archive_of(path)
    return _read_member(*member) if member else _read_file(path)


def _read_file(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise FormatError(
                f"{path}：文件有 {size >> 20} MB，超过上限 {MAX_BYTES >> 20} MB；"
                "这不像一份规划文本，请拆分或检查"
            )
        return path.read_bytes()
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        why = error.strerror if isinstance(error, OSError) else error
        raise FormatError(f"{path}：无法读取（{why}）；请检查路径和权限") from error


def _read_member(archive: Path, name: str) -> bytes:
    data = open_archive(archive).read(name)
    if data is None:
        raise FormatError(f"{archive}：压缩包里没有“{name}”；请检查文件名")
    return data


def _unread_archive(path: Path, *, inner: bool) -> FormatError:
    """Why an archive is not read as a file: what is wrong with it, or that it holds files."""
    if inner:
        return FormatError(f"{path}：压缩包里还有压缩包；请先解压里面的压缩包")
    try:
        names = list(open_archive(path))
    except FormatError as error:
        return error
    if not names:
        return FormatError(f"{path}：压缩包是空的；请检查下载是否完整")
    return FormatError(f"{path}：压缩包里有 {len(names)} 个文件，请用“{path / names[0]}”指明一个")
