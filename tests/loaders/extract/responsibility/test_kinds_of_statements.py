"""Statements of responsibility as plans nobody had seen print them, kind by kind."""

import pytest
from printed import HEAD, edges, facts, names_of, nodes, plan, property_of, roles_of, text, units

from loaders.extract.agencies.names import NO_NAMES

JOINT = (
    "湖北省人民政府办公厅 湖南省人民政府办公厅\n关于印发两湖区域绿色航运联合行动方案的通知\n"
    "鄂政办发〔2027〕8号\n湖北省人民政府办公厅 湖南省人民政府办公厅\n2027年3月1日\n"
    "两湖区域绿色航运联合行动方案\n一、重点任务\n"
)


@pytest.mark.parametrize("colon", "：:∶︰﹕")
def test_a_colon_of_any_form_ends_a_label(colon: str) -> None:
    assert units(f"牵头单位{colon}市林业局；配合单位{colon}市财政局") == [
        ("L", "市林业局"),
        ("S", "市财政局"),
    ]


@pytest.mark.parametrize("label", ["完成期限", "完成日期", "办结时限", "整改时限", "推进时间"])
def test_a_deadline_in_other_words_is_no_unit(label: str) -> None:
    assert units(f"责任单位：市水务局，{label}：2027年三季度") == [("R", "市水务局")]


@pytest.mark.parametrize(
    "name",
    [
        "各区人民政府〈含开发区、风景区管委会〉",
        "市城管局［市综合执法局、市园林局］",
        "市城管局【市综合执法局、市园林局】",
        "市城管局〖市综合执法局、市园林局〗",
        "市城管局｛市综合执法局、市园林局｝",
    ],
)
def test_a_bracket_of_another_form_belongs_to_its_name(name: str) -> None:
    assert units(f"责任单位：{name}、市财政局") == [("R", name), ("R", "市财政局")]


@pytest.mark.parametrize(
    ("words", "last"),
    [
        ("教育部、财政部等和各有关省级人民政府负责", "各有关省级人民政府"),
        ("教育部、财政部等以及各省级人民政府负责", "各省级人民政府"),
        ("教育部、财政部等部门和各地区人民政府按职责分工负责", "各地区人民政府"),
        ("教育部、财政部等并地方各级人民政府负责", "地方各级人民政府"),
        ("教育部、财政部等，连同有关省级人民政府负责", "有关省级人民政府"),
        ("教育部、财政部并各省级人民政府负责", "各省级人民政府"),
        ("教育部、财政部等相关部门并会同各省级人民政府负责", "各省级人民政府"),
    ],
)
def test_what_joins_the_words_behind_etc_is_no_part_of_a_name(words: str, last: str) -> None:
    assert units(words) == [("R", "教育部"), ("R", "财政部"), ("R", last)]


@pytest.mark.parametrize(
    "others",
    [
        "等",
        "等部门",
        "等相关部门",
        "等行业主管部门",
        "等省级相关部门",
        "等单位",
        "等多部门",
        "等3家成员单位",
    ],
)
def test_others_behind_etc_are_nobody(others: str) -> None:
    assert units(f"省民政厅、省教育厅{others}按职责分工负责") == [
        ("R", "省民政厅"),
        ("R", "省教育厅"),
    ]


@pytest.mark.parametrize(
    ("words", "clause"),
    [
        ("配合单位：省财政厅、省公安厅等，各市人民政府负责落实", "各市人民政府"),
        ("配合单位：省财政厅、省公安厅；各县（市、区）政府组织实施", "各县（市、区）政府"),
        ("配合单位：省财政厅、省公安厅，由各县（市、区）政府具体实施", "各县（市、区）政府"),
        ("配合单位：省财政厅、省公安厅等单位，铁路山东公司承担线路迁改", "铁路山东公司"),
        ("配合单位：省财政厅、省公安厅，各街道办事处做好现场看护", "各街道办事处"),
    ],
)
def test_a_clause_behind_a_label_has_its_own_role(words: str, clause: str) -> None:
    assert units(words) == [("S", "省财政厅"), ("S", "省公安厅"), ("R", clause)]


@pytest.mark.parametrize(
    "remark",
    [
        "。以下均需各市人民政府落实，不再列出",
        "（以下工作任务均需各市人民政府落实，不再列出）",
        "，两省市列首位的为牵头单位，下同",
        "（排在第一位的为牵头单位，下同）",
        "，第一个单位为牵头单位",
    ],
)
def test_a_remark_for_all_lists_names_no_unit(remark: str) -> None:
    assert units(f"责任单位：市水务局、市财政局{remark}") == [("R", "市水务局"), ("R", "市财政局")]


@pytest.mark.parametrize("label", ["责任单位", "责任部门", "落实单位"])
def test_units_that_a_label_of_their_own_names_beside_a_lead_are_responsible(label: str) -> None:
    assert units(f"牵头单位：市水务局；{label}：市财政局") == [
        ("L", "市水务局"),
        ("R", "市财政局"),
    ]


