"""Reads files that may be one issue, and makes something of each issue: a bad file stops no other.

It needs no database, and imports nothing that speaks to one. What reads a file is imported by the
process that reads it.
"""

from collections.abc import Callable, Generator, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Generic, TypeVar

from loaders.batch.attempt import Refused, attempt
from loaders.batch.parallel import logged, read_apart, read_files
from loaders.read.file_groups import candidate_issues
from loaders.text.document import Document

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ReadIssue(Generic[T]):
    """What was made of an issue; ``files`` are those it stands in, that of the notice first."""

    files: tuple[Path, ...]
    result: T | Refused


def read_issues(
    work: Callable[[Document], T], files: Sequence[Path], workers: int
) -> Generator[ReadIssue[T]]:
    """What ``work`` makes of each issue of files, in their order, read by so many processes.

    ``work`` is a function of a module, since it goes to the processes by its name. Closing the
    iterator ends them at once.
    """
    yield from _told(read_files(partial(_of_group, work), candidate_issues(files), workers))


def read_groups(
    work: Callable[[Document], T], groups: Sequence[tuple[Path, ...]], workers: int
) -> Generator[ReadIssue[T]]:
    """As ``read_issues``, of files that were grouped before, and never in this process."""
    yield from _told(read_apart(partial(_of_group, work), groups, workers))


def read_documents(files: Sequence[Path]) -> list[ReadIssue[Document]]:
    """The document of each issue of files, to be worked on more than once."""
    return list(read_issues(_itself, files, workers=1))


def work_on(
    work: Callable[[Document], T], issues: Sequence[ReadIssue[Document]]
) -> Generator[ReadIssue[T]]:
    """As ``read_issues``, of issues whose documents were read before."""
    documents = [each.result for each in issues if isinstance(each.result, Document)]
    given = [(document.path, document) for document in documents]
    made = read_files(partial(_of_read, work), given, workers=1)
    for issue in issues:
        if isinstance(issue.result, Refused):
            yield ReadIssue(issue.files, issue.result)
        else:
            yield ReadIssue(issue.files, next(made)[1])


def _itself(document: Document) -> Document:
    return document


def _of_read(work: Callable[[Document], T], read: tuple[Path, Document]) -> T:
    return work(read[1])


def _told(
    read: Iterable[tuple[tuple[Path, ...], tuple[ReadIssue[T], ...] | Refused]],
) -> Generator[ReadIssue[T]]:
    for group, issues in read:
        if isinstance(issues, Refused):
            yield ReadIssue(group, issues)
            continue
        for issue in issues:
            logged(issue.files[0], issue.result)
            yield issue


def _of_group(work: Callable[[Document], T], group: tuple[Path, ...]) -> tuple[ReadIssue[T], ...]:
    """What is made of the issues of files that may belong together, and which cannot be read."""
    from loaders.extract.issue.files import issues_of
    from loaders.pipeline import read_file

    read = [(path, attempt(read_file, path)) for path in group]
    refused: list[ReadIssue[T]] = [
        ReadIssue((path,), doc) for path, doc in read if isinstance(doc, Refused)
    ]
    issues = issues_of([doc for _, doc in read if isinstance(doc, Document)])
    made = (ReadIssue(issue.paths, attempt(work, issue, issue.path)) for issue in issues)
    return (*refused, *made)
