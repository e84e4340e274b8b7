"""Who issues a document: signature, title, letterhead, label, congress; and who does not."""

import pytest
from printed import facts, head, names_of, nodes, property_of

TASK = "\n一、重点任务\n（一）修渠道。疏浚干渠。（市水利局负责）\n"
NOTICE = "关于印发《孝感市节水方案》的通知\n各县：\n现将《孝感市节水方案》印发给你们。\n"


def issuers(words: str) -> list[str]:
    return [name for name, _ in head(words + TASK).issuers]


def test_all_who_sign_over_several_lines_issue() -> None:
    signed = "孝感市水利局　孝感市财政局\n孝感市林业局\n孝感市生态\n环境局　孝感市教育局\n"
    assert issuers(f"{NOTICE}{signed}2027年4月2日\n") == [
        "孝感市水利局",
        "孝感市财政局",
        "孝感市林业局",
        "孝感市生态环境局",
        "孝感市教育局",
    ]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (f"{NOTICE}孝感市水利局 2027年4月2日\n", ["孝感市水利局"]),
        (f"{NOTICE}孝感市水利局\n2027年4月2日（此件公开发布）\n", ["孝感市水利局"]),
        (f"{NOTICE}孝感市水利\n局\n2027年4月2日\n", ["孝感市水利局"]),
        (f"{NOTICE}2027年4月2日    孝感市水利局\n", ["孝感市水利局"]),
        (
            "国家医保局办公室 国家中医药局综合司\n关于推进节水的通知\n各省：\n",
            ["国家医保局办公室", "国家中医药局综合司"],
        ),
        ("孝感市节水任务分工\n序号\n任务\n修渠\n市人力资源和\n社会保障局\n", []),
        (
            "孝感市水利局  孝感市财政局\n孝感市2027年节水要点\n一、目标\n",
            ["孝感市水利局", "孝感市财政局"],
        ),
        (
            f"{NOTICE}孝感市节水办公室\n（孝感市水利局代章）\n2027年4月2日\n",
            ["孝感市节水办公室"],
        ),
        (
            "孝感市水利局关于印发节水方案的通知\n各县：\n孝感市节水办公室\n"
            "（孝感市水利局代章）\n2027年4月2日\n",
            ["孝感市节水办公室", "孝感市水利局"],
        ),
        ("孝感市水利局等6部门关于推进节水的意见\n", ["孝感市水利局"]),
        (
            "孝感市水利局等三部门关于推进节水的通知\n\n"
            "（孝感市水利局、孝感市林业局、孝感市财政局联合印发）\n\n各县：\n",
            ["孝感市水利局", "孝感市林业局", "孝感市财政局"],
        ),
        (
            "孝感市水利局等三部门关于推进节水的通知\n\n（孝感市林业局、孝感市财政局协助编制）\n\n各县：\n",
            ["孝感市水利局"],
        ),
        (
            "孝感市水利局等部门关于推进节水的意见\n孝感市水利局 孝感市财政局\n2027年4月2日\n",
            ["孝感市水利局", "孝感市财政局"],
        ),
        ("中共孝感市委孝感市人民政府关于推进节水的意见\n", ["中共孝感市委", "孝感市人民政府"]),
        (
            "省政府办公厅关于推进节水的意见\n湖北省人民政府办公厅\n2027年4月2日\n",
            ["湖北省人民政府办公厅"],
        ),
        (
            "湖北省人民政府办公厅关于推进节水的意见\n省政府办公厅\n2027年4月2日\n",
            ["湖北省人民政府办公厅"],
        ),
        ("孝感市水利局文件\n孝水〔2027〕4号\n关于推进节水的意见\n", ["孝感市水利局"]),
        (
            "孝感市节水规划\n孝感市水利局\n孝感市林业局\n2027年4月\n",
            ["孝感市水利局", "孝感市林业局"],
        ),
        ("孝感市节水行动计划\n孝感市水利局\n2027年4月2日\n", ["孝感市水利局"]),
        (
            "孝感市节水方案\n孝感市水利局　孝感市档案馆\n（2027年4月）\n",
            ["孝感市水利局", "孝感市档案馆"],
        ),
        ("孝感市水利局2027年工作要点\n一、目标\n", ["孝感市水利局"]),
        ("孝感市水利局2027年度修渠工作安排\n一、目标\n", ["孝感市水利局"]),
        (
            "孝感税务发布《2027年纳税辅导方案》\n机关各处室：\n（一）辅导。责任处室：征管处\n"
            "国家税务总局孝感市税务局办公室\n2027年4月2日\n",
            ["国家税务总局孝感市税务局办公室"],
        ),
        ("孝感市水利局2027年重点任务分解表\n一、目标\n", []),
        (
            "孝感市节水建设方案\n孝感市水利局　孝感市林业局\n二〇二七年四月二日\n",
            ["孝感市水利局", "孝感市林业局"],
        ),
        ("孝感市节水方案\n（孝感市水利局　2027年4月2日印发）\n", ["孝感市水利局"]),
        ("孝感市节水方案\n（2027年4月2日孝感市水利局印发）\n", ["孝感市水利局"]),
        (
            "孝感市节水方案\n（孝感市水利局　孝感市林业局　二〇二七年四月二日）\n",
            ["孝感市水利局", "孝感市林业局"],
        ),
        ("发文机关：孝感市水利局 成文日期：2027年4月2日\n孝感市节水方案\n", ["孝感市水利局"]),
        ("孝感市节水方案\n编制单位：孝感市水利局\n华中某大学\n", []),
        ("孝感市节水管理办法\n（2027年4月2日湖北省水利厅令第3号公布）\n", ["湖北省水利厅"]),
        (
            "湖北省节水条例\n（2027年3月30日湖北省第十四届人民代表大会\n常务委员会第九次会议通过）\n",
            ["湖北省第十四届人民代表大会常务委员会"],
        ),
        (
            "2027年孝感市政府工作报告\n2027年1月5日在孝感市人民代表大会上\n市长 王某\n",
            ["孝感市政府"],
        ),
        (
            "2027年孝感市政府工作报告\n孝感市人民政府市长 王某\n",
            ["孝感市人民政府"],
        ),
        ("2027年国务院政府工作报告\n国务院总理 王某\n", ["国务院"]),
        ("孝感市节水清单\n（孝感市水利局）\n", ["孝感市水利局"]),
        (
            "孝感市水利局孝感市财政局文件孝水〔2027〕3号孝感市水利局孝感市财政局关于印发"
            "《孝感市节水方案》的通知各县水利局：《孝感市节水方案》已经研究同意，现印发给你们。\n",
            ["孝感市水利局", "孝感市财政局"],
        ),
        ("孝感市节水清单\n孝感市水利局　2027年4月\n", ["孝感市水利局"]),
        ("孝水发〔2027〕3号 孝感市水利局 2027年4月2日\n孝感市节水方案\n", ["孝感市水利局"]),
        ("孝 水 发 〔2027〕 3 号\n孝感市水利局关于推进节水的意见\n", ["孝感市水利局"]),
        ("孝感市节水清单\n发布机构：孝感市水利局　｜　有效性：有效\n", ["孝感市水利局"]),
        (
            "水权核算方法\n（报批稿）\n2027-04-02发布\n中华人民共和国水利部 发布\n",
            ["中华人民共和国水利部"],
        ),
        (
            "节水意见\n水利部 市场监管总局最高人民检察院\n2027年4月2日\n",
            ["水利部", "市场监管总局", "最高人民检察院"],
        ),
        (
            "孝感市节水方案\n一、目标\n孝感市水利局2027年4月2日发布，征求意见至2027年5月2日。\n下一篇\n",
            ["孝感市水利局"],
        ),
        (
            "孝感市节水方案\n一、目标\n孝感市水利局（节水办公室）2027年4月2日印发。\n",
            ["孝感市水利局（节水办公室）"],
        ),
        (
            "节水方案\n孝感市水利局\n（孝感市节水专班办公室）\n孝感市林业局\n2027年4月2日\n",
            ["孝感市水利局（孝感市节水专班办公室）", "孝感市林业局"],
        ),
        (
            "孝感市节水专班办公室关于印发《孝感市“一滴水”行动方案》的通知\n"
            "孝感市“一滴水”行动\n专班办公室（代章）\n2027年4月2日\n",
            ["孝感市“一滴水”行动专班办公室"],
        ),
    ],
)
def test_every_way_to_name_an_issuer_is_read(words: str, names: list[str]) -> None:
    assert issuers(words) == names


