"""Many files read at the same time by processes, told in the order of the files.

What reads a file is any function of a module (``loaders.pipeline.extract_file``): it goes to the
process by its name, and what it returns comes back. A file that brings its process down is refused;
the others go on with another process.
"""

import logging
import os
import pickle
from collections import deque
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import TypeVar

from loaders.batch.attempt import Refused, attempt, no_memory
from loaders.read.processes import Died, Processes

_LOG = logging.getLogger(__name__)
_AHEAD = 4
"""Files a process, beyond the one that is waited for, of which the answers are kept meanwhile."""

K = TypeVar("K")
"""What a process is given: a file, files that are read together, or what names some."""
T = TypeVar("T")


def default_workers() -> int:
    """As many processes as this program may use processors."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def read_files(
    read: Callable[[K], T], files: Sequence[K], workers: int
) -> Generator[tuple[K, T | Refused]]:
    """Each file and what ``read`` made of it, or why it made nothing, in the order of the files.

    Closing the iterator ends the processes at once. A single file is read in this process.
    """
    if len(files) == 1:
        path = named(files[0])
        yield files[0], logged(path, attempt(read, files[0], path))
        return
    yield from read_apart(read, files, workers)


def read_apart(
    read: Callable[[K], T], files: Sequence[K], workers: int
) -> Generator[tuple[K, T | Refused]]:
    """As ``read_files``, but never in this process, which no file can bring down."""
    processes = Processes("loaders.batch.worker")
    threads = ThreadPoolExecutor(max_workers=min(workers, len(files)) or 1)
    pending: deque[tuple[K, Future[T | Refused]]] = deque()
    try:
        for each in files:
            pending.append((each, threads.submit(partial(_ask, processes, read, each))))
            if len(pending) > _AHEAD * workers:
                yield _first(pending)
        while pending:
            yield _first(pending)
    finally:
        threads.shutdown(wait=False, cancel_futures=True)
        processes.end()
        threads.shutdown()


def _first(pending: deque[tuple[K, Future[T | Refused]]]) -> tuple[K, T | Refused]:
    each, answer = pending.popleft()
    return each, logged(named(each), answer.result())


def named(given: object) -> object:
    """What a message names: of files that are read together the first."""
    return given[0] if isinstance(given, tuple) else given


def _ask(processes: Processes, read: Callable[[K], T], given: K) -> T | Refused:
    """What a process makes of a file; a process that died over it makes it a refused one."""
    path = named(given)
    question = pickle.dumps((read, given, path), pickle.HIGHEST_PROTOCOL)
    try:
        answer: T | Refused = pickle.loads(_answer(processes, question))
    except Died as died:
        if died.lacked_memory:
            return Refused(no_memory(path))
        return Refused(
            f"{path}：读取它的进程意外结束（返回码 {died.code}），文件可能结构异常；"
            "请检查文件，仍不行请报告；其余文件继续",
            died.said,
        )
    return answer


def _answer(processes: Processes, question: bytes) -> bytes:
    """What a process answers; one that was killed may have been so over anything: ask another."""
    try:
        return processes.ask(question)
    except Died as died:
        if not died.killed:
            raise
        return processes.ask(question)


def logged(path: object, answer: T | Refused) -> T | Refused:
    """The answer; the traceback of a fault of the program goes to the log."""
    if isinstance(answer, Refused) and answer.trace:
        _LOG.error("%s\n%s", path, answer.trace)
    return answer
