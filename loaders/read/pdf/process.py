"""Processes that read PDFs, one file each at a time, and stay for the next file.

The structure of a PDF may be crafted to fill memory, to run for ever or to crash its parser: a
process of its own bounds what that costs to one file.
"""

import atexit
import contextlib
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from threading import Lock, Timer
from typing import IO

from loaders.read.pdf.blocks import Printed, Refused, load
from ontology.errors import FormatError

MAX_SECONDS = 300
FEWEST_SECONDS = 60
_BYTES_A_SECOND = 10_000
"""A small file that takes long leads in circles; a page of text has some 3 KB."""
MAX_FILES = 200
"""So many files a process reads before another takes its place: memory that PDFium or Python keep
does not add up."""
_MISSING = re.compile(r"^(?:ModuleNotFoundError|ImportError): (.+)", re.M)
_NO_MEMORY = re.compile(r"^MemoryError\b", re.M)
_OUT_OF_MEMORY = (-9, -6)
"""What Linux does to a process when the machine has no memory left, and what PDFium does when it
gets none."""
_FAULT = 1
"""How Python ends a program over an exception; all else is a crash."""
_DAMAGED = "PDF 损坏、不完整或结构异常；请重新下载，或用阅读器打开后重新导出"


class _Died(Exception):
    """The process ended, or answered nothing that can be read; ``code`` is how it ended."""

    def __init__(self, code: int, said: str) -> None:
        super().__init__(said)
        self.code, self.said = code, said


class _Worker:
    """A running process; what it says of its own faults goes to a file, which cannot fill up."""

    def __init__(self) -> None:
        # -P: a json.py in the current folder is no part of the program
        command = [sys.executable, "-P", "-m", "loaders.read.pdf.worker"]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        self._faults = tempfile.TemporaryFile()  # noqa: SIM115  # as long as the process
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._faults,
            env=environment,
        )
        self._owner = os.getpid()
        self._files = 0

    @property
    def is_ours(self) -> bool:
        """Whether this process started it: one that was forked has only a copy of its pipes."""
        return self._owner == os.getpid()

    @property
    def is_fresh(self) -> bool:
        """Whether it runs, and has not read too many files."""
        return self._files < MAX_FILES and self._process.poll() is None

    def ask(self, data: bytes, seconds: float) -> bytes:
        """What the process tells about a file.

        Raises:
            TimeoutError: it did not tell within so many seconds, and was ended.
            _Died: it ended.
        """
        late = Timer(seconds, self._process.kill)
        late.start()
        try:
            return self._exchange(data)
        except (OSError, ValueError) as error:
            expired = late.finished.is_set()
            died = self.close()
            raise TimeoutError if expired else died from error
        finally:
            late.cancel()

    def _exchange(self, data: bytes) -> bytes:
        self._files += 1
        to, answers = self._pipes()
        to.write(b"%d\n" % len(data) + data)
        to.flush()
        length = int(answers.readline())
        answer = answers.read(length)
        if len(answer) < length:
            raise ValueError("cut short")
        return answer

    def _pipes(self) -> tuple[IO[bytes], IO[bytes]]:
        assert self._process.stdin and self._process.stdout
        return self._process.stdin, self._process.stdout

    def close(self) -> _Died:
        """End the process, which has nothing more to read; how it ended."""
        for pipe in self._pipes():
            with contextlib.suppress(OSError):  # not yet written to a process that has ended
                pipe.close()
        code = self._process.wait()
        with self._faults:
            self._faults.seek(0)
            return _Died(code, self._faults.read().decode("utf-8", "replace"))


_idle: list[_Worker] = []
"""Processes that wait for a file: one, or as many as threads read at the same time."""
_lock = Lock()


def read_printed(path: Path, data: bytes) -> list[Printed]:
    """The paragraphs and tables of a PDF, read by a process that stays for the next file.

    Raises:
        FormatError: damaged, with a password, scanned, or without end.
    """
    limit = min(MAX_SECONDS, FEWEST_SECONDS + len(data) // _BYTES_A_SECOND)
    worker = _take()
    try:
        answer = worker.ask(data, limit)
    except TimeoutError as error:
        why = f"{limit} 秒内没有读完，PDF 结构异常；请用阅读器打开后重新导出"
        raise FormatError(f"{path}：{why}") from error
    except _Died as error:
        raise FormatError(f"{path}：{_why(error.code, error.said)}") from error
    _give_back(worker)
    try:
        return load(answer)
    except Refused as refusal:
        raise FormatError(f"{path}：{refusal}") from refusal
    except ValueError as error:
        raise FormatError(f"{path}：{_DAMAGED}") from error


def _take() -> _Worker:
    with _lock:
        while _idle:
            worker = _idle.pop()
            if worker.is_ours and worker.is_fresh:
                return worker
            if worker.is_ours:
                worker.close()
    return _Worker()


def _give_back(worker: _Worker) -> None:
    with _lock:
        _idle.append(worker)


def end_processes() -> None:
    """End the processes that wait for a file."""
    with _lock:
        while _idle:
            worker = _idle.pop()
            if worker.is_ours:
                worker.close()


atexit.register(end_processes)


def _why(code: int, said: str) -> str:
    """Why the process answered nothing, from how it ended, and what to do."""
    if missing := _MISSING.search(said):
        return f"读取 PDF 的程序库没有装好（{missing[1].strip()}）；请重新安装 policygraph"
    if _NO_MEMORY.search(said) or code in _OUT_OF_MEMORY:
        return "读取时内存不足，文件过大或结构异常；请关闭其他程序后重试，或把 PDF 拆分后再载入"
    if code not in (0, _FAULT):
        return f"读取 PDF 的进程崩溃（返回码 {code}）；请用阅读器打开后重新导出，仍不行请报告"
    return _DAMAGED
