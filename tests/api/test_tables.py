"""Rows on screens of several widths."""

import io

import pytest
from rich.console import Console

from api.cli.tables import show_rows

HEADINGS = ["机构", "依据", "序号", "任务", "完成时限", "出处"]
SOURCE = "《云州市数字经济发展行动方案（2025—2027年）》第14行"
ROW = ["云州市商务局", "牵头", "（二）", "建设跨境电商综合服务平台", "2027年6月底前完成", SOURCE]


def shown(headings: list[str], row: list[str], width: int, *, terminal: bool) -> str:
    screen = io.StringIO()
    show_rows(Console(file=screen, width=width, force_terminal=terminal), headings, [row])
    return screen.getvalue()


def test_a_row_whose_cells_would_be_broken_into_many_lines_is_a_block() -> None:
    told = shown(HEADINGS, ROW, 80, terminal=True)
    assert SOURCE in told
    assert all(f"{heading}：" in told for heading in HEADINGS)


@pytest.mark.parametrize(("row", "width"), [(ROW, 120), (["云州市商务局", "牵头"], 40)])
def test_a_table_is_one_where_it_can_be_read(row: list[str], width: int) -> None:
    told = shown(HEADINGS[: len(row)], row, width, terminal=True)
    assert "机构：" not in told
    assert "──" in told


def test_into_a_pipe_goes_a_table_with_all_columns() -> None:
    told = shown(HEADINGS, ROW, 80, terminal=False)
    assert "机构：" not in told
    assert "《云州市" in told
