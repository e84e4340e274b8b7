"""A web page as a document."""

from pathlib import Path

from loaders.read.rendering import Rendering
from loaders.read.web.blocks import print_body
from loaders.read.web.body import find_body
from loaders.read.web.parse import parse_page
from loaders.read.web.site_lines import is_site_line
from loaders.text.document import Document
from ontology.errors import FormatError


def read_page(path: Path, data: bytes) -> Document:
    """The text of a page, its site's own lines left out.

    Raises:
        FormatError: no page, broken, or without text.
    """
    body = find_body(parse_page(path, data))
    rendering = Rendering()
    for words in body.head:
        rendering.paragraph(words)
    try:
        print_body(body.element, rendering, is_site_line)
    except ValueError as error:
        raise FormatError(f"{path}：{error}，不像一份规划文本；请检查网页的表格") from error
    for words in body.signature:
        rendering.paragraph(words)
    return rendering.document(path, data)
