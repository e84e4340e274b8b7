"""Reads damaged plans of every format: each is read soundly or refused by name, none crashes.

    python -m benchmarks.damage [--count 500] [--seed 1] [--kind .docx] [--keep FOLDER]

Case N of a seed is always the same file: ``--first N --count 1`` reads it again, and ``--keep``
writes the files that failed. What must hold is in ``tests/loaders/invariants.py``. Exit code 1 if
any case fails. Ten thousand cases take about half an hour.
"""

import argparse
import sys
import time
import traceback
from collections import Counter
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from tests.loaders.damages import Damaged, damaged
from tests.loaders.invariants import check_path

SLOW_SECONDS = 20.0


def read_case(case: Damaged, folder: Path) -> Counter[str]:
    """Read one damaged file; more than ``SLOW_SECONDS`` is a failure."""
    path = folder / f"plan{case.suffix}"
    path.write_bytes(case.data)
    start = time.perf_counter()
    outcome = check_path(path)
    seconds = time.perf_counter() - start
    assert seconds < SLOW_SECONDS, f"{seconds:.0f} s for {len(case.data)} bytes"
    return outcome


def run(given: argparse.Namespace) -> Counter[str]:
    """Read the cases; what became of them, and ``failed``."""
    outcomes: Counter[str] = Counter()
    for number in range(given.first, given.first + given.count):
        case = damaged(Random(f"{given.seed}-{number}"), given.kind)
        try:
            with TemporaryDirectory() as folder:
                outcomes.update(read_case(case, Path(folder)))
        except Exception:  # noqa: BLE001  # whatever it is, it is what is looked for
            outcomes["failed"] += 1
            print(f"case {number} {case.suffix}: {traceback.format_exc(limit=-4)}", flush=True)
            if given.keep:
                (given.keep / f"{number}{case.suffix}").write_bytes(case.data)
    return outcomes


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", action="append", default=[])
    parser.add_argument("--keep", type=Path)
    given = parser.parse_args()
    outcomes = run(given)
    print(f"{given.count} damaged inputs: {dict(outcomes)}")
    sys.exit(1 if outcomes["failed"] else 0)


if __name__ == "__main__":
    main()
