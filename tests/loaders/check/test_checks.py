"""What could not be decided is put up for review with the printed words."""

from printed import edges, facts, nodes, plan

from graph.records import Facts

TASK = "一、任务\n（一）促消费。建设园区。"


def rules(found: Facts) -> list[str]:
    return [str(node.properties["rule"]) for node in nodes(found, "ReviewItem")]


def test_an_unknown_agency_is_asked_about_once_with_what_it_affects() -> None:
    found = plan(
        "一、任务\n（一）甲。建设园区。（市商贸局负责）\n（二）乙。引进企业。（市商贸局、市教委负责）\n"
    )
    (item,) = nodes(found, "ReviewItem")
    assert (item.properties["rule"], item.properties["affects"]) == ("unknown-agency", 2)
    assert item.properties["status"] == "open"
    assert item.properties["quote"] == "（市商贸局负责）"
    assert "市商务局" in list(str(item.properties["suggestions"]).split("'"))
    (about,) = edges(found, "ABOUT")
    assert about.end.label == "Measure"


def test_another_known_agency_in_a_bracket_is_asked_about() -> None:
    found = plan(TASK + "（市商务局（市财政局）、市新闻出版局（市版权局）负责）\n")
    (item,) = nodes(found, "ReviewItem")
    assert item.properties["rule"] == "two-agencies"
    assert item.properties["suggestions"] == ["市商务局、市财政局"]


def test_known_agencies_raise_no_question() -> None:
    assert rules(plan(TASK + "（市商务局、市教委负责）\n")) == []


def test_a_list_in_which_ocr_loops_keeps_its_known_names_and_is_asked_about() -> None:
    made_up = [f"某{number}局" for number in "甲乙丙丁戊己庚辛壬癸子丑寅卯"]
    names = [*made_up, "市商务局", "市教委", "市商务局"]
    found = plan(f"{TASK}（{'、'.join(names)}按职责分工负责）\n")
    assert rules(found) == ["looping-list"]
    assert {edge.start.id for edge in edges(found, "RESPONSIBLE_FOR")} == {
        "agency:天津市商务局",
        "agency:天津市教育委员会",
    }


def test_a_long_list_of_a_place_without_vocabulary_is_no_loop() -> None:
    names = [f"市{number}局" for number in "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳"]
    words = f"（牵头单位：{names[0]}；配合单位：{'、'.join([*names[1:], names[1]])}）"
    found = facts(f"佛山市促进消费实施方案\n\n{TASK}{words}\n")
    assert "looping-list" not in rules(found)
    assert len(edges(found, "SUPPORTS")) == len(names) - 1


def test_a_loop_over_several_lines_is_asked_about_with_all_of_them() -> None:
    made_up = [f"某{number}局" for number in "甲乙丙丁戊己庚辛壬癸子丑寅卯"]
    found = plan(
        f"{TASK}\n牵头单位：市商务局\n配合单位：{'、'.join([*made_up, '市教委', '市教委'])}\n"
    )
    (item,) = nodes(found, "ReviewItem")
    assert item.properties["rule"] == "looping-list"
    assert item.properties["line_end"] == int(str(item.properties["line_start"])) + 1


def test_a_long_list_of_unknown_names_without_a_repeat_is_no_loop() -> None:
    names = [f"某{number}局" for number in "甲乙丙丁戊己庚辛壬癸子丑寅卯"] + ["市商务局", "市教委"]
    found = plan(f"{TASK}（{'、'.join(names)}按职责分工负责）\n")
    assert set(rules(found)) == {"unknown-agency"}
    assert len(edges(found, "RESPONSIBLE_FOR")) == len(names)


def test_a_long_list_of_known_names_is_no_loop() -> None:
    known = "市商务局、市教委、市财政局、市公安局、市民政局、市司法局、市水务局、市体育局、市统计局"
    known += "、市医保局、市科技局、市税务局、市审计局、市国资委、市城市管理委、市生态环境局"
    found = plan(f"{TASK}（{known}负责）\n")
    assert "looping-list" not in rules(found)
    assert len(edges(found, "RESPONSIBLE_FOR")) == 16


def test_a_plan_of_an_unknown_place_is_asked_about_and_merges_no_agency() -> None:
    found = facts(f"促进消费实施方案\n\n{TASK}（市商务局负责）\n")
    assert "unknown-place" in rules(found)
    (edge,) = edges(found, "RESPONSIBLE_FOR")
    assert edge.start.id != "agency:天津市商务局"


def test_rows_that_ran_together_are_asked_about() -> None:
    found = plan(
        "附件 任务明细表\n\n任务\t举措\t完成时限\t责任部门\n"
        "（一）开放\t6 建设园区。 7 引进企业。\t2021年底前\t市商务局负责 市教委负责\n"
        "\t8 培训人才。\t2021年底前\t市教委负责\n"
    )
    assert rules(found) == ["merged-rows", "merged-rows"]
