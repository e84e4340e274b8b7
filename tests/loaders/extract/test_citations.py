"""Documents named in 《》: what a plan is based on, and what it cites."""

import pytest
from printed import document, facts, text

from loaders.extract.citations import find_citations, with_numbers


def citations(words: str, *, preamble: bool = True) -> list[tuple[str, str | None, str]]:
    own = frozenset({"天津市促进消费实施方案"})
    found = find_citations(document(words), text(words), preamble=preamble, own=own, measure=None)
    return [(c.title, c.doc_number, c.relation) for c in found]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "根据《国务院关于促进服务消费高质量发展的意见》（国发〔2024〕18号），制定本方案。",
            ("国务院关于促进服务消费高质量发展的意见", "国发〔2024〕18号", "BASED_ON"),
        ),
        (
            "按照《商务部关于印发试点总体方案的通知》（商服贸发〔2020〕165 号）要求，制定本方案。",
            ("商务部关于印发试点总体方案的通知", "商服贸发〔2020〕165号", "BASED_ON"),
        ),
        (
            "依据《中华人民共和国外商投资法》，制定本方案。",
            ("中华人民共和国外商投资法", None, "BASED_ON"),
        ),
        ("本市已出台《天津市消费券管理办法》。", ("天津市消费券管理办法", None, "CITES")),
        (
            "根据《中办 国办关于印发〈提振消费专项行动方案〉的通知》，制定本方案。",
            ("中办国办关于印发《提振消费专项行动方案》的通知", None, "BASED_ON"),
        ),
    ],
)
def test_a_document_is_cited_with_its_number(
    words: str, expected: tuple[str, str | None, str]
) -> None:
    assert citations(words) == [expected]


def test_several_bases_stand_behind_one_word() -> None:
    words = "根据《甲意见》（国发〔2024〕1号）、《乙方案》和《丙办法》，制定本方案。"
    assert [(title, relation) for title, _, relation in citations(words)] == [
        ("甲意见", "BASED_ON"),
        ("乙方案", "BASED_ON"),
        ("丙办法", "BASED_ON"),
    ]


def test_outside_the_preamble_a_document_is_cited_only() -> None:
    assert citations("落实《消费券管理办法》。", preamble=False)[0][2] == "CITES"


@pytest.mark.parametrize(
    "words",
    [
        "阅读《红楼梦》。",
        "现将《天津市促进消费实施方案》印发。",
        "《》",
        "《意见",
        "意见》",
        "《规划》实施情况每年评估。",
        "没有。",
    ],
)
def test_books_the_plan_itself_and_open_marks_are_no_citations(words: str) -> None:
    assert citations(words) == []


def test_what_the_plans_own_title_names_is_cited_where_the_text_names_it() -> None:
    title, own = "2027年《政府工作报告》任务分解方案", frozenset({"2027年政府工作报告任务分解方案"})
    found = [
        list(find_citations(document(words), text(words), preamble=False, own=own, measure=None))
        for words in (title, f"关于印发{title}的通知", "对照2027年《政府工作报告》落实。")
    ]
    assert [len(each) for each in found] == [0, 0, 1]


def test_title_and_number_are_the_evidence() -> None:
    words = "根据《甲意见》（国发〔2024〕1号），制定本方案。"
    (found,) = find_citations(
        document(words), text(words), preamble=True, own=frozenset(), measure="m.h1"
    )
    assert found.span.quote == "《甲意见》（国发〔2024〕1号）"
    assert found.measure == "m.h1"


def test_a_number_printed_once_is_that_of_the_title_wherever_it_stands() -> None:
    words = (
        "根据《天津市消费券管理办法》，按照《天津市消费券管理办法》（津政发〔2024〕8号）和"
        "《中华人民共和国价格法》，制定本方案。"
    )
    found = find_citations(
        document(words), text(words), preamble=True, own=frozenset(), measure=None
    )
    assert [(each.doc_number, each.kind) for each in with_numbers(found)] == [
        ("津政发〔2024〕8号", "办法"),
        ("津政发〔2024〕8号", "办法"),
        (None, None),
    ]


def test_what_a_notice_distributes_beside_the_plan_is_not_cited() -> None:
    found = facts(
        "襄阳市人民政府关于印发幼儿园建设行动方案和小学扩容行动方案的通知\n"
        "现将《襄阳市幼儿园建设行动方案》和《襄阳市小学扩容行动方案》印发给你们。\n"
        "襄阳市幼儿园建设行动方案\n一、任务\n（一）新建园舍。执行《幼儿园工作规程》。（市教育局负责）\n"
    )
    assert [node.properties["title"] for node in found.nodes if node.label == "Document"][1:] == [
        "幼儿园工作规程"
    ]
