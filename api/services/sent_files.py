"""Files that were sent, in a folder for as long as they are read, under names that lead nowhere."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import NamedTuple

from ontology.errors import FormatError

_LONGEST_NAME = 200
"""Bytes: file systems take 255, and a Chinese character has three."""
_MOST_FOLDERS = 4


class Upload(NamedTuple):
    """A file as it was sent; ``name`` may name folders: 2024/附件1.docx."""

    name: str
    data: bytes


@contextmanager
def as_files(uploads: Sequence[Upload]) -> Iterator[tuple[Path, list[Path]]]:
    """A folder and files in it under their own names, which give their formats and notices."""
    with TemporaryDirectory(prefix="policygraph-") as name:
        folder = Path(name)
        paths: list[Path] = []
        for upload in uploads:
            path = folder / _safe(upload.name)
            if path in paths:
                raise FormatError(f"{upload.name}：有两个文件同名；请改名，或分两次上传")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(upload.data)
            paths.append(path)
        yield folder, paths


def _safe(name: str) -> PurePosixPath:
    """A name, with its last folders, that leads nowhere else.

    Raises:
        FormatError: nothing is left of the name.
    """
    parts = [_safe_part(part) for part in name.replace("\\", "/").split("/")]
    if not parts[-1]:
        raise FormatError(f"{name or '（没有文件名）'}：文件要有名称，带后缀，如 plan.docx")
    return PurePosixPath(*filter(None, parts[-_MOST_FOLDERS:]))


def _safe_part(part: str) -> str:
    """The end of a name, with its suffix, that a file system takes."""
    safe = re.sub(r"[^\w.\-（）()〔〕《》“” ]", "_", part)
    return safe.encode()[-_LONGEST_NAME:].decode(errors="ignore").lstrip(".")
