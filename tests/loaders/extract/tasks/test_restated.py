"""The body item that an annex row restates is found by title, else by common words."""

import pytest
from printed import root, task_rows

from loaders.extract.tasks.restated import BodyIndex

BODY = """一、任务
（一）培育企业。支持企业拓展国际市场，推动滨海新区建设数字贸易产业园。
（二）完善金融服务。鼓励金融机构推广跨境结算产品，为中小企业提供便利的融资服务。
"""
HEADING = "序号\t任务名称\t主要内容\t责任单位\n"


def restated(row: str) -> tuple[str, int, int] | None:
    (read,) = task_rows(HEADING + row)
    found = BodyIndex(root(BODY)).find(read)
    return (found.node.number, found.line_start, found.line_end) if found else None


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("1\t培育企业\t内容全不相同的一句话。\t市商务局\n", ("（一）", 2, 2)),
        (
            "1\t金融\t鼓励金融机构推广跨境结算产品，提供便利的融资服务。\t市商务局\n",
            ("（二）", 3, 3),
        ),
        (
            "1\t金融\t鼓励金机构推广跨境结算产品为中小企业提便利。\t市商务局\n",
            ("（二）", 3, 3),
        ),
        ("1\t绿色\t推进老旧小区电梯更新，实施城市更新行动。\t市商务局\n", None),
        ("1\t\t支持企业。\t市商务局\n", None),
    ],
    ids=["by title", "shortened", "garbled", "another task", "too short"],
)
def test_a_row_finds_the_item_that_states_its_task(
    row: str, expected: tuple[str, int, int] | None
) -> None:
    assert restated(row) == expected


def test_a_plan_without_a_body_restates_nothing() -> None:
    (row,) = task_rows(HEADING + "1\t甲\t建设园区，培育企业，引进人才，完善服务。\t市商务局\n")
    assert BodyIndex(root("附件 分工表\n")).find(row) is None
