"""Cuts a listing into shards by bytes: the same files make the same shards on any machine.

Where a shard ends is told by the names of the files in it, not by their number: a file that is new
or gone changes the shard that it stands in, and those behind it stay as they are.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from loaders.read.file_groups import candidate_issues

TARGET_BYTES = 8 << 20
"""Some hundred plans: minutes of work, which is what is lost when a machine is."""
_ENDS_AT = 64
"""Past half of the bytes, one in so many groups ends a shard by its name."""


class Listed(NamedTuple):
    """A file by its name below the folder that is read, and its bytes; ``known`` if a format is."""

    name: str
    size: int
    known: bool


@dataclass(frozen=True, slots=True)
class Shard:
    """Files that one worker reads; those of a group may be one issue and stay together."""

    groups: tuple[tuple[str, ...], ...]

    @property
    def name(self) -> str:
        """Follows from the names of the files."""
        names = "\0".join(name for group in self.groups for name in group)
        return f"shard-{hashlib.sha256(names.encode()).hexdigest()[:16]}"

    def __str__(self) -> str:
        return self.name


def cut(files: Sequence[Listed], target: int = TARGET_BYTES) -> Iterator[Shard]:
    """The shards of a listing, each of about ``target`` bytes, in the order of the files."""
    sizes = {file.name: file.size for file in files}
    groups: list[tuple[str, ...]] = []
    size = 0
    for group in _groups(files):
        groups.append(group)
        size += sum(sizes[name] for name in group)
        if size >= target or (size >= target // 2 and _ends_at(group)):
            yield Shard(tuple(groups))
            groups, size = [], 0
    if groups:
        yield Shard(tuple(groups))


def _groups(files: Iterable[Listed]) -> Iterator[tuple[str, ...]]:
    """What is read together, in the order in which a load reads it; an unknown kind is alone."""
    files = tuple(files)
    for group in candidate_issues(Path(file.name) for file in files if file.known):
        yield tuple(path.as_posix() for path in group)
    for file in files:
        if not file.known:
            yield (file.name,)


def _ends_at(group: tuple[str, ...]) -> bool:
    return hashlib.sha256(group[0].encode()).digest()[0] % _ENDS_AT == 0
