"""Bodies that the sentences of a paragraph make responsible, and words that make nobody so."""

import pytest
from printed import facts, nodes, plan, property_of, roles_of, text

from loaders.extract.agencies.names import NO_NAMES
from loaders.extract.responsibility.prose import acting_bodies, overlooked_bodies, read_prose


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "由市发改委、市生态环境局牵头筹备组建工作专班，办公室设在市发改委。",
            [("LEADS", "市发改委"), ("LEADS", "市生态环境局")],
        ),
        (
            "省政府办公厅牵头，省信息中心配合，年内制定办法。",
            [("LEADS", "省政府办公厅"), ("SUPPORTS", "省信息中心")],
        ),
        (
            "在领导小组的统筹下，由省政府办公厅具体协调推进。",
            [("RESPONSIBLE_FOR", "省政府办公厅")],
        ),
        (
            "具体办法由市水务局会同市财政局制定。",
            [("LEADS", "市水务局"), ("SUPPORTS", "市财政局")],
        ),
        (
            "具体办法由省水利厅会省财政厅制定。",
            [("LEADS", "省水利厅"), ("SUPPORTS", "省财政厅")],
        ),
        ("节水创建以县人民政府为实施主体。", [("RESPONSIBLE_FOR", "县人民政府")]),
        ("强化省水利厅牵头抓总作用，健全节水评估。", [("LEADS", "省水利厅")]),
        (
            "渔业管理部门和港口管理部门应当巡查。",
            [("RESPONSIBLE_FOR", "渔业管理部门"), ("RESPONSIBLE_FOR", "港口管理部门")],
        ),
        (
            "市民政局要会同市残联建立台账。",
            [("LEADS", "市民政局"), ("SUPPORTS", "市残联")],
        ),
        (
            "整改事项由所涉及的市水务局、市财政局等市级主管部门（单位）牵头完成。",
            [("LEADS", "市水务局"), ("LEADS", "市财政局")],
        ),
        (
            "主责部门包括市水务局、市财政局等，各负其责。",
            [("RESPONSIBLE_FOR", "市水务局"), ("RESPONSIBLE_FOR", "市财政局")],
        ),
        (
            "由市水务局牵头，市园林局按职责分工负责。市财政局负责安排资金。",
            [
                ("LEADS", "市水务局"),
                ("SUPPORTS", "市园林局"),
                ("RESPONSIBLE_FOR", "市财政局"),
            ],
        ),
        ("各区人民政府负责本区域排查工作。", [("RESPONSIBLE_FOR", "各区人民政府")]),
        ("各区住建委负责牵头组织评价。", [("LEADS", "各区住建委")]),
        ("各区住房建设管理部门要牵头组织落实。", [("LEADS", "各区住房建设管理部门")]),
        ("小组日常工作由省水利厅负责。", [("RESPONSIBLE_FOR", "省水利厅")]),
        ("第五条 市水务局负责全市排水管理。", [("RESPONSIBLE_FOR", "市水务局")]),
        (
            "第六条 市水务局是全市排水行政主管部门，负责组织编制规划。",
            [("RESPONSIBLE_FOR", "市水务局")],
        ),
        (
            "市排水中心（以下称排水机构）是排水工作的具体实施机构，负责日常运行。",
            [("RESPONSIBLE_FOR", "市排水中心")],
        ),
        (
            "市水务局应会同发展改革、规划和自然资源等部门制定排水规划。",
            [
                ("LEADS", "市水务局"),
                ("SUPPORTS", "发展改革"),
                ("SUPPORTS", "规划和自然资源"),
            ],
        ),
        (
            "民政部门负责核实收入；教育、税务等政府相关职能部门按照职责分工，协同做好工作。",
            [
                ("RESPONSIBLE_FOR", "民政部门"),
                ("SUPPORTS", "教育"),
                ("SUPPORTS", "税务"),
            ],
        ),
        (
            "市科技、经信、财政等部门按照职责分工，共同做好平台建设。",
            [
                ("RESPONSIBLE_FOR", "市科技"),
                ("RESPONSIBLE_FOR", "经信"),
                ("RESPONSIBLE_FOR", "财政"),
            ],
        ),
        (
            "各街道办事处（镇人民政府）负责辖区内的资格初审。",
            [("RESPONSIBLE_FOR", "各街道办事处（镇人民政府）")],
        ),
        (
            "市科委、杨浦区牵头建立联动工作机制，细化年度任务。",
            [("LEADS", "市科委"), ("LEADS", "杨浦区")],
        ),
        ("按期完成任务.各市州政府负责具体实施.", [("RESPONSIBLE_FOR", "各市州政府")]),
    ],
)
def test_a_sentence_makes_bodies_responsible(words: str, expected: list[tuple[str, str]]) -> None:
    assert [(unit.role, unit.name) for unit in read_prose(text(words), NO_NAMES)] == expected


