"""Tables of tasks copied out of a PDF, whose cells and rows only blanks and ends of lines part."""

from printed import facts, nodes, roles_of, tables

LEAD_AND_SUPPORT = """\
附件 1
云州市数字经济 2026 年工作任务清单
序号 重点举措 实施路径 完成时限 责任单位 配合单位
1 夯实算力底座
（2 项）
推进绿色智算中心建设，完善调度平台，力争全市算力规模突破
3000PFlops。
12 月
市发展改革委、
市数据局（市人
工智能局）
相关县（市、区）政府
2 启动万卡机房建设。 9 月 云东区政府 /
12
序号 重点举措 实施路径 完成时限 责任单位 配合单位
3 完善数据链条
开展数据确权登记，引进培育优质企业 5 家。
2026 年 6 月底前
市投资促进局 市经信局、市司
法局，市财政局
"""

ONE_COLUMN = """\
云州市重点任务分解表
序
号
具体任务 牵头部门
1 印发实施《云州市“人工智能+”行动方案（2026 年版）》 市发改委
2 出台转型行动方案，打造应用开放创新高地，
编制典型场景参考指引。
市经信局
3 争创国家应用中试基地，打造人工智能商店。
市经信局
市发改委
4 深化试点建设，培育应用标杆企业超过 20 家。 市科技局
"""


def test_who_acts_and_by_when_are_known_by_their_form_at_the_end_of_a_row() -> None:
    found = facts(LEAD_AND_SUPPORT)
    assert sorted((role, name) for role, name, _ in roles_of(found, 0)) == [
        ("RESPONSIBLE_FOR", "市发展改革委"),
        ("RESPONSIBLE_FOR", "市数据局（市人工智能局）"),
        ("SUPPORTS", "相关县（市、区）政府"),
    ]
    assert [(role, name) for role, name, _ in roles_of(found, 1)] == [
        ("RESPONSIBLE_FOR", "云东区政府")
    ]
    assert sorted((role, name) for role, name, _ in roles_of(found, 2)) == [
        ("RESPONSIBLE_FOR", "市投资促进局"),
        ("SUPPORTS", "市司法局"),
        ("SUPPORTS", "市经信局"),
        ("SUPPORTS", "市财政局"),
    ]
    tasks = nodes(found, "Measure")
    assert [task.properties.get("deadline_text") for task in tasks] == [
        *("12月", "9月", "2026年6月底前"),
    ]
    goals = [
        (str(each.properties["value"]), each.properties["unit"]) for each in nodes(found, "Target")
    ]
    assert goals == [("3000", "PFlops"), ("5", "家")]


def test_names_on_lines_of_their_own_are_all_of_the_only_column() -> None:
    found = facts(ONE_COLUMN)
    assert [[name for _, name, _ in roles_of(found, task)] for task in range(4)] == [
        *(["市发改委"], ["市经信局"], ["市经信局", "市发改委"], ["市科技局"]),
    ]
    titles = [str(task.properties["text"]) for task in nodes(found, "Measure")]
    assert titles[1] == "出台转型行动方案，打造应用开放创新高地，编制典型场景参考指引。"


def test_numbered_sentences_below_headings_without_bodies_are_no_such_table() -> None:
    words = (
        "工作方案\n序号 任务 要求\n1 推进建设 按时完成\n2 完善制度 尽快完成\n3 开展检查 抓紧完成\n"
    )
    assert all(len(table.rows[0].cells) == 3 for table in tables(words))


def test_rows_whose_first_lines_a_copy_lost_keep_their_bodies() -> None:
    words = (
        "云州市重点任务分解表\n序号 任务名称 任务内容 责任单位 时间节点\n"
        "1 企业培育\n建立企业成长库，培育独角兽企业\n市经信局，各区县政府 持续推进\n"
        "建设产业园和科学谷\n市产业集团、市发改委 2027 年底\n"
        "4 人才引进\n引进高层次人才 30 个以上，完善\n30 个以上平台。 市人力社保局 2027 年底\n"
    )
    found = facts(words)
    named = [[name for _, name, _ in roles_of(found, task)] for task in range(3)]
    assert [sorted(names) for names in named] == [
        *(["各区县政府", "市经信局"], ["市产业集团", "市发改委"], ["市人力社保局"]),
    ]


def test_a_quantity_that_begins_a_line_of_a_merged_row_stays_in_the_task() -> None:
    words = (
        "云州市重点任务分解表\n序号 具体任务 责任单位\n1 建设平台，引育企业。\n市经信局\n"
        "30 个以上企业上云。\n市数据局\n2 引进人才。\n市人力社保局\n"
    )
    tasks = [str(task.properties["text"]) for task in nodes(facts(words), "Measure")]
    assert tasks == ["建设平台，引育企业。", "30个以上企业上云。", "引进人才。"]


def test_bodies_within_a_row_that_lost_the_next_number_are_put_up() -> None:
    lost = "启动万卡机房建设，建成一期。\n9 月\n市公安局\n市经信局\n"
    cut = LEAD_AND_SUPPORT.replace("2 启动万卡机房建设。 9 月 云东区政府 /\n", lost)
    found = facts(f"{cut}4 开展试点。 6 月 市科技局 /\n")
    (doubt,) = [
        node
        for node in nodes(found, "ReviewItem")
        if "属于哪一栏" in str(node.properties["reason"])
    ]
    assert "市数据局" in str(doubt.properties["quote"])


def test_a_name_may_be_broken_in_a_table_typed_with_blanks() -> None:
    found = facts(
        "事项            牵头部门          配合部门                      上线时间\n"
        "出生登记        市卫健委          市公安局                      4月底前\n"
        "水电气联动      市自然资源和规    市住建局、云州电力公司、      9月底前\n"
        "过户            划局              市自来水公司\n"
        "退休            市人社局          市医保局                      11月底前\n"
    )
    assert [(role, name) for role, name, _ in roles_of(found, 1)] == [
        ("LEADS", "市自然资源和规划局"),
        ("SUPPORTS", "市住建局"),
        ("SUPPORTS", "云州电力公司"),
        ("SUPPORTS", "市自来水公司"),
    ]
    titles = [node.properties["title"] for node in nodes(found, "Measure")]
    assert titles == ["出生登记", "水电气联动过户", "退休"]
    assert [node.properties["deadline_text"] for node in nodes(found, "Measure")][1] == "9月底前"


def test_the_first_half_of_a_name_may_stand_above_its_row() -> None:
    found = facts(
        "  单位              任务                     时限\n"
        "  区人社局          落实补贴                 2027年5月\n"
        "  临港保税区\n"
        "  管委会            建设实训基地1个          2027年底\n"
        "  各街镇            组织全员参训             长期\n"
    )
    assert [roles_of(found, at)[0][:2] for at in (0, 1, 2)] == [
        ("RESPONSIBLE_FOR", "区人社局"),
        ("RESPONSIBLE_FOR", "临港保税区管委会"),
        ("RESPONSIBLE_FOR", "各街镇"),
    ]