@pytest.mark.parametrize("person", ["牵头领导", "责任人", "分管市领导", "责任领导", "联系人"])
def test_persons_are_no_units(person: str) -> None:
    assert units(f"{person}：张三；责任单位：市水务局") == [("R", "市水务局")]


@pytest.mark.parametrize(
    ("words", "agencies"),
    [
        ("杨凌示范区、西咸新区管委会", ["杨凌示范区管委会", "西咸新区管委会"]),
        ("市、区水务局", ["陕西省水务局", "区水务局"]),
    ],
)
def test_names_that_share_their_ending_are_whole(words: str, agencies: list[str]) -> None:
    found = facts(f"陕西省邮路方案\n一、重点任务\n（一）延伸。延伸邮路。（责任单位：{words}）\n")
    if words.startswith("市"):
        assert [name for _, _, name in roles_of(found, 0)][1].endswith("区水务局")
        assert "水务局" in roles_of(found, 0)[0][2]
    else:
        assert [name.removeprefix("陕西省") for _, _, name in roles_of(found, 0)] == agencies


def test_a_bracket_before_the_full_stop_belongs_to_what_stands_before_it() -> None:
    found = facts(
        "武汉市河道方案\n一、任务\n（一）保洁。打捞漂浮物（责任单位：市水务局）。"
        "清理排水口（责任单位：市财政局）。发放提示。每季一次。（市商务局负责）\n"
    )
    titles = [str(node.properties["title"]) for node in nodes(found, "Measure")]
    assert titles == ["打捞漂浮物", "清理排水口", "发放提示"]


def test_a_remark_on_its_own_line_takes_nothing_from_the_task_above() -> None:
    found = facts(
        "达州市消防方案\n一、任务\n1．制定制度。\n责任单位：市公安局、市财政局\n"
        "（排在第一为牵头单位，下同）\n完成时限：2027年2月底前\n2．更换线路。\n"
        "责任单位：市财政局、市公安局\n完成时限：2027年3月底前\n"
    )
    tasks = [
        (node.properties["number"], str(node.properties["due_on"]))
        for node in nodes(found, "Measure")
    ]
    assert tasks == [("1．", "2027-02-28"), ("2．", "2027-03-31")]
    assert [role for role, _, _ in roles_of(found, 0)] == ["LEADS", "SUPPORTS"]


def test_lists_of_a_joint_plan_belong_to_the_place_that_each_part_names() -> None:
    found = facts(
        JOINT + "1．共建岸电设施。（责任单位：湖北省交通运输厅、财政厅；湖南省交通运输厅、财政厅；"
        "两省列首位的为牵头单位，下同）\n"
    )
    assert roles_of(found, 0) == [
        ("LEADS", "湖北省交通运输厅", "湖北省交通运输厅"),
        ("SUPPORTS", "财政厅", "湖北省财政厅"),
        ("LEADS", "湖南省交通运输厅", "湖南省交通运输厅"),
        ("SUPPORTS", "财政厅", "湖南省财政厅"),
    ]


def test_a_part_of_a_joint_list_that_names_no_place_does_not_lead() -> None:
    found = facts(
        JOINT + "1．共建。（责任单位：湖北省交通运输厅；湖南省交通运输厅；长江航务管理局；"
        "两省列首位的为牵头单位，下同）\n"
    )
    assert [role for role, _, _ in roles_of(found, 0)] == ["LEADS", "LEADS", "SUPPORTS"]


def test_another_place_in_a_plan_of_one_place_changes_no_short_name() -> None:
    found = facts("湖北省航运方案\n一、任务\n1．共建。（责任单位：湖南省交通运输厅、财政厅）\n")
    assert roles_of(found, 0)[1][2] == "湖北省财政厅"


@pytest.mark.parametrize("division", ["监测处", "法规科", "执法处室", "国土规划处"])
def test_a_division_is_that_of_the_office_that_issues_the_plan(division: str) -> None:
    found = facts(
        "青海省生态环境厅办公室关于做好噪声防治工作的通知\n一、重点任务\n"
        f"（一）绘制地图。更新点位。（责任部门：{division}、省监测中心）\n"
    )
    assert [name for _, _, name in roles_of(found, 0)] == [
        f"青海省生态环境厅{division}",
        "青海省监测中心",
    ]


def test_an_office_that_names_no_place_is_that_of_the_place() -> None:
    found = facts(
        "省生态环境厅关于印发《青海省噪声防治工作方案》的通知\n一、重点任务\n"
        "（一）绘制地图。更新点位。（责任部门：监测处）\n"
    )
    assert [name for _, _, name in roles_of(found, 0)] == ["青海省生态环境厅监测处"]


def test_a_congress_has_no_office_in_a_street() -> None:
    found = facts(
        "青海省噪声防治条例\n（2027年3月30日青海省人民代表大会常务委员会通过）\n"
        "第一条　街道办事处应当绘制噪声地图。\n"
    )
    assert [name for _, _, name in roles_of(found, 0)] == ["青海省街道办事处"]


