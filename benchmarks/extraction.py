"""Extraction throughput as a ratio to jieba.cut over the same text in the same run (aim >= 1.0).

    python -m benchmarks.extraction [--rounds 5] [--out FILE]

Both are warmed up once, so that dictionaries are loaded; rounds alternate, the median counts.
"""

import argparse
import json
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import jieba  # type: ignore[import-untyped]

from loaders.pipeline import extract_file

SEEDS = sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def measure(rounds: int) -> dict[str, float]:
    texts = [path.read_text(encoding="utf-8") for path in SEEDS]
    size = sum(path.stat().st_size for path in SEEDS)

    def cut() -> None:
        for text in texts:
            list(jieba.cut(text))

    def extract() -> None:
        for path in SEEDS:
            extract_file(path)

    extract()
    cut()
    pairs = [(seconds(cut), seconds(extract)) for _ in range(rounds)]
    return {
        "jieba_mb_per_s": size / 1e6 / statistics.median(pair[0] for pair in pairs),
        "extract_mb_per_s": size / 1e6 / statistics.median(pair[1] for pair in pairs),
        "ratio": statistics.median(cut / extract for cut, extract in pairs),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--out", type=Path)
    given = parser.parse_args()
    figures = measure(given.rounds)
    for name, value in figures.items():
        print(f"{name:20} {value:8.2f}")
    if given.out:
        given.out.write_text(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
