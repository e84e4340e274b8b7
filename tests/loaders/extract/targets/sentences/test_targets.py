"""Quantities that a plan sets are targets; quantities that it only mentions are none."""

import pytest
from printed import HEAD, facts, nodes, plan, property_of, targets

from loaders.facts import Target


def short(target: Target) -> tuple[str, str, str, str]:
    return target.indicator, target.comparator, str(target.value), target.unit


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("到2027年，服务贸易额突破800亿元。", ("服务贸易额", ">", "800", "亿元")),
        ("社会消费品零售总额达到7000亿元以上。", ("社会消费品零售总额", ">=", "7000", "亿元")),
        ("空气优良天数比例不低于80%。", ("空气优良天数比例", ">=", "80", "%")),
        ("单位GDP能耗降至0.5吨标准煤以内。", ("单位GDP能耗", "<=", "0.5", "吨标准煤")),
        ("城镇调查失业率控制在5.5%以内。", ("城镇调查失业率", "<=", "5.5", "%")),
        ("服务业增加值占比达到四分之一左右。", ("服务业增加值占比", "~", "25", "%")),
        ("各县（市）至少办1所早教中心。", ("早教中心", ">=", "1", "所")),
        ("女性成员应超过一半。", ("女性成员", ">", "50", "%")),
        ("金融业增加值占全市GDP比重达到15%左右。", ("金融业增加值占全市GDP比重", "~", "15", "%")),
        ("粮食产量稳定在250万吨以上。", ("粮食产量", ">=", "250", "万吨")),
        ("年展会数量超过200次。", ("年展会数量", ">", "200", "次")),
        ("城镇化率提高到88%。", ("城镇化率", "=", "88", "%")),
        ("引进外资50亿美元。", ("外资", "=", "50", "亿美元")),
        ("全市冷库容量达到300万立方米。", ("冷库容量", "=", "300", "万立方米")),
        ("老字号品牌达到200个。", ("老字号品牌", "=", "200", "个")),
        ("绿色园区比例力争达到全部园区的40%以上。", ("绿色园区比例", ">=", "40", "%")),
        ("自然岸线保有率维持35%以上。", ("自然岸线保有率", ">=", "35", "%")),
        ("至少完成2轮管网排查。", ("管网排查", ">=", "2", "轮")),
        ("鱼苗年产量达到20亿粒以上。", ("鱼苗年产量", ">=", "20", "亿粒")),
        ("整理卷宗4.5万卷。", ("整理卷宗", "=", "4.5", "万卷")),
        ("机房PUE值降至1.3以下。", ("机房PUE值", "<=", "1.3", "")),
        ("每个街道至少明确3名网格员。", ("网格员", ">=", "3", "名")),
        ("六成以上的乡村小学组建合唱团。", ("乡村小学组建合唱团比例", ">=", "60", "%")),
        ("100%的村设置健身点。", ("村设置健身点比例", "=", "100", "%")),
        ("将三成以上的老年人纳入建档管理。", ("老年人纳入建档管理比例", ">=", "30", "%")),
        ("巡护队员扩充至80名以上。", ("巡护队员", ">=", "80", "名")),
        (
            "建筑垃圾排放量不高于200吨/万平方米。",
            ("建筑垃圾排放量", "<=", "200", "吨/万平方米"),
        ),
        (
            "综合节能率15%及以上的改造面积达到300万平方米。",
            ("综合节能率15%及以上的改造面积", "=", "300", "万平方米"),
        ),
        ("为5000名新市民免费提供培训。", ("新市民免费提供培训", "=", "5000", "名")),
        ("30%的学生掌握两项技能。", ("学生掌握两项技能比例", "=", "30", "%")),
        ("选取20%的学校试点共享教练。", ("学校试点共享教练比例", "=", "20", "%")),
        ("新装护栏120公里。", ("护栏", "=", "120", "公里")),
        ("人均停留3.5天。", ("人均停留", "=", "3.5", "天")),
        ("万元产值能耗降幅12%。", ("万元产值能耗降幅", "=", "12", "%")),
        ("改造2005年以前建成的小区40个。", ("改造建成的小区", "=", "40", "个")),
        ("累计淘汰老旧机组60台（套）。", ("老旧机组", "=", "60", "台（套）")),
        (
            "每千名老年人拥有养老护理员不少于12人。",
            ("每千名老年人拥有养老护理员", ">=", "12", "人"),
        ),
        ("存量房去化周期控制在18个月以内。", ("存量房去化周期", "<=", "18", "个月")),
        ("增设临时停车泊位3000个。", ("临时停车泊位", "=", "3000", "个")),
        ("旅游满意度90分以上。", ("旅游满意度", ">=", "90", "分")),
        ("更换燃气老旧管网110公里。", ("更换燃气老旧管网", "=", "110", "公里")),
        ("加固海堤42公里。", ("加固海堤", "=", "42", "公里")),
        ("推广缓释肥1.2万吨。", ("缓释肥", "=", "1.2", "万吨")),
        ("新种油茶2.6万亩。", ("油茶", "=", "2.6", "万亩")),
        ("城乡居民收入倍差缩小到1.6以内。", ("城乡居民收入倍差", "<=", "1.6", "")),
        ("公路口岸货检通道由6条扩至10条。", ("公路口岸货检通道", "=", "10", "条")),
        ("旱地耕作层厚度达到30厘米以上。", ("旱地耕作层厚度", ">=", "30", "厘米")),
        ("筹集保障性租赁住房25万套（间）。", ("保障性租赁住房", "=", "25", "万套（间）")),
        ("人民调解成功率 98% 以上。", ("人民调解成功率", ">=", "98", "%")),
        ("追赃挽损率较上年提高3个百分点。", ("追赃挽损率", "=", "3", "个百分点")),
        ("诈骗案件发案数再降15%。", ("诈骗案件发案数", "=", "15", "%")),
        ("压沙2.4万亩，4月底前完成。", ("压沙", "=", "2.4", "万亩")),
        ("有效申诉率小于百万分之二。", ("有效申诉率", "<", "0.0002", "%")),
        ("全国重点文物保护单位完好率保持100%。", ("全国重点文物保护单位完好率", "=", "100", "%")),
        ("储煤量达到用煤总量的60%以上。", ("储煤量", ">=", "60", "%")),
        ("报送时间缩短至1小时内。", ("报送时间", "<=", "1", "小时")),
        ("财损数降至2022年的七成以下。", ("财损数降", "<=", "70", "%")),
    ],
)
def test_a_goal_has_an_indicator_a_comparator_a_value_and_a_unit(
    words: str, expected: tuple[str, str, str, str]
) -> None:
    found = [short(target) for target in targets(words)]
    assert [(name.removeprefix("引进"), *rest) for name, *rest in found] == [expected]


