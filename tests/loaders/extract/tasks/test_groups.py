"""Groups of an annex table: labels over all columns, label cells, labels that OCR garbled."""

from printed import plan

from graph.records import Facts

HEADING = "附件 任务分工表\n\n序号\t主要任务\t责任单位\n"


def groups(found: Facts) -> dict[str, str]:
    """The title of the annex section of each measure by the measure's title."""
    titles = {n.id: str(n.properties.get("title")) for n in found.nodes}
    return {
        titles[e.start.id]: titles[e.end.id]
        for e in found.edges
        if e.type == "PART_OF" and e.start.label == "Measure" and ".s.a" in e.end.id
    }


def test_a_label_over_all_columns_holds_for_the_rows_below_it() -> None:
    found = plan(
        HEADING + "一、扩大开放\t\t\n1\t建设园区。\t市商务局\n2\t引进企业。\t市商务局\n"
        "二、强化保障\t\t\n3\t加强领导。\t市商务局\n"
    )
    assert groups(found) == {"建设园区": "扩大开放", "引进企业": "扩大开放", "加强领导": "强化保障"}


def test_a_label_cell_holds_for_its_row_and_those_below_it() -> None:
    found = plan(
        "附件 任务分工表\n\n任务类别\t任务名称\t主要内容\t责任单位\n"
        "（一）扩大开放\t建设园区\t支持建设数字园区。\t市商务局\n"
        "\t引进企业\t引进龙头企业。\t市教委\n"
        "（二）强化保障\t加强领导\t建立工作机制。\t市教委\n"
    )
    assert groups(found) == {"建设园区": "扩大开放", "引进企业": "扩大开放", "加强领导": "强化保障"}


def test_a_garbled_label_is_settled_by_the_body_heading_over_the_twins() -> None:
    found = plan(
        "一、任务\n"
        "（一）扩大对外开放。积极引进国际知名服务外包企业，放宽市场准入限制。\n"
        "（二）强化人才支撑。支持高等院校开设服务外包专业，建设实训基地。\n"
        "附件 任务分工表\n\n任务\t举措\t责任单位\n"
        "（一）扩大对开放\t1 积极引进国际知名服务外包企业，放宽市场准入限制。\t市商务局负责\n"
        "（二）强化人才支\t2 支持高等院校开设服务外包专业，建设实训基地。\t市教委负责\n"
    )
    assert set(groups(found).values()) == {"扩大对外开放", "强化人才支撑"}


def test_a_group_of_safeguards_makes_its_tasks_safeguards() -> None:
    found = plan(HEADING + "一、组织保障\t\t\n1\t加强领导。\t市商务局\n")
    assert [n.properties["kind"] for n in found.nodes if n.label == "Measure"] == ["safeguard"]
