"""A PDF as a document, read by a process of its own.

The structure of a PDF may be crafted to fill memory or to run for ever, and its parser has no
bounds: the process has.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

from loaders.read.pdf.blocks import Printed, Refused, load
from loaders.read.rendering import Rendering
from loaders.read.signatures import PDF, wrong_kind
from loaders.text.document import Document
from ontology.errors import FormatError

MAX_SECONDS = 300
FEWEST_SECONDS = 60
_BYTES_A_SECOND = 10_000
"""A small file that takes long leads in circles; a page of text has some 3 KB."""
_MISSING = re.compile(r"^(?:ModuleNotFoundError|ImportError): (.+)", re.M)
_NO_MEMORY = re.compile(r"^MemoryError\b", re.M)
_KILLED = -9
"""What Linux does to a process when the machine has no memory left."""
_OUT_OF_TIME = -24
_FAULT = 1
"""How Python ends a program over an exception; all else is a crash."""


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
    # -P: a json.py in the current folder is no part of the program
    command = [sys.executable, "-P", "-m", "loaders.read.pdf.worker"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    limit = min(MAX_SECONDS, FEWEST_SECONDS + len(data) // _BYTES_A_SECOND)
    try:
        told = subprocess.run(
            command, input=data, capture_output=True, timeout=limit, env=environment
        )
    except subprocess.TimeoutExpired as error:
        raise FormatError(f"{path}：{limit} {_TOO_LONG}") from error
    try:
        return load(told.stdout)
    except Refused as refusal:
        raise FormatError(f"{path}：{refusal}") from refusal
    except ValueError as error:
        why = _why(told.returncode, told.stderr.decode("utf-8", "replace"))
        raise FormatError(f"{path}：{why}") from error


_TOO_LONG = "秒内没有读完，PDF 结构异常；请用阅读器打开后重新导出"


def _why(code: int, said: str) -> str:
    """Why the process told nothing, from how it ended, and what to do."""
    if missing := _MISSING.search(said):
        return f"读取 PDF 的程序库没有装好（{missing[1].strip()}）；请重新安装 policygraph"
    if _NO_MEMORY.search(said) or code == _KILLED:
        return "读取时内存不足，文件过大或结构异常；请关闭其他程序后重试，或把 PDF 拆分后再载入"
    if code == _OUT_OF_TIME:
        return f"{MAX_SECONDS} {_TOO_LONG}"
    if code not in (0, _FAULT):
        return f"读取 PDF 的进程崩溃（返回码 {code}）；请用阅读器打开后重新导出，仍不行请报告"
    return "PDF 损坏、不完整或结构异常；请重新下载，或用阅读器打开后重新导出"
