"""Words in a column of units that are no body's name become no agency, and are put up."""

import pytest
from printed import facts, names_of, nodes, roles_of

from loaders.check.no_bodies import names_nobody

TORN = """\
佛山市营商环境工作方案

附件 任务分工表

序号	任务	牵头单位	配合单位
1	推进电子证照应用。	市政务服务数据管理局	优化“一网通办”系统功能、市公安局
2	开展专项检查。	市市场监管局	#Page143:
3	完善信用体系。	市发展改革局	市属各高校
"""


def test_words_of_the_task_in_the_column_of_units_are_put_up() -> None:
    found = facts(TORN)
    assert roles_of(found, 0)[1:] == [("SUPPORTS", "市公安局", "佛山市公安局")]
    assert [role for role, *_ in roles_of(found, 1)] == ["LEADS"]
    assert roles_of(found, 2)[1][1] == "市属各高校"
    assert not [name for name in names_of(found, "SUPPORTS") if "优化" in name or "#" in name]
    reasons = [str(item.properties["reason"]) for item in nodes(found, "ReviewItem")]
    put_up = [reason for reason in reasons if "不是机构的名称" in reason]
    assert len(put_up) == 2
    assert any("优化“一网通办”系统功能" in reason for reason in put_up)


@pytest.mark.parametrize(
    ("words", "nobody"),
    [
        ("探索“零跑动”取得许可证", True),
        ("提升审批效率", True),
        ("市", True),
        ("办理结果等内容完整准确实时共享", True),
        ("市中院牵头并", True),
        ("市国资委负责监管及", True),
        ("各任务牵头单位", False),
        ("市供水负责人", False),
        ("推进组", False),
        ("市属各高等学校和科研院所", False),
        ("市属各高校", False),
        ("建设银行云山省分行", False),
        ("三大运营商", False),
        ("发展改革部门", False),
        ("各级渔业船舶管理机构", False),
        ("培育渔业船舶服务机构", True),
    ],
)
def test_what_is_no_name_by_its_form(words: str, nobody: bool) -> None:
    assert names_nobody(words) is nobody
