"""A Word file as a document."""

from pathlib import Path

from loaders.read.rendering import Rendering
from loaders.read.word.blocks import Body
from loaders.read.word.xml import Package
from loaders.text.document import Document
from ontology.errors import FormatError


def read_word(path: Path, packed: bytes, data: bytes | None = None) -> Document:
    """The text of a .docx file; ``data`` are the bytes of the file that it was converted from.

    Raises:
        FormatError: no Word file, damaged, with a password, or without text.
    """
    rendering = Rendering()
    try:
        Body(Package(path, packed)).print(rendering)
    except ValueError as error:
        raise FormatError(f"{path}：{error}，不像一份规划文本；请用 Word 打开检查后另存") from error
    return rendering.document(path, packed if data is None else data)
