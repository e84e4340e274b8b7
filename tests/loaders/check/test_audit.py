"""Nothing is lost in silence: every word of responsibility has become something with a name."""

from pathlib import Path

import pytest
from printed import SEEDS, document, facts, nodes
from sampling import sample

from loaders.check.line_audit import AuditLine, audit
from loaders.extract.agencies.names import NO_NAMES
from loaders.pipeline import audit_issue, read_file
from ontology.errors import FormatError

TEXTS = sorted((Path(__file__).parents[2] / "gold" / "texts").iterdir())


def audited(words: str) -> list[tuple[int, str, str]]:
    found = audit(document(words), facts(words), NO_NAMES)
    return [(said.line, said.name, said.fate) for said in found]


@pytest.mark.parametrize("path", [*SEEDS, *sample(TEXTS, 12)], ids=lambda path: path.name)
def test_nothing_that_a_text_says_of_responsibility_is_lost(path: Path) -> None:
    lost: list[AuditLine] = []
    try:
        lost = [said for said in audit_issue(read_file(path)) if said.fate == "lost"]
    except FormatError:
        pytest.skip("no plan")
    assert lost == []


def test_each_word_of_responsibility_has_its_fate() -> None:
    assert audited(
        "天津市促进消费实施方案\n"
        "一、任务\n"
        "（一）促消费。由市财政局牵头制定办法。（市商务局负责）\n"
        "（二）优服务。市商务局会同市财政局开展了评估。\n"
        "（三）强监管。由市商务局牵头组建专班。\n"
    ) == [
        (3, "市商务局", "edge"),
        (4, "市商务局", "acts-together"),
        (4, "市财政局", "acts-together"),
        (5, "市商务局", "edge"),
    ]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("综合协调、市财政局、科技等部门要牵头推进。", "市财政局"),
        ("市财政局配合做好资金保障。", "市财政局"),
        ("由市财政局、经济和信息化组织申报。", "市财政局"),
        ("市财政局会同有关部门开展评估。", "市财政局"),
    ],
)
def test_a_body_of_which_nothing_is_read_is_for_a_person_to_read(words: str, name: str) -> None:
    plan = f"天津市促进消费实施方案\n一、任务\n（一）促消费。建设园区。{words}\n"
    assert (3, name, "review") in audited(plan)
    (item,) = [n for n in nodes(facts(plan), "ReviewItem") if name in str(n.properties["reason"])]
    assert item.properties["rule"] == "unread-responsibility"


def test_bodies_whose_names_only_the_vocabulary_knows_are_audited_too() -> None:
    words = (
        "天津市促进消费实施方案\n一、任务\n"
        "（一）促消费。举办购物节。（市商务局、天津滨海国际机场按职责分工负责）\n"
    )
    found = [(said.name, said.fate) for said in audit_issue(document(words))]
    assert found == [("市商务局", "edge"), ("天津滨海国际机场", "edge")]
