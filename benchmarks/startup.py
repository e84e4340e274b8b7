"""From `policygraph up` on an empty folder to the first answer, and the memory that it takes.

    python -m benchmarks.startup [--plans 10 1000] [--out FILE]

Aims: engine + load + serve under 15 s; program and engine together under 1 GB with the seeds;
loading many plans takes no more memory than loading few (peak of the loading program and of the
engine, whose heap is bounded).
"""

import argparse
import json
import os
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path

import psutil

from benchmarks.plans import write_plans

ROOT = Path(__file__).parents[1]
QUESTION = "/queries/tasks-led-by-agency?agency=%E5%B8%82%E5%95%86%E5%8A%A1%E5%B1%80"
DEADLINE_SECONDS = 180


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def start_up() -> dict[str, float]:
    """Seconds to the first answer with the seeds, and megabytes resident after it."""
    with tempfile.TemporaryDirectory() as data:
        port = free_port()
        env = {**os.environ, "POLICYGRAPH_DATA": data, "POLICYGRAPH_PORT": str(port)}
        start = time.perf_counter()
        server = subprocess.Popen(
            [sys.executable, "-m", "api.cli", "up", "--seeds", str(ROOT / "seeds")],
            env=env,
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
        )
        try:
            rows = wait_for_answer(port)
            taken = time.perf_counter() - start
            memory = sum(process.memory_info().rss for process in family(server.pid)) / 1e6
        finally:
            server.terminate()
            server.wait(60)
    return {"first_answer_s": taken, "resident_mb": memory, "rows": rows}


def wait_for_answer(port: int) -> int:
    end = time.monotonic() + DEADLINE_SECONDS
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}{QUESTION}", timeout=10) as answer:
                return len(json.load(answer)["rows"])
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.05)
    raise SystemExit("no answer in time")


def family(pid: int) -> list[psutil.Process]:
    """The process and all below it; the engine is one of them."""
    parent = psutil.Process(pid)
    return [parent, *parent.children(recursive=True)]


def load_many(count: int) -> dict[str, float]:
    """Seconds and peak megabytes (program, engine) of `policygraph load` of ``count`` plans."""
    with tempfile.TemporaryDirectory() as plans, tempfile.TemporaryDirectory() as data:
        list(write_plans(Path(plans), count))
        start = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, "-m", "api.cli", "load", plans],
            env={**os.environ, "POLICYGRAPH_DATA": data},
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        peaks = {"program": 0.0, "engine": 0.0}
        watcher = threading.Thread(target=watch, args=(process, peaks))
        watcher.start()
        code = process.wait()
        watcher.join()
    if code:
        raise SystemExit(f"load of {count} plans ended with {code}")
    taken = time.perf_counter() - start
    return {"seconds": taken, **{f"{name}_peak_mb": peak for name, peak in peaks.items()}}


def watch(process: subprocess.Popen[bytes], peaks: dict[str, float]) -> None:
    """Most megabytes of the process (first of ``peaks``) and of one below it (second)."""
    program, below = peaks
    while process.poll() is None:
        try:
            for member in family(process.pid):
                kind = program if member.pid == process.pid else below
                peaks[kind] = max(peaks[kind], member.memory_info().rss / 1e6)
        except psutil.NoSuchProcess:
            continue
        time.sleep(0.1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--plans", type=int, nargs="*", default=[10, 1000])
    parser.add_argument("--out", type=Path)
    given = parser.parse_args()
    figures = {"up": start_up()}
    print("up", figures["up"])
    for count in given.plans:
        figures[f"load_{count}"] = load_many(count)
        print(f"load {count}", figures[f"load_{count}"])
    if given.out:
        given.out.write_text(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
