"""Who leads, who supports, who is responsible, in the wordings that plans use."""

import pytest
from printed import plan, roles_of, text, units

from loaders.extract.agencies.names import NO_NAMES, AgencyNames
from loaders.extract.responsibility.clauses import is_responsibility
from loaders.extract.responsibility.stated_responsibility import find_statements
from loaders.extract.responsibility.units import read_units


def lead(*names: str) -> list[tuple[str, str]]:
    return [("L", name) for name in names]


def support(*names: str) -> list[tuple[str, str]]:
    return [("S", name) for name in names]


def responsible(*names: str) -> list[tuple[str, str]]:
    return [("R", name) for name in names]


BOTH = lead("市商务局") + support("市财政局", "市税务局")


@pytest.mark.parametrize(
    "words",
    [
        "牵头单位：市商务局；配合单位：市财政局、市税务局",
        "牵头单位：市商务局，配合单位：市财政局、市税务局",
        "牵头单位:市商务局;配合单位:市财政局、市税务局",
        "牵头单位：市商务局\n配合单位：市财政局、市税务局",
        "牵头单位：市商务局。配合单位：市财政局、市税务局。",
        "主办单位：市商务局；协办单位：市财政局、市税务局",
        "牵头部门：市商务局　参与部门：市财政局、市税务局",
        "市商务局牵头，市财政局、市税务局配合",
        "市商务局牵头、市财政局、市税务局配合",
        "市商务局牵头；市财政局、市税务局配合",
        "市商务局牵头，市财政局、市税务局按职责分工负责",
        "市商务局牵头负责，市财政局、市税务局参与",
        "市商务局牵头，市财政局、市税务局等配合",
        "责任单位：市商务局牵头，市财政局、市税务局配合",
        "由市商务局牵头，市财政局、市税务局配合",
        "市商务局（牵头）、市财政局、市税务局",
        "市商务局（牵头），市财政局（配合），市税务局（配合）",
        "市商务局会同市财政局、市税务局负责",
    ],
)
def test_the_lead_is_told_from_those_who_support_it(words: str) -> None:
    assert units(words) == BOTH


@pytest.mark.parametrize(
    "words",
    [
        "责任单位：市商务局、市财政局",
        "责任单位：市商务局，市财政局",
        "责任部门：市商务局；市财政局",
        "市商务局、市财政局按职责分工负责",
        "市商务局、市财政局按照各自职责分工负责",
        "市商务局、市财政局分别负责",
        "市商务局、市财政局负责落实",
        "市商务局　市财政局",
        "市商务局/市财政局",
        "市商务局、市财政局等按职责分工负责。",
        "责任单位：市商务局、市财政局。完成时限：2025年6月底前",
        "（责任单位：市商务局、市财政局）",
    ],
)
def test_a_list_without_a_lead_is_responsible_in_its_order(words: str) -> None:
    marks = words.strip("（）")
    assert units(marks) == responsible("市商务局", "市财政局")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "市商务局、市发展改革委牵头，市财政局参与",
            lead("市商务局", "市发展改革委") + support("市财政局"),
        ),
        (
            "市商务局、市财政局共同牵头，市税务局配合",
            lead("市商务局", "市财政局") + support("市税务局"),
        ),
        ("牵头单位：市商务局；责任单位：市财政局", lead("市商务局") + responsible("市财政局")),
        (
            "市商务局、市财政局按职责分工负责；市税务局配合",
            responsible("市商务局", "市财政局") + support("市税务局"),
        ),
        ("市商务局牵头，各区、各有关部门配合", lead("市商务局") + support("各区", "各有关部门")),
        ("省商务厅负责，财政厅参与", responsible("省商务厅") + support("财政厅")),
        (
            "市商务局、市财政局负责，市税务局、各区协助",
            responsible("市商务局", "市财政局") + support("市税务局", "各区"),
        ),
    ],
)
def test_several_of_a_role_and_mixed_roles_are_kept_apart(
    words: str, expected: list[tuple[str, str]]
) -> None:
    assert units(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "市水利局牵头，市气象局、市应急局等按职责分工负责",
        "市水利局牵头，市气象局、市应急局分工负责",
        "市水利局牵头，市气象局、市应急局协办",
        "市水利局牵头组织，市气象局、市应急局实施",
        "市水利局主办，市气象局、市应急局协办",
        "市水利局主责，市气象局、市应急局参加",
        "市水利局为牵头单位，市气象局、市应急局为责任单位",
        "市气象局、市应急局按职责分工负责，市水利局牵头",
        "由市水利局牵头，会同市气象局、市应急局负责",
        "责任单位：市水利局（牵头）、市气象局、市应急局",
    ],
)
def test_who_stands_beside_a_lead_in_one_list_supports_it(words: str) -> None:
    assert sorted(units(words)) == lead("市水利局") + sorted(support("市气象局", "市应急局"))