@pytest.mark.parametrize(
    "words",
    [
        "已建成29家市级中心。",
        "目前，全市养老床位8.5万张。",
        "面向13个行业开展培训。",
        "研究渔船使用硫含量不高于0.5%燃油的可行性。",
        "“十四五”时期，地区生产总值年均增长5%。",
        "学习贯彻党的二十大精神。",
        "加快发展数字贸易。",
        "国办发〔2026〕9号",
        "落实“四个善作善成”重要要求。",
        "2026年6月11日",
    ],
)
def test_a_number_that_only_describes_is_no_target(words: str) -> None:
    assert targets(words) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("城镇调查失业率5.5%左右。", ("城镇调查失业率", "~", "5.5", "%")),
        ("粮食产量1600亿斤以上。", ("粮食产量", ">=", "1600", "亿斤")),
        ("技术合同成交额60亿元。", ("技术合同成交额", "=", "60", "亿元")),
        ("实际使用外资40亿美元。", ("实际使用外资", "=", "40", "亿美元")),
        ("释放政策性岗位4.5万个。", ("政策性岗位", "=", "4.5", "万个")),
        ("争取再纳规3个大基地。", ("大基地", "=", "3", "个")),
        ("筛选100家优质企业。", ("优质企业", "=", "100", "家")),
        ("科技专项资金翻一番。", ("科技专项资金", "=", "2", "倍")),
        ("公园数量达到千座以上。", ("公园数量", ">=", "1000", "座")),
        ("幼儿园覆盖95%乡镇。", ("幼儿园覆盖乡镇", "=", "95", "%")),
        ("为各县至少培育2家龙头企业。", ("龙头企业", ">=", "2", "家")),
        ("推动11个领域投资突破2000亿元。", ("领域投资", ">", "2000", "亿元")),
        (
            "主要港口70%以上专业泊位具备供电能力。",
            ("主要港口专业泊位具备供电能力比例", ">=", "70", "%"),
        ),
        (
            "50%以上的污水处理厂进行提标改造。",
            ("污水处理厂进行提标改造比例", ">=", "50", "%"),
        ),
        ("服务费的80%用于薪酬分配。", ("服务费的用于薪酬分配比例", "=", "80", "%")),
    ],
)
def test_goals_without_a_verb_of_attainment_are_targets(
    words: str, expected: tuple[str, str, str, str]
) -> None:
    assert [short(target) for target in targets(words)] == [expected]


@pytest.mark.parametrize(
    "words",
    [
        "根据国家林草局等6部门的意见，制定方案。",
        "绿核区总面积约52.6平方公里。",
        "全域细分为12个管控单元。",
        "推进3.5米直径管片盾构研制。",
        "开工建设600兆瓦风电站等项目。",
        "布局一批50万千瓦以上风光基地。",
        "关停10万千瓦及以下燃煤机组。",
        "培育一批营收过百亿元农产品加工企业。",
        "服务协议有效期可为1年、2年或3年。",
        "支持青石、白水等8个镇发展成为中心镇。",
        "支持长白山、三江、吉光3个省实验室高效运营。",
        "实施12个重点产业稳增长方案。",
        "以上共计28项指标。",
        "阀门井覆土深度不小于0.8米。",
        "服务半径一般不超过500米。",
        "试用时速160公里动车组。",
        "全市一线海堤长约200公里。",
        "面试成绩占综合评价总分的30%。",
        "推进年接待量5万人次以上的民宿村通旅游公交。",
        "新建小区按人均室内面积不低于0.2平方米或室外面积不低于0.5平方米的标准配建。",
        "推进落实5个方面13项任务。",
        "立足3个气候区兼具的特殊省情。",
        "发放消费券，每张面值不超过50元。",
        "租金不高于同地段市场租金的85%。",
        "贷款贴息比例为1.5个百分点。",
        "渔船船龄不超过10年。",
        "区内现有疏港道路11条。",
        "连续3次评估不合格的，取消资格。",
        "首批摸排对象共86处，其中城区51处。",
        "“十三五”期间建成的12座冷库纳入台账。",
        "产业园区四至范围约58平方公里。",
        "上年同期工业增加值增速11.8%。",
        "经过五年奋斗，优良水体比例提高到100%，提前两年实现国家下达的目标。",
        "组织开展5万平方米以上商业综合体能耗评估。",
        "对出水浓度高于2.0毫克/升的排口开展整治。",
        "办好15件民生实事。",
        "以现有400个回收网点为基础。",
        "绿道覆盖率=（覆盖人口/总人口）×100%。",
        "实施新一轮千万吨粮食增产计划。",
        "投入超过1亿元的企业，给予补助1000万元。",
    ],
)
def test_sizes_scopes_conditions_and_counts_of_what_is_there_are_no_targets(words: str) -> None:
    assert targets(words) == []


def test_a_bound_behind_a_series_holds_for_all_of_it_and_each_has_its_name() -> None:
    found = targets("确保肉、奶产量分别稳定在310万吨和750万吨左右。")
    assert [short(target) for target in found] == [
        ("肉产量", "~", "310", "万吨"),
        ("奶产量", "~", "750", "万吨"),
    ]


def test_growth_is_told_from_level() -> None:
    (growth,) = targets("居民人均可支配收入年均增长5%以上。")
    assert (growth.kind, growth.comparator, str(growth.value)) == ("growth", ">=", "5")
    (level,) = targets("森林覆盖率提高到25.5%。")
    assert level.kind == "target"


def test_a_sum_over_years_is_cumulative() -> None:
    (found,) = targets("2025年到2027年，累计培育企业300家。")
    assert (found.kind, found.year_start, found.year) == ("cumulative", 2025, 2027)


