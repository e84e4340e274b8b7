"""What a process does that reads files for ``loaders.read.processes``: it answers on a pipe.

Before each question on standard input, and before each answer on standard output, stands its
length on a line of its own.
"""

import contextlib
import gc
import os
import sys
from collections.abc import Callable

MAX_MEMORY = 2 << 30
"""Bytes that a process may take, parsers and program included."""


def serve(answer: Callable[[bytes], bytes], memory: int = MAX_MEMORY) -> None:
    """Answer until there are no more questions; garbage is collected between them.

    ``memory`` is what the process may take, in bytes. What a library prints goes to standard
    error: standard output is for answers alone.
    """
    _limit_memory(memory)
    gc.disable()
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as answers:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        while length := sys.stdin.buffer.readline():
            said = answer(sys.stdin.buffer.read(int(length)))
            answers.write(b"%d\n" % len(said) + said)
            answers.flush()
            gc.collect()


def _limit_memory(memory: int) -> None:
    """Bound memory, where the system can; the clock of the one who asks bounds time."""
    with contextlib.suppress(ImportError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
