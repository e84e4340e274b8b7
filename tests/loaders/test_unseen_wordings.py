"""How other governments print what the seeds print otherwise; made-up texts, one kind each."""

from decimal import Decimal

import pytest
from printed import facts, names_of, roles_of, tables, targets, units

from graph.records import Facts
from loaders.extract.responsibility.clauses import is_responsibility
from loaders.text.folding import printed
from ontology.jurisdictions import division_of, jurisdiction_of_title, place_name


def titles(found: Facts) -> list[str]:
    return [str(n.properties["title"]) for n in found.nodes if n.label == "Measure"]


HALF = """\
佛山市建设商圈行动方案
一、主要任务
(一)建设商圈,引进首店。到2027年,社会消费品零售总额达到4,500亿元,新建商圈5个以上。\
(牵头单位:市商务局;配合单位:市发改委、省商务厅,禅城区、南海区人民政府)
(二)改造街区。(市住房城乡建设局负责,2026年12月底前完成)
"""


def test_half_width_marks_say_what_full_width_ones_say() -> None:
    found = facts(HALF)
    assert roles_of(found, 0) == [
        ("LEADS", "市商务局", "佛山市商务局"),
        ("SUPPORTS", "市发改委", "佛山市发展和改革委员会"),
        ("SUPPORTS", "省商务厅", "广东省商务厅"),
        ("SUPPORTS", "禅城区", "佛山市禅城区人民政府"),
        ("SUPPORTS", "南海区人民政府", "佛山市南海区人民政府"),
    ]
    goals = {
        (node.properties["value"], node.properties["unit"])
        for node in found.nodes
        if node.label == "Target"
    }
    assert goals == {(4500, "亿元"), (5, "个")}
    quotes = [str(edge.properties["quote"]) for edge in found.edges if edge.type == "LEADS"]
    assert quotes[0].startswith("(牵头单位:市商务局;")


def test_a_deadline_behind_the_units_is_theirs_and_no_unit() -> None:
    found = facts(HALF)
    assert roles_of(found, 1) == [("RESPONSIBLE_FOR", "市住房城乡建设局", "佛山市住房和城乡建设局")]
    task = [node for node in found.nodes if node.label == "Measure"][1]
    assert str(task.properties["due_on"]) == "2026-12-31"


def test_traditional_characters_are_read_and_kept_as_printed() -> None:
    found = facts(
        "湖北省優化營商環境工作方案\n一、主要任務\n"
        "（一）壓縮時間。企業開辦時間壓縮到3個工作日以內。（牽頭單位：省市場監管局；責任單位：省稅務局）\n"
    )
    assert roles_of(found, 0) == [
        ("LEADS", "省市場監管局", "湖北省市场监督管理局"),
        ("RESPONSIBLE_FOR", "省稅務局", "国家税务总局湖北省税务局"),
    ]
    (goal,) = [node for node in found.nodes if node.label == "Target"]
    assert (goal.properties["value"], goal.properties["comparator"]) == (3, "<=")


def test_words_are_found_in_their_print_or_given_back() -> None:
    assert printed("市商务局", "（市 商務局 負責）") == "市商務局"
    assert printed("市商务局（口岸办）", "(市商务局(口岸办)负责)") == "市商务局(口岸办)"
    assert printed("市商务局", "别的") == "市商务局"


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("佛山市建设商圈行动方案", "440600"),
        ("佛山市南海区商圈方案", "440605"),
        ("广东省佛山市商圈方案", "440600"),
        ("义乌市商圈方案", "330782"),
        ("海淀区商圈方案", "110108"),
        ("港口区域协调发展规划", None),
        ("鼓楼区商圈方案", None),
        ("城区更新方案", None),
    ],
)
def test_a_title_names_a_place_of_any_level(title: str, code: str | None) -> None:
    assert jurisdiction_of_title(title) == code


def test_a_county_is_named_behind_its_city_and_found_below_it() -> None:
    assert place_name("440605") == "佛山市南海区"
    assert place_name("120101") == "天津市和平区"
    assert division_of("440600", "南海区人民政府") == "440605"
    assert division_of("440600", "市商务局") == "440600"


