"""From files to facts: read, part into plans, extract, reconcile, check, apply decisions, record.

Each stage is a function from one frozen value to the next: Documents → issues → PlanTexts →
Prepared → PlanFacts → reconciled PlanFacts → checked PlanFacts → decided PlanFacts → Facts. What a
stage knows besides is one context.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from graph.records import Facts
from loaders.check.checks import check_plan
from loaders.check.line_audit import AuditLine, audit
from loaders.check.review.apply import DecisionContext, apply_decisions
from loaders.check.review.confirmed_names import vocabulary_with
from loaders.check.review.decisions import NONE, Decisions
from loaders.extract.context import Context
from loaders.extract.head.jurisdiction import jurisdiction_of_head
from loaders.extract.issue.files import issues_of
from loaders.extract.issue.plans import PlanText, split_plans
from loaders.extract.plan import extract_plan
from loaders.extract.responsibility.unread import UNREAD
from loaders.extract.structure.kinds import ends_like_a_title
from loaders.extract.structure.outline import read_outline
from loaders.extract.time.plan_time import calendar_of
from loaders.facts import PlanFacts
from loaders.names.full_names import office_of
from loaders.names.resolve import Resolver
from loaders.prepare.prepared import Prepared, prepare
from loaders.prepare.term_finders import finders_of
from loaders.read.formats import read_document
from loaders.reconcile.plan import reconcile_plan
from loaders.record.identity import document_id
from loaders.record.record_plan import RecordContext, record_plan
from loaders.text.document import Document, Table, squeeze
from loaders.text.folding import fold
from loaders.text.regex import regex
from loaders.vocabulary import vocabulary_facts
from ontology.errors import FormatError
from ontology.vocabulary import load_vocabulary


def read_file(path: Path) -> Document:
    """A file as extraction reads it.

    Raises:
        FormatError: the file cannot be read; names file, line and remedy.
    """
    return fold(read_document(path))


def extract_issue(issue: Document, decisions: Decisions = NONE) -> tuple[Facts, ...]:
    """The facts of each plan of a document, with what people decided about its review items.

    Raises:
        FormatError: the text is no plan.
        DecisionError: a decision cannot be applied.
    """
    return tuple(_extract_plan(plan, decisions) for plan in split_plans(issue))


def extract_files(paths: Iterable[Path], decisions: Decisions = NONE) -> tuple[Facts, ...]:
    """The facts of each plan of files that may be one issue.

    Raises:
        FormatError: a file cannot be read, or is no plan; names file, line and remedy.
        DecisionError: a decision cannot be applied.
    """
    issues = issues_of(tuple(map(read_file, paths)))
    return tuple(facts for issue in issues for facts in extract_issue(issue, decisions))


def extract_file(path: Path, decisions: Decisions = NONE) -> Facts:
    """The facts of a file that holds one plan.

    Raises:
        FormatError: the file cannot be read, is no plan or several; names file, line and remedy.
        DecisionError: a decision cannot be applied.
    """
    return extract_document(read_document(path), decisions)


def extract_document(received: Document, decisions: Decisions = NONE) -> Facts:
    """The facts of a document with one plan, as a format has read it.

    Raises:
        FormatError: the text is no plan or several.
        DecisionError: a decision cannot be applied.
    """
    first, *others = extract_issue(fold(received), decisions)
    if others:
        titles = "".join(f"《{facts.document.properties['title']}》" for facts in (first, *others))
        raise FormatError(f"{received.path}：通知印发几份文件（{titles}），请用 extract_issue")
    return first


def audit_issue(issue: Document, decisions: Decisions = NONE) -> list[AuditLine]:
    """Where each word of responsibility in a document went.

    Raises:
        FormatError: the text is no plan.
        DecisionError: a decision cannot be applied.
    """
    return [line for plan in split_plans(issue) for line in _audit(plan, decisions)]


def _audit(plan_text: PlanText, decisions: Decisions) -> list[AuditLine]:
    prepared = _prepared(plan_text, decisions)
    return audit(plan_text.document, _recorded(plan_text, prepared, decisions), prepared.names)


def _extract_plan(plan_text: PlanText, decisions: Decisions) -> Facts:
    return _recorded(plan_text, _prepared(plan_text, decisions), decisions)


def _prepared(plan_text: PlanText, decisions: Decisions) -> Prepared:
    head = plan_text.head
    printed = jurisdiction_of_head(head)
    return prepare(head, document_id(printed, head.title), printed, decisions)


def _recorded(plan_text: PlanText, prepared: Prepared, decisions: Decisions) -> Facts:
    """The facts of a plan: extracted, reconciled, checked, decided, recorded."""
    document, jurisdiction = plan_text.document, prepared.jurisdiction
    office = office_of([name for name, _ in prepared.head.issuers])
    resolver = Resolver(prepared.vocabulary, jurisdiction, office)
    undecided = _undecided(resolver)
    whole = reconcile_plan(_extracted(plan_text, prepared), undecided)
    checked = check_plan(whole, undecided, prepared.printed)
    decisions_of = DecisionContext(
        prepared.id, document, jurisdiction, prepared.names, decisions, finders_of(prepared.places)
    )
    decided = apply_decisions(checked, decisions_of)
    return record_plan(decided, RecordContext(prepared.id, document, prepared.places, resolver))


def _extracted(plan_text: PlanText, prepared: Prepared) -> PlanFacts:
    """What a plan says. Raises FormatError: the text is no plan."""
    document, head, names = plan_text.document, prepared.head, prepared.names
    context = Context(
        document, names, calendar_of(head), *finders_of(prepared.places), prepared.places
    )
    plan = extract_plan(context, read_outline(document), head)
    _require_plan(document, plan)
    return replace(plan, review_items=(*plan_text.review_items, *plan.review_items))


def _undecided(resolver: Resolver) -> Resolver:
    """What the vocabulary alone resolves: the same, unless people confirmed names."""
    if resolver.vocabulary is load_vocabulary():
        return resolver
    return Resolver(load_vocabulary(), resolver.jurisdiction, resolver.office)


def _require_plan(document: Document, plan: PlanFacts) -> None:
    """An official document says so in its head, and says more than its head; a plan assigns tasks
    or sets goals under a heading of goals.

    A law or a notice without a single task is one as well, and a plan of which no task could be
    read; a short one has its number and date. A news page or a poem is none.
    """
    head = plan.head
    titled = head.kind or ends_like_a_title(head.title)
    official = titled or head.doc_number or head.issuers or _speaks_of_itself(document)
    unread = any(item.rule == UNREAD for item in plan.review_items)
    assigned = unread or any(measure.stated for measure in plan.measures)
    numbered = head.kind and head.doc_number and head.issued_on
    tabled = any(isinstance(block, Table) for block in document.blocks)
    says = assigned or plan.measures or plan.targets or tabled
    says = says or _length(document) > _SHORTEST_TEXT
    if not (numbered or says) or not (official or assigned or _sets_goals(plan)):
        line = plan.head.span.line_start
        path, start = document.file_at(line).path, document.line_in_file(line)
        raise FormatError(
            f"{path}：第 {start} 行起没有读到任务或目标，"
            "标题、文号和落款也不像政策文件；请确认文件内容（新闻稿、空白扫描件不能载入），"
            "读得懂的版式见 docs/accuracy.md 的“按版式”一节，也见服务的 /quality"
        )


def _sets_goals(plan: PlanFacts) -> bool:
    headed = any(_OF_GOALS.search(section.title) for section in plan.sections)
    return headed and len(plan.targets) >= _FEWEST_GOALS


_OF_GOALS = regex("目标|任务")
_FEWEST_GOALS = 3
_SHORTEST_TEXT = 200
"""Characters of the shortest document that is more than a title."""


_KINDS = "规划|方案|计划|纲要|办法|条例|意见|通知|规定|细则|措施|导则|指南"
_OF_ITSELF = regex(
    rf"本(?:{_KINDS})|特(?:制[定订]|提出)[^，。；]{{0,40}}(?:{_KINDS})|特此(?:通知|通告|公告)"
    rf"|(?:通知|意见|方案|公告|通告)如下"
)


def _speaks_of_itself(document: Document) -> bool:
    return any(_OF_ITSELF.search(line) for line in document.lines)


def _length(document: Document) -> int:
    return sum(len(squeeze(line)) for line in document.lines)


def terms_with(decisions: Decisions) -> Facts:
    """The vocabulary's records, with the names that people confirmed.

    Raises:
        DecisionError: a decision contradicts the vocabulary.
    """
    return vocabulary_facts(vocabulary_with(decisions))
