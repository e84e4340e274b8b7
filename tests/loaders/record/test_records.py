"""Facts as graph records: ids, properties, edges that occur once."""

from datetime import date

from printed import HEAD, edges, facts, names_of, nodes, plan, property_of

from graph.records import Node, Ref
from loaders.record.records import Records
from loaders.text.document import Span

ANNEX = "附件 分工表\n\n序号\t任务\t责任单位\n"
HEAD_PROPERTIES = ("title", "doc_number", "kind", "issued_on")
SPAN = Span(1, 1, "甲")
NOTICE = """
天津市人民政府关于印发天津市促进消费实施方案的通知

津政发〔2025〕3号

各区人民政府：

天津市人民政府
2025年3月7日

天津市促进消费实施方案

根据《国务院关于扩大消费的意见》（国发〔2024〕18号），制定本方案。

一、任务
（一）促消费。按照《消费券管理办法》建设园区。
"""


def test_a_node_or_edge_that_comes_again_is_the_same_one() -> None:
    records = Records("doc-1")
    for name in ("甲", "乙"):
        records.node(Ref("Agency", "agency:a"), name=name)
        records.edge("LEADS", Ref("Agency", "agency:a"), Ref("Measure", "m"), SPAN, name)
    found = records.facts()
    assert [node.properties for node in found.nodes] == [{"name": "甲"}]
    assert [edge.properties["as_written"] for edge in found.edges] == ["甲"]


def test_what_has_no_value_is_left_out_and_white_space_is_no_name() -> None:
    records = Records("doc-1")
    records.add(Node("Agency", "agency:a", {"name": "甲"}))
    records.node(Ref("Measure", "m"), title="甲", number=None)
    records.edge(
        "LEADS", Ref("Agency", "agency:a"), Ref("Measure", "m"), SPAN, " 市 商务局\n", x=None
    )
    found = records.facts()
    assert found.nodes[1].properties == {"title": "甲"}
    assert found.edges[0].properties["as_written"] == "市商务局"
    assert found.edges[0].properties.keys() == {"as_written", "line_start", "line_end", "quote"}


def test_a_document_has_its_head_and_its_issuer() -> None:
    found = facts(NOTICE)
    (document,) = (node for node in nodes(found, "Document") if node.id == found.source)
    assert {name: document.properties[name] for name in HEAD_PROPERTIES} == {
        "title": "天津市促进消费实施方案",
        "doc_number": "津政发〔2025〕3号",
        "kind": "方案",
        "issued_on": date(2025, 3, 7),
    }
    assert document.properties["stub"] is False
    assert document.properties["jurisdiction"] == "120000"
    assert names_of(found, "ISSUED_BY") == ["天津市人民政府"]


def test_a_cited_document_is_a_stub_that_belongs_to_no_text() -> None:
    found = facts(NOTICE)
    (basis,) = edges(found, "BASED_ON")
    (citation,) = edges(found, "CITES")
    assert (basis.start.label, citation.start.label) == ("Document", "Measure")
    stubs = [node for node in nodes(found, "Document") if node.properties["stub"]]
    titles = [str(stub.properties["title"]) for stub in stubs]
    assert sorted(titles) == ["国务院关于扩大消费的意见", "消费券管理办法"]
    assert all("document_id" not in stub.properties for stub in stubs)


def test_a_measure_has_its_deadline_and_tells_whether_it_goes_on() -> None:
    words = "附件 分工表\n\n序号\t任务\t完成时限\t责任单位\n"
    words += "1\t建设园区。\t2025年6月底前\t市商务局\n"
    found = plan(words + "2\t引进企业。\t长期坚持\t市教委\n")
    assert property_of(found, "Measure", "deadline_text") == ["2025年6月底前", "长期坚持"]
    assert property_of(found, "Measure", "due_on") == [date(2025, 6, 30), None]
    assert property_of(found, "Measure", "ongoing") == [False, True]
    assert property_of(found, "Measure", "place") == ["annex", "annex"]


def test_a_row_and_the_item_that_it_restates_are_one_measure_in_two_sections() -> None:
    task = "支持企业拓展国际市场，推动滨海新区建设数字贸易产业园。"
    found = plan(f"一、任务\n（一）培育。{task}\n{ANNEX}1\t{task}\t市商务局\n")
    (measure,) = nodes(found, "Measure")
    told = [measure.properties[name] for name in ("line_start", "body_line_start", "body_line_end")]
    assert told == [8, 4, 4]
    places = [edge for edge in edges(found, "PART_OF") if edge.start.label == "Measure"]
    assert [edge.properties["line_start"] for edge in places] == [8, 4]


def test_a_number_printed_in_a_row_and_in_its_item_is_two_statements() -> None:
    # Each print has its lines, so that annex and body can be compared.
    task = "支持企业拓展国际市场，推动数字贸易产业园建设，培育领军企业20家。"
    found = plan(f"一、任务\n（一）培育。{task}\n{ANNEX}1\t{task}\t市商务局\n")
    assert [target.properties["line_start"] for target in nodes(found, "Target")] == [4, 8]


def test_names_of_one_agency_are_one_edge() -> None:
    found = plan("一、任务\n（一）促消费。建设园区。（市商务局、天津市商务局负责）\n")
    assert names_of(found, "RESPONSIBLE_FOR") == ["天津市商务局"]


def test_a_measure_may_be_led_and_supported() -> None:
    found = plan("一、任务\n（一）促消费。建设园区。（市商务局牵头，市财政局、各区人民政府配合）\n")
    assert names_of(found, "LEADS") == ["天津市商务局"]
    assert names_of(found, "SUPPORTS") == ["天津市财政局", "天津市各区人民政府"]


def test_ids_do_not_change_when_a_paragraph_is_put_before() -> None:
    words = "一、任务\n（一）促消费。建设5个园区。\n"
    one, other = plan(words), facts(f"{HEAD}为促进消费，制定本方案。\n\n{words}")
    assert [n.id for n in one.nodes] == [n.id for n in other.nodes]


def test_an_indicator_is_written_as_its_own_cell_prints_it() -> None:
    words = "专栏1 主要指标\n\n序号\t指标\t2025年\t2030年\t属性\n"
    words += "1\t每千人口拥有医护人员数\t执业医师数（人）\t3.9\t4.2\t预期性\n"
    found = edges(plan(words), "MEASURES")
    written = [str(edge.properties["as_written"]) for edge in found]
    assert len(written) == 2
    assert all(words.endswith(("执业医师数", "执业医师数（人）")) for words in written)


def test_a_goal_of_the_letter_above_the_plan_is_set_by_the_document() -> None:
    found = facts(
        "襄阳市人民政府关于印发襄阳市社区食堂方案的通知\n各县人民政府：\n请抓好落实。\n"
        "1.到2027年，社区食堂达到80个。\n襄阳市社区食堂方案\n一、任务\n（一）新建食堂。（市民政局负责）\n"
    )
    (owner,) = (edge.start for edge in found.edges if edge.type == "SETS")
    assert owner.label == "Document" and owner in {node.ref for node in found.nodes}
