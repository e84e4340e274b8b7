"""A plan that prints units twice: in brackets of the body, and in the table of its annex."""

from printed import HEAD, edges, facts, nodes, roles_of

from graph.records import Facts

TRADE = "支持企业拓展国际市场，推动滨海新区建设数字贸易产业园。"
FINANCE = "鼓励金融机构推广跨境结算产品，为中小企业提供便利的融资服务。"
ONE_COLUMN = "附件\n\n重点任务分工表\n\n序号\t主要任务\t责任单位\n"
TWO_COLUMNS = "附件\n\n重点任务分工表\n\n序号\t主要任务\t牵头单位\t配合单位\n"


def both(body: str, table: str) -> Facts:
    return facts(f"{HEAD}一、重点任务\n（一）扩大开放。{body}\n{table}")


def doubts(found: Facts, rule: str) -> list[dict[str, object]]:
    return [dict(n.properties) for n in nodes(found, "ReviewItem") if n.properties["rule"] == rule]


def rules(found: Facts) -> list[object]:
    return [item.properties["rule"] for item in nodes(found, "ReviewItem")]


def lines(found: Facts, type_: str) -> list[tuple[object, ...]]:
    """Print, line, and body line of each edge."""
    names = ("as_written", "line_start", "body_line_start")
    return [tuple(map(edge.properties.get, names)) for edge in edges(found, type_)]


def test_units_that_both_prints_state_are_one_edge_with_the_lines_of_both() -> None:
    found = both(
        f"{TRADE}（牵头单位：市商务局；配合单位：市财政局、市文旅局）",
        f"{TWO_COLUMNS}1\t{TRADE}\t市商务局\t市文化和旅游局、市财政局\n",
    )
    assert lines(found, "LEADS") == [("市商务局", 10, 4)]
    assert lines(found, "SUPPORTS") == [("市文化和旅游局", 10, 4), ("市财政局", 10, 4)]
    assert rules(found) == []


def test_units_that_only_the_body_states_stand_beside_those_of_the_row() -> None:
    found = both(
        f"{TRADE}（责任单位：市商务局、市科技局）", f"{ONE_COLUMN}1\t{TRADE}\t市商务局、市财政局\n"
    )
    assert lines(found, "RESPONSIBLE_FOR") == [
        ("市商务局", 10, 4),
        ("市财政局", 10, None),
        ("市科技局", 4, 4),
    ]
    quotes = [edge.properties["quote"] for edge in edges(found, "RESPONSIBLE_FOR")]
    assert quotes == [*["市商务局、市财政局"] * 2, "（责任单位：市商务局、市科技局）"]
    places = [
        (edge.properties["position"], edge.properties["listed"])
        for edge in edges(found, "RESPONSIBLE_FOR")
    ]
    assert places == [(1, 2), (2, 2), (2, 2)]  # each in the list of its print
    assert rules(found) == []


def test_another_role_in_the_body_is_another_edge() -> None:
    found = both(
        f"{TRADE}（市商务局牵头，市财政局配合）", f"{TWO_COLUMNS}1\t{TRADE}\t市财政局\t市商务局\n"
    )
    assert lines(found, "LEADS") == [("市财政局", 10, None), ("市商务局", 4, 4)]
    assert lines(found, "SUPPORTS") == [("市商务局", 10, None), ("市财政局", 4, 4)]


def test_a_row_without_units_has_those_of_its_item_and_is_not_put_up() -> None:
    table = f"{ONE_COLUMN}1\t{TRADE}\t\n2\t{FINANCE}\t\n"
    found = facts(
        f"{HEAD}一、重点任务\n（一）扩大开放。{TRADE}（市商务局牵头）\n（二）金融。{FINANCE}\n{table}"
    )
    assert roles_of(found, 0) == [("LEADS", "市商务局", "天津市商务局")]
    assert roles_of(found, 1) == []
    assert [item["task"] for item in doubts(found, "row-without-units")] == [FINANCE]


def test_units_on_lines_of_their_own_belong_to_the_item_above_them() -> None:
    found = both(
        f"{TRADE}\n牵头单位：市商务局\n配合单位：市财政局", f"{ONE_COLUMN}1\t{TRADE}\t市商务局\n"
    )
    assert lines(found, "LEADS") == [("市商务局", 5, 5)]
    assert lines(found, "RESPONSIBLE_FOR") == [("市商务局", 12, None)]
    assert lines(found, "SUPPORTS") == [("市财政局", 6, 6)]
    (measure,) = nodes(found, "Measure")
    assert [measure.properties[n] for n in ("body_line_start", "body_line_end")] == [4, 6]


