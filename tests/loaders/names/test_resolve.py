"""From a printed name to the agency, in the jurisdiction of the plan."""

import pytest

from loaders.names.full_names import full_name
from loaders.names.resolve import Resolver
from loaders.names.rules import explained_agency
from ontology.vocabulary import load_vocabulary

TIANJIN, SHANGHAI, ZHEJIANG, NATION = "120000", "310000", "330000", "100000"


def resolver(jurisdiction: str) -> Resolver:
    return Resolver(load_vocabulary(), jurisdiction)


@pytest.mark.parametrize(
    ("jurisdiction", "mention", "name"),
    [
        (TIANJIN, "市商务局", "天津市商务局"),
        (TIANJIN, "天津市商务局", "天津市商务局"),
        (TIANJIN, "商务部", "中华人民共和国商务部"),
        (TIANJIN, "市委金融办（市地方金融管理局）", "中共天津市委金融委员会办公室"),
        (TIANJIN, "市委网信办（市互联网信息办公室）", "中共天津市委网络安全和信息化委员会办公室"),
        (TIANJIN, "市发展改革委（市物流办）", "天津市发展和改革委员会"),
        (TIANJIN, "市公安局（市公安局交通管理局）", "天津市公安局"),
        (TIANJIN, "市公安局交通管理局", "天津市公安局交通管理局"),
        (TIANJIN, "各区人民政府", "天津市各区人民政府"),
        (TIANJIN, "和平区人民政府", "天津市和平区人民政府"),
        (SHANGHAI, "市商务委", "上海市商务委员会"),
        (SHANGHAI, "浦东新区人民政府", "上海市浦东新区人民政府"),
        (ZHEJIANG, "财政部", "中华人民共和国财政部"),
        (NATION, "商务部", "中华人民共和国商务部"),
    ],
)
def test_a_known_form_means_its_agency(jurisdiction: str, mention: str, name: str) -> None:
    found = resolver(jurisdiction).resolve(mention)
    assert (found.node.id, found.confirmed, found.repaired_by) == (f"agency:{name}", True, None)


@pytest.mark.parametrize("mention", ["楚雄州水务局", "州水务局", "楚雄彝族自治州水务局"])
def test_a_prefecture_is_called_by_its_short_name_as_well(mention: str) -> None:
    found = resolver("532300").resolve(mention)
    assert found.node.id == "agency:楚雄彝族自治州水务局"


def test_one_short_form_means_another_agency_elsewhere() -> None:
    names = {j: resolver(j).resolve("市财政局").node.id for j in (TIANJIN, SHANGHAI)}
    assert names == {TIANJIN: "agency:天津市财政局", SHANGHAI: "agency:上海市财政局"}
    assert not resolver(NATION).resolve("市商务局").confirmed


@pytest.mark.parametrize(
    ("mention", "name", "rule"),
    [
        ("市財政局", "天津市财政局", "traditional-characters"),
        ("市发展改委", "天津市发展和改革委员会", "character-lost"),
        (
            "天津经济技术开发区管委会促会",
            "天津经济技术开发区管理委员会",
            "glued-remainder",
        ),
    ],
)
def test_a_damaged_name_is_repaired_and_the_rule_is_told(
    mention: str, name: str, rule: str
) -> None:
    found = resolver(TIANJIN).resolve(mention)
    assert (found.node.id, found.repaired_by) == (f"agency:{name}", rule)


@pytest.mark.parametrize("mention", ["不存在局", "市务局", "商务", "市商务局局", "市某某局"])
def test_a_name_that_may_mean_several_or_none_is_kept_and_not_guessed(mention: str) -> None:
    found = resolver(TIANJIN).resolve(mention)
    assert (found.confirmed, found.repaired_by) == (False, None)
    assert found.node.properties["short_name"] == mention
    assert len(found.suggestions) <= 3


def test_an_unknown_name_offers_the_nearest_known_ones() -> None:
    assert "市商务局" in resolver(TIANJIN).resolve("市商贸局").suggestions