@pytest.mark.parametrize(
    ("words", "heading", "years"),
    [
        ("到2027年，服务贸易额突破800亿元。", "", (None, 2027)),
        ("“十五五”期间，地区生产总值年均增长5%。", "", (2026, 2030)),
        ("服务贸易额突破800亿元。", "2027年", (None, 2027)),
        ("服务贸易额突破800亿元。", "", (None, 2030)),
        ("到2030年，城镇化率达到88%，森林覆盖率达到25%。", "", (None, 2030)),
    ],
)
def test_a_goal_has_the_year_that_its_sentence_or_column_names(
    words: str, heading: str, years: tuple[int | None, int | None]
) -> None:
    found = targets(words, heading=heading)
    assert found and {(target.year_start, target.year) for target in found} == {years}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "生态园区比例达到工业园区的50%以上。",
            [("生态园区比例", ">=", "50", "%")],
        ),
        (
            "已建成专用线的，绿色运输比例达到90%以上，集疏港率达到95%。",
            [("绿色运输比例", ">=", "90", "%"), ("集疏港率", "=", "95", "%")],
        ),
        (
            "力争80%以上的党政机关创建为节约型机关。",
            [("党政机关创建为节约型机关比例", ">=", "80", "%")],
        ),
        ("形成年产50发运载火箭的能力。", [("运载火箭的能力", "=", "50", "发")]),
        ("完成5公里供热半径范围内的小机组关停整合。", []),
        ("新建一批平台，支持金额最高可至3000万元。", []),
    ],
)
def test_a_share_of_a_whole_a_condition_and_a_reach(
    words: str, expected: list[tuple[str, str, str, str]]
) -> None:
    found = targets(words)
    assert [(t.indicator, t.comparator, str(t.value), t.unit) for t in found] == expected


def test_what_is_done_piece_by_piece_is_of_the_whole_span() -> None:
    (found,) = targets("“十五五”期间，既有建筑节能改造面积达到3000万平方米。")
    assert (found.year_start, found.year) == (2026, 2030)


@pytest.mark.parametrize(
    "words",
    [
        "到2030年，外贸进出口额比2025年增长20%。",
        "到2030年，万元产值能耗较2025年下降14%左右。",
        "到2030年，公共充电桩比2025年增加200个。",
        "到2030年，相较于“十四五”末，废玻璃利用量增长15%。",
    ],
)
def test_growth_since_a_base_is_of_its_last_year(words: str) -> None:
    (found,) = targets(words)
    assert (found.year_start, found.year, found.kind) == (None, 2030, "growth")


def test_two_goals_for_two_years_in_one_sentence_are_two_targets() -> None:
    found = targets("到2027年，服务贸易额达到800亿元，到2030年达到1000亿元。")
    assert [(t.indicator, str(t.value), t.year) for t in found] == [
        ("服务贸易额", "800", 2027),
        ("服务贸易额", "1000", 2030),
    ]


def test_goals_that_are_paired_by_respectively_are_two_targets() -> None:
    found = targets("到2026年和2027年，营业收入分别达到1000亿元和1200亿元。")
    assert [(t.indicator, str(t.value), t.year) for t in found] == [
        ("营业收入", "1000", 2026),
        ("营业收入", "1200", 2027),
    ]


def test_a_growth_in_its_own_clause_speaks_of_the_indicator_before() -> None:
    found = targets("到2027年，跨境电商进出口额突破5000亿元，年均增长不低于10%。")
    assert [(t.indicator, str(t.value), t.kind) for t in found] == [
        ("跨境电商进出口额", "5000", "target"),
        ("跨境电商进出口额", "10", "growth"),
    ]


def test_two_counts_under_one_verb_are_two_targets() -> None:
    found = targets("建成1个国家级中心、3个市级中心。")
    assert [(t.indicator, str(t.value)) for t in found] == [("国家级中心", "1"), ("市级中心", "3")]


def test_a_range_of_growth_keeps_both_ends() -> None:
    (found,) = targets("地区生产总值年均增长4.5%—5%。")
    assert (str(found.value), str(found.value_max), found.comparator) == ("4.5", "5", "range")


@pytest.mark.parametrize(
    ("words", "value", "unit", "printed"),
    [
        ("到二〇二七年，营业收入达到五百亿元。", "500", "亿元", "五百"),
        ("到2027年，建成十二个示范园区。", "12", "个", "十二"),
        ("开展职业培训百万人次。", "100", "万人次", "百"),
        ("到2027年，总量超过五千亿规模。", "5000", "亿", "五千"),
    ],
)
def test_a_goal_in_chinese_digits_is_a_target(
    words: str, value: str, unit: str, printed: str
) -> None:
    (found,) = targets(words)
    assert (str(found.value), found.unit, found.value_text) == (value, unit, printed)


@pytest.mark.parametrize(
    "words",
    [
        "培育千亿级产业集群。",
        "深入推进党的二十大部署。",
        "建设数十个园区。",
        "建设千米跑道。",
        "第十二届大会。",
    ],
)
def test_chinese_digits_in_names_and_round_about_numbers_are_no_targets(words: str) -> None:
    assert targets(words) == []


@pytest.mark.parametrize(
    ("words", "indicator", "goal"),
    [
        ("居民收入增长与经济增长同步。", "居民收入增长", "与经济增长同步"),
        (
            "到2027年，社零总额年均增速与GDP增速保持同步，首店超300家。",
            "社零总额年均增速",
            "与GDP增速保持同步",
        ),
    ],
)
def test_what_grows_in_step_with_another_is_a_target_in_words(
    words: str, indicator: str, goal: str
) -> None:
    found = targets(words)[0]
    assert (found.indicator, found.value, found.value_text) == (indicator, None, goal)


def test_what_happens_at_the_same_time_is_no_target() -> None:
    assert targets("数据同步更新，与平台系统同步。") == []


def test_the_clause_is_the_evidence() -> None:
    words = "到2027年，全市冷库容量达到300万立方米，其中低温库100万立方米以上。"
    assert next(target.span.quote for target in targets(words)) == "全市冷库容量达到300万立方米"
    assert all(target.span.quote in words for target in targets(words))


@pytest.mark.parametrize("modal", ["", "得", "应", "宜", "能", "可"])
def test_what_is_denied_is_a_bound_whatever_modal_stands_in_it(modal: str) -> None:
    (most,) = targets(f"硬地面积不{modal}超过2公顷。")
    (least,) = targets(f"覆盖率不{modal}低于60%。")
    assert (most.comparator, least.comparator) == ("<=", ">=")


@pytest.mark.parametrize(
    "words",
    [
        "开展种植（粮油生产大于100亩、经作生产大于50亩）污染源调查。",
        "得到治理是指单个行政村60%及以上的农户生活污水得到治理。",
        "面积约8.5平方公里。",
    ],
)
def test_limits_definitions_and_extents_are_no_goals(words: str) -> None:
    assert targets(words) == []


def test_what_is_solved_is_no_document() -> None:
    (found,) = targets("形成30个典型应用场景解决方案。")
    assert found.indicator == "典型应用场景解决方案"


