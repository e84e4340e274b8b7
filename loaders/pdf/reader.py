"""A PDF as a document, read by a process of its own.

The structure of a PDF may be crafted to fill memory or to run for ever, and its parser has no
bounds: the process has.
"""

import os
import subprocess
import sys
from pathlib import Path

from loaders.document import Document
from loaders.pdf.blocks import Printed, Refused, load
from loaders.rendering import Rendering
from loaders.signatures import PDF, wrong_kind
from ontology.errors import FormatError

MAX_SECONDS = 300


def read_pdf(path: Path, data: bytes) -> Document:
    """The text of a PDF, with the page of each line.

    Raises:
        FormatError: no PDF, damaged, with a password, scanned, or without end.
    """
    if PDF not in data[:1024]:
        raise wrong_kind(path, data, " PDF 文件")
    rendering = Rendering()
    for block in _read(path, data):
        rendering.page = block.page
        if block.rows:
            rendering.table(block.rows, block.pages)
        else:
            rendering.paragraph(block.words)
    return rendering.document(path, data)


def _read(path: Path, data: bytes) -> list[Printed]:
    command = [sys.executable, "-m", "loaders.pdf.worker"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    try:
        told = subprocess.run(
            command, input=data, capture_output=True, timeout=MAX_SECONDS, env=environment
        )
        return load(told.stdout)
    except Refused as refusal:
        raise FormatError(f"{path}：{refusal}") from refusal
    except subprocess.TimeoutExpired as error:
        raise FormatError(
            f"{path}：{MAX_SECONDS} 秒内没有读完，PDF 结构异常；请用阅读器打开后重新导出"
        ) from error
    except ValueError as error:
        raise FormatError(
            f"{path}：PDF 损坏、不完整或结构异常；请重新下载，或用阅读器打开后重新导出"
        ) from error
