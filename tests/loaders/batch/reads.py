"""What a process may be asked to make of a file, for better or worse."""

import os
import signal
import time
from pathlib import Path

from ontology.errors import FormatError


def size(path: Path) -> int:
    return path.stat().st_size


def slow_if_first(path: Path) -> str:
    if path.name == "0.txt":
        time.sleep(0.5)
    return path.name


def process_of(path: Path) -> int:
    return os.getpid()


def misbehave(path: Path) -> str:
    """As the name of the file says."""
    match path.stem:
        case "killed":
            os.kill(os.getpid(), signal.SIGKILL)
        case "crash":
            os._exit(3)
        case "memory":
            return "x" * (16 << 30)
        case "bug":
            raise ZeroDivisionError("bug")
        case "refused":
            raise FormatError(f"{path}：不是计划；请检查")
        case "print":
            print("said on standard output")
    return "read"


def say_and_wait(path: Path) -> None:
    path.with_suffix(".started").write_text(str(os.getpid()))
    time.sleep(600)


def leave_trace(path: Path) -> None:
    path.with_suffix(".trace").touch()