def test_a_heading_that_says_what_to_do_opens_no_review() -> None:
    task = "二、任务\n（一）修渠道。疏浚干渠。\n"
    done = facts(f"{HEAD}一、改革取得成效\n实际使用外资40亿美元。\n{task}")
    ahead = facts(f"{HEAD}一、加快释放改革开放成效\n实际使用外资40亿美元。\n{task}")
    assert [len(nodes(each, "Target")) for each in (done, ahead)] == [0, 1]


def test_what_is_not_counted_is_no_subject_of_the_number_behind_it() -> None:
    found = plan("一、任务\n（一）美化。打造一批特色街巷，改造提升不少于80处街心花园。\n")
    assert property_of(found, "Indicator", "name") == ["街心花园"]


@pytest.mark.parametrize(
    "words",
    [
        "每个地区推荐的绿色工业园区不超过3个。",
        "以上扶持最高不超过100万元。",
        "进口施工状态下有机物含量低于420克/升（含）的涂料的单位和个人。",
    ],
)
def test_limits_of_those_who_apply_are_no_goals(words: str) -> None:
    assert targets(words) == []


def test_what_is_invested_over_a_period_is_of_all_its_years() -> None:
    (found,) = targets("“十五五”期间，全省可再生能源总投资约1300亿元。")
    assert (found.year_start, found.year) == (2026, 2030)
    (found,) = targets("到2030年，工业投资达到1300亿元。")
    assert (found.year_start, found.year) == (None, 2030)


def test_things_of_a_list_are_counted_and_measured_alike() -> None:
    found = targets("新建民宿20家，环湖绿道60公里，鱼苗500公斤，水深3米。")
    assert [short(target) for target in found] == [
        ("新建民宿", "=", "20", "家"),
        ("环湖绿道", "=", "60", "公里"),
        ("鱼苗", "=", "500", "公斤"),
    ]


def test_the_chapter_above_that_of_what_is_wanting_sets_no_goals() -> None:
    words = (
        "天津市“十五五”旅游规划\n一、产业版图\n床位达到3万张。\n二、面临瓶颈\n客流不足。\n"
        "三、发展目标\n到2030年，床位达到9万张。\n"
    )
    assert property_of(plan(words), "Target", "value") == [9]


def test_a_heading_on_what_is_wanting_that_shall_be_mended_is_no_review() -> None:
    words = "天津市2027年民生方案\n二、补齐康复短板\n新增康复床位120张。\n"
    assert property_of(plan(words), "Target", "value") == [120]


def test_what_was_done_time_after_time_is_of_the_whole_span() -> None:
    (found,) = targets("“十五五”时期，培训技师累计达到2万人次。")
    assert (found.year_start, found.year) == (2026, 2030)


@pytest.mark.parametrize(
    "title",
    [
        "二〇二五年工作总结",
        "生态环境保护成效显着",
        "改革成果突出",
        "发展成就十分显著",
        "“五个中心”建设既定目标如期实现",
    ],
)
def test_a_section_on_what_was_achieved_sets_no_goals(title: str) -> None:
    achieved = f"（一）{title}。环境改善。\n1.水务提升。新建改建排水管网466公里。\n"
    words = f"一、建设新征程\n{achieved}二、主要目标\n到2030年，绿道达到40公里。\n"
    found = property_of(plan(f"天津市“十五五”规划\n{words}"), "Target", "value")
    assert found == [40]


def test_a_decimal_heading_of_review_holds_for_the_numbers_below_it() -> None:
    words = (
        "一、新征程\n1.1 发展目标圆满完成\n全市投资超过200亿元。\n"
        "1.1.1 环境改善。绿地面积达到30万平方米。\n1.2 新的目标\n到2030年，绿道达到40公里。\n"
    )
    assert property_of(plan(f"天津市“十五五”规划\n{words}"), "Target", "value") == [40]


def test_a_preface_behind_the_contents_sets_no_goals() -> None:
    contents = "目录\n第一章 总则\n第二章 任务\n"
    preface = "前 言\n天津河流众多。径流量增加65.9亿立方米，大小海岛2214个。\n"
    body = "第一章 总则\n到2030年，绿道达到40公里。\n第二章 任务\n加强管理。\n"
    found = plan(f"天津市“十五五”规划\n{contents}{preface}{body}")
    assert property_of(found, "Target", "value") == [40]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (
            "完成北河水厂新建工程（6万吨/日）、儒林污水厂（扩建0.5万吨/日）改扩建工程。",
            ["完成北河水厂新建工程", "儒林污水厂"],
        ),
        ("积极推进巴山燃机项目一期（装机90万千瓦）。", ["巴山燃机项目一期装机"]),
        (
            "完成油茶林15万公顷（新造2万公顷、低产林改造13万公顷）。",
            ["完成油茶林", "低产林改造"],
        ),
    ],
)
def test_a_number_in_a_bracket_measures_what_stands_before_it(words: str, names: list[str]) -> None:
    assert [target.indicator for target in targets(words)] == names


@pytest.mark.parametrize(
    "words",
    [
        "建设期为3到5年。",
        "核查记录归档保存至少10年。",
        "单个项目最高不超过100万元。",
        "试点时间为2年。",
    ],
)
def test_terms_and_ceilings_are_no_goals(words: str) -> None:
    assert targets(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "完成涉VOCs企业排查（年产生VOCs10吨及以上）。",
        "开展县域医院（100张床位及以上）改造。",
        "要努力实现完成主要指标共计26项。",
        "拟支持不超过5个项目。",
        "至少1名成员具备专业知识和工作经验。",
        "规划指标体系分治理、应对和防控三大类26项。",
        "完成全省汇水面积50平方公里以上一级支流排污口整治。",
        "需投资15.75亿元。",
        "推进年综合能耗2000吨标准煤以上用能企业能源管理中心建设。",
        "城市治理起降场3公里半径范围内实现公园、河道、水库等巡检全覆盖。",
        "支持社区组建由“1名团长+技术、产业、运营3名创业导师+N名志愿者”组成的陪跑团。",
        "同一企业每年申领和兑付算力券金额不超过100万元。",
    ],
)
def test_classes_requirements_and_own_parts_are_no_goals(words: str) -> None:
    assert targets(words) == []


def test_the_word_of_a_year_names_no_indicator() -> None:
    found = targets("治理草原，2027年度2.4万亩；2027年度电成本降至0.2元。")
    assert [target.indicator for target in found] == ["草原", "度电成本"]