def test_a_countys_bodies_are_its_own_and_those_above_it_are_theirs() -> None:
    found = facts(
        "佛山市南海区商圈工作方案\n一、任务\n（一）建设商圈。（区商务局牵头，市商务局、省商务厅、"
        "南海经济开发区管委会、各镇街配合）\n"
    )
    assert [name for _, _, name in roles_of(found, 0)] == [
        "佛山市南海区商务局",
        "佛山市商务局",
        "广东省商务厅",
        "佛山市南海经济开发区管委会",
        "佛山市南海区各镇街",
    ]


def test_a_table_with_persons_and_bracketed_headings_is_read_by_its_columns() -> None:
    found = facts(
        "佛山市南海区重点任务分解表\n\n"
        "| 序号 | 工作任务 | 分管领导 | 牵头单位 | 责任（配合）单位 | 完成时限 |\n"
        "|---|---|---|---|---|---|\n"
        "| 1 | 改造老旧小区12个。 | 张三 | 区住建局 | 区财政局，各镇（街道） | 2026年底前 |\n"
    )
    assert [(role, mention) for role, mention, _ in roles_of(found, 0)] == [
        ("LEADS", "区住建局"),
        ("SUPPORTS", "区财政局"),
        ("SUPPORTS", "各镇（街道）"),
    ]


def test_a_remark_behind_the_units_names_no_unit() -> None:
    assert units(
        "责任单位：省商务厅、省财政厅。具体任务均涉及各市人民政府，不再做分工，下同。"
    ) == [
        ("R", "省商务厅"),
        ("R", "省财政厅"),
    ]


def test_etc_and_and_part_collectives() -> None:
    assert units("交通运输厅、能源局等省有关部门和各地级以上市人民政府按职责分工负责") == [
        ("R", "交通运输厅"),
        ("R", "能源局"),
        ("R", "省有关部门"),
        ("R", "各地级以上市人民政府"),
    ]


def test_a_letter_that_sends_a_plan_sets_no_tasks_but_may_declare_who_leads() -> None:
    found = facts(
        "杭州市人民政府办公厅关于印发2026年重点工作责任分解的通知\n各区人民政府：\n"
        "《2026年重点工作责任分解》已经市政府同意，现印发给你们，请认真贯彻执行。\n"
        "一、各单位要提高站位，强化责任，不折不扣落实各项重点工作任务。\n"
        "二、责任分解中，列第一位的责任单位为牵头单位。\n"
        "杭州市人民政府办公厅\n二○二六年四月二十八日\n\n"
        "2026年重点工作责任分解\n一、推动发展\n"
        "1.实施制造业计划，培育企业。（责任单位：市经信局、市发改委）\n"
        "2.引进人才，建设平台。（责任单位：市人社局、市科技局）\n3.扩大消费。（责任单位：市商务局）\n"
    )
    assert len(titles(found)) == 3
    sections = [node.properties["title"] for node in found.nodes if node.label == "Section"]
    assert sections[0] == "推动发展"
    assert [role for role, _, _ in roles_of(found, 0)] == ["LEADS", "SUPPORTS"]
    plan = next(node for node in found.nodes if node.id == found.source)
    assert str(plan.properties["issued_on"]) == "2026-04-28"
    assert names_of(found, "ISSUED_BY") == ["杭州市人民政府办公厅"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "新开通5G基站15万个以上，总数达到30万个以上。",
            [("新开通5G基站", 15, "万个"), ("新开通5G基站总数", 30, "万个")],
        ),
        (
            "建成国家级平台3个、省级平台10个，带动就业5万人。",
            [("国家级平台", 3, "个"), ("省级平台", 10, "个"), ("就业", 5, "万人")],
        ),
        (
            "研发经费占收入比重达到2.5%、研发机构覆盖率达到65%。",
            [("研发经费占收入比重", Decimal("2.5"), "%"), ("研发机构覆盖率", 65, "%")],
        ),
        ("每年培训不少于2000人次。", [("培训", 2000, "人次")]),
        ("单位GDP能耗累计下降14%。", [("单位GDP能耗", 14, "%")]),
    ],
)
def test_counts_under_one_verb_and_verbs_without_an_object_are_targets(
    words: str, expected: list[tuple[str, object, str]]
) -> None:
    assert [(t.indicator, t.value, t.unit) for t in targets(words)] == expected


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("市财政局，各区、县级市", ["市财政局", "各区、县级市"]),
        ("市财政局，各区、县级市政府", ["市财政局", "各区、县级市政府"]),
        ("市财政局、各县、区人民政府(管委会)", ["市财政局", "各县、区人民政府(管委会)"]),
        ("各有关区、县级市", ["各有关区、县级市"]),
        ("教育部、共青团中央等按职责分工负责", ["教育部", "共青团中央"]),
        ("州委编办及州直相关单位", ["州委编办", "州直相关单位"]),
        ("无", []),
        ("—", []),
    ],
)
def test_collectives_etc_and_empty_cells_of_other_governments(words: str, names: list[str]) -> None:
    assert units(words) == [("R", name) for name in names]


