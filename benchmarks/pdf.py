"""Time to read a PDF as a ratio to PDFium's text layer of it in the same run (aim: 5 or less).

    python -m benchmarks.pdf [FILES] [--rounds 5] [--out FILE]

Without files, plans of the seeds are printed as PDFs. The process that reads is started before the
first round; rounds alternate, and the least time of each counts. The median of the files is told,
with what the first file of a process takes on top.
"""

import argparse
import json
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2
from reportlab.lib import pagesizes
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from loaders.read.formats import formats, read_document
from loaders.read.pdf.process import PROCESSES

SEEDS = sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))
FONT = "STSong-Light"
WIDE, HIGH, LEADING = 32, 28, 24
"""Characters of a line, lines of a page, points between lines: as GB/T 9704 has them."""


def print_pdf(text: str, path: Path) -> None:
    """The text as a PDF, its lines broken by width."""
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    canvas = Canvas(str(path), pagesize=pagesizes.A4)
    lines = [
        part
        for line in text.split("\n")
        for start in range(0, len(line), WIDE)
        if (part := line[start : start + WIDE].strip())
    ]
    for first in range(0, len(lines), HIGH):
        canvas.setFont(FONT, 14)
        for number, line in enumerate(lines[first : first + HIGH]):
            canvas.drawString(72, 760 - LEADING * number, line)
        canvas.showPage()
    canvas.save()


@contextmanager
def printed_seeds() -> Iterator[list[Path]]:
    with TemporaryDirectory() as folder:
        files = [Path(folder) / f"{path.stem}.pdf" for path in SEEDS]
        for seed, file in zip(SEEDS, files, strict=True):
            print_pdf(seed.read_text(encoding="utf-8"), file)
        yield files


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def read_layer(data: bytes) -> int:
    """The characters of the text layer, as PDFium's Python wrapper gives them."""
    document = pypdfium2.PdfDocument(data)
    count = 0
    for index in range(len(document)):
        page = document[index]
        text = page.get_textpage()
        count += len(text.get_text_range())
        text.close()
        page.close()
    document.close()
    return count


def measure(files: Sequence[Path], rounds: int) -> dict[str, float]:
    formats()
    PROCESSES.end_idle()
    started = seconds(partial(read_document, files[0]))
    again = seconds(partial(read_document, files[0]))
    ratios = []
    for path in files:
        data = path.read_bytes()
        pairs = [
            (seconds(partial(read_layer, data)), seconds(partial(read_document, path)))
            for _ in range(rounds)
        ]
        ratios.append(min(ours for _, ours in pairs) / min(layer for layer, _ in pairs))
    return {
        "files": len(files),
        "ratio": statistics.median(ratios),
        "ratio_worst": max(ratios),
        "start_s": started - again,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--out", type=Path)
    given = parser.parse_args()
    if given.files:
        figures = measure(given.files, given.rounds)
    else:
        with printed_seeds() as files:
            figures = measure(files, given.rounds)
    for name, value in figures.items():
        print(f"{name:20} {value:8.2f}")
    if given.out:
        given.out.write_text(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
