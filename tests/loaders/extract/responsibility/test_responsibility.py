"""Brackets in running text and cells of task tables say who is responsible."""

import pytest
from printed import document, edges, facts, nodes, plan, roles_of, task_rows, text, units

from loaders.extract.agencies.names import NO_NAMES, AgencyNames
from loaders.extract.context import Context
from loaders.extract.responsibility.assignments import once_each, statement_assignments
from loaders.extract.responsibility.brackets import find_brackets
from loaders.extract.responsibility.stated_responsibility import find_statements
from loaders.extract.responsibility.units import read_units
from loaders.extract.tasks.row_units import row_assignments


def brackets(words: str, *known: str) -> list[str]:
    return [
        words[start:end]
        for start, end, _ in find_brackets(text(words), AgencyNames(frozenset(known)))
    ]


def roles(words: str) -> list[tuple[str, str]]:
    (row,) = task_rows(words)
    found = once_each(row_assignments(Context(document(words)), row))
    return [(a.role[0], a.mention) for a in found]


@pytest.mark.parametrize(
    "bracket",
    [
        "〔市知识产权局、市新闻出版局（市版权局）按职责分工负责〕",
        "（市新闻出版局（市版权局）、市财政局负责）",
        "（责任单位：市商务局）",
        "【牵头单位：市商务局；配合单位：市财政局】",
        "(市商务局牵头，市财政局配合)",
        "［市商务局负责］",
        "（市商务局主责；市财政局配合；各区政府落实）",
        "（市商务局牵头并做好督导，市财政局做好配合工作）",
        "（由市商务局牵头抓总，会同市财政局推进）",
    ],
)
def test_a_bracket_inside_a_bracket_is_one_body(bracket: str) -> None:
    assert brackets(f"支持企业（含小微企业）出海。{bracket}") == [bracket]


def test_a_paragraph_may_hold_several_brackets() -> None:
    words = "建设园区（市商务局负责）；培育企业（市教委负责）。引进人才（含团队）。"
    assert brackets(words) == ["（市商务局负责）", "（市教委负责）"]


def test_a_bracket_at_the_end_that_holds_known_names_only_is_one() -> None:
    assert brackets("建设园区。（市商务局、市财政局）", "市商务局", "市财政局") == [
        "（市商务局、市财政局）"
    ]
    assert brackets("国家会展中心（市商务局）建成。", "市商务局") == []
    assert brackets("建设园区。（甲、乙）") == []


def test_one_of_a_long_list_may_be_known_by_its_ending_alone() -> None:
    listed = "（市财政局、市统计局、市税务局、人民银行锦州市支行、国家统计局锦州调查队）"
    assert brackets(f"加强统计监测。{listed}") == [listed]
    assert brackets("建设园区。（市财政局、锦州调查队）") == []


@pytest.mark.parametrize("words", ["市商务局负责）", "））（（", "（〔（", "（含农村", ""])
def test_a_bracket_that_is_not_closed_is_none(words: str) -> None:
    assert brackets(words) == []


def test_a_bracket_closed_by_another_kind_is_closed_all_the_same() -> None:
    assert brackets("建设园区。〔市商务局负责）") == ["〔市商务局负责）"]


def test_the_whole_bracket_is_the_evidence() -> None:
    words = "建设园区。（市商务局牵头，市财政局配合）"
    (statement,) = find_statements(text(words), NO_NAMES)
    found = statement_assignments(Context(document(words)), text(words), statement)
    assert [(a.role, a.mention, a.span.quote) for a in found] == [
        ("LEADS", "市商务局", "（市商务局牵头，市财政局配合）"),
        ("SUPPORTS", "市财政局", "（市商务局牵头，市财政局配合）"),
    ]


def test_the_heading_of_a_column_settles_the_role() -> None:
    words = "序号\t任务\t牵头单位\t配合单位\n1\t建设园区。\t市商务局\t市财政局、市税务局\n"
    assert roles(words) == [("L", "市商务局"), ("S", "市财政局"), ("S", "市税务局")]


def test_a_cell_that_names_its_role_itself_is_believed() -> None:
    words = "序号\t任务\t责任单位\n1\t建设园区。\t市商务局牵头，市财政局配合\n"
    assert roles(words) == [("L", "市商务局"), ("S", "市财政局")]


