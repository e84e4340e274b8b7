"""From a file to its facts, and from folders to files."""

from pathlib import Path

import pytest
from printed import HEAD, edges, facts, head, names_of, nodes, plan, property_of

from loaders.pipeline import extract_file, jurisdiction_of_head
from ontology.errors import FormatError

TASK = "一、任务\n（一）促消费。建设园区。（市商务局负责）\n"


def test_a_file_gives_its_facts_under_its_own_name(tmp_path: Path) -> None:
    path = tmp_path / "方案.txt"
    path.write_text(HEAD + TASK, encoding="utf-8")
    found = extract_file(path)
    assert property_of(found, "Document", "source_file") == ["方案.txt"]
    assert found.source == nodes(found, "Document")[0].id


def test_the_name_of_the_file_is_no_part_of_the_ids(tmp_path: Path) -> None:
    sources = set()
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(HEAD + TASK, encoding="utf-8")
        sources.add(extract_file(tmp_path / name).source)
    assert len(sources) == 1


def test_a_text_that_is_no_plan_is_refused_with_the_file_and_a_remedy(tmp_path: Path) -> None:
    path = tmp_path / "诗.txt"
    path.write_text("床前明月光，疑是地上霜。\n", encoding="utf-8")
    with pytest.raises(FormatError, match=r"诗\.txt：第 1 行.*请"):
        extract_file(path)


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ("天津市人民政府关于印发促进消费实施方案的通知\n", "120000"),
        ("关于促进消费的实施意见\n\n沪府发〔2025〕3号\n", "310000"),
        ("国务院办公厅关于印发促进消费实施方案的通知\n", "100000"),
        ("浙江省促进消费行动计划\n", "330000"),
        ("广州市促进消费行动计划\n", "440100"),
        ("促进消费行动计划\n", ""),
    ],
)
def test_a_plan_is_of_the_place_that_its_head_names(lines: str, code: str) -> None:
    assert jurisdiction_of_head(head(lines + "\n" + TASK)) == code


def test_the_agencies_of_another_province_are_its_own() -> None:
    found = facts(
        "浙江省促进消费行动计划\n\n一、任务\n（一）促消费。建设园区。（省商务厅牵头，财政部配合）\n"
    )
    assert names_of(found, "LEADS") == ["浙江省商务厅"]
    assert names_of(found, "SUPPORTS") == ["中华人民共和国财政部"]


def test_principles_and_goals_are_no_tasks() -> None:
    found = plan(
        "一、总体要求\n（一）指导思想。坚持新发展理念，推动高质量发展。\n"
        "（二）主要目标。到2027年，服务贸易额突破800亿元。\n二、重点任务\n（一）促消费。建设园区。\n"
    )
    assert property_of(found, "Measure", "title") == ["促消费"]
    assert len(nodes(found, "Target")) == 1


def test_closing_formulas_are_no_tasks() -> None:
    found = plan(TASK + "本措施自印发之日起施行，有效期至2028年12月31日。\n\n抄送：市委办公厅。\n")
    assert len(nodes(found, "Measure")) == 1


def test_unnumbered_paragraphs_with_brackets_are_tasks_each() -> None:
    found = plan(
        "一、促进消费\n\n建设商圈，引进首店。（市商务局负责）\n\n发展文旅，举办展会。（市文化和旅游局负责）\n"
    )
    assert len(nodes(found, "Measure")) == 2
    assert names_of(found, "RESPONSIBLE_FOR") == ["天津市商务局", "天津市文化和旅游局"]