def test_a_division_in_the_plan_of_a_government_is_named_with_the_place() -> None:
    found = facts(
        "青海省人民政府办公厅关于做好噪声防治工作的通知\n一、重点任务\n"
        "（一）绘制地图。更新点位。（责任部门：监测处）\n"
    )
    assert [name for _, _, name in roles_of(found, 0)] == ["青海省监测处"]


def test_the_bodies_before_a_mark_lead_where_the_plan_declares_it() -> None:
    found = facts(
        "深圳市低空方案\n一、任务\n1．建起降场。建成起降场。（市交通运输局、南山区政府，市教育局。"
        "列逗号之前的为牵头单位，其他有关单位按职责分工配合，下同）\n"
        "2．建网络。建成网络。（市商务局，各区政府（含大鹏新区管委会，下同）、市公安局）\n"
        "3．建平台。建成平台。（市财政局）\n"
    )
    assert [(role, name) for role, name, _ in roles_of(found, 0)] == [
        ("LEADS", "市交通运输局"),
        ("LEADS", "南山区政府"),
        ("SUPPORTS", "市教育局"),
    ]
    assert [(role, name) for role, name, _ in roles_of(found, 1)] == [
        ("LEADS", "市商务局"),
        ("SUPPORTS", "各区政府"),
        ("SUPPORTS", "市公安局"),
    ]
    assert [role for role, _, _ in roles_of(found, 2)] == ["LEADS"]


def test_a_bracket_of_names_behind_a_sentence_within_a_paragraph_is_a_statement() -> None:
    found = facts(
        "深圳市低空方案\n一、任务\n1．拓展设施。新建起降点。（市卫生健康委）结合公园设点。"
        "（市商务局、市教育局）设点的场所（包括公园）要公布。\n"
    )
    names = [edge.properties["as_written"] for edge in edges(found, "RESPONSIBLE_FOR")]
    assert sorted(map(str, names)) == sorted(["市卫生健康委", "市商务局", "市教育局"])


def test_a_bracket_that_nothing_closes_hides_none_within_it() -> None:
    found = facts(
        "福建省充电方案\n一、任务\n（一）建网络。布局网络。（责任单位：〔省发改委、省商务厅按职责分工负责〕\n"
    )
    assert [name for _, name, _ in roles_of(found, 0)] == ["省发改委", "省商务厅"]


@pytest.mark.parametrize("tail", ["依职责办理", "依职责分工负责", "依照职责落实", "按职责办理"])
def test_what_bodies_do_by_their_duties_is_no_part_of_the_last_name(tail: str) -> None:
    assert units(f"责任单位：市商务局、各区政府{tail}") == [("R", "市商务局"), ("R", "各区政府")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("包保单位：市商务局、市财政局", {"RESPONSIBLE_FOR": ["市商务局", "市财政局"]}),
        ("属地责任：西渠镇", {"RESPONSIBLE_FOR": ["西渠镇"]}),
        ("考核责任单位：市商务局。", {"RESPONSIBLE_FOR": ["市商务局"]}),
        (
            "责任单位及责任人：壶泉镇（王志强）、市水务局（李成）",
            {"RESPONSIBLE_FOR": ["壶泉镇", "市水务局"]},
        ),
        ("（责任司：安全司；各派出机构）", {"RESPONSIBLE_FOR": ["安全司", "各派出机构"]}),
        ("责任单位：市教育局、市体育局（共同牵头）。", {"LEADS": ["市教育局", "市体育局"]}),
        (
            "责任单位：市农牧局（牵头）、各街道。2023年5月25日前完成播种。",
            {"LEADS": ["市农牧局"], "SUPPORTS": ["各街道"]},
        ),
        (
            "〔市人社局牵头，市总工会、市残联配合，全年持续推进〕",
            {"LEADS": ["市人社局"], "SUPPORTS": ["市总工会", "市残联"]},
        ),
        (
            "由市工信局总牵头，市水务局抓落实。",
            {"LEADS": ["市工信局"], "SUPPORTS": ["市水务局"]},
        ),
        ("（产业处、各设区市体育局）", {"RESPONSIBLE_FOR": ["产业处", "各设区市体育局"]}),
        ("（竞体处牵头，青少处配合）", {"LEADS": ["竞体处"], "SUPPORTS": ["青少处"]}),
        ("（县植物保护站）", {"RESPONSIBLE_FOR": ["县植物保护站"]}),
        (
            "（市社保中心、市财政局、市审计局；三季度末完成）",
            {"RESPONSIBLE_FOR": ["市社保中心", "市财政局", "市审计局"]},
        ),
        ("（责任单位：市建设局（6月底前））", {"RESPONSIBLE_FOR": ["市建设局"]}),
        ("责任单位：市营商局（12345热线）", {"RESPONSIBLE_FOR": ["市营商局"]}),
        ("项目业主：市大数据局", {"RESPONSIBLE_FOR": ["市大数据局"]}),
        (
            "（区文旅局负责，各街道办事处具体实施）",
            {"RESPONSIBLE_FOR": ["区文旅局", "各街道办事处"]},
        ),
    ],
)
def test_a_statement_behind_a_sentence(words: str, expected: dict[str, list[str]]) -> None:
    assert printed_roles(f"{HEAD}一、任务\n（一）促消费。建设园区。{words}\n") == expected


