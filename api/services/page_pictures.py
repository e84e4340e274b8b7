"""The pages of a loaded PDF as pictures, drawn from the copy that was kept of it."""

from pathlib import Path
from threading import BoundedSemaphore
from typing import TYPE_CHECKING, NamedTuple

from api.services.originals import find_originals
from loaders.read.formats import read_bytes
from loaders.read.processes import Died, Processes
from ontology.errors import FormatError, NotFoundError, StoreUnavailableError

if TYPE_CHECKING:
    from graph.store import GraphStore

_FILE = """
MATCH (d:Document {id: $id})
RETURN d.title AS title, d.sha256 AS sha256, d.source_file AS source_file
"""
_SECONDS = 30
_AT_ONCE = 2
"""Pages that are drawn at a time: each takes one processor."""
_PROCESSES = Processes("loaders.read.pdf.picture_worker")
_SLOTS = BoundedSemaphore(_AT_ONCE)


class PdfOriginal(NamedTuple):
    """The kept copy of a PDF; ``sha256`` is that of its bytes."""

    path: Path
    sha256: str


def find_pdf(store: "GraphStore", originals: Path, document: str) -> PdfOriginal:
    """The PDF that a document was read from.

    Raises:
        NotFoundError: no such document, no PDF, or one of which no copy was kept here.
    """
    rows = store.read(_FILE, {"id": document})
    if not rows:
        raise NotFoundError(f"图中没有编号为“{document}”的文件。全部文件见 /documents。")
    name, sha256 = str(rows[0]["source_file"] or ""), str(rows[0]["sha256"] or "")
    if not name.lower().endswith(".pdf"):
        raise NotFoundError(f"“{rows[0]['title']}”不是由 PDF 载入的，没有页面图像；请看文字。")
    kept = find_originals(originals, sha256, name) if sha256 else ()
    path = next((each for each in kept if each.name == name), None)
    if path is None:
        raise NotFoundError(f"本机没有保存“{name}”的原件。请再载入它一次。")
    return PdfOriginal(path, sha256)


def draw_page(original: PdfOriginal, page: int) -> bytes:
    """A page (1-based) as PNG.

    Raises:
        NotFoundError: the file has no such page.
        FormatError: it cannot be drawn.
        StoreUnavailableError: others are being drawn.
    """
    if not _SLOTS.acquire(timeout=_SECONDS):
        raise StoreUnavailableError("正在绘制别的页面。请稍后重试。")
    try:
        question = b"%d\n" % page + read_bytes(original.path)
        picture = _PROCESSES.ask(question, _SECONDS)
    except (Died, TimeoutError) as error:
        reason = "页面无法绘制；请用阅读器打开原件"
        raise FormatError(f"{original.path.name} 第 {page} 页：{reason}") from error
    finally:
        _SLOTS.release()
    if not picture:
        raise NotFoundError(f"{original.path.name} 没有第 {page} 页。")
    return picture
