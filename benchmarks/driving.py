"""Drives an address with ``wrk``: written in C, it takes a twentieth of what a server takes."""

import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

SCRIPT = Path(__file__).with_name("wrk.lua")


@dataclass(frozen=True)
class Driven:
    """What came of it: latencies in milliseconds; ``errors`` are also statuses from 400 on."""

    requests: int
    seconds: float
    p50: float
    p95: float
    errors: int

    @property
    def rate(self) -> float:
        """Requests a second."""
        return self.requests / self.seconds


def drive(url: str, clients: int, seconds: int) -> Driven:
    """Ask for ``url`` over and over, each client as soon as it has its answer.

    Asks for longer where no answer came in time.
    """
    program = shutil.which("wrk")
    if not program:
        raise SystemExit("wrk is missing: apt-get install wrk (Debian, Ubuntu), brew install wrk")
    command = [program, "-t1", f"-c{clients}", f"-d{seconds}s", "--timeout", "10s"]
    headers = ["-H", "Accept-Encoding: gzip"]
    done = subprocess.run(
        [*command, *headers, "-s", str(SCRIPT), url],
        capture_output=True,
        text=True,
        check=True,
    )
    driven = Driven(**json.loads(done.stdout.strip().splitlines()[-1]))
    return driven if driven.requests else drive(url, clients, 4 * seconds)
