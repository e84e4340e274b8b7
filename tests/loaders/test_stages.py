"""Each stage of the loaders returns a new value and leaves the one it was given."""

from copy import deepcopy

from printed import HEAD, document

from loaders.check.checks import PrintedPlace, check_plan
from loaders.check.review.apply import DecisionContext, apply_decisions
from loaders.check.review.decisions import NONE
from loaders.extract.agencies.names import AgencyNames
from loaders.extract.context import Context
from loaders.extract.head import read_head
from loaders.extract.plan import extract_plan
from loaders.extract.structure.outline import read_outline
from loaders.facts import PlanFacts
from loaders.names.resolve import Resolver
from loaders.record.record_plan import RecordContext, record_plan
from loaders.text.document import Document
from ontology.vocabulary import load_vocabulary

TEXT = document(
    f"{HEAD}一、任务\n（一）促消费。办好购物节，扩大宣传范围。（市商务局牵头，市夜经济办配合）\n"
    "附件 任务分工表\n\n序号\t主要任务\t责任单位\n"
    "1\t办好购物节，扩大宣传范围。\t市商务局\n2\t建设园区。\t\n"
)


TIANJIN = PrintedPlace("120000", known=True)


def resolver() -> Resolver:
    return Resolver(load_vocabulary(), "120000")


def extracted(text: Document) -> PlanFacts:
    root = read_outline(text)
    names = AgencyNames(frozenset(resolver().forms))
    return extract_plan(Context(text, names), root, read_head(text))


def test_extraction_of_the_same_text_is_the_same_value() -> None:
    assert extracted(TEXT) == extracted(TEXT)


def test_a_check_adds_review_items_to_a_new_plan() -> None:
    plan = extracted(TEXT)
    before = deepcopy(plan)
    checked = check_plan(plan, resolver(), TIANJIN)
    assert plan == before
    assert {item.rule for item in checked.review_items} > {i.rule for i in plan.review_items}


def test_without_decisions_a_plan_stays_as_it_was_checked() -> None:
    checked = check_plan(extracted(TEXT), resolver(), TIANJIN)
    names = AgencyNames(frozenset(resolver().forms))
    context = DecisionContext("doc-1", TEXT, "120000", names, NONE)
    assert apply_decisions(checked, context) == checked


def test_recording_the_same_plan_gives_the_same_records() -> None:
    plan = extracted(TEXT)
    context = RecordContext("doc-1", TEXT, ("120000",), resolver())
    assert record_plan(plan, context) == record_plan(plan, context)
