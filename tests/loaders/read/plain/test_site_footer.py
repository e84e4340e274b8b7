"""Who runs a web site is responsible for no task of the text that was copied from it."""

import pytest
from printed import HEAD, facts, names_of

TASK = f"{HEAD}一、任务\n（一）促消费。建设园区。（责任单位：市商务局）\n"


@pytest.mark.parametrize(
    "footer",
    [
        "主办单位：天津市人民政府办公厅\n承办单位：天津市大数据管理中心\n备案号：津ICP备05000618号\n",
        "津ICP备05000618号\n网站标识码：1200000026\n主办单位：天津市人民政府办公厅\n",
        "主办：天津市人民政府 承办：天津市政务服务办 津ICP备05000618号\n",
    ],
)
def test_the_foot_of_a_site_is_left_out(footer: str) -> None:
    found = facts(f"{TASK}{footer}")
    assert names_of(found, "RESPONSIBLE_FOR") == ["天津市商务局"]
    assert names_of(found, "LEADS") == names_of(found, "SUPPORTS") == []


def test_who_organizes_a_task_without_a_site_is_read() -> None:
    found = facts(f"{HEAD}一、任务\n（一）办博览会。\n主办单位：市商务局\n承办单位：市财政局\n")
    assert names_of(found, "LEADS") == ["天津市商务局"]
