"""Numbers of what holds for whom are no goals, and goals that look like them are."""

import pytest
from printed import indicator_rows, targets


@pytest.mark.parametrize(
    "words",
    [
        "按1：20配建充电车位。",
        "申报人年龄原则上不超过55周岁。",
        "两条管线的水平距离不得小于1.5米。",
        "村道路面宽度不得小于4米，水泥路面厚度不小于18厘米。",
        "区级资助不超过项目总投资的30%。",
        "按停车位20%的比例配建充电桩。",
        "概算由9.8亿元调整为9.2亿元。",
        "以群众满意度90%以上为验收条件。",
        "苗木成活率85%以上、保存率不低于80%的为合格。",
        "考核得分90分以上的评定为优秀。",
        "签约率超过85%的院落启动腾退。",
        "氨氮浓度逐年下降（现状为0.12毫克/升）。",
        "任务十分繁重。",
        "服务点与村民住处距离不超过3公里。",
        "步道坡度不超过12度。",
        "废水最高允许排放浓度为50毫克/升，回收装置最低去除效率为90%。",
        "厂界氮氧化物排放限值为0.12毫克/立方米。",
        "建设城东分拣中心，占地约90亩，总投资3.5亿元。",
        "每户改厕补助标准为500元，山区户为800元。",
        "测评结果纳入部门绩效考核，占比8%。",
        "实现50张床位以上养老机构消防设施全达标。",
        "举办展会的按支出的20%给予补助，全年总额控制在200万元以内。",
        "现有渠道120公里，其中土渠占40%。",
        "环卫部门按照每200户至300户设置1个收集点的标准配备设施。",
        "按每万人配备2名教练的比例选派人员。",
        "进度分三档，完成率达到85%以上为A档。",
        "测评得分80%以上的列为甲等，满意率60%以上评为B级。",
        "美丽庭院示范村创建需农户参与率达到60%以上。",
        "省级园区认定须建成标准厂房5万平方米以上。",
        "单个整治地块面积应不小于30亩，单个项目投资须不低于500万元。",
    ],
)
def test_what_holds_for_whom_is_no_goal(words: str) -> None:
    assert targets(words) == []


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("农村居民取水距离不超过1公里。", ["1"]),
        ("重点排污单位限值达标率达到98%。", ["98"]),
        ("占地90亩，建成产业园3个，总投资达到50亿元。", ["3", "50"]),
        ("考核结果纳入绩效，优良率达到90%。", ["90"]),
        ("组建抢险队伍6支，招募队员200名。", ["6", "200"]),
        ("新建绿道120公里，其中滨水绿道占40%以上。", ["120", "40"]),
        ("预算支出控制在200万元以内。", ["200"]),
        ("居家服务覆盖70%以上的社区。", ["70"]),
        ("按照规划建成3个园区的标准化厂房。", ["3"]),
        ("供水合格率达到90%，水质为优。", ["90"]),
    ],
)
def test_words_that_look_like_a_rule_or_a_size_hide_no_goal(words: str, values: list[str]) -> None:
    assert [str(each.value) for each in targets(words)] == values


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("创建示范村20个，农户参与率达到60%以上。", ["20", "60"]),
        ("申报省级园区，需求响应率达到95%以上。", ["95"]),
        ("新增整治地块面积应不少于300亩。", ["300"]),
    ],
)
def test_what_is_to_be_named_or_made_is_a_goal(words: str, values: list[str]) -> None:
    assert [str(each.value) for each in targets(words)] == values


def test_of_a_change_the_second_number_is_the_goal() -> None:
    for verb in ("提高到", "提至", "升至"):
        assert [str(each.value) for each in targets(f"抽查比例由30%{verb}45%。")] == ["45"]


def test_a_fraction_in_figures_is_in_per_cent_and_keeps_its_words() -> None:
    (found,) = targets("绿电比例达到1/4。")
    assert (str(found.value), found.unit, found.value_text) == ("25", "%", "1/4")


def test_rates_listed_before_their_number_each_reach_it() -> None:
    found = targets("重点人群建档率、签约率100%。")
    assert [(each.indicator, str(each.value)) for each in found] == [
        ("重点人群建档率", "100"),
        ("签约率", "100"),
    ]


def test_what_each_of_several_things_reaches_is_a_goal_of_each() -> None:
    for words, expected in (
        ("二氧化硫、烟尘排放总量比2024年分别下降12%以上。", ["二氧化硫总量", "烟尘排放总量"]),
        ("建成乡村图书室、健身广场各15个。", ["乡村图书室", "健身广场"]),
        ("新建、改造菜市场各6座。", ["新建菜市场", "改造菜市场"]),
        ("培育甲、乙两级园区各4家。", ["甲、乙两级园区"]),
        ("每个乡镇、街道各建设2个服务点。", ["服务点"]),
        ("智慧书屋：东湖、西林各3个以上。", ["东湖、西林"]),
    ):
        assert [each.indicator for each in targets(words)] == expected


def test_what_works_make_is_counted_and_their_rates_keep_their_names() -> None:
    for words, expected in (
        ("硬化村道35公里，维修渡槽8处，营造林地260亩。", ["硬化村道", "维修渡槽", "营造林地"]),
        ("疏浚支渠14公里，筛查新生儿2万人。", ["疏浚支渠", "筛查新生儿"]),
        ("巷道硬化率达到92%，疫苗接种率达到97%。", ["巷道硬化率", "疫苗接种率"]),
    ):
        assert [each.indicator for each in targets(words)] == expected


def test_blanks_round_a_number_change_nothing() -> None:
    for words in (
        "年产值5 亿元以上企业增加12 户。",
        "年产值5亿元以上企业增加12户。",
        "年产值 5 亿元 以上企业增加 12 户 。",
    ):
        assert [(each.indicator, str(each.value)) for each in targets(words)] == [
            ("年产值5亿元以上企业", "12")
        ]


def test_what_is_made_stronger_and_named_is_there_already() -> None:
    for words in (
        "做强食品、纺织等4个省级产业集群。",
        "提升东湖科技城、西山小镇2个集聚区建设。",
        "发挥大桥、江口等5个口岸作用。",
    ):
        assert targets(words) == []
    assert [str(each.value) for each in targets("做强做优龙头企业15家。")] == ["15"]


def test_what_is_done_in_each_place_may_be_headed_by_words_of_doing() -> None:
    found = indicator_rows("单位\t合计\t人工造林\t封山育林\n东山县\t30\t20\t10\n西山县\t14\t9\t5\n")
    assert [str(each.value) for each in found][:3] == ["30", "20", "10"]