def test_what_each_has_is_a_level_and_a_list_before_a_name_is_none_of_it() -> None:
    (found,) = targets("实现施工现场建筑垃圾排放量每万平方米不高于300吨。")
    assert (found.year_start, found.year) == (None, 2030)
    *_, last = targets("其中国家重点工程生态清洁小流域15个、市级生态清洁小流域11个。")
    assert (last.indicator, last.value) == ("市级生态清洁小流域", 11)


def test_the_size_of_things_that_are_counted_is_part_of_their_name() -> None:
    (target,) = targets("培育营收超1000万元企业100家以上。")
    assert (target.indicator, target.value, target.unit) == ("营收超1000万元企业", 100, "家")


def test_the_area_of_quarters_is_no_boundary() -> None:
    (target,) = targets("到2028年，全市示范社区面积超50万平方米。")
    assert (target.value, target.comparator, target.unit) == (50, ">", "万平方米")


def test_a_value_behind_a_label_or_a_year_is_that_of_what_was_named() -> None:
    found = targets("护理型床位占比：2026年62%，2027年66%，2028年达到70%以上。")
    assert [(t.indicator, str(t.value), t.year) for t in found] == [
        ("护理型床位占比", "62", 2026),
        ("护理型床位占比", "66", 2027),
        ("护理型床位占比", "70", 2028),
    ]
    (alone,) = targets("口岸免税店：2家。")
    assert short(alone) == ("口岸免税店", "=", "2", "家")


@pytest.mark.parametrize(
    "words",
    [
        "2026年，主营业务收入达到820亿元；2027年，达到900亿元；2028年，突破1000亿元。",
        "到2026年底，主营业务收入达到820亿元；2027年达到900亿元；2028年突破1000亿元。",
    ],
)
def test_a_sentence_of_a_year_goes_on_with_the_one_before(words: str) -> None:
    found = targets(words)
    assert [t.year for t in found] == [2026, 2027, 2028]
    assert {t.indicator for t in found} == {"主营业务收入"}


def test_the_first_of_a_list_of_levels_is_a_goal_too() -> None:
    found = targets("力争氯化钾产量850万吨、碳酸锂产量16万吨。")
    assert [str(t.value) for t in found] == ["850", "16"]


@pytest.mark.parametrize(
    "words",
    [
        "每户补助标准不超过5000元。",
        "新建清洁站，单座建筑面积不超过300平方米。",
        "购买责任险，单次事故每人赔偿限额不低于40万元。",
        "新建高标准农田，亩均投资不超过2400元。",
        "种植保险保费由财政补助80%。",
        "对个人可处50元以上200元以下罚款。",
        "考核得分较低的扣减养护经费5%。",
        "震级达到5.0级时启动响应。",
        "组成6个检查组。",
        "体育场地面积全面达标（全国平均为2.41平方米）。",
        "考核优秀比例不超过30%。",
    ],
)
def test_grants_penalties_and_the_size_of_each_are_no_goals(words: str) -> None:
    assert targets(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "按当年场地租金的40%发放最高8万元租房券。",
        "给予每村不超过建设费用的50%补贴，全县每年总额不超过300万元。",
        "提供最高20万元、最长2年的青年创业贷款，贷款利率不高于3.85%。",
        "首期安排1500万元对实验室建设予以支持。",
        "消费者可享受最高150元抵扣。",
        "按实际成交额给予不超过20%。",
        "以不高于同地段市场租金的60%提供办公用房。",
        "按学费的一半给予补助，每名学员不超过2000元，每年补助上限200名。",
        "每新引进1家总部给予80万元奖励。",
        "受助教师服务期应不少于5年。",
        "每年评选不超过8个示范村。",
        "优先安排种子资金20万元。",
        "单笔支持金额不超过60万。",
        "单个项目投入不低于8万元。",
        "对引进的博士发放安家费30万元。",
        "购置新能源货车每辆补贴2万元，全市限补500辆。",
        "投标保证金不得超过项目估算价的2%。",
        "每年设立总额800万元的“创新券”。",
        "对公账户手续费实行不低于40%优惠。",
    ],
)
def test_who_may_get_how_much_is_no_goal(words: str) -> None:
    assert targets(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "对参保率达到90%以上、有困难群众的村，优先立项。",
        "对于连续三年利润达到500万元且有自主品牌的企业，可认定为骨干企业。",
        "上年度收入达到6万元且有2年从业经历的手艺人，可直接申报。",
        "当水库水位达到128米或流量增幅达到6%，启动三级响应。",
        "一旦缺货率超过5%，启动投放。",
        "新招用5人以上并签订合同的，免收保证金。",
        "在上述5类场所新开店且无欠税的，免收保证金。",
        "社团规模一般20人以下。",
        "养殖规模达到500头的养殖场须建设沼气池。",
        "年度接单量达到80个、160个、300个的，按档支持。",
        "打造城区步行15分钟、乡村辐射6公里的就医服务圈。",
    ],
)
def test_for_whom_and_when_something_holds_is_no_goal(words: str) -> None:
    assert targets(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "当年完成科普活动120场。",
        "当地科普场馆达到120个。",
        "对标先进，科普场馆达到120个。",
        "科学素质比例达到120%且稳步提高。",
        "对同一场馆的检查每年不超过120次。",
    ],
)
def test_words_that_look_like_a_condition_hide_no_goal(words: str) -> None:
    assert [str(each.value) for each in targets(words)] == ["120"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("组建规模不低于5亿元的市级种业基金，为企业提供融资。", (">=", "5", "亿元")),
        ("打造面积3万平方米以上的共享车间。", (">=", "3", "万平方米")),
    ],
)
def test_how_large_what_is_made_shall_be_is_a_goal(
    words: str, expected: tuple[str, str, str]
) -> None:
    (target,) = targets(words)
    assert short(target)[1:] == expected
    assert targets(f"鼓励{words}") == []


def test_goals_in_money_are_goals_beside_grants() -> None:
    words = (
        "给予开办者补助，累计不超过30万元，失业率不超过5%。"
        "基金投资企业不少于60家，产业规模达到120亿元。"
    )
    assert [str(each.value) for each in targets(words)] == ["5", "60", "120"]


def test_others_reach_the_same_measure_of_the_clause_before() -> None:
    found = targets("低压非居民用户办电时间压减至15个工作日以内，居民用户5个工作日以内。")
    assert [(str(t.value), t.comparator, t.unit) for t in found] == [
        ("15", "<=", "个工作日"),
        ("5", "<=", "个工作日"),
    ]