def test_two_items_in_one_paragraph_keep_their_units_apart() -> None:
    found = both(
        f"{TRADE}（市商务局负责）{FINANCE}（市金融局负责）",
        f"{ONE_COLUMN}1\t{TRADE}\t市商务局\n2\t{FINANCE}\t市财政局\n",
    )
    assert [name for _, name, _ in roles_of(found, 0)] == ["市商务局"]
    assert [name for _, name, _ in roles_of(found, 1)] == ["市财政局", "市金融局"]
    assert rules(found) == []


def test_units_of_an_item_that_no_row_restates_are_put_up_though_a_row_has_its_line() -> None:
    found = both(
        f"{TRADE}（市商务局负责）{FINANCE}（市金融局负责）", f"{ONE_COLUMN}1\t{TRADE}\t市商务局\n"
    )
    assert [item["quote"] for item in doubts(found, "unread-responsibility")] == [
        "（市金融局负责）"
    ]


def test_a_row_with_the_title_of_an_item_has_the_units_of_all_below_it() -> None:
    found = facts(
        f"{HEAD}一、重点任务\n（一）扩大开放\n1．{TRADE}（市商务局负责）\n2．{FINANCE}（市金融局负责）\n"
        "附件\n\n重点任务分工表\n\n序号\t任务名称\t主要内容\t责任单位\n"
        "1\t扩大开放\t做好各项工作，确保完成全年任务。\t市商务局\n"
    )
    assert lines(found, "RESPONSIBLE_FOR") == [("市商务局", 12, 5), ("市金融局", 6, 6)]


def test_a_group_with_the_title_of_an_item_leaves_its_rows_their_own_units() -> None:
    found = facts(
        f"{HEAD}一、重点任务\n（一）扩大开放\n1．{TRADE}（市商务局负责）\n2．{FINANCE}（市金融局负责）\n"
        "附件\n\n重点任务分工表\n\n任务类别\t主要内容\t责任单位\n"
        f"扩大开放\t{TRADE}\t市商务局\n扩大开放\t{FINANCE}\t市金融局\n"
    )
    assert [name for _, name, _ in roles_of(found, 0)] == ["市商务局"]
    assert [name for _, name, _ in roles_of(found, 1)] == ["市金融局"]
    assert rules(found) == []


# An item of the body that the annex parts into several rows.

PARTED = f"{TWO_COLUMNS}1\t{TRADE}\t市商务局\t\n2\t{FINANCE}\t市金融局\t市商务局\n"


def test_what_is_said_of_an_item_confirms_its_rows_and_is_multiplied_onto_none() -> None:
    found = both(f"{TRADE}{FINANCE}（市商务局、市金融局牵头）", PARTED)
    assert lines(found, "LEADS") == [("市商务局", 10, 4), ("市金融局", 11, 4)]
    assert lines(found, "SUPPORTS") == [("市商务局", 11, None)]
    assert rules(found) == []


def test_units_of_an_item_that_none_of_its_rows_lists_are_put_up_for_each() -> None:
    found = both(f"{TRADE}{FINANCE}（市商务局牵头，市科技局配合）", PARTED)
    assert "市科技局" not in [name for name, *_ in lines(found, "SUPPORTS")]
    items = doubts(found, "units-of-several-rows")
    assert [item["task"] for item in items] == [TRADE, FINANCE]
    assert [item["suggestions"] for item in items] == [["配合单位：市科技局"]] * 2
    assert {(item["line_start"], item["quote"]) for item in items} == {
        (4, "（市商务局牵头，市科技局配合）")
    }


def test_a_row_without_units_of_a_parted_item_is_not_given_those_of_the_whole() -> None:
    found = both(
        f"{TRADE}{FINANCE}（责任单位：市商务局）", f"{ONE_COLUMN}1\t{TRADE}\t\n2\t{FINANCE}\t\n"
    )
    assert lines(found, "RESPONSIBLE_FOR") == []
    assert sorted(map(str, rules(found))) == [
        *["row-without-units"] * 2,
        *["units-of-several-rows"] * 2,
    ]
