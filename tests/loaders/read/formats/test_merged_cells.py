"""A cell merged over several rows says of each of them what it says, in every format."""

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from made import Grid, Merged, write_pdf_grid
from printed import roles_of

from graph.records import Facts
from loaders.pipeline import extract_file

TITLE = "佛山市建设商圈工作方案"
BODY = "根据有关要求，制定本方案，扎实推进各项工作，确保取得实效。"


def cell(words: str, column: int, rows: int = 1, columns: int = 1) -> Merged:
    return Merged(words, column, columns, rows)


# Units of two rows, a deadline of three, a title of two, one task with two rows of units.
GRID: Grid = [
    [
        *(cell("序号", 0, 2), cell("重点任务", 1, 2), cell("具体举措", 2, 2)),
        *(cell("责任单位", 3, 1, 2), cell("完成时限", 5, 2)),
    ],
    [cell("牵头单位", 3), cell("配合单位", 4)],
    [
        *(cell("1", 0), cell("建设商圈", 1, 2), cell("建设国际商圈，引进首店。", 2)),
        *(cell("市商务局", 3, 2), cell("市财政局", 4), cell("2026年底前", 5, 3)),
    ],
    [cell("2", 0), cell("改造特色街区，丰富业态。", 2), cell("市住建局", 4)],
    [
        *(cell("3", 0, 2), cell("完善统计", 1, 2), cell("完善消费统计制度。", 2, 2)),
        *(cell("市统计局", 3), cell("市发改委", 4)),
    ],
    [cell("市数据局", 3), cell("市税务局", 4), cell("持续推进", 5)],
]


def write_html(path: Path) -> None:
    rows = "".join(
        "<tr>"
        + "".join(f"<td colspan={c.columns} rowspan={c.rows}>{c.words}</td>" for c in row)
        + "</tr>"
        for row in GRID
    )
    path.write_text(
        f"<html><body><h1>{TITLE}</h1><p>{BODY}</p><table>{rows}</table></body></html>", "utf-8"
    )


def write_docx(path: Path) -> None:
    document = docx.Document()
    document.add_paragraph(TITLE)
    document.add_paragraph(BODY)
    table = document.add_table(rows=len(GRID), cols=6)
    for number, row in enumerate(GRID):
        for c in row:
            last = table.cell(number + c.rows - 1, c.column + c.columns - 1)
            table.cell(number, c.column).merge(last).text = c.words
    document.save(str(path))


def write_pdf(path: Path) -> None:
    write_pdf_grid(path, [TITLE, BODY], GRID, 6)


WRITERS: dict[str, Callable[[Path], None]] = {
    ".html": write_html,
    ".docx": write_docx,
    ".pdf": write_pdf,
}


@pytest.fixture(scope="module", params=WRITERS)
def facts(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Facts:
    path = tmp_path_factory.mktemp("merged") / f"plan{request.param}"
    WRITERS[request.param](path)
    return extract_file(path)


def test_merged_units_hold_for_every_row_that_they_reach(facts: Facts) -> None:
    told = [[(role[0], name) for role, name, _ in roles_of(facts, n)] for n in range(3)]
    assert told == [
        [("L", "市商务局"), ("S", "市财政局")],
        [("L", "市商务局"), ("S", "市住建局")],
        [("L", "市统计局"), ("L", "市数据局"), ("S", "市发改委"), ("S", "市税务局")],
    ]


def test_a_merged_deadline_and_a_merged_title_hold_for_every_row(facts: Facts) -> None:
    tasks = [node.properties for node in facts.nodes if node.label == "Measure"]
    assert [(t["number"], t["title"], str(t["due_on"])) for t in tasks] == [
        ("1", "建设商圈", "2026-12-31"),
        ("2", "建设商圈", "2026-12-31"),
        ("3", "完善统计", "2026-12-31"),
    ]


def test_nothing_is_left_for_review_but_names(facts: Facts) -> None:
    items = [node.properties for node in facts.nodes if node.label == "ReviewItem"]
    assert [str(i["reason"]) for i in items if i["rule"] != "unknown-agency"] == []


def test_the_evidence_of_a_merged_cell_is_where_it_is_printed(facts: Facts) -> None:
    lines = {
        int(str(edge.properties["line_start"]))
        for edge in facts.edges
        if edge.properties.get("as_written") == "市商务局"
    }
    assert len(lines) == 1
