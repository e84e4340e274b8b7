"""How much text is read of one file, so that reading it takes a bounded memory.

Reading takes 110 MB and up to 0.4 KB for each character: with these limits, less than 1.5 GB. The
PDF parser has a process and a limit of its own (``loaders.read.pdf.worker``), and so has
LibreOffice.
"""

from collections.abc import Collection
from pathlib import Path

from ontology.errors import FormatError

MAX_BYTES = 64 * 1024 * 1024
"""Of a file, also of one in an archive: the longest plan that we know has 0.5 MB of text."""
MAX_CHARACTERS = 3_000_000
MAX_LINES = 300_000
"""The longest plan that we know has 70 000 characters on 1 300 lines."""
MAX_TAGS = 1_000_000
MAX_PART = 32 * 1024 * 1024
"""Bytes of one part of a Word file: its text with all its marks, without pictures."""


def check_text(path: Path, characters: int, lines: int) -> None:
    """Refuse a text that is longer than any plan, before memory is spent on its parts.

    Raises:
        FormatError: more than ``MAX_CHARACTERS`` or ``MAX_LINES``.
    """
    for found, limit, unit in ((characters, MAX_CHARACTERS, "字"), (lines, MAX_LINES, "行")):
        if found > limit:
            raise FormatError(
                f"{path}：正文有 {found} {unit}，超过上限 {limit} {unit}；"
                "这不像一份规划文本，请拆分或检查"
            )


def check_lines(path: Path, lines: Collection[str]) -> None:
    """Refuse printed lines that are more than any plan has; see ``check_text``."""
    check_text(path, sum(map(len, lines)), len(lines))


def check_tags(path: Path, page: str) -> None:
    """Refuse a page with more tags than its tree may have.

    Raises:
        FormatError: more than ``MAX_TAGS``.
    """
    if (tags := page.count("<")) > MAX_TAGS:
        raise FormatError(
            f"{path}：网页有 {tags} 个标签，超过上限 {MAX_TAGS} 个；"
            "这不像一份规划文本，请在浏览器中打开，只把正文另存"
        )
