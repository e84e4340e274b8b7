"""Text knows its source lines through every cut."""

from printed import document, text

from loaders.text.document import Cell, Piece, Row, Table, Text

TWO_LINES = Text((Piece(3, 2, "推动产业升级，"), Piece(5, 0, "提高效益。")))


def test_a_text_is_its_pieces_run_together() -> None:
    assert str(TWO_LINES) == "推动产业升级，提高效益。"
    assert len(TWO_LINES) == 12
    assert (TWO_LINES.line_start, TWO_LINES.line_end) == (3, 5)
    assert not Text(())


def test_a_cut_drops_white_space_at_its_ends_and_keeps_its_columns() -> None:
    assert text(" 　市商务局 ")[0:7].pieces == (Piece(1, 2, "市商务局"),)
    assert text("市 局")[0:3].string == "市 局"
    assert not text("   ")[0:3]


def test_a_cut_over_two_lines_keeps_both() -> None:
    assert TWO_LINES[2:9].pieces == (Piece(3, 4, "产业升级，"), Piece(5, 0, "提高"))
    assert TWO_LINES[7:9].pieces == (Piece(5, 0, "提高"),)
    assert TWO_LINES[-3:].string == "效益。"


def test_each_character_knows_its_line() -> None:
    assert [TWO_LINES.line_at(offset) for offset in (0, 6, 7, 11)] == [3, 3, 5, 5]


def test_the_evidence_is_what_is_printed_from_first_to_last_part() -> None:
    read = document("一、总则\n　　推动产业升级，\n\n提高效益。\n")
    parts = Text((Piece(2, 4, "产业升级，"), Piece(4, 0, "提高效益")))
    assert read.span(parts) == (2, 4, "产业升级，\n\n提高效益")
    assert read.span(parts[0:2]) == (2, 2, "产业")
    assert read.span(parts[0:2], parts[5:7]) == (2, 4, "产业升级，\n\n提高")


def test_a_cell_runs_its_paragraphs_together_and_a_table_starts_at_its_first_row() -> None:
    cell = Cell((text("市商务局", 4), text("市财政局", 5)))
    assert (cell.text, str(cell)) == ("市商务局市财政局",) * 2
    assert Table((Row((cell,), 4, 5), Row((), 6, 6))).line_start == 4