def test_a_name_printed_twice_in_a_cell_is_one_assignment() -> None:
    words = "序号\t任务\t责任单位\n1\t建设园区。\t市商务局、市财政局、市商务局\n"
    assert roles(words) == [("R", "市商务局"), ("R", "市财政局")]


def test_a_repeat_is_not_counted() -> None:
    words = "序号\t任务\t责任单位\n1\t建设园区。\t市商务局、市财政局、市商务局、市税务局\n"
    (row,) = task_rows(words)
    found = once_each(row_assignments(Context(document(words)), row))
    assert [(a.position, a.listed) for a in found] == [(1, 3), (2, 3), (3, 3)]


def test_names_that_ocr_put_behind_the_tail_are_kept_and_marked() -> None:
    words = (
        "序号\t任务\t责任单位\n1\t建设园区。\t市商务局、市财政局按职责分工负责 天津港保税区管委会\n"
    )
    (row,) = task_rows(words)
    found = row_assignments(Context(document(words)), row)
    assert [(a.mention, a.repaired_by) for a in found] == [
        ("市商务局", None),
        ("市财政局", None),
        ("天津港保税区管委会", "text-after-tail"),
    ]


def test_a_responsible_district_government_is_no_place_of_the_task() -> None:
    found = plan("一、重点任务\n（一）夜间经济。支持剧院推出夜间演出。（和平区人民政府负责）\n")
    assert [edge.end.id for edge in found.edges if edge.type == "LOCATED_IN"] == []


def test_every_bracket_of_an_item_counts() -> None:
    words = "一、重点任务\n（一）促消费。发放消费券。（市商务局负责）\n建设商圈。（市财政局负责）\n"
    found = plan(words)
    assert {e.start.id for e in found.edges if e.type == "RESPONSIBLE_FOR"} == {
        "agency:天津市商务局",
        "agency:天津市财政局",
    }


def test_what_is_only_called_by_a_short_name_answers_for_nothing() -> None:
    assert find_statements(text("加强对公司的监管（以下简称上市公司）"), NO_NAMES) == []