@pytest.mark.parametrize(
    "words",
    [
        "一、任务\n1．建设园区。（市商务局负责）\n2．引进企业。（市教委负责）\n",
        "一、任务\n（一）建设园区。（市商务局负责）\n（二）引进企业。（市教委负责）\n",
        "第一章 任务\n第一条 建设园区。（市商务局负责）\n第二条 引进企业。（市教委负责）\n",
        "一、任务\n一是建设园区。（市商务局负责）\n二是引进企业。（市教委负责）\n",
        "## 一、任务\n\n- 建设园区。（市商务局负责）\n- 引进企业。（市教委负责）\n",
        "一、任务\n①建设园区。（市商务局负责）\n②引进企业。（市教委负责）\n",
    ],
)
def test_every_way_to_number_items_gives_the_same_tasks(words: str) -> None:
    found = plan(words)
    assert len(nodes(found, "Measure")) == 2
    assert names_of(found, "RESPONSIBLE_FOR") == ["天津市商务局", "天津市教育委员会"]


@pytest.mark.parametrize(
    "words",
    [
        "【责任单位：市商务局、市财政局】\n",
        "（责任单位：市商务局、市财政局）\n",
        "责任单位：市商务局、市财政局\n",
        "责任单位：市商务局、市财政局。\n",
        "**责任单位：** 市商务局、市财政局\n",
        "牵头单位：市商务局\n配合单位：市财政局\n",
    ],
)
def test_a_line_of_its_own_below_the_item_says_who_is_responsible(words: str) -> None:
    found = plan(f"一、任务\n（一）促消费\n建设园区，引进企业。\n{words}")
    agencies = {edge.start.id for edge in found.edges if edge.start.label == "Agency"}
    assert agencies == {"agency:天津市商务局", "agency:天津市财政局"}


def test_full_width_digits_number_items() -> None:
    found = plan("一、任务\n１．建设园区。（市商务局负责）\n２．引进企业。（市教委负责）\n")
    keys = [node.id.rpartition(".")[2] for node in nodes(found, "Measure")]
    assert keys == ["d1", "d2"]


def test_the_same_text_gives_the_same_facts() -> None:
    assert plan(TASK).fingerprint == plan(TASK).fingerprint


def test_no_edge_is_stated_without_its_words() -> None:
    found = plan(TASK)
    assert edges(found, "RESPONSIBLE_FOR")[0].properties["quote"] == "（市商务局负责）"


ARTICLE = "第一条 用水应当节约。任何人不得浪费水资源，发现浪费的，可以向水行政主管部门举报。"


@pytest.mark.parametrize(
    "head_lines",
    [
        "湖北省节水条例\n（2027年3月30日湖北省人民代表大会常务委员会通过）\n",
        "湖北省水利厅关于开展节水宣传的通知\n",
        "鄂水函〔2027〕4号\n各县：\n",
        "湖北省节水战略2035\n本规划由湖北省水利厅编制。\n",
    ],
)
def test_an_official_document_without_a_task_is_read(head_lines: str) -> None:
    assert facts(head_lines + f"{ARTICLE}\n" * 6).document.properties["title"]


@pytest.mark.parametrize(
    "words",
    [
        "全市节水工作会议召开\n来源：云溪日报\n4月2日，全市节水工作会议召开。\n",
        "我市举行节水宣传活动\n本报讯（记者 张三）昨日，节水宣传活动举行，市民踊跃参加。\n",
        "湖北省节水条例\n",
    ],
)
def test_a_news_page_and_a_bare_title_are_refused(words: str) -> None:
    with pytest.raises(FormatError, match=r"不像政策文件.*请"):
        facts(words + "会议指出，节水很重要。\n" * (12 if "条例" not in words else 0))


def test_a_joint_plan_names_districts_of_all_its_places() -> None:
    issuers = "重庆市人民政府办公厅\n四川省人民政府办公厅\n"
    head = f"双城经济圈联合行动方案\n\n{issuers}2022年2月15日\n\n"
    found = facts(f"{head}一、任务\n（一）推动达州、长寿等地创建示范区。（重庆市发展改革委负责）\n")
    named = [edge.end.id for edge in edges(found, "LOCATED_IN")]
    assert sorted(named) == ["district:达州市", "district:重庆市长寿区"]
