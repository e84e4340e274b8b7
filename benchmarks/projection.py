"""What millions of texts would take: shards of synthetic plans, and the reckoning from them.

    python -m benchmarks.projection [--texts 1000 10000] [--workers 2] [--out FILE]

A text is a head of its own and some paragraphs of a seed in their order, with numbers of its own,
so that it has the shapes of the seeds and is a document. Seconds are of the processor, of all
processes together: what else the machine does is not counted. Aims: the time for a text is the
same within 5 % from the first size to the last, and so is the memory of the largest process.
"""

import argparse
import json
import re
import resource
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.copies import SEEDS
from benchmarks.startup import ROOT, watch

GOAL = 10_000_000
LINES = 30
"""Lines of a seed in a text: some kilobytes, as most notices have."""
MOST_GROWTH = 1.05


def texts() -> Iterator[str]:
    """Texts without end, each of them its own document."""
    seeds = [path.read_text("utf-8").splitlines() for path in SEEDS]
    number = 0
    while True:
        lines = seeds[number % len(seeds)]
        start = number * LINES % max(len(lines) - LINES, 1)
        body = "\n".join(lines[start : start + LINES])
        body = re.sub(r"达到(\d+)", rf"达到{number % 97 + 1}\1", body)
        yield f"天津市第{number}号工作实施方案\n\n一、主要任务\n{body}\n"
        number += 1


def measure(count: int, workers: int) -> dict[str, float]:
    """Processor and other seconds, peak megabytes of a process, bytes read and written."""
    with TemporaryDirectory() as name:
        plans, shards = Path(name) / "plans", Path(name) / "shards"
        read = 0
        for number, text in enumerate(islice(texts(), count)):
            path = plans / f"{number // 1000:04}" / f"{number:07}.txt"
            path.parent.mkdir(parents=True, exist_ok=True)
            read += path.write_bytes(text.encode())
        command = ["-m", "api.cli", "extract", str(plans), "--to", str(shards)]
        before, start = _processor(), time.perf_counter()
        running = subprocess.Popen(
            [sys.executable, *command, "--workers", str(workers), "--shard-mb", "1"],
            cwd=ROOT,
            stderr=subprocess.DEVNULL,
        )
        peaks = {"program_mb": 0.0, "process_mb": 0.0}
        watcher = threading.Thread(target=watch, args=(running, peaks))
        watcher.start()
        running.wait()
        watcher.join()
        if not (shards / "shards.json").exists():
            raise SystemExit("extract did not finish")
        written = sum(path.stat().st_size for path in shards.rglob("*.parquet"))
        return {
            "texts": count,
            "processor_s": _processor() - before,
            "wall_s": time.perf_counter() - start,
            **peaks,
            "read_mb": read / 1e6,
            "written_mb": written / 1e6,
        }


def _processor() -> float:
    """Of all processes that this one started and that have ended, and theirs."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def reckoned(row: dict[str, float]) -> dict[str, float]:
    """What ``GOAL`` texts of the same length would take."""
    times = GOAL / row["texts"]
    return {
        "processor_hours": row["processor_s"] * times / 3600,
        "read_gb": row["read_mb"] * times / 1000,
        "written_gb": row["written_mb"] * times / 1000,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=int, nargs="+", default=[1_000, 10_000])
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--out", type=Path)
    given = parser.parse_args()
    rows = []
    for count in given.texts:
        rows.append(measure(count, given.workers))
        print({name: round(value, 1) for name, value in rows[-1].items()}, flush=True)
    reckoning = reckoned(rows[-1])
    print(f"{GOAL:,} texts:", {name: round(value) for name, value in reckoning.items()})
    first, last = (row["processor_s"] / row["texts"] for row in (rows[0], rows[-1]))
    print(f"processor time for a text: {1000 * first:.1f} → {1000 * last:.1f} ms")
    if given.out:
        given.out.write_text(json.dumps({"rows": rows, "reckoned": reckoning}, indent=1))
    sys.exit(last > MOST_GROWTH * first)


if __name__ == "__main__":
    main()
