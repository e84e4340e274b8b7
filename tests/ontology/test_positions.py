"""Where a line stands in its file, in words."""

import pytest

from ontology.positions import NOWHERE, Position, PositionMap

WORD = PositionMap.of_lines(
    [
        Position(paragraph=1), Position(paragraph=2),
        Position(table=1, row=1), Position(table=1, row=1),
        Position(table=1, row=2), Position(table=2, row=1),
        Position(paragraph=3),
    ]
)  # fmt: skip
PDF = PositionMap.of_lines([Position(page=1), Position(page=3), Position(page=4)])
SHEETS = PositionMap.of_lines(
    [Position(sheet="任务", row=2), Position(sheet="任务", row=5), Position(sheet="指标", row=2)]
)


@pytest.mark.parametrize(
    ("positions", "first", "last", "words"),
    [
        (WORD, 2, 2, "第2段"),
        (WORD, 1, 2, "第1–2段"),
        (WORD, 3, 4, "表1第1行"),
        (WORD, 3, 5, "表1第1–2行"),
        (WORD, 5, 6, "表1第2行至表2第1行"),
        (WORD, 6, 7, "表2第1行至第3段"),
        (PDF, 2, 2, "第3页"),
        (PDF, 2, 3, "第3–4页"),
        (SHEETS, 2, 2, "工作表“任务”第5行"),
        (SHEETS, 1, 2, "工作表“任务”第2–5行"),
        (SHEETS, 2, 3, "工作表“任务”第5行至工作表“指标”第2行"),
        (PositionMap(), 105, 108, "第105–108行"),
        (PositionMap(), 105, 105, "第105行"),
    ],
)
def test_a_place_is_said_as_a_person_finds_it(
    positions: PositionMap, first: int, last: int, words: str
) -> None:
    assert positions.words(first, last) == words


@pytest.mark.parametrize("positions", [WORD, PDF, SHEETS])
def test_a_map_is_the_same_after_it_was_written_down(positions: PositionMap) -> None:
    again = PositionMap.from_json(positions.to_json())
    assert [again.at(line) for line in range(1, 9)] == [positions.at(line) for line in range(1, 9)]


def test_a_plain_text_has_no_positions() -> None:
    assert PositionMap.from_json(None).at(7) == NOWHERE


def test_a_line_of_an_issue_in_several_files_is_told_with_its_file() -> None:
    row = Position(sheet="任务", row=2, file="附件2.xlsx")
    lines = [
        *[Position(file="通知.txt")] * 3,
        NOWHERE,
        *[Position(file="方案.txt")] * 2,
        NOWHERE,
        row,
    ]
    positions = PositionMap.of_lines(lines)
    assert positions.words(2, 3) == "通知.txt 第2–3行"
    assert positions.words(6, 6) == "方案.txt 第2行"
    assert positions.words(8, 8) == "附件2.xlsx 工作表“任务”第2行"
    assert PositionMap.from_json(positions.to_json()).at(6) == Position(file="方案.txt")