@pytest.mark.parametrize(
    "name",
    [
        "市新闻出版局（市版权局）",
        "市委金融办〔市地方金融管理局（市政府金融办）〕",
        "市商务局(市口岸办)",
    ],
)
def test_a_bracket_inside_a_list_belongs_to_the_name_before_it(name: str) -> None:
    assert units(f"{name}、市财政局按职责分工负责") == responsible(name, "市财政局")


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("市商务局等有关单位按职责分工负责", ["市商务局", "有关单位"]),
        ("天津海关等有关单位", ["天津海关", "有关单位"]),
        ("天津海关等五家单位", ["天津海关"]),
        ("省水利厅等省有关部门", ["省水利厅", "省有关部门"]),
        ("滨海新区等有关区政府", ["滨海新区等有关区政府"]),
        ("滨海新区人民政府等相关区人民政府", ["滨海新区人民政府", "相关区人民政府"]),
        ("市商务局、市财政局等部门按职责分工负责", ["市商务局", "市财政局"]),
        ("市商务局、市邮政局等部门和企业按职责分工负责", ["市商务局", "市邮政局"]),
        ("市商务局等市级主管部门（单位）按职责分工负责", ["市商务局"]),
    ],
)
def test_words_behind_etc_are_units_if_they_say_which(words: str, names: list[str]) -> None:
    assert units(words) == responsible(*names)


def test_and_parts_names_that_are_known_and_no_others() -> None:
    assert units("市商务局和市财政局", "市商务局", "市财政局") == responsible(
        "市商务局", "市财政局"
    )
    assert units("市文化和旅游局", "市文化和旅游局") == responsible("市文化和旅游局")
    assert units("省住房和城乡建设厅、省发展和改革委员会") == responsible(
        "省住房和城乡建设厅", "省发展和改革委员会"
    )


def test_and_parts_two_names_with_the_endings_of_agencies() -> None:
    assert units("省商务厅和省财政厅负责") == responsible("省商务厅", "省财政厅")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("黄埔区、天河区人民政府", [("黄埔区", "黄埔区人民政府"), ("天河区人民政府", None)]),
        (
            "市商务局，黄埔区、天河区人民政府",
            [("市商务局", None), ("黄埔区", "黄埔区人民政府"), ("天河区人民政府", None)],
        ),
        ("和平区、河西区政府", [("和平区", "和平区政府"), ("河西区政府", None)]),
        ("蓟州区、相关区人民政府", [("蓟州区", None), ("相关区人民政府", None)]),
    ],
)
def test_a_shared_ending_completes_the_names_before_it(
    words: str, expected: list[tuple[str, str | None]]
) -> None:
    assert [
        (mention.name, mention.completed) for mention in read_units(text(words), NO_NAMES)
    ] == expected


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("市商务局，各市、县（市、区）人民政府", ["市商务局", "各市、县（市、区）人民政府"]),
        ("省商务厅，各市、县〔市、区〕政府", ["省商务厅", "各市、县〔市、区〕政府"]),
        ("各省、自治区、直辖市人民政府", ["各省、自治区、直辖市人民政府"]),
    ],
)
def test_a_collective_of_many_kinds_of_places_is_one_unit(words: str, names: list[str]) -> None:
    assert units(words) == responsible(*names)


def test_a_name_counts_its_place_among_those_of_its_role() -> None:
    found = read_units(text("牵头单位：甲局；配合单位：乙局、丙局"), NO_NAMES)
    assert [(m.name, m.position, m.listed) for m in found] == [
        ("甲局", 1, 1),
        ("乙局", 1, 2),
        ("丙局", 2, 2),
    ]