@pytest.mark.parametrize(
    ("line", "title", "names"),
    [
        ("市教育局：组织驾驶人培训，培训率100%。", "组织驾驶人培训，培训率100%", ["市教育局"]),
        ("鲁沙尔镇、多巴镇：设立劝导站。", "设立劝导站", ["鲁沙尔镇", "多巴镇"]),
        ("村镇建设科：督促指导各区推进。", "督促指导各区推进", ["村镇建设科"]),
        ("各乡镇（街道）：建成服务站4个。", "建成服务站4个", ["各乡镇（街道）"]),
        ("【市医保局】参保率稳定在97%以上。", "参保率稳定在97%以上", ["市医保局"]),
        ("建成联合体1个——市教育局、市工信局", "建成联合体1个", ["市教育局", "市工信局"]),
        ("建成联合体1个——市教育局（12月）", "建成联合体1个", ["市教育局"]),
        ("大型商超（6家） ← 市商务局", "大型商超（6家）", ["市商务局"]),
    ],
)
def test_a_line_of_a_list_names_its_bodies_first_or_last(
    line: str, title: str, names: list[str]
) -> None:
    words = f"{HEAD}一、任务\n{line}\n市水务局：疏浚河道，清理淤泥。\n"
    assert property_of(facts(words), "Measure", "title")[0] == title
    assert printed_roles(words) == {"RESPONSIBLE_FOR": [*names, "市水务局"]}


@pytest.mark.parametrize(
    "line",
    [
        "各区人民政府、市有关部门：现将方案印发给你们。",
        "市财政局：022-23001234",
        "市教育局：王立新",
    ],
)
def test_whom_a_letter_is_for_and_how_to_reach_somebody_charges_nobody(line: str) -> None:
    other = "建设园区。（市水务局负责）"
    words = f"{HEAD}一、任务\n{line}\n{other}\n"
    assert printed_roles(words) == {"RESPONSIBLE_FOR": ["市水务局"]}


def test_what_stands_under_a_heading_of_bodies_is_theirs() -> None:
    found = facts(
        f"{HEAD}一、市商务局（2项）\n1. 新建园区3个。\n2. 开展巡查。\n"
        "二、市财政局、市教委\n3. 落实资金。\n"
        "三、加强谋划部署\n4. 建立机制。\n"
    )
    named = [edge.properties["as_written"] for edge in edges(found, "RESPONSIBLE_FOR")]
    assert sorted(map(str, named)) == ["市商务局", "市商务局", "市教委", "市财政局"]


def test_each_counted_sentence_that_charges_a_body_is_a_task() -> None:
    found = facts(
        f"{HEAD}一、任务\n会议明确：一是仓容由市商务局牵头，市财政局配合；二是秩序由市教委负责。\n"
    )
    titles = property_of(found, "Measure", "title")
    assert len(titles) == 2 and names_of(found, "LEADS") == ["天津市商务局"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "由市商务局牵头、新堤街道办事处和市城投公司配合，完成扩容。",
            {"LEADS": ["市商务局"], "SUPPORTS": ["新堤街道办事处", "市城投公司"]},
        ),
        ("整改率达到100%，由市商务局落实。", {"RESPONSIBLE_FOR": ["市商务局"]}),
        ("溪翁庄镇、石城镇负责村内收集。", {"RESPONSIBLE_FOR": ["溪翁庄镇", "石城镇"]}),
        (
            "请市商务局牵头，市城投集团配合，完成主体封顶。",
            {"LEADS": ["市商务局"], "SUPPORTS": ["市城投集团"]},
        ),
        (
            "武清区、宝坻区人民政府为责任主体；市水务局统筹。",
            {"RESPONSIBLE_FOR": ["武清区", "宝坻区人民政府"]},
        ),
        ("由“1+3”格局形成支撑，由群众评判城乡建设成效。", {}),
    ],
)
def test_a_sentence_charges_bodies(words: str, expected: dict[str, list[str]]) -> None:
    assert printed_roles(f"{HEAD}一、任务\n（一）促消费。{words}\n") == expected


def printed_roles(words: str) -> dict[str, list[str]]:
    """The names as printed, by role."""
    found: dict[str, list[str]] = {}
    for edge in facts(words).edges:
        if edge.type in ("LEADS", "SUPPORTS", "RESPONSIBLE_FOR"):
            found.setdefault(edge.type, []).append(str(edge.properties["as_written"]))
    return found


def test_who_is_said_to_lead_behind_a_colon_leads() -> None:
    words = f"{HEAD}一、任务\n市公安局：牵头开展专项行动。\n市教育局：组织培训活动。\n"
    assert printed_roles(words) == {"LEADS": ["市公安局"], "RESPONSIBLE_FOR": ["市教育局"]}


