"""The process that reads PDFs: their bytes are the question, blocks as JSON the answer.

A PDF may bring the process down, or fill its memory: see ``loaders.read.processes``.
"""

import signal

from loaders.read.pdf.blocks import Refused, dump, dump_damage, dump_refusal
from loaders.read.pdf.pages import read_pages
from loaders.read.serving import serve

MAX_MEMORY = 5 << 28
"""Bytes of address space: with the process that asks, a file takes less than 1.5 GB."""


def _answer(data: bytes) -> bytes:
    try:
        return dump(read_pages(data))
    except Refused as refusal:
        return dump_refusal(str(refusal))
    except ValueError as error:
        return dump_damage(str(error))


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C ends it, whatever its parent does then
    serve(_answer, MAX_MEMORY)