@pytest.mark.parametrize("mark", ["、", "；"])
def test_a_bracket_may_part_a_goal_by_years(mark: str) -> None:
    words = f"新增床位1200张（2026年350张{mark}2027年400张{mark}2028年450张）；新建食堂3个。"
    found = [(target.value, target.year) for target in targets(words)]
    assert found == [(1200, 2030), (350, 2026), (400, 2027), (450, 2028), (3, 2030)]


def test_blanks_may_part_thousands() -> None:
    words = "深水网箱新增 2 000 口；市场年成交额1 200亿元以上；到2027 年 300 家企业达标。"
    assert [target.value for target in targets(words)][:2] == [2000, 1200]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("引导学生掌握一至两项实验方法。", [("实验方法", "range", "1", "项")]),
        ("帮助学生形成一两项科学爱好。", [("科学爱好", "range", "1", "项")]),
        ("各县区要选定2—3所中学开展试验。", [("中学开展试验", "range", "2", "所")]),
        ("便民事项70%以上进驻社区站点。", [("便民事项进驻社区站点比例", ">=", "70", "%")]),
        ("新登记社团60%以上生成电子证书。", [("新登记社团生成电子证书比例", ">=", "60", "%")]),
        ("全市80%以上场馆规范对接市级平台。", [("场馆规范对接市级平台比例", ">=", "80", "%")]),
        ("与12个城市建立救援协作机制。", [("城市建立救援协作机制", "=", "12", "个")]),
        ("按时完成全市三批48项课程上线工作。", [("课程上线工作", "=", "48", "项")]),
        (
            "年底前实现研学、讲座等12个主题服务“一键预约”。",
            [("主题服务一键预约", "=", "12", "个")],
        ),
        ("推动报名、预约等7项高频业务“全程网办”。", [("高频业务全程网办", "=", "7", "项")]),
        (
            "普通申请3个工作日办结，复杂件7个工作日办结。",
            [("普通申请办结", "=", "3", "个工作日"), ("复杂件办结", "=", "7", "个工作日")],
        ),
        (
            "建设百个长廊、千支志愿队、万个家庭实验角。",
            [
                ("长廊", "=", "100", "个"),
                ("志愿队", "=", "1000", "支"),
                ("家庭实验角", "=", "10000", "个"),
            ],
        ),
        ("组建百支科技特派员队伍。", [("科技特派员队伍", "=", "100", "支")]),
        ("行政村95%以上建有农家书屋。", [("行政村建有农家书屋比例", ">=", "95", "%")]),
        ("85%的学生掌握至少两项技能。", [("学生掌握至少两项技能比例", "=", "85", "%")]),
        ("必修实验课程不低于8个学分。", [("必修实验课程", ">=", "8", "个学分")]),
        ("断面水质提升1个等级。", [("断面水质", "=", "1", "个等级")]),
        ("全年选派技术员不少于600人天。", [("技术员", ">=", "600", "人天")]),
        ("创建3个等级化社区。", [("等级化社区", "=", "3", "个")]),
        ("馆长每季度至少听取2次汇报。", [("汇报", ">=", "2", "次")]),
        ("每所学校每学期至少组织一次讲座。", [("讲座", ">=", "1", "次")]),
        (
            "各州、市场馆平均开放时间不少于300天。",
            [("各州、市场馆平均开放时间", ">=", "300", "天")],
        ),
    ],
)
def test_goals_by_what_is_made_reached_or_settled(
    words: str, expected: list[tuple[str, str, str, str]]
) -> None:
    assert [short(each) for each in targets(words)] == expected


@pytest.mark.parametrize(
    "words",
    [
        "深入推进36项民生工程，及时公开进展。",
        "服务千家万户，惠及万户百姓。",
        "收到申请后3个工作日办结。",
        "医生应每季度至少联系1次居民。",
        "实施千名博士引进工程和千名干部“上挂”、“下派”工程。",
        "支持青石、白水等8个镇发展成为中心镇。",
    ],
)
def test_slogans_rules_and_what_is_there_are_no_goals(words: str) -> None:
    assert targets(words) == []


def test_a_heading_that_says_by_what_something_is_raised_opens_no_review() -> None:
    found = plan("一、运用数字技术提升服务改革成效\n（一）协作。新建驿站40个。\n")
    assert len(nodes(found, "Target")) == 1


@pytest.mark.parametrize(("line", "rules"), [("岗位3\n", ["unread-value"]), ("岗位3", [])])
def test_a_number_parted_at_the_end_of_a_short_line_is_put_up(line: str, rules: list[str]) -> None:
    begun = "　　全市面向离校未就业毕业生和登记失业青年，持续多渠道募集见习、"
    found = plan(
        f"一、任务\n（一）见习。\n{begun}\n{line}6万个以上，并按规定给予单位见习经费和带教费用。\n"
    )
    put_up = [str(rule) for rule in property_of(found, "ReviewItem", "rule")]
    assert [rule for rule in put_up if rule == "unread-value"] == rules
    assert len(nodes(found, "Target")) == 1 - len(rules)


@pytest.mark.parametrize(
    "words",
    [
        "督察发现，平谷镇36家养殖场中有9家化粪池闲置，2.5公里河段发黑。",
        "会议通报，1—8月全市节能率达到3%，空气优良天数比例达到90%，均好于序时进度。",
        "据统计，全市工业企业达到1200家。",
        "高频事项“免证办”比例不足两成，数据目录仅620个。",
        "距省定2028年达到1500个的要求还有较大缺口。",
        "但距离省里覆盖率达到90%的目标尚有差距。",
    ],
)
def test_what_was_found_and_what_is_wanting_are_no_goals(words: str) -> None:
    assert targets(words) == []


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("对督察发现的问题，整改率达到95%。", "95"),
        ("会议通报，1—8月节能率达到3%，好于进度（全年目标为95%）。", "95"),
        ("吸烟率由目前的23.7%降至95%以内。", "95"),
        ("重点事项从目前的36项扩展到95项。", "95"),
        ("申报材料压减到仅95份。", "95"),
        ("近距离服务网点达到95个，满足居民要求有保障。", "95"),
    ],
)
def test_words_that_look_like_a_finding_hide_no_goal(words: str, value: str) -> None:
    assert [str(each.value) for each in targets(words)] == [value]