@pytest.mark.parametrize(
    "remark",
    [
        "首列单位牵头，其余单位配合，后同",
        "各县排名第一的部门为牵头部门，以下各项相同",
        "排序在前的为牵头单位，不再逐项注明",
        "两地首列部门共同牵头，余同",
        "牵头单位列首位，余同",
    ],
)
@pytest.mark.parametrize("between", ["；", "\n注：", "（", "\n以上单位中，"])
def test_a_plan_may_say_in_many_words_that_the_first_leads(remark: str, between: str) -> None:
    closing = "）" if between == "（" else ""
    found = facts(
        f"{HEAD}一、主要任务\n1.管护古树。\n责任单位：市林业局、市财政局{between}{remark}{closing}\n"
        "2.防治虫害。\n责任单位：市园林局、市水务局\n"
    )
    assert [(role, name) for role, name, _ in (*roles_of(found, 0), *roles_of(found, 1))] == [
        ("LEADS", "市林业局"),
        ("SUPPORTS", "市财政局"),
        ("LEADS", "市园林局"),
        ("SUPPORTS", "市水务局"),
    ]


def test_lists_of_two_cities_belong_to_the_city_whose_body_stands_before() -> None:
    found = facts(
        "株洲市商务局 湘潭市商务局关于印发《两市早市整治方案》的通知\n株商〔2027〕3号\n"
        "两市早市整治方案\n一、任务\n1．划定摊位。（责任单位：株洲市商务局、市城管局，"
        "湘潭市商务局、城管局；两市各自列首位的单位牵头，余同）\n"
    )
    assert roles_of(found, 0) == [
        ("LEADS", "株洲市商务局", "株洲市商务局"),
        ("SUPPORTS", "市城管局", "株洲市城市管理局"),
        ("LEADS", "湘潭市商务局", "湘潭市商务局"),
        ("SUPPORTS", "城管局", "湘潭市城市管理局"),
    ]


@pytest.mark.parametrize("bracket", ["（）", "＜＞", "<>", "【】", "［］", "〔〕", "‹›", "〖〗"])
def test_a_body_is_told_without_a_bracket_of_any_form(bracket: str) -> None:
    opening, closing = bracket
    name = f"市文化和旅游局{opening}市文物保护中心、市考古所{closing}"
    found = facts(f"{HEAD}一、主要任务\n（一）巡查遗址。（责任单位：{name}、市财政局）\n")
    assert roles_of(found, 0) == [
        ("RESPONSIBLE_FOR", name, "天津市文化和旅游局"),
        ("RESPONSIBLE_FOR", "市财政局", "天津市财政局"),
    ]


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("省、市、县三级民政部门", ["省民政部门", "市民政部门", "县民政部门"]),
        ("市、县（市、区）医保局", ["市医保局", "县（市、区）医保局"]),
        ("区和镇（街道）应急办", ["区应急办", "镇（街道）应急办"]),
        ("长清、历城区政府", ["长清区政府", "历城区政府"]),
        ("槐荫和历城区教育局", ["槐荫区教育局", "历城区教育局"]),
        ("市中区、高新区管委会", ["市中区", "高新区管委会"]),
        ("莱芜高新区、南山片区管委会", ["莱芜高新区管委会", "南山片区管委会"]),
        ("柳埠、西营街道办事处", ["柳埠街道办事处", "西营街道办事处"]),
        ("柳埠镇、西营镇政府", ["柳埠镇政府", "西营镇政府"]),
        ("移动、联通、电信济南分公司", ["移动济南分公司", "联通济南分公司", "电信济南分公司"]),
        ("山东大学、济南大学团委", ["山东大学团委", "济南大学团委"]),
        ("财政、历城区教育局", ["财政", "历城区教育局"]),
        ("市、县级民政局", ["市民政局", "县民政局"]),
        ("市、各区县民政局", ["市民政局", "各区县民政局"]),
        ("东区、西区政府", ["东区政府", "西区政府"]),
        ("长清、历城区", ["长清区", "历城区"]),
        ("第一、第四人民医院", ["第一人民医院", "第四人民医院"]),
    ],
)
def test_what_shares_an_ending_is_told_in_full(words: str, whole: list[str]) -> None:
    assert NO_NAMES.in_full(text(f"{words}")) == whole


def test_running_text_makes_each_of_two_levels_responsible() -> None:
    found = facts(
        f"{HEAD}一、保障措施\n1.落实经费。市和区人民政府负责落实养护经费，纳入年度预算。\n"
    )
    assert [name for _, _, name in roles_of(found, 0)] == ["天津市人民政府", "天津市各区人民政府"]