def test_several_lead_and_direct() -> None:
    assert units("市生态环境局、发展和改革局牵头督导，市公安局、水务局参与") == [
        ("L", "市生态环境局"),
        ("L", "发展和改革局"),
        ("S", "市公安局"),
        ("S", "水务局"),
    ]


@pytest.mark.parametrize(
    ("words", "deadline"),
    [
        ("改造街区。（牵头单位：州商务局；责任单位：各县市人民政府，6月底完成）", "6月底完成"),
        ("改造街区，5月底前实现投入运行。（区商务局牵头，区财政局配合）", "5月底前"),
    ],
)
def test_a_deadline_without_a_year_is_kept_as_printed(words: str, deadline: str) -> None:
    found = facts(f"湘西自治州优化营商环境工作计划\n一、任务\n1.建设。{words}\n")
    (task,) = [node for node in found.nodes if node.label == "Measure"]
    assert (task.properties["deadline_text"], task.properties.get("due_on")) == (deadline, None)
    assert all("月" not in mention for _, mention, _ in roles_of(found, 0))


def test_a_declaration_in_a_bracket_behind_the_first_list_holds_for_the_text() -> None:
    found = facts(
        "湖州市人民政府办公室关于印发2020年重点工作责任分解的通知\n各区县人民政府：\n"
        "《2020年重点工作责任分解》已经市政府同意，现印发给你们。\n2020年5月22日\n附件1\n"
        "2020年重点工作责任分解\n一、重点工作\n1.支持企业发展。全面落实各项政策。\n"
        "责任单位：市经信局、市财政局（列第一位者为工作牵头单位或汇总单位，下同）\n"
    )
    assert [(role, mention) for role, mention, _ in roles_of(found, 0)] == [
        ("LEADS", "市经信局"),
        ("SUPPORTS", "市财政局"),
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "支持300名领军人才赴境外培训，1000名核心人才参加研修。",
            [("领军人才赴境外培训", "=", 300), ("核心人才参加研修", "=", 1000)],
        ),
        (
            "到2030年，建成1~2所示范院校，6~8所发展示范学校和10~12所中职学校。",
            [("示范院校", "range", 1), ("发展示范学校", "range", 6), ("中职学校", "range", 10)],
        ),
        ("租赁型保障房占60%以上。", [("租赁型保障房", ">=", 60)]),
        ("标准由人均9600元以下提高到15600元以下。", [("标准", "<=", 15600)]),
        ("住房准入标准不低于上年度人均收入的60%。", [("住房准入标准", ">=", 60)]),
        (
            "到2030年，儿童入学率100%，初中辍学率1%以下。",
            [("儿童入学率", "=", 100), ("初中辍学率", "<=", 1)],
        ),
        ("到2030年，全市10%的城乡社区达标。", [("城乡社区达标比例", "=", 10)]),
        ("细颗粒物浓度控制在29微克每立方米以下。", [("细颗粒物浓度", "<=", 29)]),
        ("居民消费价格指数控制在103.5以内。", [("居民消费价格指数", "<=", Decimal("103.5"))]),
        ("城镇年均新增就业人数24万以上。", [("城镇年均新增就业人数", ">=", 24)]),
        ("面向重点行业和企业遴选试点10个左右。", [("试点", "~", 10)]),
        ("区级财政安排4000万元重大项目前期费。", [("重大项目前期费", "=", 4000)]),
        (
            "落实疫情发生以来出台的政策，力争减轻企业负担200亿元。",
            [("企业负担", "=", 200)],
        ),
        ("提高有线电视超高清机顶盒占比至75%。", [("有线电视超高清机顶盒占比", "=", 75)]),
        (
            "到2027年，省级立项7项以上，获得科技进步奖2项以上。",
            [("省级立项", ">=", 7), ("获得科技进步奖", ">=", 2)],
        ),
        ("科技进步评价位次跃居全省前40位。", [("科技进步评价位次", "<=", 40)]),
        ("实现4000家以上重点行业企业数字化改造。", [("重点行业企业数字化改造", ">=", 4000)]),
        ("收住人数少于10人的敬老院，可以转送。", []),
        ("提出推动敬老院高质量发展十条措施。", []),
        (
            "到2027年，两类企业分别超过90家和870家。",
            [("两类企业", ">", 90), ("两类企业", ">", 870)],
        ),
        (
            "PM10和PM2.5平均浓度分别不高于53和32微克/立方米。",
            [("PM10浓度", "<=", 53), ("PM2.5平均浓度", "<=", 32)],
        ),
        ("全年污染天数不能超过27天。", [("污染天数", "<=", 27)]),
        ("到2025年底前，全市首批100个示范社区全面建成。", [("示范社区", "=", 100)]),
        ("确保锦江区50%的城市社区建成服务综合体。", [("城市社区建成服务综合体比例", "=", 50)]),
        ("服务项目达到11大类37项。", [("服务项目", "=", 37)]),
        ("年度报销限额最高10万元。", [("年度报销限额", "<=", 10)]),
        ("各区有1所三级甲等综合医院。", [("三级甲等综合医院", "=", 1)]),
        ("每千名老人拥有床位40张。", [("每千名老人拥有床位", "=", 40)]),
        ("各区至少有1所养老机构。", [("养老机构", ">=", 1)]),
        (
            "增加学位5000个，其中幼儿园420个，中小学4580个。",
            [("学位", "=", 5000), ("幼儿园", "=", 420), ("中小学", "=", 4580)],
        ),
        (
            "每年培养社会工作督导员50名、中级社会工作人才及社会工作管理人才100名。",
            [("社会工作督导员", "=", 50), ("中级社会工作人才及社会工作管理人才", "=", 100)],
        ),
        ("5年内选派不少于1000名紧缺人才赴海外培训。", [("紧缺人才赴海外培训", ">=", 1000)]),
        ("对符合条件的给予补助，最高不超过500万元。", []),
        ("新增双特困户“发现1户、解决1户”。", []),
        ("鼓励制定标准，分别给予不超过100万元、50万元的奖励。", []),
        ("标准可按照不高于合同金额的30%执行。", []),
    ],
)
def test_lists_shares_bounds_and_rates_are_targets_and_slogans_and_grants_are_none(
    words: str, expected: list[tuple[str, str, object]]
) -> None:
    found = targets(words, period=None)
    assert [(t.indicator, t.comparator, t.value) for t in found] == expected


