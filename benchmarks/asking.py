"""Processor time of understanding a question, over the questions of the tests (aim: 20 ms).

    python -m benchmarks.asking [--out FILE]

Median and 95th percentile; and once for the vocabularies: how long reading them takes.
"""

import argparse
import json
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import yaml

from graph.connection import connect
from loaders.pipeline import extract_file
from loaders.vocabulary import vocabulary_facts
from ontology.vocabulary import load_vocabulary
from queries.asking.known.gazetteer import read_gazetteer
from queries.asking.known.name_index import NameIndex
from queries.asking.understanding import understand
from queries.engine.reads import run

ROOT = Path(__file__).parents[1]
TODAY = date(2026, 11, 26)


def milliseconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return 1000 * (time.process_time() - start)


def questions() -> list[str]:
    listed = yaml.safe_load((ROOT / "tests" / "asking" / "questions.yaml").read_text("utf-8"))
    return [case["ask"] for cases in listed.values() for case in cases]


def names_of_the_seeds() -> NameIndex:
    with tempfile.TemporaryDirectory() as folder, connect(data=Path(folder)) as store:
        seeds = sorted((ROOT / "seeds").glob("*.txt"))
        for _ in store.load([vocabulary_facts(), *map(extract_file, seeds)]):
            pass
        return NameIndex(run(store, read_gazetteer()))


def measure() -> dict[str, float]:
    forms = names_of_the_seeds()
    understand(questions()[0], forms, TODAY)
    spent = [milliseconds(partial(understand, ask, forms, TODAY)) for ask in questions()]
    return {
        "question_median_ms": statistics.median(spent),
        "question_95th_ms": statistics.quantiles(spent, n=20)[-1],
        "vocabularies_ms": milliseconds(lambda: load_vocabulary.__wrapped__()),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path)
    given = parser.parse_args()
    figures = measure()
    for name, value in figures.items():
        print(f"{name:20} {value:8.2f}")
    if given.out:
        given.out.write_text(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