@pytest.mark.parametrize(
    ("clause", "bodies"),
    [
        ("等，各市政府、崂山管委会负责落实", ["各市政府", "崂山管委会"]),
        ("，由各市政府、崂山管委会组织实施", ["各市政府", "崂山管委会"]),
        ("等，请各市政府抓好落实", ["各市政府"]),
        ("；鼓励有条件的企业参与", []),
        ("，切实做好资金保障", []),
    ],
)
def test_a_clause_behind_a_label_may_have_several_subjects_or_none(
    clause: str, bodies: list[str]
) -> None:
    assert units(f"参与单位：省财政厅{clause}") == [
        ("S", "省财政厅"),
        *(("R", body) for body in bodies),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "本方案由市商务局负责解释。",
        "本方案自印发之日起施行，由市商务局会同市财政局负责解释。",
        "本办法的解释工作由市商务局承担。",
    ],
)
def test_who_explains_a_plan_has_no_task_of_it(words: str) -> None:
    found = plan(f"一、主要任务\n（一）改造早市。（市城管委负责）\n二、附则\n{words}\n")
    assert [edge.start.id for edge in edges(found, "RESPONSIBLE_FOR")] == [
        "agency:天津市城市管理委员会"
    ]


def test_a_deadline_in_the_last_bracket_is_no_date_of_issue() -> None:
    found = plan("（一）改造早市。铺设排水管。（市城管委负责；完成时限：2026年10月20日前）\n")
    assert property_of(found, "Document", "issued_on") == [None]


@pytest.mark.parametrize("count", ["等五单位", "等6家单位", "等有关部门"])
def test_issuers_are_read_whatever_says_that_there_are_others(count: str) -> None:
    found = facts(
        f"滨州市教育局　滨州市公安局{count}\n关于印发《滨州市护学岗方案》的通知\n滨教〔2027〕4号\n"
        "滨州市护学岗方案\n（一）设置岗位。（市公安局负责）\n"
    )
    assert names_of(found, "ISSUED_BY") == ["滨州市教育局", "滨州市公安局"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("市商务局（牵头，下同）、市财政局", [("L", "市商务局"), ("S", "市财政局")]),
        ("市商务局（主责部门，后同）、市财政局", [("L", "市商务局"), ("S", "市财政局")]),
        ("市财政局、市商务局（牵头，下同）", [("R", "市财政局"), ("L", "市商务局")]),
        (
            "市商务局、各区政府（含开发区管委会，下同）",
            [("R", "市商务局"), ("R", "各区政府")],
        ),
    ],
)
def test_a_role_in_a_bracket_holds_whatever_else_the_bracket_says(
    words: str, expected: list[tuple[str, str]]
) -> None:
    assert units(f"责任单位：{words}") == expected


@pytest.mark.parametrize(
    "tail",
    [
        "根据职责分工负责推进",
        "在各自职责范围内负责",
        "分头负责",
        "联合实施",
        "按职责分工抓好落实",
        "按照职责做好落实",
        "各司其职、各负其责",
    ],
)
def test_how_several_answer_for_a_task_is_no_part_of_the_last_name(tail: str) -> None:
    assert units(f"市商务局、市财政局{tail}") == [("R", "市商务局"), ("R", "市财政局")]


def test_several_may_lead_by_their_duties() -> None:
    assert units("市商务局、市财政局按职责分别牵头负责") == [("L", "市商务局"), ("L", "市财政局")]


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("自治区、盟市民政厅", ["自治区民政厅", "盟市民政厅"]),
        ("盟市、旗县（市、区）水利局", ["盟市水利局", "旗县（市、区）水利局"]),
        ("地、县两级水利局", ["地水利局", "县水利局"]),
        ("省级、市级水利局", ["省水利局", "市水利局"]),
        ("南昌、九江海关", ["南昌海关", "九江海关"]),
        ("上饶、赣州供电公司", ["上饶供电公司", "赣州供电公司"]),
        ("公安、九江海关", ["公安", "九江海关"]),
        ("安顺市和黔西南州政府", ["安顺市政府", "黔西南州政府"]),
        ("黔西南、黔南州政府", ["黔西南州政府", "黔南州政府"]),
        ("南昌、九江两市政府", ["南昌市政府", "九江市政府"]),
        ("高新、经开区管委会", ["高新区管委会", "经开区管委会"]),
        ("市少年宫等单位", ["市少年宫"]),
        ("市商务局、市财政局等若干涉及部门", ["市商务局", "市财政局"]),
        ("市商务局、市财政局等领导小组成员单位", ["市商务局", "市财政局"]),
        ("商务部等暨各省政府", ["商务部", "各省政府"]),
    ],
)
def test_more_of_what_a_list_shares_or_adds(words: str, whole: list[str]) -> None:
    assert NO_NAMES.in_full(text(words)) == whole


@pytest.mark.parametrize("label", ["截止日期", "到位时间", "工作时限", "工期", "完成时点"])
def test_a_deadline_in_further_words_is_no_unit(label: str) -> None:
    assert units(f"责任单位：市水务局；{label}：2027年9月底前") == [("R", "市水务局")]