@pytest.mark.parametrize(
    ("jurisdiction", "mention", "name"),
    [
        (ZHEJIANG, "省商务厅", "浙江省商务厅"),
        (ZHEJIANG, "浙江省商务厅", "浙江省商务厅"),
        (ZHEJIANG, "国家税务总局浙江省税务局", "国家税务总局浙江省税务局"),
        (TIANJIN, "市口岸办", "天津市口岸办"),
        (TIANJIN, "天津港集团", "天津港集团"),
        (TIANJIN, "中国铁路天津公司", "中国铁路天津公司"),
        (NATION, "某委员会", "某委员会"),
        ("", "市商务局", "市商务局"),
        (ZHEJIANG, "杭州海关", "杭州海关"),
        (ZHEJIANG, "杭州市人民政府", "杭州市人民政府"),
        (TIANJIN, "北京铁路局", "北京铁路局"),
        (TIANJIN, "本市各级学校", "天津市各级学校"),
        (TIANJIN, "市政园林科", "天津市市政园林科"),
        (TIANJIN, "市政务信息科", "天津市政务信息科"),
    ],
)
def test_a_new_name_is_completed_by_its_place(jurisdiction: str, mention: str, name: str) -> None:
    assert full_name(mention, jurisdiction) == name


@pytest.mark.parametrize(
    ("mention", "kind"),
    [
        ("省商务厅", "department"),
        ("萧山区人民政府", "district_government"),
        ("某新区管委会", "zone_committee"),
        ("某某集团", "enterprise"),
        ("省物流协会", "association"),
        ("省委宣传部", "party"),
        ("各设区市人民政府", "collective"),
        ("省级有关部门", "collective"),
    ],
)
def test_a_new_name_tells_its_kind(mention: str, kind: str) -> None:
    assert resolver(ZHEJIANG).resolve(mention).node.properties["kind"] == kind


def test_the_same_name_resolves_to_the_same_thing() -> None:
    once = resolver(TIANJIN)
    assert once.resolve("市商务局") is once.resolve("市商务局")


HUBEI, WUHAN, GUANGXI, DONGCHENG = "420000", "420100", "450000", "110101"


@pytest.mark.parametrize(
    ("jurisdiction", "mention", "name", "place", "kind"),
    [
        (HUBEI, "省经信厅", "湖北省经济和信息化厅", HUBEI, "department"),
        (HUBEI, "湖北省经济和信息化厅", "湖北省经济和信息化厅", HUBEI, "department"),
        (HUBEI, "武汉市水务局", "武汉市水务局", WUHAN, "department"),
        (HUBEI, "鄂州市城管执法委", "鄂州市城市管理执法委员会", "420700", "department"),
        (HUBEI, "公安厅", "湖北省公安厅", HUBEI, "department"),
        (HUBEI, "团省委", "共青团湖北省委员会", HUBEI, "association"),
        (WUHAN, "省发展改革委", "湖北省发展和改革委员会", HUBEI, "department"),
        (WUHAN, "武昌区发改局", "武汉市武昌区发展和改革局", "420106", "department"),
        (WUHAN, "武昌区政府", "武汉市武昌区人民政府", "420106", "district_government"),
        (GUANGXI, "自治区党委宣传部", "中共广西壮族自治区党委宣传部", GUANGXI, "party"),
        (DONGCHENG, "区发展改革委", "北京市东城区发展和改革委员会", DONGCHENG, "department"),
        (DONGCHENG, "市税务局", "国家税务总局北京市税务局", "110000", "central_agency"),
        (DONGCHENG, "市人力社保局", "北京市人力资源和社会保障局", "110000", "department"),
        (NATION, "湖北省经信厅", "湖北省经济和信息化厅", HUBEI, "department"),
        (HUBEI, "湖北证监局", "中国证券监督管理委员会湖北监管局", HUBEI, "central_agency"),
        (HUBEI, "证监会湖北监管局", "中国证券监督管理委员会湖北监管局", HUBEI, "central_agency"),
        (HUBEI, "湖北银保监局", "中国银行保险监督管理委员会湖北监管局", HUBEI, "central_agency"),
        (TIANJIN, "河北省生态环境厅", "河北省生态环境厅", "130000", "department"),
    ],
)
def test_the_naming_rules_explain_local_bodies_of_every_place(
    jurisdiction: str, mention: str, name: str, place: str, kind: str
) -> None:
    found = resolver(jurisdiction).resolve(mention)
    assert (found.node.id, found.confirmed) == (f"agency:{name}", True)
    assert found.node.properties["jurisdiction"] == place
    assert found.node.properties["kind"] == kind


def test_one_body_is_one_node_however_it_is_printed() -> None:
    prints = ("省经信厅", "湖北省经信厅", "湖北省经济和信息化厅")
    assert len({repr(resolver(HUBEI).resolve(mention).node) for mention in prints}) == 1


