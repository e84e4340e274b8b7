"""How the time of reading grows with the text: plans of 1, 10 and 100 times as much as a seed.

    python -m benchmarks.growth [--times 1 10 100] [--out FILE]

Each shape grows as plans do: more chapters and items, more rows in the task table, more rows of
indicators, more words in one line. Printed is the time for a line, and how it compares with that
of the shortest plan. Exit code 1 if a line of the longest plan takes more than ``MOST`` times as
long: a reading whose time grew with the square of the text would take 100 times as long.
"""

import argparse
import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

from loaders.pipeline import extract_document
from loaders.read.formats.plain_text import FORMAT

MOST = 3.0
HEAD = "天津市促进现代服务业高质量发展实施方案\n\n"
_UNITS = ("市商务局", "市财政局", "市教委", "市科技局", "市农业农村委", "市卫生健康委")
_ACTS = ("建设现代园区", "培育龙头企业", "打造消费商圈", "引进服务机构", "更新老旧小区")


def body(times: int) -> str:
    """Ten chapters of ten items, each with a target and its units."""
    lines = [HEAD]
    for chapter in range(10 * times):
        lines.append(f"第{chapter + 1}章 发展第{chapter}类服务\n\n" if chapter % 10 == 0 else "")
        lines.append(f"一、推进第{chapter}类服务提质\n\n")
        lines.extend(_item(number + 10 * chapter) for number in range(10))
    return "".join(lines)


def _item(number: int) -> str:
    act, unit = _ACTS[number % 5], _UNITS[number % 6]
    return (
        f"（一）{act}{number}。加快{act}第{number}期，到2027年，服务企业达到{number}家。"
        f"落实《第{number}号条例》。（{unit}牵头，{_UNITS[number % 5]}配合）\n\n"
    )


def tables(times: int) -> str:
    """A hundred body items, and an annex that restates each in a row with its units."""
    lines = [body(times), "附件\n\n任务分工表\n\n"]
    for number in range(100 * times):
        if number % 20 == 0:
            lines.append("\t序号\n\t任务\n\t责任单位\n\t完成时限\n\n")
        act, unit = _ACTS[number % 5], _UNITS[number % 6]
        lines.append(f"\t{number % 1000}\n\t{act}第{number}期，服务企业达到{number}家。\n")
        lines.append(f"\t{unit}、{_UNITS[number % 5]}\n\t2027年底前\n\n")
    return "".join(lines)


def indicators(times: int) -> str:
    """Ten tables of ten indicators, each under its heading."""
    lines = [HEAD, "一、重点任务\n（一）促进消费。建设园区。（市商务局负责）\n\n"]
    for number in range(10 * times):
        lines.append(f"（二）第{number}类指标。\n\n指标名称\t2025年\t2030年\t属性\n")
        lines.extend(
            f"第{number}类服务{row}值（亿元）\t{row}\t{row + 9}\t预期性\n" for row in range(10)
        )
        lines.append("\n")
    return "".join(lines)


def one_line(times: int) -> str:
    """The items of ``body`` in one line, as where a text lost its line ends."""
    return HEAD + body(times).removeprefix(HEAD).replace("\n", "")


SHAPES: dict[str, Callable[[int], str]] = {
    "body": body,
    "tables": tables,
    "indicators": indicators,
    "one_line": one_line,
}


def seconds(text: str) -> float:
    """Processor seconds to read a text; what else the machine does is not counted."""
    data = text.encode()
    start = time.process_time()
    extract_document(FORMAT.read(Path("plan.txt"), data))
    return time.process_time() - start


def measure(shape: Callable[[int], str], times: list[int]) -> list[dict[str, float]]:
    """Per size: lines (of 40 characters), seconds, microseconds a line, growth over the first."""
    rows: list[dict[str, float]] = []
    for factor in times:
        text = shape(factor)
        taken = min(seconds(text) for _ in range(3 if factor < 100 else 1))
        lines = len(text) / 40
        rows.append(
            {"times": factor, "lines": lines, "s": taken, "us_per_line": 1e6 * taken / lines}
        )
        rows[-1]["growth"] = rows[-1]["us_per_line"] / rows[0]["us_per_line"]
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, nargs="+", default=[1, 10, 100])
    parser.add_argument("--out", type=Path)
    given = parser.parse_args()
    seconds(body(1))  # the dictionaries are loaded once
    figures = {name: measure(shape, given.times) for name, shape in SHAPES.items()}
    for name, rows in figures.items():
        for row in rows:
            print(f"{name:12}", *(f"{key} {value:<10.4g}" for key, value in row.items()))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"peak memory {peak / 1024:.0f} MB")
    if given.out:
        given.out.write_text(json.dumps(figures, indent=1))
    sys.exit(any(rows[-1]["growth"] > MOST for rows in figures.values()))


if __name__ == "__main__":
    main()