def tasks(words: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """The title of each task, and role and name of those who act."""
    found = plan(words)
    parts: dict[str, list[tuple[str, str]]] = {}
    for kind in ("LEADS", "SUPPORTS", "RESPONSIBLE_FOR"):
        for edge in edges(found, kind):
            name = str(edge.properties["as_written"])
            parts.setdefault(edge.end.id, []).append((kind[0], name))
    return [
        (str(node.properties["title"]), parts[node.id])
        for node in nodes(found, "Measure")
        if node.id in parts
    ]


HEAD = "宁州市2026年重点任务清单\n\n一、重点任务\n"


def test_a_short_line_above_a_label_is_the_title_of_its_task() -> None:
    words = "建成口袋公园9处\n责任单位：市园林局\n新增泊位300个\n责任单位：市城管局\n"
    assert tasks(HEAD + words) == [
        ("建成口袋公园9处", [("R", "市园林局")]),
        ("新增泊位300个", [("R", "市城管局")]),
    ]


def test_a_bracket_below_the_title_says_whose_plan_it_is() -> None:
    words = "宁州市冬季旅游任务清单\n（宁州市文化和旅游局）\n开通专线2条\n责任单位：市交通局\n"
    assert tasks(words) == [("开通专线2条", [("R", "市交通局")])]


def test_an_item_may_begin_with_the_label() -> None:
    words = "1.责任单位：市民政局、各镇街。新建食堂15处。\n2.责任单位：市教育局。改造校舍3栋。\n"
    assert [parts for _, parts in tasks(HEAD + words)] == [
        [("R", "市民政局"), ("R", "各镇街")],
        [("R", "市教育局")],
    ]


@pytest.mark.parametrize("mark", ["｜", " | ", "；", "，", "　　"])
def test_labels_may_stand_behind_a_task_without_a_stop(mark: str) -> None:
    words = f"1）修建步道12公里{mark}牵头：市文旅局{mark}参与：市水务局、滨河街道\n2）增设路灯\n"
    assert tasks(HEAD + words) == [
        ("修建步道12公里", [("L", "市文旅局"), ("S", "市水务局"), ("S", "滨河街道")])
    ]


def test_labels_in_a_bracket_behind_a_task_without_a_stop_are_of_the_bracket() -> None:
    words = "（一）修建步道，增设路灯（牵头：市文旅局；配合：市水务局）\n"
    assert tasks(HEAD + words) == [("修建步道，增设路灯", [("L", "市文旅局"), ("S", "市水务局")])]


def test_a_bar_before_other_words_labels_nobody() -> None:
    assert statements("修建步道12公里｜市文旅局活动") == []


def test_members_support_the_lead_above_them() -> None:
    words = "（一）赛事组织组。\n牵头单位：县体育局\n成员单位：县公安局、县疾控中心\n"
    assert [parts for _, parts in tasks(HEAD + words)] == [
        [("L", "县体育局"), ("S", "县公安局"), ("S", "县疾控中心")]
    ]
    words = "（一）成立领导小组，定期研究解决问题。\n成员单位：县公安局、县疾控中心\n"
    assert tasks(HEAD + words) == []


def test_bodies_and_the_last_day_on_a_line_of_their_own_are_of_the_task_above() -> None:
    words = "（一）安全饮水达标，水质合格率达到100%。\n　　县水利局、县财政局　2026年6月底前\n"
    assert [parts for _, parts in tasks(HEAD + words)] == [[("R", "县水利局"), ("R", "县财政局")]]
    signed = "（一）安全饮水达标，水质合格率达到100%。\n　　宁州市水利局　2026年3月6日\n"
    assert tasks(HEAD + signed) == []


def test_brackets_behind_the_parts_of_a_sentence_are_read_if_the_last_one_is() -> None:
    words = "新增产能3吨（市工信局、河区管委会）；建仓库2座（市商务局）；修路8公里（市交通局）。"
    assert brackets(words) == [
        "（市工信局、河区管委会）",
        "（市商务局）",
        "（市交通局）",
    ]
    assert brackets("支持两家单位（市商务局）；其余自筹。") == []


def test_sections_of_a_bureau_stand_behind_a_dash() -> None:
    assert statements("完成改造12万平方米。——房修科、第二房屋征收事务所") == [
        "——房修科、第二房屋征收事务所"
    ]
    assert statements("建好医院。——打造重点专科群") == []


def statements(words: str) -> list[str]:
    return [words[each.start : each.end] for each in find_statements(text(words), NO_NAMES)]


def test_a_bracket_of_who_signs_and_of_which_of_us_charges_nobody() -> None:
    assert statements("（宁州市民政局　2026年5月24日）") == []
    assert statements("如有变化请报送我厅（气候与交流处）。") == []


def test_whoever_is_charged_or_favoured_is_named_without_the_verb() -> None:
    words = "（一）平台运行。市政府委托市国资委负责。\n（二）科研攻关。支持宁州大学牵头攻关。\n"
    assert [parts for _, parts in tasks(HEAD + words)] == [
        [("R", "市国资委")],
        [("L", "宁州大学")],
    ]


def test_the_duties_below_a_lead_are_of_its_task() -> None:
    words = "（一）赛事组织组\n牵头单位：县体育局\n主要职责：编制日程，6月15日前完成查验。\n"
    ((title, parts),) = tasks(HEAD + words)
    assert (title, parts) == ("赛事组织组", [("L", "县体育局")])


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("人事司牵头，法规司、中国快递协会配合", "LEADS SUPPORTS SUPPORTS"),
        ("市市场监管局牵头", "LEADS"),
        ("市财政局、市民政局按职责分工负责", "RESPONSIBLE_FOR RESPONSIBLE_FOR"),
    ],
)
def test_a_line_of_names_and_roles_needs_no_mark(line: str, expected: str) -> None:
    found = facts(f"{HEAD}一、任务\n（一）推进绿色包装。采购比例达到90%。\n　　　{line}\n")
    assert [role for role, _, _ in roles_of(found, 0)] == expected.split()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "责任单位：市教育局；市团委、市科协依职责配合",
            [("R", "市教育局"), ("S", "市团委"), ("S", "市科协")],
        ),
        ("市水务局牵头，局属各单位按要求配合", [("L", "市水务局"), ("S", "局属各单位")]),
        (
            "市民政局、市残联；市红十字会按照章程参与",
            [("R", "市民政局"), ("R", "市残联"), ("S", "市红十字会")],
        ),
        (
            "县林业局主抓，县财政局、县气象局协同",
            [("L", "县林业局"), ("S", "县财政局"), ("S", "县气象局")],
        ),
        ("市工信局抓总，市科技局密切配合", [("L", "市工信局"), ("S", "市科技局")]),
        (
            "市水务局牵头，县政府主抓，市财政局配合",
            [("L", "市水务局"), ("S", "县政府"), ("S", "市财政局")],
        ),
        ("县政府主抓", [("R", "县政府")]),
        ("县林业局为主，县财政局配合", [("L", "县林业局"), ("S", "县财政局")]),
        ("市卫健委统筹，市医保局按需参与", [("L", "市卫健委"), ("S", "市医保局")]),
        ("县民政局总负责，县残联协助", [("L", "县民政局"), ("S", "县残联")]),
        (
            "县委宣传部总牵头，县文旅局具体抓，各乡镇抓落实",
            [("L", "县委宣传部"), ("S", "县文旅局"), ("S", "各乡镇")],
        ),
        (
            "市交通局；铁路部门按职责做好配合工作",
            [("R", "市交通局"), ("S", "铁路部门")],
        ),
        ("市民政局〈牵头〉、市财政局", [("L", "市民政局"), ("S", "市财政局")]),
        (
            "水利部会同农业农村部负责，财政部按职责参与",
            [("L", "水利部"), ("S", "农业农村部"), ("S", "财政部")],
        ),
        (
            "县农业局牵头并做好督促指导，各镇政府、县供销社配合",
            [("L", "县农业局"), ("S", "各镇政府"), ("S", "县供销社")],
        ),
        (
            "县城管局牵头统筹并负责考核，各街道具体实施",
            [("L", "县城管局"), ("S", "各街道")],
        ),
        (
            "县教育局具体负责，县财政局按职责做好协助工作",
            [("R", "县教育局"), ("S", "县财政局")],
        ),
        (
            "县水利局牵头抓总，会同县财政局、县供电公司推进",
            [("L", "县水利局"), ("S", "县财政局"), ("S", "县供电公司")],
        ),
        (
            "牵头单位：县水利局，会同县财政局组织实施",
            [("L", "县水利局"), ("S", "县财政局")],
        ),
        (
            "县水利局牵头，并会同县财政局等部门联合推进，各镇政府配合",
            [("L", "县水利局"), ("S", "县财政局"), ("S", "各镇政府")],
        ),
        (
            "县水利局牵头，县财政局、县住建局会同推进",
            [("L", "县水利局"), ("S", "县财政局"), ("S", "县住建局")],
        ),
        ("县卫健委会同推进办实施", [("L", "县卫健委"), ("S", "推进办")]),
        ("市体育局负责，各市辖区政府落实", [("R", "市体育局"), ("R", "各市辖区政府")]),
        ("市体育局、市教育局负责，按职责落实", [("R", "市体育局"), ("R", "市教育局")]),
        ("市园林局（市绿化公司具体实施）", [("R", "市园林局"), ("R", "市绿化公司")]),
        ("市园林局（市绿化委办公室）", [("R", "市园林局（市绿化委办公室）")]),
        ("青岩区、白水县党委和政府", [("R", "青岩区"), ("R", "白水县党委和政府")]),
    ],
)
def test_words_of_a_role_behind_a_list_are_no_part_of_its_names(
    words: str, expected: list[tuple[str, str]]
) -> None:
    assert units(words) == expected


