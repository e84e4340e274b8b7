"""PDFs are read by a process of their own (``loaders.read.processes``), within a time."""

import re
from pathlib import Path

from loaders.read.pdf.blocks import Printed, Refused, load
from loaders.read.processes import Died, Processes
from loaders.text.regex import regex
from ontology.errors import FormatError

MAX_SECONDS = 300
FEWEST_SECONDS = 60
_BYTES_A_SECOND = 10_000
"""A small file that takes long leads in circles; a page of text has some 3 KB."""
_MISSING = regex(r"^(?:ModuleNotFoundError|ImportError): (.+)", re.M)
_DAMAGED = "PDF 损坏、不完整或结构异常；请重新下载，或用阅读器打开后重新导出"

PROCESSES = Processes("loaders.read.pdf.worker")


def read_printed(path: Path, data: bytes) -> list[Printed]:
    """The paragraphs and tables of a PDF, read by a process that stays for the next file.

    Raises:
        FormatError: damaged, with a password, scanned, or without end.
    """
    limit = min(MAX_SECONDS, FEWEST_SECONDS + len(data) // _BYTES_A_SECOND)
    try:
        return load(PROCESSES.ask(data, limit))
    except TimeoutError as error:
        why = f"{limit} 秒内没有读完，PDF 结构异常；请用阅读器打开后重新导出"
        raise FormatError(f"{path}：{why}") from error
    except Died as error:
        raise FormatError(f"{path}：{_why(error)}") from error
    except Refused as refusal:
        raise FormatError(f"{path}：{refusal}") from refusal
    except ValueError as error:
        raise FormatError(f"{path}：{_DAMAGED}") from error


def _why(died: Died) -> str:
    """Why the process answered nothing, from how it ended, and what to do."""
    if missing := _MISSING.search(died.said):
        return f"读取 PDF 的程序库没有装好（{missing[1].strip()}）；请重新安装 policygraph"
    if died.lacked_memory:
        return "读取时内存不足，文件过大或结构异常；请关闭其他程序后重试，或把 PDF 拆分后再载入"
    if died.crashed:
        return f"读取 PDF 的进程崩溃（返回码 {died.code}）；请用阅读器打开后重新导出，仍不行请报告"
    return _DAMAGED