def test_each_name_knows_where_it_is_printed() -> None:
    first, second = read_units(text("责任单位：市商务局、 市财政局 。", 7), NO_NAMES)
    assert (first.text.line_start, first.text.pieces[0].column) == (7, 5)
    assert second.text.pieces[0].text == "市财政局"


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("市 商 务 局、市财政局", ["市商务局", "市财政局"]),
        ("市商务局*、市财政局", ["市商务局", "市财政局"]),
        ("责任领导：张某；责任单位：市商务局", ["市商务局"]),
    ],
)
def test_what_is_no_name_is_left_out_of_it(words: str, names: list[str]) -> None:
    assert units(words) == responsible(*names)


def test_other_responsible_units_are_a_label() -> None:
    expected = lead("市商务局") + responsible("市财政局")
    assert units("第一责任单位：市商务局；其他责任单位：市财政局") == expected


@pytest.mark.parametrize(
    "words", ["", "  ", "、、，", "按职责分工负责", "责任单位：", "；；", "（）"]
)
def test_a_statement_without_names_has_no_units(words: str) -> None:
    assert [unit for unit in units(words) if unit[1] not in ("（）",)] == []


@pytest.mark.parametrize(
    "words",
    [
        "责任单位：市商务局",
        "牵头单位：市商务局；配合单位：市财政局",
        "市商务局牵头，市财政局配合",
        "市商务局、市财政局按职责分工负责",
        "市商务局负责。",
        "各区人民政府负责",
        "市委金融办、天津金融监管局等按职责分工负责",
        "国家卫生健康委、民政部按职责分工负责",
    ],
)
def test_a_statement_of_responsibility_is_told_by_its_form(words: str) -> None:
    assert is_responsibility(words)


@pytest.mark.parametrize(
    "words",
    [
        "IP",
        "总产出",
        "2026—2030年",
        "此件主动公开",
        "国发〔2026〕7号",
        "平台下单＋就近配送",
        "GDP",
        "含分段",
        "自由类",
        "以下简称试点",
        "下同",
        "",
    ],
)
def test_other_brackets_state_no_responsibility(words: str) -> None:
    assert not is_responsibility(words)


@pytest.mark.parametrize(
    ("bracket", "expected"),
    [
        (
            "市科技、教育、发改等部门按职责分工负责",
            ["天津市科技部门", "天津市教育部门", "天津市发改部门"],
        ),
        ("市夜间经济专班牵头", ["天津市夜间经济专班"]),
        ("市招商引资工作组负责", ["天津市招商引资工作组"]),
    ],
)
def test_a_bracket_names_departments_by_field_and_teams(bracket: str, expected: list[str]) -> None:
    found = plan(f"一、任务\n（一）建平台。建设平台。（{bracket}）\n")
    assert [agency for _, _, agency in roles_of(found, 0)] == expected


def test_a_last_sentence_in_a_bracket_that_nothing_closes_is_read() -> None:
    found = plan("一、任务\n（一）建平台。建设平台。（市商务局、市财政局负责\n")
    assert [name for _, name, _ in roles_of(found, 0)] == ["市商务局", "市财政局"]


def test_departments_behind_those_of_each_place_are_of_each_place() -> None:
    listed = text("各市发展改革委、住建局，省财政厅、教育局")
    assert [name for _, name in AgencyNames().split(listed)] == [None, "各市住建局", None, None]
    assert [name for _, name in AgencyNames().split(text("各区政府、住建局"))] == [None, None]


def test_a_bracket_that_nothing_closes_parts_no_names_and_is_of_none() -> None:
    listed = "（自治区工业和信息化厅、发展改革委，市新闻出版局"
    assert [str(name) for name, _ in NO_NAMES.split(text(listed))] == [
        "自治区工业和信息化厅",
        "发展改革委",
        "市新闻出版局",
    ]


