"""The same document has the same id in its own text and where it is cited."""

import pytest

from loaders.record.identity import document_id, jurisdiction_of_citation


@pytest.mark.parametrize(
    "title",
    [
        "天津市促进消费实施方案",
        "《天津市促进消费实施方案》",
        "天津市 促进消费 实施方案",
        "天津市人民政府关于印发天津市促进消费实施方案的通知",
        "天津市人民政府办公厅关于印发《天津市促进消费实施方案》的通知",
        "天津市人民政府关于印发〈天津市促进消费实施方案〉的通知",
    ],
)
def test_a_plan_and_the_notice_that_issues_it_are_one_document(title: str) -> None:
    assert document_id("120000", title) == document_id("120000", "天津市促进消费实施方案")


def test_other_titles_and_other_places_are_other_documents() -> None:
    ids = {
        document_id("120000", "促进消费实施方案"),
        document_id("310000", "促进消费实施方案"),
        document_id("120000", "促进消费行动方案"),
        document_id("120000", "促进消费实施方案（2025—2027年）"),
        document_id("120000", "促进消费实施方案（2028—2030年）"),
    }
    assert len(ids) == 5
    assert all(id_.isascii() and len(id_) == 16 for id_ in ids)


@pytest.mark.parametrize(
    ("title", "number", "code"),
    [
        ("国务院关于扩大消费的意见", "国发〔2026〕7号", "100000"),
        ("关于扩大消费的意见", "津政办发〔2026〕7号", "120000"),
        ("天津市消费券管理办法", None, "120000"),
        ("《上海市养老服务条例》", None, "310000"),
        ("中华人民共和国外商投资法", None, "100000"),
        ("反垄断法", None, "100000"),
    ],
)
def test_a_citation_means_the_document_of_its_place(
    title: str, number: str | None, code: str
) -> None:
    assert jurisdiction_of_citation(title, number) == code
