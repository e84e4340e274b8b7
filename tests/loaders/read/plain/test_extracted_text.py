"""Text that a program took out of a PDF: marks of pages, and lines that are broken anywhere."""

import pytest
from printed import document, facts, head, nodes, property_of, roles_of

from graph.records import Facts
from loaders.read.plain.markup import is_page_break
from loaders.text.document import Paragraph

DUMP = """\
7. 云山省人民政府办公厅关于印发云山省促进服务消费高质量发展
工作方案（2024—2026 年）的通知（2024 年3 月6 日）
云政办发〔2024〕9 号
各市、县人民政府，
省政府各部门：
经省人民政府同意，
现将方案印发给你们，请结合本地区本部门实际认真贯彻执行，工
作中遇到的情况和问题，请及时报告。
一、工作目标
到2026 年，
全省服务消费总额达到3000 亿元，比2023 年末增加较多，社区服务
网点覆盖率超过90%，服务质量监测体系基本建立，服务供给更加丰
富。
养
老机构床位数较
“十三五”
末增长20%，
新建示范街区15 个。

# Page 12:
二、主要任务
（一）扩大服务供给。
支持各地建设服务消费集聚区，引导平台企业下沉服务网点，提升服
务品质。推动家政、养老、托育等行业提质扩容，
健全服务标准，开展质量提升行动，完善服务消费统计制度和监测评价体

# Page 13:
系。（牵头单位：
省商务厅；
责任单位：
省发展改革委、省
民政厅）
"""


def found() -> Facts:
    return facts(DUMP)


def test_a_sentence_goes_on_behind_the_mark_of_a_page_and_behind_a_comma() -> None:
    goals = {
        (str(node.properties["value"]), node.properties["unit"])
        for node in nodes(found(), "Target")
    }
    assert goals == {("3000", "亿元"), ("90", "%"), ("20", "%"), ("15", "个")}
    assert "养老机构床位数" in property_of(found(), "Indicator", "name")
    (task,) = nodes(found(), "Measure")
    assert "监测评价体系。" in str(task.properties["text"])
    assert [(role, name) for role, name, _ in roles_of(found(), 0)] == [
        ("LEADS", "省商务厅"),
        ("RESPONSIBLE_FOR", "省发展改革委"),
        ("RESPONSIBLE_FOR", "省民政厅"),
    ]


def test_the_number_and_the_date_that_a_collection_prints_are_no_part_of_the_title() -> None:
    read = head(DUMP)
    assert read.title == "云山省促进服务消费高质量发展工作方案（2024—2026年）"
    assert str(read.issued_on) == "2024-03-06"
    assert [name for name, _ in read.issuers] == ["云山省人民政府办公厅"]


@pytest.mark.parametrize(
    ("line", "is_mark"),
    [
        ("# Page 12:", True),
        ("--- Page 3 ---", True),
        ("[Page 3 of 20]", True),
        ("=== 第 5 页 ===", True),
        ("第5页规定", False),
        ("# 第三章 Page", False),
        ("Page 3 lists the tasks", False),
    ],
)
def test_what_marks_a_page(line: str, is_mark: bool) -> None:
    assert is_page_break(line) is is_mark


def test_lines_of_a_list_are_not_joined() -> None:
    """Without commas at their ends short lines are lines."""
    read = document("工作方案\n商务局\n财政局\n教育局\n民政局\n")
    assert [block.text.string for block in read.blocks if isinstance(block, Paragraph)] == [
        *("工作方案", "商务局", "财政局", "教育局", "民政局")
    ]


PAGE = [
    "经济保持量的合理增长和质的稳步提升，推动发展动力更加强劲有力，",
    "城市功能更加完善，公共服务更加均衡，居民生活水平不断提高，社会",
    "治理能力显著增强，生态环境质量持续改善，安全保障能力全面提升，",
] * 5


def numbered(pages: range) -> list[str]:
    """Pages whose number stands before their first words."""
    return [f"{page}{line}" if not at else line for page in pages for at, line in enumerate(PAGE)]


def test_numbers_of_pages_glued_to_the_next_line_are_no_words() -> None:
    title = ["天津市“十五五”规划", "一、发展目标", *PAGE]
    read = document("\n".join([*title, *numbered(range(9, 14)), "网络覆盖水平更高。"]))
    words = "".join(str(block.text) for block in read.blocks if isinstance(block, Paragraph))
    assert "全面提升，经济保持" in words
    assert not set("0123456789") & set(words)
    pieces = [piece for block in read.blocks[2:] for piece in block.text.pieces]  # type: ignore[union-attr]
    assert all(read.lines[p.line - 1][p.column :].startswith(p.text) for p in pieces)


def test_a_number_that_follows_no_other_is_of_the_text() -> None:
    lines = ["天津市“十五五”规划", "一、发展目标", *PAGE, "12个项目建成投用。", *PAGE, "30座泵站。"]
    words = "".join(
        str(b.text) for b in document("\n".join(lines)).blocks if isinstance(b, Paragraph)
    )
    assert "12个项目" in words
    assert "30座泵站" in words


def test_numbers_in_a_row_of_a_list_are_no_pages() -> None:
    items = [f"{number}个项目建成投用，服务群众。" for number in range(3, 9)]
    words = [str(b.text) for b in document("\n".join(items)).blocks if isinstance(b, Paragraph)]
    assert words == items