@pytest.mark.parametrize(
    ("jurisdiction", "mention"),
    [
        (HUBEI, "市水务局"),  # which city's?
        (WUHAN, "公安厅"),  # a city has none
        (TIANJIN, "市文旅委"),  # the vocabulary knows this place, and no such body
        (NATION, "经信厅"),
    ],
)
def test_a_body_that_the_place_cannot_have_is_not_confirmed(
    jurisdiction: str, mention: str
) -> None:
    assert not resolver(jurisdiction).resolve(mention).confirmed


def test_a_place_without_code_is_not_named_twice() -> None:
    assert full_name("云州海关", "云州市") == "云州海关"
    assert full_name("市商务局", "云州市") == "云州市商务局"


def test_suggestions_are_of_the_right_place() -> None:
    suggested = resolver("云州市").resolve("云州市商贸局").suggestions
    assert not any(name.startswith(("天津", "上海")) for name in suggested)


def test_bodies_that_rules_alone_make_up_are_suggested_for_names_of_their_ending() -> None:
    resolved = resolver("云州市").resolve
    assert "市商务局" in resolved("市商贸局").suggestions
    assert not any(
        name.endswith(("委员会", "办公室")) for name in resolved("市渔业协会").suggestions
    )


def test_what_the_rules_explain_is_no_known_name_with_an_end_glued_to_it() -> None:
    government = explained_agency("云州市人民政府", "云州市")
    assert government is not None
    known = load_vocabulary().extended((government,), ())
    found = Resolver(known, "云州市").resolve("云州市人民政府办公室")
    assert (found.node.id, found.repaired_by) == ("agency:云州市人民政府办公室", None)


def test_a_committee_of_the_party_has_its_place_behind_the_party() -> None:
    assert full_name("中共孝感市委", "420900") == "中共孝感市委"


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("市商务局", "云州市商务局"),
        ("云州市商务局", "云州市商务局"),
        ("团市委", "共青团云州市委员会"),
        ("市国资委", "云州市人民政府国有资产监督管理委员会"),
    ],
)
def test_the_naming_rules_hold_in_a_place_without_code(mention: str, name: str) -> None:
    agency = explained_agency(mention, "云州市")
    assert agency is not None
    assert (agency.name, agency.jurisdiction) == (name, "云州市")


@pytest.mark.parametrize(
    ("mention", "place", "name"),
    [
        ("云州海关", "云州市", "中华人民共和国云州海关"),
        ("云州海事局", "云州市", "中华人民共和国云州海事局"),
        ("人民银行云州市分行", "云州市", "中国人民银行云州市分行"),
        ("国家统计局云州调查队", "云州市", "国家统计局云州调查队"),
        ("国家金融监督管理总局武汉监管局", "420100", "国家金融监督管理总局武汉监管局"),
        ("国家税务总局武汉市税务局", "420100", "国家税务总局武汉市税务局"),
        ("国网云州供电公司", "云州市", "国网云州供电公司"),
        ("各县区政府", "云州市", "云州市各县区政府"),
        ("各乡镇人民政府", "云州县", "云州县各乡镇人民政府"),
        ("市行政审批局", "云州市", "云州市行政审批局"),
        ("区行政审批局", "370102", "济南市历下区行政审批局"),
        ("云州县人民政府", "云州市", "云州县人民政府"),
        ("市有关部门", "420100", "武汉市有关部门"),
        ("市直有关部门、单位", "420100", "武汉市直有关部门、单位"),
        ("市海关", "420100", "中华人民共和国武汉海关"),
        ("云州市海事局", "云州市", "中华人民共和国云州海事局"),
        ("民航湖北监管局", "420000", "中国民用航空湖北监管局"),
        ("人行武汉营管部", "420100", "中国人民银行武汉营管部"),
    ],
)
def test_branches_of_the_nation_and_all_bodies_of_a_kind_need_no_review(
    mention: str, place: str, name: str
) -> None:
    found = resolver(place).resolve(mention)
    assert (found.node.properties["name"], found.confirmed) == (name, True)


def test_a_county_of_a_place_without_code_has_one_government_in_all_plans() -> None:
    of_the_city = resolver("云州市").resolve("云州县政府").node
    of_the_county = resolver("云州县").resolve("县人民政府").node
    assert of_the_city.id == of_the_county.id
    for mention in ("青山区政府", "高新区政府", "有关县政府", "全县政府"):
        named = explained_agency(mention, "云州市")
        assert named is None or named.kind == "collective"


