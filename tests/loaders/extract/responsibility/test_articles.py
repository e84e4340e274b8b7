"""Rules in articles (办法, 细则, 条例): whom an article charges is answerable for it."""

from printed import facts, nodes, roles_of

from graph.records import Facts

RULES = """\
天津市餐厨垃圾管理实施细则
第一章 总则
第一条 为规范餐厨垃圾管理，根据《天津市生活垃圾管理条例》，制定本细则。
第二条 市城市管理委负责全市餐厨垃圾管理工作。
各区城市管理部门负责本辖区餐厨垃圾管理。
第三条（规划）市规划资源局会同市城市管理委编制设施布局规划。
第二章 收运
第四条 市城市管理委负责下列工作：
（一）制定收运计划；
（二）组织考核。
第五条 市、区人民政府应当保障收运设施用地。
第六条 收运服务规范由市城市管理委制定。
第七条 收运企业应当配备专用车辆。
第八条 本细则自2027年1月1日起施行。
"""


def _of(found: Facts, number: str) -> list[tuple[str, str]]:
    tasks = nodes(found, "Measure")
    places = [n for n, task in enumerate(tasks) if task.properties.get("number") == number]
    return [(role, name) for place in places for role, name, _ in roles_of(found, place)]


def test_an_article_charges_bodies_each_paragraph_with_a_task() -> None:
    found = facts(RULES)
    assert _of(found, "第二条") == [
        ("RESPONSIBLE_FOR", "市城市管理委"),
        ("RESPONSIBLE_FOR", "各区城市管理部门"),
    ]
    assert _of(found, "第三条") == [("LEADS", "市规划资源局"), ("SUPPORTS", "市城市管理委")]
    assert _of(found, "第四条") == [("RESPONSIBLE_FOR", "市城市管理委")]
    assert _of(found, "第五条") == [("RESPONSIBLE_FOR", "市"), ("RESPONSIBLE_FOR", "区人民政府")]
    assert _of(found, "第六条") == [("RESPONSIBLE_FOR", "市城市管理委")]
    assert _of(found, "第七条") == []


def test_a_bracket_is_the_title_of_an_article_and_its_purpose_is_no_task() -> None:
    tasks = {
        task.properties.get("number"): task.properties["title"]
        for task in nodes(facts(RULES), "Measure")
    }
    assert tasks["第三条"] == "规划"
    assert not {"第一条", "第八条"} & set(tasks)


def test_a_sentence_about_an_article_is_no_article() -> None:
    found = facts(RULES.replace("第七条 收运企业", "第七条规定的收运企业"))
    numbers = [section.properties["number"] for section in nodes(found, "Section")]
    assert "第六条" in numbers
    assert "第七条" not in numbers
