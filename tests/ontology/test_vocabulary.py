"""What the vocabularies say, and how contradictions in them are reported."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from ontology.errors import OntologyError
from ontology.periods import Period
from ontology.vocabulary import Vocabulary, jieba_words, load_vocabulary

TIANJIN, SHANGHAI, NATION, GUANGDONG = "120000", "310000", "100000", "440000"
FOLDER = Path(__file__).parents[2] / "ontology" / "vocabularies"
HEPING = "120101"


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary()


def name_of(vocabulary: Vocabulary, form: str, jurisdiction: str) -> str | None:
    agency = vocabulary.agency(form, jurisdiction)
    return agency and agency.name


@pytest.mark.parametrize(
    ("form", "jurisdiction", "name"),
    [
        ("市商务局", TIANJIN, "天津市商务局"),
        ("市商务局", HEPING, "天津市商务局"),
        ("市商务局", SHANGHAI, None),
        ("市商务局", NATION, None),
        ("天津市商务局", NATION, "天津市商务局"),
        ("市商务委", SHANGHAI, "上海市商务委员会"),
        ("市商务委", TIANJIN, None),
        ("市教委", TIANJIN, "天津市教育委员会"),
        ("市教委", SHANGHAI, "上海市教育委员会"),
        ("市教委", GUANGDONG, None),
        ("商务部", TIANJIN, "中华人民共和国商务部"),
        ("发展改革委", NATION, "中华人民共和国国家发展和改革委员会"),
        ("发展改革委", TIANJIN, None),
        ("有关部门", TIANJIN, "天津市有关部门"),
        ("有关部门", NATION, "国务院有关部门"),
        ("市人社局", TIANJIN, "天津市人力资源和社会保障局"),
        ("市人力资源社会保障局", TIANJIN, "天津市人力资源和社会保障局"),
        ("市文化旅游局", TIANJIN, "天津市文化和旅游局"),
        ("市交通委", TIANJIN, "天津市交通运输委员会"),
        ("市交通运输委员会", TIANJIN, "天津市交通运输委员会"),
        ("天津市市场监管委", SHANGHAI, "天津市市场监督管理委员会"),
        ("人民银行天津分行", TIANJIN, "中国人民银行天津分行"),
        ("人民银行天津市分行", TIANJIN, "中国人民银行天津市分行"),
        ("市新闻出版局（市版权局）", TIANJIN, "天津市新闻出版局"),
        ("市版权局", TIANJIN, "天津市新闻出版局"),
        ("自贸试验区管委会", TIANJIN, "中国（天津）自由贸易试验区管理委员会"),
        ("和平区政府", TIANJIN, "天津市和平区人民政府"),
        ("旅游集团", TIANJIN, "天津旅游集团有限公司"),
        # Slips of the pen and of OCR are no aliases.
        ("天津商务局", TIANJIN, None),
        ("津港保税区管委会", TIANJIN, None),
        ("市公交集团有限公司", TIANJIN, None),
    ],
)
def test_a_form_means_what_it_means_in_its_jurisdiction(
    vocabulary: Vocabulary, form: str, jurisdiction: str, name: str | None
) -> None:
    assert name_of(vocabulary, form, jurisdiction) == name


def test_short_names_follow_from_full_names(vocabulary: Vocabulary) -> None:
    short = {agency.name: agency.short_name for agency in vocabulary.agencies.values()}
    assert short["天津市商务局"] == "市商务局"
    assert short["天津市和平区人民政府"] == "和平区人民政府"
    assert short["天津港保税区管理委员会"] == "天津港保税区管委会"
    assert short["中华人民共和国商务部"] == "商务部"
    assert short["天津市各区人民政府"] == "各区人民政府"


def test_the_districts_of_the_city_are_the_members_of_their_collective(
    vocabulary: Vocabulary,
) -> None:
    collective = vocabulary.agency("各区人民政府", TIANJIN)
    assert collective is not None and collective.source
    governments = {
        agency.id
        for agency in vocabulary.agencies.values()
        if agency.kind == "district_government" and agency.jurisdiction == TIANJIN
    }
    assert len(governments) == 16
    assert set(collective.members) == governments


def test_each_district_government_governs_its_district(vocabulary: Vocabulary) -> None:
    government = vocabulary.agencies["agency:天津市滨海新区人民政府"]
    assert [vocabulary.districts[id_].code for id_ in government.governs] == ["120116"]


def test_successors_carry_their_date_as_far_as_it_is_known(vocabulary: Vocabulary) -> None:
    def successions(form: str, place: str = TIANJIN) -> list[tuple[str, Period]]:
        agency = vocabulary.agency(form, place)
        assert agency is not None
        return [(vocabulary.agencies[s.successor].short_name, s.on) for s in agency.successors]

    def day(*numbers: int) -> Period:
        return Period(date(*numbers), date(*numbers))

    assert successions("市金融局") == [
        ("市委金融办", Period(date(2023, 3, 16), date(2024, 7, 2))),
        ("市地方金融管理局", Period(date(2023, 3, 16), date(2025, 4, 19))),
    ]
    assert successions("天津银保监局") == [("天津金融监管局", day(2023, 7, 20))]
    assert successions("人民银行天津分行") == [("中国人民银行天津市分行", day(2023, 8, 18))]
    assert successions("东疆保税港区管委会") == [
        ("天津东疆综合保税区管委会", Period(date(2020, 10, 15), date(2025, 4, 19)))
    ]
    assert successions("市科委") == [("市科技局", Period(date(2018, 11, 1), date(2019, 3, 31)))]
    assert successions("银监会", NATION) == [("中国银保监会", day(2018, 4, 8))]


def test_every_succession_leads_to_another_body_and_never_back(vocabulary: Vocabulary) -> None:
    def later(id_: str, seen: tuple[str, ...] = ()) -> None:
        assert id_ not in seen, (*seen, id_)
        for change in vocabulary.agencies[id_].successors:
            later(change.successor, (*seen, id_))

    for id_ in vocabulary.agencies:
        later(id_)


@pytest.mark.parametrize(
    ("form", "jurisdiction", "name"),
    [
        ("市互联网信息办公室", TIANJIN, "中共天津市委网络安全和信息化委员会办公室"),
        ("市委网信办（市互联网信息办公室）", TIANJIN, "中共天津市委网络安全和信息化委员会办公室"),
        ("市互联网信息办公室", SHANGHAI, "中共上海市委网络安全和信息化委员会办公室"),
        ("国家互联网信息办公室", NATION, "中央网络安全和信息化委员会办公室"),
        ("天津市新闻出版局（天津市版权局）", SHANGHAI, "天津市新闻出版局"),
    ],
)
def test_a_body_with_two_name_plates_is_one_body(
    vocabulary: Vocabulary, form: str, jurisdiction: str, name: str
) -> None:
    assert name_of(vocabulary, form, jurisdiction) == name


def test_a_department_has_its_offices_with_their_source(vocabulary: Vocabulary) -> None:
    offices = vocabulary.agencies["agency:天津市公安局"].offices
    assert [office.office for office in offices] == [
        "agency:天津市公安局交通管理局",
        "agency:天津市公安局出入境管理局",
    ]
    assert all(office.source for office in offices)


def test_the_sixteen_districts_have_their_codes(vocabulary: Vocabulary) -> None:
    codes = {
        d.code
        for d in vocabulary.districts.values()
        if d.jurisdiction == TIANJIN and d.kind == "district"
    }
    numbers = [*range(1, 7), *range(10, 20)]
    assert codes == {f"1201{number:02}" for number in numbers}


def test_a_common_word_is_no_district(vocabulary: Vocabulary) -> None:
    forms = vocabulary.district_forms(TIANJIN)
    assert forms["和平区"].code == "120101"
    assert forms["河北区"].code == "120105"
    assert not {"和平", "河北", "南开", "津南", "天津", "滨海"} & forms.keys()
    assert "和平区" not in vocabulary.district_forms(GUANGDONG)
    assert forms["泰达"].name == "天津经济技术开发区"


def test_one_indicator_in_two_plans_is_one_term(vocabulary: Vocabulary) -> None:
    forms = vocabulary.indicator_forms()
    assert forms["港口集装箱吞吐量"] is forms["天津港集装箱吞吐量"]
    assert forms["租赁资产规模占全国比重"] is forms["租赁行业资产规模占全国比重"]
    assert forms["年接待游客"] is forms["全市接待国内外游客"]
    assert forms["技术合同成交额"] is not forms["与京冀技术合同成交额"]
    assert vocabulary.indicator("技术合同成交额数量") is forms["技术合同成交额"]
    assert vocabulary.indicator("云海指数") is None


def test_amounts_in_two_units_can_be_compared(vocabulary: Vocabulary) -> None:
    forms = vocabulary.unit_forms()
    large, small = forms["万亿元"], forms["亿元"]
    assert large.base == small.base == "元"
    assert 5 * large.factor == 50000 * small.factor
    assert forms["万标准箱"].factor == 10000


def test_sectors_have_codes_of_the_standard(vocabulary: Vocabulary) -> None:
    forms = vocabulary.sector_forms()
    assert forms["金融服务"].code == "J"
    assert forms["融资租赁"].code == "6631"
    assert forms["跨境电子商务"].code is None
    assert vocabulary.sectors[forms["冷链"].broader or ""].name == "现代物流"


def test_jieba_gets_every_form_it_can_keep_whole(vocabulary: Vocabulary) -> None:
    words = set(jieba_words(vocabulary))
    assert {"市商务局", "天津市商务局", "和平区", "融资租赁", "港口集装箱吞吐量"} <= words
    assert not any("（" in word or "、" in word or len(word) < 2 for word in words)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copy = tmp_path / "vocabularies"
    shutil.copytree(FOLDER, copy)
    return copy


BAD = [
    (
        "agencies.yaml",
        '- {jurisdiction: "120000", kind: department, agencies: {天津市甲局: {short: 市商务局}}}',
        ["agencies.yaml", "市商务局", "天津市商务局", "天津市甲局"],
    ),
    (
        "agencies.yaml",
        '- {jurisdiction: "310000", kind: department,'
        " agencies: {上海市甲局: {aliases: [天津海关]}}}",
        ["agencies.yaml", "天津海关", "中华人民共和国天津海关", "上海市甲局"],
    ),
    (
        "agencies.yaml",
        '- {jurisdiction: "120000", kind: department, agencies: {天津市商务局: {}}}',
        ["agencies.yaml", "天津市商务局", "两组"],
    ),
    (
        "agencies.yaml",
        '- {jurisdiction: "999999", kind: department, agencies: {某局: {}}}',
        ["agencies.yaml", "999999", "districts.yaml"],
    ),
    (
        "agencies.yaml",
        '- {jurisdiction: "120000", kind: collective,'
        " agencies: {天津市甲们: {members: [天津市甲局], source: 某文}}}",
        ["agencies.yaml", "天津市甲们", "members", "天津市甲局"],
    ),
    (
        "agencies.yaml",
        '- {jurisdiction: "120000", kind: collective,'
        " agencies: {天津市甲们: {members: [天津市商务局]}}}",
        ["agencies.yaml", "天津市甲们", "source"],
    ),
    (
        "agencies.yaml",
        '- {jurisdiction: "120000", kind: department, agencies:'
        " {天津市甲局: {successors: {天津市乙局: {source: 某文}}}}}",
        ["agencies.yaml", "天津市甲局", "successors", "天津市乙局"],
    ),
    (
        "agencies.yaml",
        '- {jurisdiction: "120000", kind: department, agencies:'
        " {天津市甲局: {successors: {天津市商务局: {on: 2023年8月, source: 某文}}}}}",
        ["agencies.yaml", "天津市甲局", "天津市商务局", "日期"],
    ),
    (
        "agencies.yaml",
        '- {jurisdiction: "120000", kind: department, agencies:'
        " {天津市甲局: {plates: {天津市乙局: }}}}",
        ["agencies.yaml", "天津市甲局", "plates", "天津市乙局", "source"],
    ),
    (
        "agencies.yaml",
        '- {jurisdiction: "120000", kind: department, agencies:'
        " {天津市甲局: {plates: {天津市商务局: {source: 某文}}}}}",
        ["agencies.yaml", "天津市甲局", "天津市商务局", "同一写法"],
    ),
    (
        "agencies.yaml",
        '- {jurisdiction: "120000", kind: department, agencies:'
        " {天津市甲局: {offices: {天津市乙办: {source: 某文}}}}}",
        ["agencies.yaml", "天津市甲局", "offices", "天津市乙办"],
    ),
    (
        "agencies.yaml",
        '- {jurisdiction: "120000", kind: department, agencies: {天津市甲局: {alias: [甲]}}}',
        ["agencies.yaml", "天津市甲局", "alias", "aliases"],
    ),
    (
        "districts.yaml",
        '- {kind: district, within: 天津市, districts: {天津市甲区: {code: "12"}}}',
        ["districts.yaml", "天津市甲区", "12"],
    ),
    (
        "districts.yaml",
        "- {kind: zone, within: 天津市甲区, districts: {天津甲开发区: {}}}",
        ["districts.yaml", "天津甲开发区", "天津市甲区"],
    ),
    (
        "districts.yaml",
        "- {kind: zone, within: 天津市, districts: {天津甲开发区: {aliases: [和平区]}}}",
        ["districts.yaml", "和平区", "天津市和平区", "天津甲开发区"],
    ),
    ("sectors.yaml", "甲业: {broader: 乙业}", ["sectors.yaml", "甲业", "broader", "乙业"]),
    ("sectors.yaml", "甲业: {code: 71}", ["sectors.yaml", "甲业", "71", "引号"]),
    ("sectors.yaml", "甲业: {aliases: [保理]}", ["sectors.yaml", "保理", "商业保理", "甲业"]),
    ("sectors.yaml", "金融业: {}", ["sectors.yaml", "金融业", "两次"]),
    ("indicators.yaml", "甲率: {unit: 斤}", ["indicators.yaml", "甲率", "unit", "斤"]),
    (
        "indicators.yaml",
        "甲量: {unit: 家, aliases: [森林覆盖率]}",
        ["indicators.yaml", "森林覆盖率", "甲量"],
    ),
    (
        "units.yaml",
        "- {dimension: a, base: 甲, units: {甲: {factor: 1, aliases: [家]}}}",
        ["甲", "家"],
    ),
    ("units.yaml", "- {dimension: a, base: 甲, units: {甲: [}}", ["units.yaml", "YAML"]),
]


@pytest.mark.parametrize(("file", "addition", "named"), BAD)
def test_a_contradiction_names_the_file_and_the_entries(
    folder: Path, file: str, addition: str, named: list[str]
) -> None:
    path = folder / file
    path.write_text(f"{path.read_text('utf-8')}\n{addition}\n", encoding="utf-8")
    with pytest.raises(OntologyError) as error:
        load_vocabulary(folder)
    assert [word for word in named if word not in str(error.value)] == []


def test_districts_within_each_other_are_an_error(folder: Path) -> None:
    (folder / "districts.yaml").write_text(
        "- {kind: zone, within: 乙, districts: {甲: {}}}\n"
        "- {kind: zone, within: 甲, districts: {乙: {}}}\n",
        encoding="utf-8",
    )
    with pytest.raises(OntologyError, match="成环"):
        load_vocabulary(folder)


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "units.yaml").unlink()
    with pytest.raises(OntologyError, match=r"units\.yaml"):
        load_vocabulary(folder)