def test_the_office_that_printed_it_issues_where_nobody_else_is_named() -> None:
    words = "孝政办〔2027〕4号\n各县：\n现将《孝感市节水方案》印发给你们。\n" + TASK
    found = head(words + "孝感市人民政府办公室 2027年4月3日印发\n")
    assert [name for name, _ in found.issuers] == ["孝感市人民政府办公室"]


@pytest.mark.parametrize("line", ["请遵照执行", "主任：王某某", "鄂政发〔", "湖北省武"])
def test_what_is_no_name_of_a_body_is_never_an_issuer(line: str) -> None:
    found = facts(f"{NOTICE}{line}\n2027年4月2日\n{TASK}")
    assert names_of(found, "ISSUED_BY") == []
    assert not any(line in str(node.properties["name"]) for node in nodes(found, "Agency"))


def test_a_signature_that_is_no_body_is_asked_about() -> None:
    found = facts(f"{NOTICE}局长王某某\n2027年4月2日\n{TASK}")
    assert "unread-issuer" in property_of(found, "ReviewItem", "rule")


def test_the_second_office_of_one_region_is_the_regions_own() -> None:
    words = "自治区党委办公厅 人民政府办公厅\n印发《关于推进节水的意见》的通知\n宁党办〔2027〕1号\n"
    found = facts(words + TASK)
    assert names_of(found, "ISSUED_BY")[1].endswith("自治区人民政府办公厅")
    (_, second) = [edge for edge in found.edges if edge.type == "ISSUED_BY"]
    assert second.properties["as_written"] == "人民政府办公厅"


