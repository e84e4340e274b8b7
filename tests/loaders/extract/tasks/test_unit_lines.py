"""The lines of a cell part names, and not within one."""

import pytest
from printed import text

from loaders.extract.tasks.unit_lines import unit_lines


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (["省自然资源和", "规划厅"], ["省自然资源和规划厅"]),
        (["省教育厅、省人力资源社会", "保障厅"], ["省教育厅、省人力资源社会保障厅"]),
        (["省教育厅", "省财政厅"], ["省教育厅", "省财政厅"]),
        (["国网某省电力", "省财政厅"], ["国网某省电力", "省财政厅"]),
        (["牵头单位：", "教育局"], ["牵头单位：", "教育局"]),
        (["各区", "街道办事处"], ["各区", "街道办事处"]),
    ],
)
def test_a_line_that_ends_within_a_name_goes_on(lines: list[str], names: list[str]) -> None:
    assert [str(each) for each in unit_lines([text(line) for line in lines])] == names
