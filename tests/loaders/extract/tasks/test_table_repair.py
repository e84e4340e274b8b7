"""Rows that OCR ran together are parted, and lost numbers filled in, where the table proves it."""

from printed import task_rows, text

from loaders.extract.tasks.table_repair import part_tail, repair_rows

HEADING = "任务\t举措\t完成时限\t责任部门\n"


def numbers(words: str) -> list[list[int]]:
    return [list(row.numbers) for row in repair_rows(task_rows(HEADING + words))]


def test_a_row_whose_text_holds_the_next_numbers_is_parted_and_doubted() -> None:
    words = "\t6 建设园区。 7 引进企业。 8 培训人才。\t2021年底前\t市商务局负责 市教委负责\n"
    rows = repair_rows(task_rows(HEADING + words))
    assert [(list(row.numbers), row.text) for row in rows] == [
        ([6], "建设园区。"),
        ([7], "引进企业。"),
        ([8], "培训人才。"),
    ]
    assert [[str(unit) for unit in row.units] for row in rows] == [
        ["市商务局负责"],
        ["市教委负责"],
        [],
    ]
    assert all(row.parted for row in rows)


def test_a_number_in_the_text_that_is_not_the_next_parts_nothing() -> None:
    words = "\t6 建设园区。 9 个项目。\t2021年底前\t市商务局负责\n"
    (row,) = repair_rows(task_rows(HEADING + words))
    assert not row.parted


def test_lost_numbers_are_filled_if_the_gap_is_exactly_as_wide() -> None:
    words = (
        "\t1 建设园区。\t长期\t市商务局负责\n\t引进企业。\t长期\t市教委负责\n"
        "\t培训人才。\t长期\t市教委负责\n\t4 出台政策。\t长期\t市财政局负责\n"
    )
    assert numbers(words) == [[1], [2], [3], [4]]


def test_lost_numbers_stay_lost_if_the_gap_is_wider() -> None:
    words = (
        "\t1 建园。\t长期\t市商务局负责\n\t引资。\t长期\t市教委负责\n\t4 引才。\t长期\t市教委负责\n"
    )
    assert numbers(words) == [[1], [], [4]]


def test_numbers_at_the_end_are_not_guessed() -> None:
    words = "\t1 建设园区。\t长期\t市商务局负责\n\t引进企业。\t长期\t市教委负责\n"
    assert numbers(words) == [[1], []]


def test_words_behind_the_final_tail_are_parted_from_the_list() -> None:
    units, tail = part_tail(text("市商务局、市教委按职责分工负责 津港保税区管委会"))
    assert (str(units), str(tail)) == ("市商务局、市教委按职责分工负责", "津港保税区管委会")
    assert part_tail(text("市商务局负责"))[1] is None
