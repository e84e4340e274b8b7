"""Synthetic plans in the shape of a seed: other titles, years and numbers, the same layout."""

import re
from collections.abc import Iterator
from pathlib import Path

SEED = next((Path(__file__).parents[1] / "seeds").glob("000_*.txt"))


def write_plans(folder: Path, count: int) -> Iterator[Path]:
    """Write ``count`` plans of about 40 KB; each has a title of its own, hence is a document."""
    text = SEED.read_text(encoding="utf-8")
    for number in range(count):
        changed = text.replace(
            "促进现代服务业高质量发展实施方案", f"现代服务业第{number}号实施方案"
        )
        path = folder / f"plan-{number:05}.txt"
        path.write_text(re.sub(r"达到(\d+)", rf"达到{number}\1", changed), encoding="utf-8")
        yield path