@pytest.mark.parametrize(
    "clause",
    [
        "，各区政府负属地责任",
        "；各区政府为责任主体",
        "；其中，各区政府负责选址",
        "，并由各区政府组织实施",
    ],
)
def test_who_answers_behind_those_who_help_may_be_told_in_many_words(clause: str) -> None:
    assert units(f"配合单位：市财政局{clause}") == [("S", "市财政局"), ("R", "各区政府")]


SHARED = (
    "上海市水务局　江苏省水利厅\n关于印发《湖区联合清漂方案》的通知\n沪水务〔2027〕11号\n"
    "湖区联合清漂方案\n一、任务\n"
)


@pytest.mark.parametrize(
    "lists",
    [
        "上海方面：市水务局、市财政局\n江苏方面：省水利厅、财政厅\n",
        "责任单位：上海市：市水务局、市财政局；江苏省：省水利厅、财政厅\n",
        "上海市责任单位：市水务局、市财政局\n江苏省责任单位：省水利厅、财政厅\n",
    ],
)
def test_a_label_says_whose_bodies_a_list_of_a_joint_plan_names(lists: str) -> None:
    found = facts(
        f"{SHARED}（各项任务中上海、江苏首列部门为牵头部门，其余为配合部门）\n"
        f"1. 清理湖面。\n{lists}"
    )
    assert [(role, name) for role, _, name in roles_of(found, 0)] == [
        ("LEADS", "上海市水务局"),
        ("SUPPORTS", "上海市财政局"),
        ("LEADS", "江苏省水利厅"),
        ("SUPPORTS", "江苏省财政厅"),
    ]


@pytest.mark.parametrize(
    "note",
    [
        "说明：各项工作均由首位单位负总责，其余单位协同推进，后文不再说明。",
        "※完成时限为首批启用时间，其他顺延。\n说明：首列单位抓总。",
    ],
)
def test_a_note_between_the_lists_of_a_task_is_no_task(note: str) -> None:
    found = facts(
        f"{HEAD}一、任务\n（一）疏浚航道\n承办单位：市商务局、市财政局\n{note}\n"
        "完成期限：2027年11月底前\n"
    )
    assert [(role, name) for role, name, _ in roles_of(found, 0)] == [
        ("LEADS", "市商务局"),
        ("SUPPORTS", "市财政局"),
    ]
    assert [str(day) for day in property_of(found, "Measure", "due_on")] == ["2027-11-30"]


@pytest.mark.parametrize("label", ["责 任 单 位 ：", "责任　单位：", "责 任 单 位∶"])
def test_a_label_may_be_printed_with_blanks_between_its_characters(label: str) -> None:
    found = facts(
        f"{HEAD}一、任务\n1.加固路堤。分段推进。\n{label}市商务局、市财政局\n"
        "完 成 时 限：2027年11月底前\n"
    )
    assert [name for _, name, _ in roles_of(found, 0)] == ["市商务局", "市财政局"]
    assert [str(day) for day in property_of(found, "Measure", "due_on")] == ["2027-11-30"]


def test_a_section_named_for_what_it_does_is_a_body() -> None:
    found = facts(
        f"{HEAD}一、任务\n（一）普法。开展宣讲。（责任科室：推广应用科牵头，建设管理科配合）\n"
    )
    assert [(role, name) for role, name, _ in roles_of(found, 0)] == [
        ("LEADS", "推广应用科"),
        ("SUPPORTS", "建设管理科"),
    ]


@pytest.mark.parametrize(
    "signed",
    [
        "孝感市清雪指挥部（孝感市城市管理局 代 章）\n",
        "孝感市清雪指挥部\n孝感市城市管理局（代章）\n",
    ],
)
@pytest.mark.parametrize("last", ["（市城管局牵头，市财政局配合）", "（市城管局负责）。"])
def test_whose_seal_is_lent_below_a_plan_issues_nothing(signed: str, last: str) -> None:
    found = facts(f"孝感市清雪方案\n一、任务\n（一）保障通行。{last}\n{signed}2026年10月30日\n")
    assert names_of(found, "ISSUED_BY") == ["孝感市清雪指挥部"]


@pytest.mark.parametrize("body", ["海河水利委员会", "水利部珠江水利委员会", "太湖流域管理局"])
def test_the_commissions_of_the_great_rivers_are_of_the_nation(body: str) -> None:
    found = facts(f"{HEAD}一、任务\n（一）巡查。（责任单位：市商务局、{body}）\n")
    assert roles_of(found, 0)[1] == ("RESPONSIBLE_FOR", body, body)


def test_a_committee_of_the_league_is_none_of_the_party() -> None:
    found = facts("共青团孝感市委\n孝感市青年方案\n一、任务\n（一）助学。（市教育局负责）\n")
    assert edges(found, "ISSUED_BY")[0].end.id == "agency:共青团孝感市委员会"