def test_a_district_shares_party_and_government_with_the_next() -> None:
    (first, _) = read_units(text("青岩区、白水县党委和政府"), NO_NAMES)
    assert first.completed == "青岩区党委和政府"


@pytest.mark.parametrize(
    "bracket",
    [
        "（固废科，各分局）",
        "（水科）",
        "（辐射科牵头；各分局落实；监测站做好技术支撑）",
        "〔县政府办（金融办）、人行宁海营管部，各保险机构〕",
        "[自治区财政厅，各地（州、市）水利部门]",
        "〔市商务局、市统计局，各县（市、区）〕",
        "〔市统计局；国家统计局宁州调查队负责监测〕",
        "（县公安局，城区各街道）",
        "（各股室、各中队）",
        "（局办公室，各科（室）、站（所））",
        "〔市国资委，市属国企〕",
        "（市供电公司、云州电信、云州移动）",
        "（团市委、市青联，各高校）",
        "〔省财政厅，各市州、县（市、区）人民政府〕",
        "（水利部、财政部，各省、自治区、直辖市及计划单列市、新疆生产建设兵团水利厅（局、委））",
    ],
)
def test_bodies_of_a_kind_and_sections_fill_a_bracket(bracket: str) -> None:
    assert brackets(f"建设园区。{bracket}") == [bracket]