def test_the_page_says_of_which_place_an_office_is() -> None:
    title = "区人民政府办公室关于印发2027年重点工作责任分解的通知"
    found = head(f"发布日期: 2027-06-28 发布机构: 下陆区政府办公室\n{title}\n各单位：\n请落实。\n")
    assert [name for name, _ in found.issuers] == ["下陆区政府办公室"]


def test_a_signature_in_brackets_ends_a_list() -> None:
    words = f"孝感市节水清单\n{TASK}\n（孝感市水利局，2027年4月2日）\n"
    assert issuers(words) == ["孝感市水利局"]


def test_bodies_with_their_deadline_in_a_row_sign_nothing() -> None:
    rows = "责任单位　完成时限\n市发展改革委、市农业农村局　2027年9月3日\n"
    words = f"孝感市水利局\n孝感市节水清单\n{rows}"
    assert issuers(words) == ["孝感市水利局"]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        (
            "（孝感市双拥工作领导小组办公室编制　编号：B—2027—07）\n",
            ["孝感市双拥工作领导小组办公室"],
        ),
        (
            "（自治区实施兴边富民行动领导小组办公室印发）\n",
            ["自治区实施兴边富民行动领导小组办公室"],
        ),
        ("发文单位∶孝感市水利局　２０２７年４月２日\n", ["孝感市水利局"]),
        ("制表单位：孝感市水利局　　制表时间：2027年4月2日\n", ["孝感市水利局"]),
        ("印发机关：孝感市水利局　印发日期：2027年4月2日\n", ["孝感市水利局"]),
        ("编制单位：孝感市水利设计院　2027年4月2日\n", []),
        ("制表：孝感市水利局　　　　2027年4月\n", ["孝感市水利局"]),
        ("填报单位：孝感市水利局　2027年4月\n", ["孝感市水利局"]),
        ("填表：陈大勇　2027年4月\n", []),
        ("（经市政府同意后印发）\n", []),
    ],
)
def test_a_line_below_the_title_says_who_issues(line: str, names: list[str]) -> None:
    assert issuers(f"孝感市节水任务台账\n{line}") == names


def test_a_label_before_who_signs_hides_no_date() -> None:
    for line in ("印发单位：孝感市水利局　2027年4月2日", "制表时间：2027-04-02"):
        assert str(head(f"孝感市节水任务台账\n{line}\n{TASK}").issued_on) == "2027-04-02"


def test_those_who_sign_are_no_part_of_a_bracket_above_them() -> None:
    words = (
        "孝感市节水方案\n一、任务\n（一）修渠。疏浚干渠。[市水利局、市财政局负责]\n"
        "孝感市水利局　孝感市财政局\n2027年4月2日\n"
    )
    assert [name for name, _ in head(words).issuers] == ["孝感市水利局", "孝感市财政局"]


@pytest.mark.parametrize(
    "line",
    [
        "（孝水发〔2027〕6号　孝感市水利局　2027年3月9日印发）",
        "（孝水发〔2027〕6号，孝感市水利局2027年3月9日）",
        "孝感市水利局　二〇二七年三月",
        "孝感市水利局 2027年3月",
    ],
)
def test_a_line_below_the_title_names_who_issues_it_and_when(line: str) -> None:
    assert issuers(f"孝感市节水方案\n{line}\n") == ["孝感市水利局"]


def test_the_number_may_begin_a_bracket_below_the_title() -> None:
    words = "孝感市节水方案\n（孝水发〔2027〕6号　孝感市水利局　2027年3月9日印发）\n"
    assert head(words + TASK).doc_number == "孝水发〔2027〕6号"
    cited = "孝感市节水方案\n（根据省政府令第6号，孝感市水利局2027年3月9日制定）\n"
    assert head(cited + TASK).doc_number is None


def test_the_name_of_a_site_above_the_title_issues_nothing() -> None:
    told = "发布机构：孝感市水利局　成文日期：2027-04-10"
    assert issuers(f"湖北省孝感市人民政府门户网站\n孝感市节水目标\n{told}\n") == ["孝感市水利局"]
