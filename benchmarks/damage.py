"""Damaged inputs without a crash: plans with lines dropped, doubled and swapped, cells shifted,
characters replaced, cut off anywhere, as text and as the bytes of every format.

python -m benchmarks.damage [count]: exits with 1 if an input ends otherwise than in facts whose
evidence stands at its lines, or in an error that names the file. Seeded: a failure comes again.
"""

import random
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from graph.records import Facts
from loaders.pipeline import extract_file
from ontology.errors import PolicyGraphError

ROOT = Path(__file__).parents[1]
TEXTS = sorted((*ROOT.glob("seeds/*.txt"), *ROOT.glob("tests/gold/texts/*.txt")))
CHARACTERS = "一二三（）()《》〔〕【】、，。；：:0123456789年月%\t \n\u200b\ud7ff𠀀責單位牵头单位"


def drop(lines: list[str], dice: random.Random) -> list[str]:
    start = dice.randrange(len(lines))
    return lines[:start] + lines[start + dice.randint(1, 20) :]


def double(lines: list[str], dice: random.Random) -> list[str]:
    start = dice.randrange(len(lines))
    return lines[: start + dice.randint(1, 20)] + lines[start:]


def swap(lines: list[str], dice: random.Random) -> list[str]:
    one, other = dice.randrange(len(lines)), dice.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return lines


def shift_cells(lines: list[str], dice: random.Random) -> list[str]:
    for number, line in enumerate(lines):
        cells = line.split("\t")
        if len(cells) > 1 and dice.random() < 0.3:
            cells.insert(dice.randrange(len(cells)), cells.pop(dice.randrange(len(cells))))
            lines[number] = "\t".join(cells)
    return lines


def replace(lines: list[str], dice: random.Random) -> list[str]:
    text = list("\n".join(lines))
    for _ in range(dice.randint(1, 60)):
        text[dice.randrange(len(text))] = dice.choice(CHARACTERS)
    return "".join(text).split("\n")


def cut(lines: list[str], dice: random.Random) -> list[str]:
    text = "\n".join(lines)
    return text[: dice.randrange(1, len(text))].split("\n")


def join(lines: list[str], dice: random.Random) -> list[str]:
    start = dice.randrange(len(lines))
    stop = start + dice.randint(2, 40)
    return [*lines[:start], "".join(lines[start:stop]), *lines[stop:]]


DAMAGES: tuple[Callable[[list[str], random.Random], list[str]], ...] = (
    *(drop, double, swap, shift_cells, replace, cut, join),
)


def damaged(text: str, dice: random.Random) -> bytes:
    """A text with some damages, in one of the encodings; now and then with bytes replaced."""
    lines = text.split("\n")
    for _ in range(dice.randint(1, 5)):
        if len("".join(lines)) > 1:
            lines = dice.choice(DAMAGES)(lines, dice) or [""]
    data = bytearray("\n".join(lines).encode(dice.choice(("utf-8", "gb18030")), "replace"))
    if data and dice.random() < 0.2:
        for _ in range(dice.randint(1, 30)):
            data[dice.randrange(len(data))] = dice.randrange(256)
    return bytes(data)


def is_sound(facts: Facts) -> bool:
    """Whether every quote is a part of the lines that it names."""
    lines = str(facts.document.properties["text"]).split("\n")
    return all(
        _stands(lines, dict(record.properties))
        for record in (*facts.nodes, *facts.edges)
        if "quote" in record.properties and record.properties.get("rule") != "merged-rows"
    )


def _stands(lines: list[str], properties: dict[str, object]) -> bool:
    first, last = int(str(properties["line_start"])), int(str(properties["line_end"]))
    printed = "".join("".join(lines[first - 1 : last]).split())
    return "".join(str(properties["quote"]).split()) in printed


def main(count: int) -> int:
    dice = random.Random(2026)
    texts = [path.read_text("utf-8") for path in TEXTS]
    came: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for number in range(count):
            suffix = dice.choice((".txt", ".txt", ".txt", ".md", ".html", ".docx"))
            path = Path(folder) / f"plan{suffix}"
            path.write_bytes(damaged(dice.choice(texts), dice))
            try:
                found = extract_file(path)
                sound = is_sound(found)
                came["read" if sound else "UNSOUND"] += 1
                if not sound:
                    Path(f"damage-{number}{suffix}").write_bytes(path.read_bytes())
            except PolicyGraphError as error:
                came["refused" if path.name in str(error) else "NAMELESS"] += 1
            except Exception as error:  # noqa: BLE001 - what this looks for
                came[f"CRASH {type(error).__name__}"] += 1
                Path(f"damage-{number}{suffix}").write_bytes(path.read_bytes())
    for outcome, times in came.most_common():
        print(f"{outcome:<24} {times}")
    return 0 if came.keys() <= {"read", "refused"} else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 300))
