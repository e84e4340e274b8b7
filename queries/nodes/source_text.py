"""The text of a loaded document, line by line, as the lines that rows name as their evidence."""

from ontology.errors import NotFoundError
from queries.engine.reads import Read, Reads

_TEXT = "MATCH (d:Document {id: $id}) RETURN d.title AS title, d.text AS text"


def read_lines(document: str) -> Reads[tuple[str, list[str]]]:
    """Title and lines of a document, given by its id.

    Raises:
        NotFoundError: no such document, or one that is only cited.
    """
    records = yield Read(_TEXT, {"id": document})
    if not records:
        raise NotFoundError(f"图中没有编号为“{document}”的文件。全部文件见 /documents。")
    title, text = records[0]["title"], records[0]["text"]
    if text is None:
        raise NotFoundError(f"文件“{title}”只被其他文件引用，没有载入原文。")
    return title, [line.rstrip("\r") for line in text.removesuffix("\n").split("\n")]
