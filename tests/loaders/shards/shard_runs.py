"""Runs over small invented plans, and what of them can be compared byte for byte."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from loaders.batch.attempt import Refused
from loaders.check.review.decisions import NONE
from loaders.shards.inputs import inputs_of
from loaders.shards.run import Runner, plan_run
from loaders.shards.runners.pool import run as pool
from loaders.shards.worker import Made

TARGET = 800
"""Bytes of a shard: two or three of the plans."""


def write_plans(folder: Path, count: int = 6) -> Path:
    """Plans, and a file that is none; those of a number have their own titles."""
    folder.mkdir()
    for number in range(count):
        (folder / f"{number}.txt").write_text(plan_text(number), "utf-8")
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 no archive")
    return folder


def plan_text(number: int, homes: int = 100) -> str:
    return (
        f"天津市养老服务第{number}号实施方案\n\n一、主要任务\n"
        f"根据《天津市养老服务第{number + 1}号实施方案》，"
        "到2026年，护理型床位占比达到60.5%。（市民政局负责）\n"
        f"（一）建设养老机构。到2027年，养老床位达到{homes}万张。（市民政局牵头，市财政局配合）\n"
    )


def run(places: Path | str, output: Path, runner: Runner = pool, workers: int = 2) -> list[Made]:
    """What came of the shards; a shard that could not be made is a failure."""
    planned = plan_run(inputs_of([str(places)]), output, NONE, TARGET)
    made = list(planned.make(runner, workers))
    assert not [each for each in made if isinstance(each, Refused)]
    return [each for each in made if isinstance(each, Made)]


def content(output: Path) -> dict[str, bytes]:
    """The bytes of each file of a run but the lock."""
    files = (path for path in output.rglob("*") if path.is_file() and path.name != ".lock")
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in files}


@contextmanager
def one_killed(mark: str) -> Iterator[list[int]]:
    """Kill one process below this one that reads files already, and has ``mark`` in its command.

    What is yielded has its number once it is killed.
    """
    killed: list[int] = []
    over = threading.Event()

    def watch() -> None:
        while not killed and not over.wait(0.02):
            for process in psutil.Process().children(recursive=True):
                try:
                    ours = mark in " ".join(process.cmdline())
                    if ours and _reads(process) and not killed:
                        process.kill()
                        killed.append(process.pid)
                except psutil.Error:
                    continue

    thread = threading.Thread(target=watch)
    thread.start()
    try:
        yield killed
    finally:
        over.set()
        thread.join()


def _reads(process: psutil.Process) -> bool:
    return any("loaders.batch.worker" in child.cmdline() for child in process.children())
