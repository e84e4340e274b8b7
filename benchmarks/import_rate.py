"""How fast Neo4j imports our files, beside the plainest files with the same rows.

    python -m benchmarks.import_rate [--times 100] [--rounds 3] [--out FILE]

The rows are those of the seeds and copies of them (``benchmarks.copies``), in the files of
``load --neo4j-import``. The plain files have the same nodes, edges and properties, with whole
numbers for the importer's own ids, quotes only where the format asks for them, and no line ends
within a text, so that the importer need not look for them: its own rate, which no graph that keeps
its texts can have. They take turns; of each the median of the clock and of the processor counts,
the start of Java among it. Writing the files is timed beside. Aim: 0.8 of the own rate.
"""

import argparse
import csv
import json
import resource
import statistics
import sys
import time
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from benchmarks.api_growth import sources, stated
from graph.export.import_files import write_import

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from neo4j_server import import_folder  # pyright: ignore[reportMissingImports]

_IDS = (":ID", ":START_ID", ":END_ID")


class Taken(NamedTuple):
    """Seconds of the clock, and of the processors."""

    clock: float
    processor: float


def plain(ours: Path, folder: Path) -> int:
    """Write the same rows as plainly as they can be; how many there are."""
    numbers: dict[str, int] = {}
    rows = sum(_plain_file(path, folder, numbers) for path in sorted(ours.glob("*.csv")))
    script = (ours / "import.sh").read_text("utf-8")
    script = script.replace("--multiline-fields=true", "--multiline-fields=false --id-type=integer")
    (folder / "import.sh").write_text(script, "utf-8")
    return rows


def _plain_file(path: Path, folder: Path, numbers: dict[str, int]) -> int:
    csv.field_size_limit(sys.maxsize)
    with path.open(newline="", encoding="utf-8") as read, (folder / path.name).open("w") as write:
        lines, writer = csv.reader(read), csv.writer(write, lineterminator="\n")
        header = next(lines)
        keys = [at for at, name in enumerate(header) if name in _IDS]
        writer.writerow(header)
        rows = 0
        for line in lines:
            for at in keys:
                line[at] = str(numbers.setdefault(line[at], len(numbers)))
            writer.writerow([cell.replace("\n", " ").replace("\r", " ") for cell in line])
            rows += 1
    return rows


def imported(folder: Path) -> Taken:
    """What importing a folder takes."""
    with TemporaryDirectory() as home:
        before, start = _processor(), time.perf_counter()
        import_folder(Path(home), folder)
        return Taken(time.perf_counter() - start, _processor() - before)


def _processor() -> float:
    """Of all processes that this one started and that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _figures(times: int, rounds: int) -> Iterator[tuple[str, float]]:
    with TemporaryDirectory() as top:
        ours, bare = Path(top) / "ours", Path(top) / "plain"
        ours.mkdir()
        bare.mkdir()
        start = time.process_time()
        write_import(ours, chain.from_iterable(sources(times)), stated(times))
        yield "writing our files: processor seconds", time.process_time() - start
        rows = plain(ours, bare)
        yield "rows", rows
        found: dict[str, list[Taken]] = {"ours": [], "plain": []}
        for _ in range(rounds):
            found["ours"].append(imported(ours))
            found["plain"].append(imported(bare))
    medians = {
        name: Taken(*map(statistics.median, zip(*of, strict=True))) for name, of in found.items()
    }
    for name, of in medians.items():
        yield f"{name}: rows a second", rows / of.clock
        yield f"{name}: processor seconds", of.processor
    yield "ratio by clock", medians["plain"].clock / medians["ours"].clock
    yield "ratio by processor", medians["plain"].processor / medians["ours"].processor


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--out", type=Path)
    given = parser.parse_args()
    figures = {}
    for name, number in _figures(given.times, given.rounds):
        figures[name] = number
        print(f"{name:40} {number:14,.2f}", flush=True)
    if given.out:
        given.out.write_text(json.dumps(figures, indent=2) + "\n")


if __name__ == "__main__":
    main()
