"""What has the form of a body's name, and where names that are run together part."""

import pytest

from loaders.text.body_names import is_body_name, split_body_names


@pytest.mark.parametrize(
    "name",
    [
        "国务院",
        "省委",
        "证监会",
        "佛山市体育局",
        "国家税务总局绵阳市税务局",
        "中国（海南）自由贸易试验区管理委员会",
        "市新闻出版局（市版权局）",
        "无锡市碳达峰行动推进工作领导小组办公室",
        "江苏省产业技术研究院",
        "青岛海关",
        "本溪市人民政府办公室",  # 本 begins a name where it begins a place
        "和平区教育局",
    ],
)
def test_a_name_ends_in_what_the_body_is(name: str) -> None:
    assert is_body_name(name)


@pytest.mark.parametrize(
    "words",
    [
        "遵照执行。",
        "现将《绿化方案》印发给你们",
        "晋政办发〔",
        "浙江省杭",
        "局长：张某某",
        "省长 李某",
        "有关部门",
        "各区人民政府",
        "委员会",
        "责任处室",
        "本市人民政府办公室",
        "和政府办公室",
        "全体会议",
        "关于成立工作专班",
        "年版）浙江省林业局",
        "（电话）上海市科学技术委员会",
        "第3次常务会议",
        "",
    ],
)
def test_a_sentence_a_person_and_a_bare_kind_are_no_name(words: str) -> None:
    assert not is_body_name(words)


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("绵阳市水利局　绵阳市林业局", ("绵阳市水利局", "绵阳市林业局")),
        ("绵阳市水利局、林业局", ("绵阳市水利局", "林业局")),
        ("湖北省水利厅湖北省财政厅", ("湖北省水利厅", "湖北省财政厅")),
        ("中共孝感市委孝感市人民政府", ("中共孝感市委", "孝感市人民政府")),
        ("中共中央国务院", ("中共中央", "国务院")),
        ("河北省委省政府", ("河北省委", "省政府")),
        ("生态环境部应急管理部国家能源局", ("生态环境部", "应急管理部", "国家能源局")),
        ("湖北省生态\n环境厅 湖北省水利厅", ("湖北省生态环境厅", "湖北省水利厅")),
        ("湖 北 省 水 利 厅", ("湖北省水利厅",)),
        ("教育部 办公厅", ("教育部办公厅",)),
        ("绵阳市财政局国家税务总局绵阳市税务局", ("绵阳市财政局", "国家税务总局绵阳市税务局")),
        ("中国人民银行\n武汉分行", ("中国人民银行武汉分行",)),
        ("共青团\n湖北省委员会", ("共青团湖北省委员会",)),
        ("湖北省水利厅等七部门", ("湖北省水利厅",)),
        ("湖北省水利厅等 7 部门", ("湖北省水利厅",)),
        ("湖北省节水工作联席会议办公室\n（湖北省水利厅代章）", ("湖北省节水工作联席会议办公室",)),
        ("长沙市水利局\u3164\u3164长沙市林业局", ("长沙市水利局", "长沙市林业局")),
    ],
)
def test_names_part_where_one_ends_and_another_begins(printed: str, names: tuple[str, ...]) -> None:
    assert split_body_names(printed) == names


@pytest.mark.parametrize("words", ["湖北省水利厅 张三", "湖北省水利厅负责", "请认真执行", ""])
def test_words_with_anything_else_among_them_are_no_names(words: str) -> None:
    assert split_body_names(words) == ()


def test_an_office_with_the_name_of_its_body_is_not_parted() -> None:
    assert split_body_names("中国银行保险监督管理委员会湖北监管局") == (
        "中国银行保险监督管理委员会湖北监管局",
    )
    assert split_body_names("中共湖北省委网络安全和信息化委员会办公室") == (
        "中共湖北省委网络安全和信息化委员会办公室",
    )