def test_the_branch_of_another_place_is_none_of_the_plans_own() -> None:
    found = resolver("云州市").resolve("武溪海关")
    assert (found.node.properties["name"], found.confirmed) == ("武溪海关", False)
    assert resolver("云州市").resolve("市政府").node.properties["kind"] == "government"


@pytest.mark.parametrize("place", ["云州市", "420100"])
def test_suggestions_are_bodies_of_the_place_by_the_naming_rules(place: str) -> None:
    suggested = resolver(place).resolve("市商贸局").suggestions
    assert suggested[0] == "市商务局"
    assert all(form.startswith(("市", "省")) for form in suggested)


@pytest.mark.parametrize(
    ("place", "mention", "meant"),
    [
        ("430182", "市财政局", "长沙市宁乡市财政局"),
        ("430182", "市夜间经济专班", "长沙市宁乡市夜间经济专班"),
        ("430182", "长沙市财政局", "长沙市财政局"),
        ("430102", "市财政局", "长沙市财政局"),
    ],
)
def test_the_city_of_a_county_level_city_s_plan_is_itself(
    place: str, mention: str, meant: str
) -> None:
    assert resolver(place).resolve(mention).node.properties["name"] == meant


@pytest.mark.parametrize(
    ("mention", "meant", "confirmed"),
    [
        ("兵团商务局", "新疆生产建设兵团商务局", True),
        ("新疆生产建设兵团发展改革委", "新疆生产建设兵团发展和改革委员会", True),
        ("第八师石河子市商务局", "新疆生产建设兵团第八师石河子市商务局", False),
        ("各师市", "新疆生产建设兵团各师市", False),
        ("自治区商务厅", "新疆维吾尔自治区商务厅", True),
    ],
)
def test_the_corps_has_bodies_of_its_own(mention: str, meant: str, confirmed: bool) -> None:
    found = resolver("650000").resolve(mention)
    assert (found.node.properties["name"], found.confirmed) == (meant, confirmed)


@pytest.mark.parametrize(
    ("mention", "meant", "kind"),
    [
        ("泉州市", "泉州市人民政府", "government"),
        ("石狮市", "泉州市石狮市人民政府", "district_government"),
    ],
)
def test_a_place_among_bodies_is_its_government(mention: str, meant: str, kind: str) -> None:
    node = resolver("350500").resolve(mention).node
    assert (node.properties["name"], node.properties["kind"]) == (meant, kind)


def test_a_commission_of_construction_is_no_zone_s_committee() -> None:
    node = resolver("420000").resolve("省住房和城乡建设管理委员会").node
    assert node.properties["kind"] == "department"


@pytest.mark.parametrize(
    ("jurisdiction", "mention", "body"),
    [
        ("330000", "浙江省委", "中国共产党浙江省委员会"),
        ("330000", "中共杭州市委", "中国共产党杭州市委员会"),
        ("330400", "市委", "中国共产党嘉兴市委员会"),
        ("450000", "自治区党委", "中国共产党广西壮族自治区委员会"),
        ("120000", "市委", "中国共产党天津市委员会"),
    ],
)
def test_a_party_committee_is_named_in_full(jurisdiction: str, mention: str, body: str) -> None:
    found = Resolver(load_vocabulary(), jurisdiction).resolve(mention)
    assert (found.node.id, found.node.properties["kind"]) == (f"agency:{body}", "party")


def test_a_second_plate_in_a_bracket_does_not_hide_the_body_that_the_rules_have() -> None:
    found = Resolver(load_vocabulary(), "320000").resolve("省发展改革委（能源局）")
    assert found.node.id == "agency:江苏省发展和改革委员会"


@pytest.mark.parametrize(
    ("mention", "body"),
    [
        ("市生态环境局", "上海市生态环境局"),
        ("市交通委", "上海市交通委员会"),
        ("市绿化市容局", "上海市绿化和市容管理局"),
    ],
)
def test_departments_of_shanghai_are_known(mention: str, body: str) -> None:
    found = Resolver(load_vocabulary(), "310000").resolve(mention)
    assert (found.node.id, found.confirmed) == (f"agency:{body}", True)


@pytest.mark.parametrize("mention", ["生态环境部门", "农业农村部门", "工业和信息化"])
def test_a_field_of_a_place_is_no_ministry(mention: str) -> None:
    found = Resolver(load_vocabulary(), "440100").resolve(mention)
    assert (found.node.properties["jurisdiction"], found.repaired_by) == ("440100", None)