def test_the_edition_of_a_document_dates_no_goal() -> None:
    (found,) = targets("执行《产业结构调整指导目录》（2019年本），整治300家企业。", period=None)
    assert found.year is None


def test_a_goal_cell_without_a_name_speaks_of_its_task() -> None:
    found = facts(
        "杭州市上城区重点目标任务分解表\n\n"
        "| 序号 | 任 务 名 称 | 指 标 要 求 | 牵 头 部 门 | 配 合 部 门 | 目 标 类 型 |\n"
        "|---|---|---|---|---|---|\n"
        "| 1 | 服务业增加值 | 增长6% | 区发改局 | 区财政局、区统计局 | A类 |\n"
        "| 2 | 引进外资 | 2亿美元 | 区商务局 | 区财政局 | B类 |\n"
    )
    assert [mention for _, mention, _ in roles_of(found, 0)] == ["区发改局", "区财政局", "区统计局"]
    goal = next(node for node in found.nodes if node.label == "Target")
    assert (goal.properties["value"], goal.properties["unit"]) == (6, "%")
    assert names_of(found, "MEASURES")[0] == "服务业增加值"


def test_those_who_carry_out_as_fits_their_place_stand_behind_those_responsible() -> None:
    assert units("省科技厅、工信厅按职责分工负责，各地级以上市人民政府结合实际落实") == [
        ("R", "省科技厅"),
        ("R", "工信厅"),
        ("R", "各地级以上市人民政府"),
    ]


