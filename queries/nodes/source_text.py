"""The text of a loaded document, line by line, as the lines that rows name as their evidence."""

from dataclasses import dataclass

from ontology.errors import NotFoundError
from ontology.positions import PositionMap
from queries.engine.reads import Read, Reads

_TEXT = """
MATCH (d:Document {id: $id})
RETURN d.title AS title, d.text AS text, d.source_file AS source_file, d.line_places AS positions
"""


@dataclass(frozen=True, slots=True)
class SourceText:
    """Title, file and lines of a document; ``positions`` says where its file prints them."""

    title: str
    source_file: str | None
    lines: list[str]
    positions: PositionMap


def read_lines(document: str) -> Reads[SourceText]:
    """The text of a document, given by its id.

    Raises:
        NotFoundError: no such document, or one that is only cited.
    """
    records = yield Read(_TEXT, {"id": document})
    if not records:
        raise NotFoundError(f"图中没有编号为“{document}”的文件。全部文件见 /documents。")
    found = records[0]
    if found["text"] is None:
        raise NotFoundError(f"文件“{found['title']}”只被其他文件引用，没有载入原文。")
    lines = [line.rstrip("\r") for line in found["text"].removesuffix("\n").split("\n")]
    positions = PositionMap.from_json(found["positions"])
    return SourceText(found["title"], found["source_file"], lines, positions)