@pytest.mark.parametrize(
    "bracket",
    ["（骨科、儿科）", "（肿瘤科）", "（本科）", "（新工科、新农科）", "（各类标准）", "（市区）"],
)
def test_what_only_ends_like_a_section_is_none(bracket: str) -> None:
    assert brackets(f"建设园区。{bracket}") == []


def test_what_lists_all_places_of_a_nation_or_a_lake_is_one_name() -> None:
    nation = "各省、自治区、直辖市及计划单列市、新疆生产建设兵团水利厅（局、委）"
    lake = "环湖各乡镇（街道、林场）政府、办事处"
    assert units(f"水利部负责，{nation}落实") == [("R", "水利部"), ("R", nation)]
    assert units(f"市公安局以及{lake}按职责落实") == [("R", "市公安局"), ("R", lake)]
    cities = "各市州、县（市、区）人民政府"
    assert units(f"省水利厅、{cities}") == [("R", "省水利厅"), ("R", cities)]
    assert units("各乡镇政府、县林业局") == [("R", "各乡镇政府"), ("R", "县林业局")]


def test_brackets_within_a_sentence_close_its_clauses() -> None:
    words = (
        "建成一期工程（2027年6月底前，市水务局、市城投集团），开工二期（2027年三季度，市水务局；沿江县区政府"
        "做好征地），水价降到2元以内（市发展改革委、市水务局）。漏损率降到8%（市水务局牵头、市财政局配合）。"
    )
    assert brackets(words) == [
        "（2027年6月底前，市水务局、市城投集团）",
        "（2027年三季度，市水务局；沿江县区政府做好征地）",
        "（市发展改革委、市水务局）",
        "（市水务局牵头、市财政局配合）",
    ]


@pytest.mark.parametrize("mark", "，、")
def test_brackets_beside_one_that_names_bodies_do_as_well(mark: str) -> None:
    words = f"改造泵站（县水利局、城关镇）{mark}植树100亩（县林业局、各区）{mark}建校（县教育局）。"
    found = ["（县水利局、城关镇）", "（县林业局、各区）", "（县教育局）"]
    assert brackets(words) == found
    firm = words.replace("县林业局、各区", "青山集团")
    assert brackets(firm) == [found[0], found[2]]


def test_a_town_is_whole_before_another() -> None:
    found = [mention.completed for mention in read_units(text("城关镇、河口镇"), NO_NAMES)]
    assert found == [None, None]


@pytest.mark.parametrize(
    "words",
    [
        "报送市应急指挥部（市应急局）。每年演练2次。",
        "由其上级（市水务局），按年考核。",
        "建设市民中心（2027年6月底前），改造老街。",
        "更新设备（泵、闸）。巡查每月一次。",
        "引进金融机构（浦发银行、招商银行）。贷款增长5%。",
        "推动市政府（市发展改革委），平台上线。",
        "出席：刘洋（市教育局）、余波（市财政局）。",
        "列席人员:李冬梅（淮口街道）。",
    ],
)
def test_a_bracket_that_explains_closes_no_clause(words: str) -> None:
    assert brackets(words) == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("（一）镇水利站：负责巡查堤防，镇应急办、镇派出所配合。", "R镇水利站 S镇应急办 S镇派出所"),
        ("（一）镇水利站：组织抢险，村级网格员配合。", "R镇水利站"),
        ("（一）镇水利站：负责巡查堤防，配合镇应急办。", "R镇水利站"),
    ],
)
def test_who_helps_the_bodies_that_head_a_line_supports(line: str, expected: str) -> None:
    (parts,) = [parts for _, parts in tasks(f"{HEAD}一、职责\n{line}\n")]
    assert sorted(role + name for role, name in parts) == sorted(expected.split())


