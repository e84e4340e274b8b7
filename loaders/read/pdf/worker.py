"""The process that reads one PDF: bytes on standard input, blocks as JSON on standard output."""

import contextlib
import logging
import sys

from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
from pdfplumber.utils.exceptions import PdfminerException

from loaders.read.pdf.blocks import Refused, dump, dump_refusal
from loaders.read.pdf.pages import read_pages

MAX_MEMORY = 2 << 30
MAX_SECONDS = 300


def main() -> None:
    """Read, and tell; a fault of the file ends the process, which says enough."""
    _limit()
    logging.disable()
    sys.stdout.buffer.write(_tell(sys.stdin.buffer.read()))


def _tell(data: bytes) -> bytes:
    try:
        return dump(read_pages(data))
    except Refused as refusal:
        return dump_refusal(str(refusal))
    except PdfminerException as error:
        if isinstance(error.args[0], PDFPasswordIncorrect | PDFEncryptionError):
            return dump_refusal("有密码；请去掉密码后另存")
        raise


def _limit() -> None:
    """Bound memory and time, where the system can: on Windows the parent's clock alone does."""
    with contextlib.suppress(ImportError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (MAX_SECONDS, MAX_SECONDS))


if __name__ == "__main__":
    main()