@pytest.mark.parametrize(
    "words",
    [
        "负责全镇9座小型水库、34公里河道的巡查。",
        "区城管局牵头，对辖区约3.2万个检查井“一井一码”建档。",
        "单个托班人数不超过20人。",
        "缆车单次承载不得超过40人。",
        "新建建筑全面执行65%节能标准。",
        "门票80元/人。",
    ],
)
def test_what_is_looked_after_and_what_each_may_have_are_no_goals(words: str) -> None:
    assert targets(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "负责完成95座小型水库除险加固。",
        "对接企业约95家。",
        "单次展会签约不少于95个。",
        "工程节能率达到95%。",
        "门票收入达到95万元。",
    ],
)
def test_words_that_look_like_a_duty_or_a_rule_hide_no_goal(words: str) -> None:
    assert [str(each.value) for each in targets(words)] == ["95"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("疫苗接种率始终保持在九成二以上。", ("疫苗接种率始终", ">=", "92", "%")),
        ("参与学生覆盖面七成五。", ("参与学生覆盖面", "=", "75", "%")),
        ("就地加工率由8%提至26%。", ("就地加工率", "=", "26", "%")),
        ("群众满意率98%+。", ("群众满意率", ">=", "98", "%")),
        ("装配式建筑占比35%＋，持续提高。", ("装配式建筑占比", ">=", "35", "%")),
        ("抽查合格率必须在96%以上。", ("抽查合格率", ">=", "96", "%")),
        ("危险区人员转移率必须达到100%。", ("危险区人员转移率", "=", "100", "%")),
        ("绿色建筑占新建建筑面积比重，2028年须达到100%。", ("占新建建筑面积比重", "=", "100", "%")),
        ("形成不低于最大用电负荷4%的需求响应能力。", ("需求响应能力", ">=", "4", "%")),
        ("软件业务收入过30亿元。", ("软件业务收入", ">", "30", "亿元")),
        ("举办四场银企对接会。", ("银企对接会", "=", "4", "场")),
        ("开展不少于三轮明查暗访。", ("明查暗访", ">=", "3", "轮")),
        ("让七成以上的行政村拥有自己的文艺队。", ("行政村拥有自己的文艺队比例", ">=", "70", "%")),
        ("布设共享充电柜150组。", ("共享充电柜", "=", "150", "组")),
        ("通关时间较2020年压缩60%以上。", ("通关时间", ">=", "60", "%")),
    ],
)
def test_goals_in_further_wordings(words: str, expected: tuple[str, str, str, str]) -> None:
    (found,) = targets(words)
    assert (*short(found)[1:],) == expected[1:]
    assert expected[0] in found.indicator


@pytest.mark.parametrize(
    "words",
    [
        "打造“互联网+”平台。",
        "申报补贴的，渔船主机功率应在50千瓦以上。",
        "从业人员须达到20人。",
        "推进三座城市联动发展。",
        "建设两个中心。",
        "成立五个工作组。",
        "收入过亿元的企业优先。",
    ],
)
def test_names_rules_and_what_describes_are_no_goals(words: str) -> None:
    assert targets(words) == []


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("年均造林12万亩、种草6万亩。", ["12", "6"]),
        ("每千人口医师数3.6人、护士数4.2人。", ["3.6", "4.2"]),
        ("新增学位1.5万个（其中高中3600个）。", ["1.5", "3600"]),
        ("打造两条精品线路、三至五个研学基地。", ["2", "3"]),
    ],
)
def test_each_of_a_list_is_a_goal(words: str, values: list[str]) -> None:
    assert [str(each.value) for each in targets(words)] == values


def test_a_point_between_blanks_is_part_of_its_number() -> None:
    found = targets("清退养殖面积 3 ．4 万亩，抽检合格率保持在97． 5％以上。")
    assert [str(each.value) for each in found] == ["3.4", "97.5"]


@pytest.mark.parametrize(
    "words",
    [
        "票决情况：共印发选票320份，收回318份，回收率99.4%。",
        "本次评议发放问卷800份，收回有效问卷766份，满意率93%。",
        "应到代表58人，实到55人，赞成52票，通过率94.5%。",
        "据监测，2026年优良天数比例为88%。",
        "调查结果显示，绿道日均客流达到2万人次。",
        "反馈问题：污水外溢，每天约2万吨未经处理，漏损率达到15%。",
        "建档率不足45%，有9座码头未验收。",
    ],
)
def test_answers_votes_and_what_was_found_are_no_goals(words: str) -> None:
    assert targets(words) == []


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("计划发放调查问卷3000份以上，满意率达到95%。", ["3000", "95"]),
        ("农膜回收利用率达到85%，收回闲置厂房30处。", ["85", "30"]),
        ("反馈问题：漏损率达到15%，整改目标：到2027年，漏损率降至9%，新建泵站3座。", ["9", "3"]),
        ("建档率由不足45%提高到80%。", ["80"]),
    ],
)
def test_words_that_look_like_answers_or_problems_hide_no_goal(
    words: str, values: list[str]
) -> None:
    assert [str(each.value) for each in targets(words)] == values


@pytest.mark.parametrize(
    "words",
    [
        "将“到2026年，新建驿站30座；改造8座”的内容调整为：“到2027年，新建驿站45座；改造9座”。",
        "把“新建驿站30座，改造8座”修改为“到2027年，新建驿站45座，改造9座”。",
    ],
)
def test_of_words_that_are_amended_the_new_ones_set_goals(words: str) -> None:
    found = [(str(each.value), each.year) for each in targets(words)]
    assert found == [("45", 2027), ("9", 2027)]


def test_names_in_quotation_marks_amend_nothing() -> None:
    found = targets("推动“一网通办”向“一次办成”转变，“口袋公园”改为便民公园12个。")
    assert [str(each.value) for each in found] == ["12"]


def test_a_number_with_a_blank_behind_each_digit_is_one() -> None:
    found = targets("新建护岸 3 5 0 米 ，成活率达到 ９ ２ ％以上 ，覆盖率达到 6 8 . 5 % 。")
    assert [str(each.value) for each in found] == ["350", "92", "68.5"]


@pytest.mark.parametrize(
    "words",
    [
        "新建护岸35 0米。",
        "新建护岸3 5座。",
        "满意指数达到8 7。",
        "成活率达到9 6%以上。",
        "入户率达到 7 1.5%。",
    ],
)
def test_a_number_that_a_blank_may_part_is_put_up(words: str) -> None:
    found = plan(f"第一条　{words}\n")
    assert property_of(found, "Target", "value") == []
    assert "unread-value" in property_of(found, "ReviewItem", "rule")


def test_a_year_or_a_word_before_a_number_parts_none() -> None:
    found = targets("新建公厕 2026 年 12 座 ，改造 5 座，培训 2 000人。")
    assert [str(each.value) for each in found] == ["12", "5", "2000"]