def test_the_parts_of_a_sentence_share_its_year() -> None:
    found = targets(
        "推行管理。到2015年，医院达标率100%；每千人病床数达到5张；门诊占比不低于50%。", period=None
    )
    assert [target.year for target in found] == [2015, 2015, 2015]


def test_the_year_that_a_goal_builds_on_is_not_its_own() -> None:
    (found,) = targets("到2027年，企业在2022年的基础上增加，超过90家。")
    assert found.year == 2027


def test_the_name_of_a_plan_dates_no_goal() -> None:
    (found,) = targets("完善“十三五”规划项目库，新建园区3个。", period=None)
    assert found.year is None


def test_the_year_that_a_section_of_goals_opens_with_holds_for_its_paragraphs() -> None:
    found = facts(
        "新乡市建设制造强市行动计划\n一、总体要求\n（二）发展目标。到2025年，初步建成制造强市。\n"
        "产业能级更高。规模以上工业企业力争突破2200家。\n二、任务\n（一）培育企业。培育企业30家。\n"
    )
    bases = [node.properties["year_basis"] for node in found.nodes if node.label == "Target"]
    assert bases == ["context", "period"]


def test_a_span_of_years_from_one_on_ends_with_its_last() -> None:
    level, counted = targets("2012年起5年内，人才贡献率达到40%，培养人才300名。", period=None)
    assert (level.year_start, level.year) == (None, 2016)
    assert (counted.year_start, counted.year) == (2012, 2016)


BARE = """\
大竹县人民政府办公室关于2016年民生实事的通知
附件
2016年民生实事目标任务分解表

序号

民生实事

责任单位

完成时限

1

启动建设湿地公园。

县水务局

县代建中心

12月底前

2

新建2座人行天桥。

县住建局

9月投入使用

4

建成老年大学。

县残联

县代建中心

12月底前

联系人：某某
"""


def test_a_table_with_one_cell_a_line_and_no_marks_is_read_by_its_headings() -> None:
    found = facts(BARE)
    assert [[mention for _, mention, _ in roles_of(found, task)] for task in range(3)] == [
        ["县水务局", "县代建中心"],
        ["县住建局"],
        ["县残联", "县代建中心"],
    ]
    tasks = [node.properties for node in found.nodes if node.label == "Measure"]
    assert [(task["number"], task["deadline_text"]) for task in tasks] == [
        ("1", "12月底前"),
        ("2", "9月投入使用"),
        ("4", "12月底前"),
    ]


@pytest.mark.parametrize("behind", ["甲\n乙\n1\n丙\n", "任务\n责任单位\n", "", "任务\n单位\n1\n"])
def test_a_number_heading_alone_begins_no_table(behind: str) -> None:
    assert not tables(f"序号\n{behind}")


def test_a_name_short_of_a_character_is_no_national_body_in_a_citys_list() -> None:
    found = facts(
        "潮州市打赢蓝天保卫战实施方案\n一、任务\n1.严格准入。完成清单编制。"
        "（市生态环境局、市场监管局牵头）\n"
    )
    assert [name for _, _, name in roles_of(found, 0)] == [
        "潮州市生态环境局",
        "潮州市市场监督管理局",
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "市级牵头部门：市商务局；责任主体：各县（市、区）政府",
            [("L", "市商务局"), ("R", "各县（市、区）政府")],
        ),
        (
            "市商务局、市财政局按职责分工分别牵头，各区政府落实",
            [("L", "市商务局"), ("L", "市财政局"), ("S", "各区政府")],
        ),
        ("市商务局牵头推进，市财政局配合做好", [("L", "市商务局"), ("S", "市财政局")]),
        ("牵头单位为市商务局，配合单位为市财政局", [("L", "市商务局"), ("S", "市财政局")]),
        ("责任单位:市商务局、市财政局.", [("R", "市商务局"), ("R", "市财政局")]),
    ],
)
def test_labels_with_a_level_and_verbs_with_a_task(
    words: str, expected: list[tuple[str, str]]
) -> None:
    assert is_responsibility(words)
    assert units(words) == expected


def test_a_deadline_on_a_line_of_its_own_belongs_to_the_units_above_it() -> None:
    found = facts(
        "佛山市建设商圈方案\n一、任务\n1.建设商圈。引进首店。\n责任单位：市商务局\n"
        "完成时限：2026年6月底前\n2.改造街区。丰富业态。\n责任单位：市住建局\n完成时限：持续推进\n"
    )
    tasks = [node.properties for node in found.nodes if node.label == "Measure"]
    assert [(str(t.get("due_on")), t["ongoing"]) for t in tasks] == [
        ("2026-06-30", False),
        ("None", True),
    ]