@pytest.mark.parametrize(
    ("bracket", "expected"),
    [
        (
            "（市民政局牵头，各县、市各相关部门按管理权限负责，2026年9月底前完成并持续推进）",
            lead("市民政局") + support("各县", "市各相关部门"),
        ),
        (
            "（市医保局牵头，会同甲市、乙省相关部门共同推进，2026年9月底前完成）",
            lead("市医保局") + support("甲市", "乙省相关部门"),
        ),
        (
            "（市民政局牵头，各县政府、市政府各部门负责落实，完成时限：2026年9月）",
            lead("市民政局") + support("各县政府", "市政府各部门"),
        ),
        (
            "（责任单位：各专题牵头单位和配合单位、市民政局）",
            responsible("各专题牵头单位", "配合单位", "市民政局"),
        ),
        ("（市林业局，湖区管理局配合）", responsible("市林业局") + support("湖区管理局")),
        (
            "（责任单位（责任人）：市林业局（翁某某）、市水利局（林某））",
            responsible("市林业局", "市水利局"),
        ),
        ("（责任单位：石桥镇　河口镇　东川乡）", responsible("石桥镇", "河口镇", "东川乡")),
        ("（由市民政局会同市财政局负责）", lead("市民政局") + support("市财政局")),
        ("（市海洋局、各沿海区市）", responsible("市海洋局", "各沿海区市")),
        (
            "（责任单位：市民政局、12个县和滨河开发区）",
            responsible("市民政局", "12个县", "滨河开发区"),
        ),
    ],
)
def test_everybody_in_a_bracket_is_read_whatever_stands_behind(
    bracket: str, expected: list[tuple[str, str]]
) -> None:
    words = text("完善机制。" + bracket)
    (found,) = find_statements(words, NO_NAMES)
    read = read_units(words.cut(found.inner_start, found.inner_end), NO_NAMES)
    assert [(mention.role[0], mention.name) for mention in read] == expected


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (
            "责任单位：市林业局，市级有关单位、企业",
            ["市林业局", "市级有关单位、企业"],
        ),
        ("责任单位：各部门、单位，市林业局", ["各部门、单位", "市林业局"]),
        ("公用处、林政处负责", ["公用处", "林政处"]),
        ("林政处、计财处等处室负责", ["林政处", "计财处"]),
        ("林政处、档案中心及有植树职能的科室负责", ["林政处", "档案中心", "有植树职能的科室"]),
        ("责任单位：省级有关部门及桐庐县", ["省级有关部门", "桐庐县"]),
        ("责任单位：市有关单位及各县(市)区", ["市有关单位", "各县(市)区"]),
        ("责任单位：市有关单位及各有关县", ["市有关单位", "各有关县"]),
        (
            "责任单位：人行平湖支行及各县（市、区）政府（管委会）",
            ["人行平湖支行", "各县（市、区）政府（管委会）"],
        ),
        ("责任单位：市林业局、湖区合作区执委会", ["市林业局", "湖区合作区执委会"]),
        (
            "责任单位：渔业管理部门和港口管理部门、其他渔业机构",
            ["渔业管理部门", "港口管理部门", "其他渔业机构"],
        ),
        (
            "责任单位：各县政府[含湖区管委会、港区管委会，下同]、市林业局",
            ["各县政府", "市林业局"],
        ),
        ("责任单位：市植树领导小组（以下简称领导小组）、市林业局", ["市植树领导小组", "市林业局"]),
        ("责任单位：各县政府〈包括湖区管委会,下同〉", ["各县政府"]),
    ],
)
def test_who_stands_in_a_list_is_whole_and_no_more(words: str, names: list[str]) -> None:
    assert units(words) == responsible(*names)


def test_whom_a_second_sentence_calls_responsible_is_so_beside_a_lead() -> None:
    words = text("开展植树。（市林业局牵头，市财政局配合。各县政府均为责任单位，以下各项不再列出）")
    (found,) = find_statements(words, NO_NAMES)
    read = read_units(words.cut(found.inner_start, found.inner_end), NO_NAMES)
    assert [(mention.role[0], mention.name) for mention in read] == [
        *lead("市林业局"),
        *support("市财政局"),
        *responsible("各县政府"),
    ]


@pytest.mark.parametrize("division", ["信用处", "综合利用处", "对外应用处"])
def test_a_division_may_end_in_what_a_use_ends_in(division: str) -> None:
    (found,) = find_statements(text(f"推进监管。（{division}、法规处负责）"), NO_NAMES)
    assert found.start == 5
