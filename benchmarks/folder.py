"""A folder read by one process and by two: seconds, and memory of the program and of a process.

    python -m benchmarks.folder [--plans 200] [--out FILE]

Aim: two processes take little more than half the time where two processors are free, and memory
does not grow with the number of plans. The output is the same, byte for byte.
"""

import argparse
import hashlib
import json
import subprocess
import sys
import threading
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.plans import write_plans
from benchmarks.startup import ROOT, watch


def read(folder: Path, workers: int) -> tuple[dict[str, float], str]:
    """Seconds and peak megabytes of reading a folder, and the SHA-256 of what is printed."""
    output = folder / "facts.jsonl"
    command = ["-m", "api.cli", "extract", str(folder / "plans"), "-o", str(output)]
    start = time.perf_counter()
    running = subprocess.Popen(
        [sys.executable, *command, "--workers", str(workers)], cwd=ROOT, stderr=subprocess.DEVNULL
    )
    peaks = {"program_mb": 0.0, "process_mb": 0.0}
    watcher = threading.Thread(target=watch, args=(running, peaks))
    watcher.start()
    if running.wait():
        raise SystemExit("extract failed")
    taken = time.perf_counter() - start
    watcher.join()
    return {"seconds": taken, **peaks}, hashlib.sha256(output.read_bytes()).hexdigest()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--plans", type=int, default=200)
    parser.add_argument("--out", type=Path)
    given = parser.parse_args()
    figures: dict[str, dict[str, float]] = {}
    seen = set()
    with TemporaryDirectory() as name:
        (Path(name) / "plans").mkdir()
        list(write_plans(Path(name) / "plans", given.plans))
        for workers in (1, 2):
            figures[f"workers_{workers}"], digest = read(Path(name), workers)
            seen.add(digest)
            print(
                workers,
                {key: round(value, 1) for key, value in figures[f"workers_{workers}"].items()},
            )
    if given.out:
        given.out.write_text(json.dumps(figures, indent=1))
    sys.exit("the output differs" if len(seen) > 1 else 0)


if __name__ == "__main__":
    main()
