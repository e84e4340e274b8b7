"""The process that draws pages of PDFs: a page number, a line break and the PDF are the question.

A PDF may bring the process down, or fill its memory: see ``loaders.read.processes``.
"""

import signal

from loaders.read.pdf.picture import render_page
from loaders.read.serving import serve

MAX_MEMORY = 5 << 28
"""Bytes of address space, as for reading a PDF."""


def _answer(question: bytes) -> bytes:
    page, _, data = question.partition(b"\n")
    return render_page(data, int(page))


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C ends it, whatever its parent does then
    serve(_answer, MAX_MEMORY)
