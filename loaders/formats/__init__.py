"""File formats: which one reads a file, and reading it.

A new format is a module here with a ``FORMAT``; nothing else changes.
"""

import pkgutil
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pathlib import Path

from loaders.document import Document, Format
from ontology.errors import FormatError

MAX_BYTES = 64 * 1024 * 1024
"""The longest plan we know has 0.5 MB of text; a larger file is no plan and would fill memory."""


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
    """Read a file with the format that its suffix names.

    Raises:
        FormatError: no such file, not readable, too large, of unknown kind, or broken.
    """
    reader = formats().get(path.suffix.lower())
    if reader is None:
        known = "、".join(sorted(formats()))
        raise FormatError(f"{path}：不认识的文件类型“{path.suffix}”；请先转为以下之一：{known}")
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise FormatError(
                f"{path}：文件有 {size >> 20} MB，超过上限 {MAX_BYTES >> 20} MB；"
                "这不像一份规划文本，请拆分或检查"
            )
        data = path.read_bytes()
    except OSError as error:
        raise FormatError(f"{path}：无法读取（{error.strerror}）；请检查路径和权限") from error
    if not data.strip():
        raise FormatError(f"{path}：文件是空的；请检查下载或转换是否完整")
    return reader.read(path, data)
