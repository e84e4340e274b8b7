"""Processor time of commands from their start: help, and the facts of one short plan.

    python -m benchmarks.commands [--rounds 5] [--out FILE]

Aim: ``extract`` begins to read within 0.5 s. The least of the rounds counts, of the command and all
its processes; ``python`` is the interpreter alone, ``vocabularies`` what loading them takes on top
of importing them (aim: 0.3 s).
"""

import argparse
import json
import resource
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
PLAN = "天津市促进消费实施方案\n\n一、主要任务\n（一）促进消费。（市商务局牵头）\n"
IMPORT = "from ontology.vocabulary import load_vocabulary"
LOAD = f"{IMPORT}; from ontology.jurisdictions import jurisdictions as j; load_vocabulary(); j()"


def processor_seconds(command: list[str], rounds: int) -> float:
    """Of the command and its children, the least of the rounds."""
    return min(_once(command) for _ in range(rounds))


def _once(command: list[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, *command], cwd=ROOT, check=True, stdout=subprocess.DEVNULL, timeout=600
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measure(rounds: int) -> dict[str, float]:
    with TemporaryDirectory() as folder:
        plan = Path(folder) / "plan.txt"
        plan.write_text(PLAN, encoding="utf-8")
        commands = {
            "python": ["-c", "pass"],
            "extract --help": ["-m", "api.cli", "extract", "--help"],
            "query --help": ["-m", "api.cli", "query", "--help"],
            "ask --help": ["-m", "api.cli", "ask", "--help"],
            "--help": ["-m", "api.cli", "--help"],
            "before a file is read": ["-c", "import api.cli.commands.extract, loaders.pipeline"],
            "extract": ["-m", "api.cli", "extract", str(plan)],
            "import": ["-c", IMPORT],
            "load": ["-c", LOAD],
        }
        found = {name: processor_seconds(given, rounds) for name, given in commands.items()}
    found["vocabularies"] = found.pop("load") - found.pop("import")
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--out", type=Path)
    given = parser.parse_args()
    figures = measure(given.rounds)
    for name, value in figures.items():
        print(f"{name:24} {value:8.2f} s")
    if given.out:
        given.out.write_text(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
