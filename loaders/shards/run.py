"""One run over all shards: what is there is left, what is missing is made, the index closes it."""

import hashlib
import json
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from importlib import import_module
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from loaders.batch.attempt import Refused, attempt
from loaders.check.review.decisions import Decisions
from loaders.shards.cut import Shard, cut
from loaders.shards.inputs import Inputs
from loaders.shards.worker import NEW, Job, Made
from ontology.errors import FormatError, StoreError

INDEX = "shards.json"
"""The names of the shards in the order of their files; there once all of them are."""
Runner = Callable[
    [Callable[[Shard], Made | Refused], Sequence[Shard], int], Iterator[Made | Refused]
]
"""Runs a function over shards by so many workers, in any order; see ``loaders.shards.runners``."""


@dataclass(frozen=True)
class Run:
    """A run over ``shards``, which are told as they are made."""

    job: Job
    shards: tuple[Shard, ...]

    def make(self, runner: Runner, workers: int) -> Iterator[Made | Refused]:
        """Make all shards; why one could not be made is told at its turn, and stops no other.

        Raises:
            StoreError: the folder cannot be written, or another run writes to it.
        """
        output = self.job.output
        with _alone(output):
            (output / INDEX).unlink(missing_ok=True)
            missing = {shard.name for shard in self.shards}
            for made in runner(partial(attempt, self.job.make), self.shards, workers):
                if isinstance(made, Made):
                    missing.discard(made.name)
                yield made
            if not missing:
                _finish(output, [shard.name for shard in self.shards])


def plan_run(inputs: Inputs, output: Path, decisions: Decisions, target: int) -> Run:
    """The run that makes the shards of ``inputs`` in the folder ``output``.

    Raises:
        FormatError: there is nothing to read.
    """
    shards = tuple(cut(inputs.listed(), target))
    if not shards:
        raise FormatError("没有可读取的文件；请检查路径")
    made_by = hashlib.sha256(f"{program_digest()}{decisions.all!r}".encode()).hexdigest()
    return Run(Job(inputs, output.absolute(), decisions, made_by), shards)


def runner_named(name: str) -> Runner:
    """The runner of ``loaders/shards/runners/<name>.py``.

    Raises:
        FormatError: what it needs is not installed; names the extra.
    """
    try:
        module: Any = import_module(f"loaders.shards.runners.{name}")
    except ImportError as error:
        raise FormatError(
            f"没有安装 {name} 运行所需的 {error.name}；请运行 pip install 'policygraph[{name}]'"
        ) from error
    runner: Runner = module.run
    return runner


@cache
def program_digest() -> str:
    """Of all that decides which facts a text has: equal if and only if the program is."""
    digest = hashlib.sha256()
    for package in ("graph", "loaders", "ontology"):
        for name, data in _sources(files(package), package):
            digest.update(f"{name}\0{len(data)}\0".encode() + data)
    return digest.hexdigest()


def _sources(folder: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    for each in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if each.is_dir() and each.name != "__pycache__":
            yield from _sources(each, f"{name}/{each.name}")
        elif each.is_file() and not each.name.endswith(".pyc"):
            yield f"{name}/{each.name}", each.read_bytes()


@contextmanager
def _alone(output: Path) -> Iterator[None]:
    """While no other run writes to the folder, which is made."""
    try:
        output.mkdir(parents=True, exist_ok=True)
        with FileLock(output / ".lock", timeout=0):
            yield
    except Timeout as error:
        raise StoreError(f"另一个进程正在写 {output}；请等它结束，或换一个文件夹") from error
    except OSError as error:
        raise StoreError(f"无法写入 {output}（{error.strerror}）。请检查路径和权限。") from error


def _finish(output: Path, names: Sequence[str]) -> None:
    """Take away shards of files that are gone, and what broken-off runs left; write the index."""
    kept = set(names)
    for folder in output.glob("shard-*"):
        if folder.name not in kept or NEW in folder.name:
            shutil.rmtree(folder)
    new = output / f"{INDEX}{NEW}"
    new.write_text(json.dumps(names, indent=1) + "\n")
    new.replace(output / INDEX)