@pytest.mark.parametrize(
    "declared",
    [
        "（排序第一为牵头，其他为配合，下同）",
        "（多个责任单位的，第一顺位单位为牵头单位）",
        "注：居首者主责，余者协办。",
        "说明：有两个以上责任单位的，排在首位的负责统筹。",
        "注：顿号前的为牵头单位。",
    ],
)
def test_a_line_may_declare_in_still_other_words_who_leads(declared: str) -> None:
    found = facts(f"{HEAD}一、任务\n1.管护。\n责任单位：市林业局、市财政局\n{declared}\n")
    assert [(role, name) for role, name, _ in roles_of(found, 0)] == [
        ("LEADS", "市林业局"),
        ("SUPPORTS", "市财政局"),
    ]


def test_who_gathers_the_figures_of_a_table_has_no_task() -> None:
    found = facts(
        f"{HEAD}一、任务\n1.管护。\n责任单位：市林业局\n说明：进展为3月底情况，由市统计局汇总。\n"
    )
    assert [name for _, name, _ in roles_of(found, 0)] == ["市林业局"]
    assert len(nodes(found, "Measure")) == 1


@pytest.mark.parametrize(
    "seal",
    ["（代章单位：孝感市水利局）", "〔孝感市水利局代章〕", "\n（由孝感市水利局代印）", "（盖章）"],
)
def test_a_seal_is_told_of_in_many_forms(seal: str) -> None:
    found = facts(
        f"孝感市节水方案\n一、任务\n（一）节水。（市水利局负责）\n孝感市节水指挥部{seal}\n2026年10月30日\n"
    )
    assert names_of(found, "ISSUED_BY") == ["孝感市节水指挥部"]


@pytest.mark.parametrize(
    "acts", ["并按职责分工负责", "并组织实施", "并负责推进", "并按各自职责落实", "组织实施"]
)
def test_what_a_lead_does_besides_is_no_part_of_its_name(acts: str) -> None:
    assert units(f"市农业局、市中院牵头{acts}，各县参与") == [
        ("L", "市农业局"),
        ("L", "市中院"),
        ("S", "各县"),
    ]


@pytest.mark.parametrize("joins", ["会同", "牵头会同", "牵头并会同", "牵头，会同"])
def test_who_leads_with_others_leads_them(joins: str) -> None:
    assert units(f"市工信局{joins}市财政局落实") == [("L", "市工信局"), ("S", "市财政局")]


@pytest.mark.parametrize("mark", ["，", "；"])
def test_verbs_may_stand_before_the_bodies(mark: str) -> None:
    assert units(f"牵头市民政局、市残联{mark}配合市财政局、各街道办事处") == [
        ("L", "市民政局"),
        ("L", "市残联"),
        ("S", "市财政局"),
        ("S", "各街道办事处"),
    ]
    assert units(f"市民政局牵头{mark}市财政局配合") == [("L", "市民政局"), ("S", "市财政局")]


@pytest.mark.parametrize(
    ("bracket", "expected"),
    [
        ("（牵头单位：市水利局；配合单位：市林业局；完成时限：（2027年6月）", "LS"),
        ("（市水利局牵头，市林业局、各镇（街道）配合", "LSS"),
        ("（责任单位：市水利局、各镇（街道）", "RR"),
    ],
)
def test_a_bracket_that_nothing_closes_says_who_is_responsible(bracket: str, expected: str) -> None:
    for end in ("", "。"):
        found = facts(
            f"{HEAD}\n一、重点任务\n\n（一）治理河道。清理淤积（含支流）。{bracket}{end}\n"
        )
        assert "".join(role[0] for role, *_ in roles_of(found, 0)) == expected


@pytest.mark.parametrize(
    "bracket",
    [
        "（责任单位：市商务局）",
        "（牵头：市商务局）",
        "〔市商务局负责〕",
        "（市商务局、市水务局牵头）",
    ],
)
def test_a_bracket_behind_the_first_sentence_of_an_item_says_who_is_responsible(
    bracket: str,
) -> None:
    found = plan(f"一、重点任务\n1.建成水产市场{bracket}。改善冷链，完善检测。\n2.修路。\n")
    assert roles_of(found, 0)[0][1] == "市商务局"
    assert property_of(found, "Measure", "title")[0] == "建成水产市场"


def test_each_sentence_of_an_item_may_have_its_own_bracket() -> None:
    found = plan(
        "一、重点任务\n1.建成水产市场（责任单位：市商务局）。疏浚护城河（责任单位：市水务局）。\n"
    )
    assert property_of(found, "Measure", "title") == ["建成水产市场", "疏浚护城河"]
    assert [roles_of(found, at)[0][1] for at in (0, 1)] == ["市商务局", "市水务局"]


@pytest.mark.parametrize(
    "words", ["实行三级检查（日查、周查、月查）", "压实投资者责任（谁投资谁负责）"]
)
def test_another_bracket_at_the_end_of_a_title_belongs_to_it(words: str) -> None:
    found = plan(f"一、重点任务\n（一）{words}。改善冷链，完善检测。（市商务局负责）\n")
    assert property_of(found, "Measure", "title") == [words]
    assert [each[1] for each in roles_of(found, 0)] == ["市商务局"]