@pytest.mark.parametrize(
    ("lead_in", "values"),
    [
        ("申请入库企业应当同时具备下列条件：", []),
        ("符合以下条件之一的，可以申报：", []),
        ("到2028年实现下列目标：", [300, 12]),
        ("创造更好条件：", [300, 12]),
    ],
)
def test_what_is_listed_as_a_condition_is_no_goal(lead_in: str, values: list[int]) -> None:
    words = f"第三条　{lead_in}\n（一）职工总数不超过300人；\n（二）科技人员比例达到12%以上。\n"
    found = plan(f"第一条　建成园区3个。\n{words}第四条　培育企业40家。\n")
    assert property_of(found, "Target", "value") == [3, *values, 40]


def test_who_looks_into_something_is_no_goal() -> None:
    assert targets("组织不少于7名专家进行评审。") == []
    assert [str(each.value) for each in targets("引进不少于7名专家。")] == ["7"]


@pytest.mark.parametrize("mark", ["；", "。", "，"])
@pytest.mark.parametrize("named", ["", "两项指标", "上述两项指标力争"])
def test_goals_are_raised_one_by_one_further_on(mark: str, named: str) -> None:
    words = f"到2027年，普及率达到94%，回收率达到65%{mark}到2030年，{named}分别提高到96%和72%以上。"
    found = [(each.indicator, str(each.value), each.year) for each in targets(words)]
    assert found[2:] == [("普及率", "96", 2030), ("回收率", "72", 2030)]


def test_numbers_of_other_units_are_not_those_of_the_goals_before() -> None:
    words = "普及率达到94%，覆盖率达到65%；水厂和泵站分别达到8座、20座；分别建成3家、4家。"
    assert [each.indicator for each in targets(words)][2:4] == ["水厂", "泵站"]


def test_a_rate_behind_what_is_no_goal_has_its_own_name() -> None:
    words = "一、目标\n围绕绿色发展，提出7项指标，其中再生水利用率21%。\n"
    found = plan(f"天津市“十五五”规划\n{words}")
    assert property_of(found, "Target", "value") == [21]
    assert property_of(found, "Indicator", "name") == ["再生水利用率"]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("2027年，12个县（市、区）通过卫生验收。", ["县（市、区）通过卫生验收"]),
        ("建成9个乡镇（街道）养老中心（含改造）。", ["乡镇（街道）养老中心"]),
        ("建成9个社区（含改造）。", ["社区"]),
        ("组织开展消防演练，每半年不少于1次。", ["消防演练"]),
        ("由县教育局负责组织小学开设书法课，每学期不少于4课时。", ["小学开设书法课"]),
        ("每学期开设书法课不少于4课时。", ["每学期开设书法课"]),
    ],
)
def test_a_name_is_whole_and_more_than_how_often(words: str, names: list[str]) -> None:
    assert [each.indicator for each in targets(words)] == names


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("新建渔港两座、冷库三座。", [("2", "座"), ("3", "座")]),
        ("打造“一河一景”示范河段三条。", [("3", "条")]),
        ("举办渔民画展（巡展）五场，完善场馆。", [("5", "场")]),
        ("引进龙头企业两家；完善服务。", [("2", "家")]),
    ],
)
def test_a_single_chinese_digit_behind_what_it_counts_counts(
    words: str, expected: list[tuple[str, str]]
) -> None:
    assert [(str(each.value), each.unit) for each in targets(words)] == expected


@pytest.mark.parametrize(
    "words", ["建设园区，分成两个。", "抓好渔港建设，做实第三条。", "把渔港片区合并为两个。"]
)
def test_a_single_chinese_digit_that_counts_no_thing_before_it_is_no_goal(words: str) -> None:
    assert targets(words) == []


@pytest.mark.parametrize(
    "class_", ["46人及以上大班额", "66人以上的超大班额", "50户以上自然村组", "20人以下教学班"]
)
def test_how_many_are_in_each_of_what_is_changed_is_no_goal(class_: str) -> None:
    assert targets(f"消除{class_}。") == []
    assert [str(each.value) for each in targets(f"消除{class_}，新增教师7名。")] == ["7"]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("创建国家级渔港3个、省级8个。", ["国家级渔港", "省级渔港"]),
        ("建设市级书屋10个、县级20个、镇级30个。", ["市级书屋", "县级书屋", "镇级书屋"]),
        ("培育省级企业50家、国家级5家。", ["省级企业", "国家级企业"]),
        ("建设省级公园3个、市场12个。", ["省级公园", "市场"]),
        (
            "获得一、二星级标识的酒店布草更换率分别达到70%、80%。",
            ["获得一星级标识的酒店布草更换率", "获得二星级标识的酒店布草更换率"],
        ),
        (
            "二氧化硫、烟尘减排量较2024年分别完成6万吨、2万吨。",
            ["二氧化硫减排量", "烟尘减排量"],
        ),
        (
            "装配式建筑占比达到40%，兴化、靖江、泰兴3市不低于50%。",
            ["装配式建筑占比", "兴化、靖江、泰兴3市装配式建筑占比"],
        ),
        ("绿化覆盖率达到42%（2026年到达40%）。", ["绿化覆盖率", "绿化覆盖率"]),
        ("完成30个村（社区）污水治理。", ["村（社区）污水治理"]),
    ],
)
def test_what_a_name_leaves_out_is_taken_from_the_one_beside_it(
    sentence: str, names: list[str]
) -> None:
    assert [each.indicator for each in targets(sentence)] == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("85%以上的社区成立书画社。", ["社区成立书画社比例"]),
        ("对20%的行政村开展“星级”评定。", ["行政村开展“星级”评定比例"]),
        ("70%的自然村通客车。", ["自然村通客车比例"]),
        ("抽调10%的教师到乡镇报到。", ["教师到乡镇报到比例"]),
        ("对30%的企业给予补助。", []),
        ("一次中毒30人以上的为重大事件。", []),
        ("现有规上企业80家、孵化器6个。", []),
        ("新建孵化器6个、公园3个。", ["新建孵化器", "公园"]),
        ("经初步测算，全县风电可开发量超过90万千瓦。", []),
        ("纺纱规模达到6万锭。", ["纺纱规模"]),
    ],
)
def test_who_does_what_is_a_goal_and_what_is_there_or_defined_is_none(
    sentence: str, names: list[str]
) -> None:
    assert [each.indicator for each in targets(sentence)] == names