@pytest.mark.parametrize(
    ("bracket", "due", "expected"),
    [
        ("6月底前完成，责任单位：市商务局", "6月底前完成", [("RESPONSIBLE_FOR", "市商务局")]),
        ("2026年6月底前完成；牵头单位：市商务局", "2026年6月底前完成", [("LEADS", "市商务局")]),
        ("按进度推进，牵头考核单位：市商务局", "按进度推进", [("LEADS", "市商务局")]),
        (
            "2026年底前，市商务局牵头，市财政局配合",
            "2026年底前",
            [("LEADS", "市商务局"), ("SUPPORTS", "市财政局")],
        ),
        ("市商务局负责；完成时限：2026年底前", "2026年底前", [("RESPONSIBLE_FOR", "市商务局")]),
        ("牵头部门：市税务局；目标位置：全省前5", None, [("LEADS", "市税务局")]),
        (
            "责任单位：市市场监管领域部门联合“双随机、一公开”监管联席会议成员单位、市商务局",
            None,
            [
                ("RESPONSIBLE_FOR", "市市场监管领域部门联合“双随机、一公开”监管联席会议成员单位"),
                ("RESPONSIBLE_FOR", "市商务局"),
            ],
        ),
        (
            "责任单位：市商务局，各市〔州〕、县〔市、区、特区〕人民政府",
            None,
            [
                ("RESPONSIBLE_FOR", "市商务局"),
                ("RESPONSIBLE_FOR", "各市〔州〕、县〔市、区、特区〕人民政府"),
            ],
        ),
    ],
)
def test_what_stands_in_a_bracket_before_and_behind_a_labelled_list(
    bracket: str, due: str | None, expected: list[tuple[str, str]]
) -> None:
    found = facts(f"佛山市商圈行动方案\n一、任务\n（一）建设商圈。引进首店。（{bracket}）\n")
    assert [(role, name) for role, name, _ in roles_of(found, 0)] == expected
    (task,) = [node for node in found.nodes if node.label == "Measure"]
    assert task.properties.get("deadline_text") == due


def test_bodies_in_a_role_that_no_reader_knows_are_put_up() -> None:
    found = facts(
        "佛山市商圈行动方案\n一、任务\n（一）建设商圈。引进首店。（考核单位：市商务局）\n"
    )
    assert roles_of(found, 0) == []
    rules = [str(n.properties["rule"]) for n in found.nodes if n.label == "ReviewItem"]
    assert "unread-responsibility" in rules


def test_a_plan_of_a_province_names_its_cities_without_their_suffix() -> None:
    found = facts(
        "安徽省产业发展行动方案\n一、主要任务\n"
        "（一）建设基地。支持合肥、芜湖建设产业基地，增加日照时数监测。（省发展改革委负责）\n"
    )
    assert names_of(found, "LOCATED_IN") == ["合肥市", "芜湖市"]


def test_an_autonomous_county_is_known_by_its_short_name() -> None:
    found = facts(
        "贵州省旅游发展行动方案\n一、主要任务\n（一）建设景区。支持关岭县、威宁自治县建设景区。（省财政厅负责）\n"
    )
    assert names_of(found, "LOCATED_IN") == [
        *("安顺市关岭布依族苗族自治县", "毕节市威宁彝族回族苗族自治县"),
    ]


@pytest.mark.parametrize(
    "name",
    [
        "各市〔州〕、县〔市、区、特区〕人民政府",
        *("各省辖市政府", "各设区市人民政府", "各地级以上市政府", "市级有关单位", "省直有关部门"),
    ],
)
def test_all_governments_and_bodies_of_a_level_are_known_together(name: str) -> None:
    found = facts(
        f"贵州省旅游发展行动方案\n一、主要任务\n（一）建设景区。支持建设景区。（责任单位：{name}）\n"
    )
    (agency,) = [n for n in found.nodes if n.label == "Agency" and name in str(n.properties)]
    assert (agency.properties["kind"], agency.properties["confirmed"]) == ("collective", True)