@pytest.mark.parametrize(
    "words",
    [
        "坚持党委领导、政府负责、社会协同，企业是责任主体。",
        "建立单位负责人责任制。",
        "医联体牵头医院要加强指导。",
        "加强部门配合，形成合力。",
        "由于市场变化，组织协调难度加大。",
        "全面形成政府负责、社会参与的格局。",
        "积极参与省生态环境厅牵头的行动。",
        "健全协作机制，有关部门对生态环境保护分工负责。",
        "各相关部门要对职能范围内的防治工作负责。",
        "明确同级党委和政府负责的任务。",
        "遇有问题，请及时向省水利厅反映。",
        "材料请通过市水务局报送。",
        "以滨湖新区、上虞区牵头建设湿地为载体，提升景观。",
        "请先登录“随时办”平台填报。",
        "梯级水电站应当参与调度。",
    ],
)
def test_words_of_responsibility_without_a_body_make_nobody_responsible(words: str) -> None:
    assert read_prose(text(words), NO_NAMES) == []


def test_a_body_named_by_its_field_is_the_department_of_the_place() -> None:
    found = plan("一、任务\n（一）排水。由市水务局会同教育、财政等部门制定规划。\n")
    assert [agency for _, _, agency in roles_of(found, 0)] == [
        "天津市水务局",
        "天津市教育部门",
        "天津市财政部门",
    ]


def test_each_paragraph_of_an_article_that_charges_bodies_is_a_task() -> None:
    article = "第六条 市水务局负责编制规划。\n各区人民政府负责具体实施。\n"
    found = plan(f"第五条 本市推进排水工作。\n{article}")
    assert property_of(found, "Measure", "number")[1:] == ["第六条", "第六条"]


@pytest.mark.parametrize(
    ("words", "charge"),
    [
        ("市商务局要会同有关部门加强指导。", "charged"),
        ("市商务局会同有关部门按照职责分工开展评估。", "charged"),
        ("由市商务局会同有关部门评估。", "charged"),
        ("市商务局会同有关部门开展评估。", "unsure"),
        ("市商务局会同有关部门开展了评估。", "told"),
        ("近年来，市商务局会同有关部门开展评估。", "told"),
    ],
)
def test_acting_together_charges_whom_the_words_ask(words: str, charge: str) -> None:
    bodies = [("LEADS", "市商务局"), ("SUPPORTS", "有关部门")]
    found = acting_bodies(text(words), NO_NAMES)
    assert [(unit.role, unit.name) for unit in found][:2] == bodies
    assert found[0].charge == charge
    assert bool(read_prose(text(words), NO_NAMES)) == (charge == "charged")
    assert bool(overlooked_bodies(text(words), NO_NAMES)) == (charge == "unsure")


def test_who_may_be_charged_is_suggested_as_leading() -> None:
    found = plan("一、任务\n（一）优服务。市商务局会同市财政局开展评估。\n")
    (item,) = nodes(found, "ReviewItem")
    assert item.properties["suggestions"] == ["市商务局牵头，市财政局配合"]


def test_an_annex_of_duties_sets_a_task_for_each_body() -> None:
    found = facts(
        "天津市消费行动方案\n一、任务\n1.办好购物节。（市商务局牵头）\n附件\n领导小组成员单位职责分工\n"
        "市教育局负责组织校园消费活动，做好宣传引导。\n市公安局负责安全保障，维护现场秩序。\n"
    )
    assert [n.properties["title"] for n in nodes(found, "Measure")][1:] == [
        "市教育局负责组织校园消费活动，做好宣传引导",
        "市公安局负责安全保障，维护现场秩序",
    ]
    assert [names for _, names, _ in roles_of(found, 1)] == ["市教育局"]


