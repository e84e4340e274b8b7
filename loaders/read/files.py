"""Which files to read: folders, archives and patterns as the files that they stand for."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from loaders.read.archive import SUFFIX as ARCHIVE
from loaders.read.archive import open_archive
from loaders.read.formats import formats
from ontology.errors import FormatError

_SYSTEM_FILES = frozenset({"__MACOSX", "Thumbs.db", "desktop.ini"})
_HIDDEN = (".", "~$")
"""How hidden files begin, and the lock files of Word and WPS."""


class PlanFiles(NamedTuple):
    """The files to read, and those of a folder or archive whose kind is not known.

    A file in an archive is named below it: ``plans.zip/2024/plan.docx``. An archive that cannot be
    opened stands among ``files``: reading it says what is wrong with it.
    """

    files: tuple[Path, ...]
    unknown: tuple[Path, ...]


def find_plan_files(paths: Iterable[Path]) -> PlanFiles:
    """The files that paths stand for, each once, in order.

    Folders are walked, archives opened, patterns such as ``plans/*.docx`` matched; a file that is
    named is read whatever its kind. Hidden files and those of the system are left out.
    """
    found: dict[Path, bool] = {}
    for path in _matched(paths):
        if _exists(path) and path.is_dir():
            for file in sorted(file for file in path.rglob("*") if file.is_file()):
                if not is_system_file(file.relative_to(path)):
                    _add(found, _opened(file))
        elif path.suffix.lower() == ARCHIVE:
            _add(found, _opened(path))
        else:
            _add(found, [(path, True)])
    return PlanFiles(
        tuple(path for path, known in found.items() if known),
        tuple(path for path, known in found.items() if not known),
    )


def _add(found: dict[Path, bool], files: Iterable[tuple[Path, bool]]) -> None:
    for file, known in files:
        found[file] = found.get(file, False) or known


def _matched(paths: Iterable[Path]) -> Iterator[Path]:
    """Paths with their patterns matched: the shell of Windows leaves that to the program."""
    for path in paths:
        yield from (not _exists(path) and _matching(path)) or [path]


def _exists(path: Path) -> bool:
    """Whether a path leads to something; one that the system does not allow is told when read."""
    try:
        return path.exists()
    except OSError:
        return False


def _matching(pattern: Path) -> list[Path]:
    top = Path(pattern.anchor)
    try:
        return sorted(top.glob(str(pattern.relative_to(top))))
    except (ValueError, OSError):  # ** within a name, or a name that is too long
        return []


def _opened(file: Path) -> Iterator[tuple[Path, bool]]:
    """A file, or the files of an archive, and whether their kind is known."""
    members: list[Path] = []
    if file.suffix.lower() == ARCHIVE:
        try:
            members = [file / name for name in open_archive(file) if not is_system_file(Path(name))]
        except FormatError:
            members = []
    if members:
        yield from ((member, _is_known(member)) for member in sorted(members))
    else:
        yield file, _is_known(file)


def _is_known(file: Path) -> bool:
    """Archives are known: one that cannot be opened, or is within another, is told when read."""
    return file.suffix.lower() in formats() or file.suffix.lower() == ARCHIVE


def is_system_file(file: Path) -> bool:
    """Whether a file is hidden, or the system's own."""
    return any(part in _SYSTEM_FILES or part.startswith(_HIDDEN) for part in file.parts)
