"""Memory of the serving program under 100 clients, and whether it grows with what it is asked.

    python -m benchmarks.api_memory [--requests 20000] [--out FILE]

Half of the requests are answered with what is kept, half anew (by a server that keeps none).
Printed is the memory of program and engine after each fifth of the requests. Exit code 1 if the
program grows by more than ``MOST_MB`` from the second fifth to the last: a leak of 5 KB a request.
"""

import argparse
import json
import sys
import tempfile
from itertools import cycle
from pathlib import Path
from urllib.parse import quote

from benchmarks.driving import drive
from benchmarks.program import Program, running
from queries.catalogue import catalogue

CLIENTS = 100
MOST_MB = 50.0
FIFTHS = 5


def measure(program: Program, requests: int) -> list[dict[str, float]]:
    """Requests so far, megabytes of the program and of the engine, after each fifth."""
    questions = cycle(catalogue().values())
    rows: list[dict[str, float]] = []
    asked = errors = 0
    for fifth in range(1, FIFTHS + 1):
        while asked < requests * fifth / FIFTHS:
            url = program.address + quote(next(questions).example_url, safe="/?&=")
            driven = drive(url, CLIENTS, 2)
            asked, errors = asked + driven.requests, errors + driven.errors
        sizes = {"program_mb": program.resident_mb(), "engine_mb": program.engine_mb()}
        rows.append({"requests": asked, "errors": errors, **sizes})
        print(*(f"{name} {value:.0f}" for name, value in rows[-1].items()), flush=True)
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--requests", type=int, default=20_000)
    parser.add_argument("--out", type=Path)
    given = parser.parse_args()
    figures = {}
    for name, kept in (("kept", "64"), ("anew", "0")):
        with tempfile.TemporaryDirectory() as data:
            settings = {"POLICYGRAPH_DATA": data, "POLICYGRAPH_KEPT_MB": kept}
            with running(settings) as program:
                figures[name] = measure(program, given.requests // 2)
    if given.out:
        given.out.write_text(json.dumps(figures, indent=1) + "\n")
    grown = [rows[-1]["program_mb"] - rows[1]["program_mb"] for rows in figures.values()]
    sys.exit(max(grown) > MOST_MB)


if __name__ == "__main__":
    main()