def test_a_body_that_is_exhorted_is_put_up_and_all_of_them_are_not() -> None:
    named = "市科技局要加强统筹协调，做好服务。"
    units = overlooked_bodies(text(named), NO_NAMES)
    assert [(unit.name, unit.charge) for unit in units] == [("市科技局", "unsure")]
    assert read_prose(text(named), NO_NAMES) == []
    for everybody in ("各级各部门要高度重视。", "市级有关部门要加强配合。", "主要目标需要落实。"):
        assert overlooked_bodies(text(everybody), NO_NAMES) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("请县财政局于11月30日前拨付进度款。", [("RESPONSIBLE_FOR", "县财政局")]),
        (
            "由县水利局牵头，会同淄博市生态环境局桓台分局、起凤镇政府制定方案。",
            [
                ("LEADS", "县水利局"),
                ("SUPPORTS", "淄博市生态环境局桓台分局"),
                ("SUPPORTS", "起凤镇政府"),
            ],
        ),
        ("水行政主管部门负责统筹协调。", [("RESPONSIBLE_FOR", "水行政主管部门")]),
        ("请于12月20日前将完成情况报市政府办公室。", []),
        ("请市政协委员提出意见。", []),
        ("请你们督促衢州市人民政府抓好落实。", []),
    ],
)
def test_who_is_asked_and_who_is_in_charge_of_a_field(
    words: str, expected: list[tuple[str, str]]
) -> None:
    found = read_prose(text(words), NO_NAMES)
    assert [(unit.role, unit.name) for unit in found] == expected


def test_who_is_joined_by_others_leads_and_who_carries_out_supports() -> None:
    found = read_prose(text("市水利局会同市财政局负责规划实施。"), NO_NAMES)
    assert [(unit.role, unit.name) for unit in found] == [
        ("LEADS", "市水利局"),
        ("SUPPORTS", "市财政局"),
    ]
    found = read_prose(text("由市工信局总牵头，大柴旦行委抓落实，建成园区。"), NO_NAMES)
    assert [(unit.role, unit.name) for unit in found] == [
        ("LEADS", "市工信局"),
        ("SUPPORTS", "大柴旦行委"),
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "请市水务局会同市气象局于9月5日前拿出方案。",
            [("LEADS", "市水务局"), ("SUPPORTS", "市气象局")],
        ),
        ("对无主管线，由属地街道先行代管。", [("RESPONSIBLE_FOR", "属地街道")]),
        (
            "由卫生监督机构会同教育、民政部门实施。",
            [("LEADS", "卫生监督机构"), ("SUPPORTS", "教育部门"), ("SUPPORTS", "民政部门")],
        ),
        (
            "区水务局牵头，各产权单位配合，对2万只水表登记造册。",
            [("LEADS", "区水务局"), ("SUPPORTS", "各产权单位")],
        ),
        ("镇（街）负责初审。", [("RESPONSIBLE_FOR", "镇（街）")]),
        (
            "区人社局牵头，联合云州职业学院，三年培训3000人。",
            [("LEADS", "区人社局"), ("SUPPORTS", "云州职业学院")],
        ),
        (
            "市水务局计财科牵头制定细则，市水文中心协助。",
            [("LEADS", "市水务局计财科"), ("SUPPORTS", "市水文中心")],
        ),
        ("二是市林业局负责补植。三是加强巡查。", [("RESPONSIBLE_FOR", "市林业局")]),
        (
            "市水利局牵头，市林业局、沿湖各县配合。",
            [("LEADS", "市水利局"), ("SUPPORTS", "市林业局"), ("SUPPORTS", "沿湖各县")],
        ),
        (
            "第3项的牵头单位由“市水利局”调整为“市林业局”，配合单位增加“市气象局、市财政局”。",
            [("LEADS", "市林业局"), ("SUPPORTS", "市气象局"), ("SUPPORTS", "市财政局")],
        ),
        ("第4项责任部门改为市林业局。", [("RESPONSIBLE_FOR", "市林业局")]),
        ("牵头单位调整为3家，责任单位增加到9家。", []),
        ("第5项牵头单位由市水利局调整为“待定”。", []),
        ("与企业联合云州职业学院培训3000人。", []),
        ("由先行区探索经验。", []),
        ("提请市政府会同有关方面研究。", []),
    ],
)
def test_minutes_and_rules_charge_bodies_in_more_words(
    words: str, expected: list[tuple[str, str]]
) -> None:
    found = read_prose(text(words), NO_NAMES)
    assert [(unit.role, unit.completed or unit.name) for unit in found] == expected
