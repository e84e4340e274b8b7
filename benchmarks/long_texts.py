"""How the time of reading a plan grows with its length, for texts in which one thing is repeated.

    python -m benchmarks.long_texts [--characters 20000] [--kind "many rows"]

Each is read at its length and at four times that; four times as long is linear, sixteen times is
quadratic. Processor time, the least of three attempts: another program's work does not count, and
the ratio is the same on a slow machine. Exit code 1 if a time grows more than ``MOST`` times.
"""

import argparse
import sys
import time
from contextlib import suppress
from pathlib import Path

from loaders.pipeline import extract_document
from loaders.read.formats.plain_text import FORMAT
from ontology.errors import FormatError
from tests.loaders.long_texts import KINDS, long_text

LONGER = 4
MOST = 8.0
"""Half of quadratic: all kinds grow by about 4."""
FLOOR_SECONDS = 0.02
"""Less than this is noise."""


def seconds(kind: str, characters: int) -> float:
    """Processor seconds of reading, the least of three attempts."""
    data = long_text(kind, characters).encode()
    return min(_once(data) for _ in range(3))


def _once(data: bytes) -> float:
    start = time.process_time()
    with suppress(FormatError):
        extract_document(FORMAT.read(Path("plan.txt"), data))
    return time.process_time() - start


def growth(kind: str, characters: int) -> tuple[float, float]:
    """Seconds at the length, and how many times that at ``LONGER`` times the length."""
    short = seconds(kind, characters)
    return short, seconds(kind, LONGER * characters) / max(short, FLOOR_SECONDS)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--characters", type=int, default=20_000)
    parser.add_argument("--kind", action="append", choices=KINDS)
    given = parser.parse_args()
    _once(long_text(KINDS[0], 1_000).encode())  # loads jieba and the vocabularies
    steep = []
    for kind in given.kind or KINDS:
        short, times = growth(kind, given.characters)
        print(f"{kind:30} {short:8.3f} s  x{times:5.1f}", flush=True)
        if times > MOST:
            steep.append(kind)
    sys.exit(f"grows more than x{MOST:.0f}: {', '.join(steep)}" if steep else 0)


if __name__ == "__main__":
    main()
