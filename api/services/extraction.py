"""Reads files and extracts what they say, group by group: a bad file stops no other.

It needs no database, and imports nothing that speaks to one.
"""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Generic, TypeVar

from loaders.extract.issue.files import issues_of
from loaders.pipeline import read_file
from loaders.text.document import Document
from ontology.errors import PolicyGraphError

_LOG = logging.getLogger(__name__)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """What came of an issue; ``files`` are those it stands in, the notice first."""

    files: tuple[Path, ...]
    result: T


@dataclass(frozen=True, slots=True)
class Failed:
    """Why a file cannot be read."""

    path: Path
    error: str


def each_issue(
    group: tuple[Path, ...], work: Callable[[Document], T]
) -> Iterator[Done[T] | Failed]:
    """What ``work`` makes of each issue of files that may belong together, or what is wrong."""
    documents: list[Document] = []
    for path in group:
        read = _tried(path, partial(read_file, path))
        if isinstance(read, Failed):
            yield read
        else:
            documents.append(read)
    for issue in issues_of(documents):
        found = _tried(issue.path, partial(work, issue))
        if isinstance(found, Failed):
            yield found
            yield from (Failed(path, _with(path, issue.path)) for path in issue.paths[1:])
        else:
            yield Done(issue.paths, found)


def _with(path: Path, notice: Path) -> str:
    return f"{path}：与 {notice.name} 同属一份通知，它没有读成，本文件也未读取"


def _tried(path: Path, work: Callable[[], T]) -> T | Failed:
    """Whatever is wrong with a file, or with the program, the others are read."""
    try:
        return work()
    except PolicyGraphError as error:
        return Failed(path, str(error))
    except Exception as error:  # noqa: BLE001 - a bug, logged with its traceback
        _LOG.exception("%s", path)
        bug = f"{path}：程序错误：{type(error).__name__}：{error}，请报告；其余文件继续"
        return Failed(path, bug)
