"""The process that reads PDFs: their bytes on standard input, blocks as JSON on standard output.

Before each file, and before each answer, stands its length on a line of its own. A PDF may bring
the process down, or fill its memory: see ``loaders.read.pdf.process``.
"""

import contextlib
import gc
import sys

from loaders.read.pdf.blocks import Refused, dump, dump_damage, dump_refusal
from loaders.read.pdf.pages import read_pages

MAX_MEMORY = 2 << 30


def main() -> None:
    """Read file after file, until there are no more; garbage is collected between files."""
    _limit()
    gc.disable()
    while length := sys.stdin.buffer.readline():
        answer = _answer(sys.stdin.buffer.read(int(length)))
        sys.stdout.buffer.write(b"%d\n" % len(answer) + answer)
        sys.stdout.buffer.flush()
        gc.collect()


def _answer(data: bytes) -> bytes:
    try:
        return dump(read_pages(data))
    except Refused as refusal:
        return dump_refusal(str(refusal))
    except ValueError as error:
        return dump_damage(str(error))


def _limit() -> None:
    """Bound memory, where the system can; the parent's clock bounds time."""
    with contextlib.suppress(ImportError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))


if __name__ == "__main__":
    main()
