"""Processes that read files, one file each at a time, and stay for the next file.

A file may be crafted to fill memory, to run for ever or to crash its parser: a process of its own
bounds what that costs to one file. What a process does is ``loaders.read.serving``.
"""

import atexit
import contextlib
import os
import re
import subprocess
import sys
import tempfile
from threading import Lock, Timer
from typing import IO

from loaders.text.regex import regex

MAX_FILES = 200
"""So many files a process reads before another takes its place: memory that libraries or Python
keep does not add up."""
_NO_MEMORY = regex(r"^MemoryError\b", re.M)
_KILLED = -9
_OUT_OF_MEMORY = (_KILLED, -6)
"""What Linux does to a process when the machine has no memory left, and what PDFium does when it
gets none."""
_FAULT = 1
"""How Python ends a program over an exception; all else is a crash."""


class Died(Exception):
    """The process ended, or answered nothing that can be read; ``code`` is how it ended.

    ``said`` is what it told on standard error.
    """

    def __init__(self, code: int, said: str) -> None:
        super().__init__(said)
        self.code, self.said = code, said

    @property
    def lacked_memory(self) -> bool:
        """Whether it got no memory, or was ended for having too much."""
        return bool(_NO_MEMORY.search(self.said)) or self.code in _OUT_OF_MEMORY

    @property
    def killed(self) -> bool:
        """Whether somebody else ended it: a person, or a machine without memory."""
        return self.code == _KILLED

    @property
    def crashed(self) -> bool:
        """Whether it was no exception of Python that ended it."""
        return self.code not in (0, _FAULT)


class _Process:
    """A running process; what it says of its own faults goes to a file, which cannot fill up."""

    def __init__(self, module: str) -> None:
        # -P: a json.py in the current folder is no part of the program
        command = [sys.executable, "-P", "-m", module]
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

    def ask(self, data: bytes, seconds: float | None) -> bytes:
        """What the process tells about a file.

        Raises:
            TimeoutError: it did not tell within so many seconds, and was ended.
            Died: it ended.
        """
        late = Timer(seconds or 0, self.kill)
        if seconds:
            late.start()
        try:
            return self._exchange(data)
        except (OSError, ValueError) as error:
            expired = late.finished.is_set()
            died = self.close()
            raise TimeoutError if expired else died from error
        except BaseException:  # interrupted: half an answer lies in its pipe
            self.kill()
            self.close()
            raise
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

    def kill(self) -> None:
        """End it now; who waits for its answer learns that it died."""
        self._process.kill()

    def close(self) -> Died:
        """End the process, which has nothing more to read; how it ended."""
        for pipe in self._pipes():
            with contextlib.suppress(OSError):  # not yet written to a process that has ended
                pipe.close()
        code = self._process.wait()
        with self._faults:
            self._faults.seek(0)
            return Died(code, self._faults.read().decode("utf-8", "replace"))


class Processes:
    """Processes that run one module: one, or as many as threads ask at the same time."""

    def __init__(self, module: str) -> None:
        self._module = module
        self._idle: list[_Process] = []
        self._busy: set[_Process] = set()
        self._ended = False
        self._lock = Lock()
        atexit.register(self.end)

    def ask(self, data: bytes, seconds: float | None = None) -> bytes:
        """What a process tells about a file; it stays for the next one.

        Raises:
            TimeoutError: it did not tell within so many seconds, and was ended.
            Died: it ended.
        """
        process = self._take()
        try:
            answer = process.ask(data, seconds)
        except BaseException:
            with self._lock:
                self._busy.discard(process)
            raise
        self._keep(process)
        return answer

    def _keep(self, process: _Process) -> None:
        """Keep it for the next file, unless all were ended while it answered."""
        with self._lock:
            self._busy.discard(process)
            if not self._ended:
                self._idle.append(process)
                return
        process.close()

    def _take(self) -> _Process:
        with self._lock:
            if self._ended:
                raise Died(0, "ended")
            while self._idle:
                process = self._idle.pop()
                if process.is_ours and process.is_fresh:
                    break
                if process.is_ours:
                    process.close()
            else:
                process = _Process(self._module)
            self._busy.add(process)
            return process

    def end_idle(self) -> None:
        """End the processes that wait for a file."""
        with self._lock:
            while self._idle:
                process = self._idle.pop()
                if process.is_ours:
                    process.close()

    def end(self) -> None:
        """End all processes at once, and start none any more."""
        with self._lock:
            self._ended = True
            for process in self._busy:
                if process.is_ours:
                    process.kill()
        self.end_idle()
        atexit.unregister(self.end)