@pytest.mark.parametrize(
    "behind", ["；长期坚持。", "，持续推进，年底前见成效", "；3月启动，9月底前完工", "，7—8月"]
)
def test_several_times_behind_a_list_of_bodies_are_no_body(behind: str) -> None:
    listed = [("R", "市水务局"), ("R", "市园林局")]
    assert units(f"市水务局、市园林局{behind}") == listed
    assert brackets(f"疏浚河道。（市水务局、市园林局{behind}）") == [
        f"（市水务局、市园林局{behind}）"
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("1.教育机关：负责校车检查。", "R教育机关"),
        ("1.城乡建设部门：牵头改造老旧小区。", "L城乡建设部门"),
        ("1.消防救援机构：组织夜间巡查。", "R消防救援机构"),
        ("1.供水公司：配合改造管网，保障水压。", "S供水公司"),
        ("1.供水公司：配合改造管网；负责抄表。", "R供水公司"),
        ("1.改造管网。项目建设部门：市住建局。", "R市住建局"),
        ("1.培训机构：组织夜间巡查。", ""),
    ],
)
def test_authorities_that_head_a_line_do_what_it_says(line: str, expected: str) -> None:
    *found, _ = tasks(f"{HEAD}一、职责\n{line}\n2.清理楼道。（市住建局）\n")
    assert [role + name for _, parts in found for role, name in parts] == expected.split()


@pytest.mark.parametrize(
    ("bracket", "expected"),
    [
        ("。（排水科、管网中心）", "排水科 管网中心"),
        ("。（供热中心）", "供热中心"),
        ("。（市容科、渣土中队；3月底前）", "市容科 渣土中队"),
        ("（供热中心）", ""),
        ("。（市民中心）", ""),
        ("。（供热中心等场所）", ""),
    ],
)
def test_parts_of_a_bureau_stand_in_a_bracket_behind_a_full_stop(
    bracket: str, expected: str
) -> None:
    found = tasks(f"{HEAD}1.改造管网3公里{bracket}\n2.清理楼道。（市住建局）\n")
    assert [name for _, parts in found[:-1] for _, name in parts] == expected.split()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("市水务局；各区政府。", "市水务局 各区政府"),
        ("市水务局、市园林局。", "市水务局 市园林局"),
        ("市水务局。", ""),
        ("市水务局、水利工程。", ""),
        ("成立由区长任组长的工作专班，专班办公室设在区水务局。", ""),
    ],
)
def test_a_sentence_of_bodies_alone_names_them(line: str, expected: str) -> None:
    found = tasks(f"{HEAD}1.改造管网3公里。\n{line}\n2.清理楼道。（市住建局）\n")
    assert [name for _, parts in found[:-1] for _, name in parts] == expected.split()


def test_names_with_a_star_before_or_behind_them_lead_in_a_line_of_their_own() -> None:
    lists = [
        "★市教育局　市体育局",
        "市财政局　★ 市教育局　市民政局",
        "市广电局★　市教育局",
        "★市民政局",
    ]
    words = "".join(f"{at}.改造操场{at}片。\n{line}\n" for at, line in enumerate(lists, 1))
    found = tasks(
        f"宁州市2026年校园任务清单\n\n（标注★的为牵头部门，其余为参加部门）\n一、任务\n{words}"
    )
    assert [sorted(role + name for role, name in parts) for _, parts in found] == [
        ["L市教育局", "S市体育局"],
        ["L市教育局", "S市民政局", "S市财政局"],
        ["L市广电局", "S市教育局"],
        ["L市民政局"],
    ]


@pytest.mark.parametrize("line", ["★重点工程　示范工程", "▲市教育局", "★市教育局、操场"])
def test_a_mark_alone_makes_no_list_of_bodies(line: str) -> None:
    assert find_statements(text(line), NO_NAMES) == []
