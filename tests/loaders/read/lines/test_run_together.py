"""A text whose lines ran together has its paragraphs where its ordinals count on."""

from pathlib import Path

import pytest

from loaders.pipeline import extract_files
from loaders.read.formats import read_document
from loaders.text.document import Paragraph

FILLER = "按照市政府部署，结合本市实际，统筹推进各项工作，确保按期完成" * 8 + "。"
ONE_LINE = (
    "宁州市绿道建设方案为推进绿道建设，制定本方案。" + FILLER + "一、总体要求"
    "(一)基本原则。" + FILLER + "(二)主要目标。" + FILLER + "二、重点任务"
    "(三)建设绿道。新建绿道12公里。(市园林局负责)"
    + FILLER
    + "(四)管护绿道。落实经费。(市财政局负责)"
)


def paragraphs(words: str, folder: Path) -> list[str]:
    path = folder / "a.txt"
    path.write_text(words, encoding="utf-8")
    blocks = read_document(path).blocks
    return [block.text.string for block in blocks if isinstance(block, Paragraph)]


def test_each_heading_begins_a_paragraph(tmp_path: Path) -> None:
    found = [words[:6] for words in paragraphs(ONE_LINE, tmp_path)[1:]]
    assert found == [
        "一、总体要求",
        "(一)基本原"[:6],
        "(二)主要目"[:6],
        "二、重点任务",
        "(三)建设绿"[:6],
        "(四)管护绿"[:6],
    ]


def test_a_page_that_begins_in_the_middle_counts_on(tmp_path: Path) -> None:
    words = ONE_LINE[ONE_LINE.index("(二)") :]
    assert len(paragraphs(words, tmp_path)) == 4


@pytest.mark.parametrize(
    "words",
    [
        "下列情形除外：（一）" + FILLER + "（二）" + FILLER + "（三）" + FILLER + "（四）" + FILLER,
        FILLER + "其中一、二、三类用地各有规定，(一)(二)(三)项照此办理，详见1.2节。" + FILLER,
        "一、新建绿道。(一)新建2公里。(二)改建1公里。(三)管护到位。",
    ],
)
def test_a_paragraph_that_counts_its_clauses_is_one(words: str, tmp_path: Path) -> None:
    assert len(paragraphs(words, tmp_path)) == 1


def test_the_facts_of_each_paragraph_stand_on_the_one_line(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(ONE_LINE, encoding="utf-8")
    (facts,) = extract_files([path])
    tasks = {edge.end.id for edge in facts.edges if edge.type == "RESPONSIBLE_FOR"}
    charged = [node.properties for node in facts.nodes if node.id in tasks]
    assert [(task["number"], task["title"], task["line_start"]) for task in charged] == [
        ("(三)", "建设绿道", 1),
        ("(四)", "管护绿道", 1),
    ]
