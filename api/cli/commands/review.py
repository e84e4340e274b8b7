"""``policygraph review``: what the program could not decide, and deciding it."""

import sys
from typing import TYPE_CHECKING, Annotated, Literal

import typer
from rich.text import Text

from api.cli.answers import say_empty
from api.cli.console import ERR, OUT, called_as, say_hint
from api.cli.options import Yes
from api.cli.tables import plain_table
from api.services.audit import Audit
from api.services.opening import open_loaded, open_store
from api.services.row_text import citation
from api.settings import read_settings
from loaders.check.review.verdicts import OUTDATED, VERDICTS, Verdict, in_words, rule_in_words
from ontology.errors import DecisionError, PolicyGraphError
from queries.catalogue.review.review_queue import QUERY, ReviewQueueRow
from queries.engine.reads import run
from queries.nodes.source_text import read_lines

if TYPE_CHECKING:
    from api.services.reviewing import Alike, DecisionOutcome
    from graph.store import GraphStore

app = typer.Typer(
    help="列出程序不能判定的事项，并记录人的决定。", no_args_is_help=False, add_completion=False
)
_SHOWN = 400

Item = Annotated[str, typer.Argument(metavar="待核编号", help="见 policygraph review")]
VerdictArgument = Annotated[
    Verdict,
    typer.Argument(metavar="决定", help="accept 照现读法，correct 更正，reject 去掉，alias 别名"),
]
Value = Annotated[str, typer.Argument(metavar="[内容]", help="correct、alias 要给出的内容")]
Reason = Annotated[str, typer.Option("--reason", "-r", help="理由（必填）")]
By = Annotated[str, typer.Option("--by", help="谁作的决定")]
AllLike = Annotated[
    bool, typer.Option("--all-like", help="连同各文件中同类、词句相同的全部待核事项")
]
AllOfKind = Annotated[bool, typer.Option("--all-of-kind", help="连同同一文件中同类的全部待核事项")]
DocumentOption = Annotated[
    str | None, typer.Option("--document", "-d", help="只看一个文件（标题、发文字号或编号）")
]
StatusOption = Annotated[
    str,
    typer.Option("--status", help="open、accepted、corrected、rejected、aliased 或 all"),
]


@app.callback(invoke_without_command=True)
def review(
    context: typer.Context, document: DocumentOption = None, status: StatusOption = "open"
) -> int:
    """列出待核事项，影响答案最多的在前，连同原文。"""
    if context.invoked_subcommand:
        return 0
    from queries.answering import answer_all

    given = {"status": status} | ({"document": document} if document else {})
    with open_loaded(read_settings()) as store:
        found = run(store, answer_all(QUERY, QUERY.parse(given), store.data_version()))
        rows: list[ReviewQueueRow] = [row for page in found.pages for row in page.rows]
        texts = {row.document for row in rows}
        lines = {document: run(store, read_lines(document)).lines for document in sorted(texts)}
    for row in rows:
        _show(row, lines[row.document])
    if found.empty:
        ERR.print("没有符合条件的待核事项。")
        say_empty(found.empty)
        return 0
    ERR.print(f"共 {len(rows)} 项。")
    say_hint(f'作决定：{called_as()} review decide 待核编号 correct "更正的内容" --reason "理由"')
    return 0


@app.command()
def decide(
    item: Item,
    verdict: VerdictArgument,
    value: Value = "",
    reason: Reason = "",
    by: By = "",
    all_like: AllLike = False,
    all_of_kind: AllOfKind = False,
    yes: Yes = False,
) -> int:
    """对一个或成批的待核事项作决定；决定记入文件，重新载入后仍然有效。"""
    from api.services.reviewing import ReviewService, record_decisions

    settings = read_settings()
    with open_store(settings) as store:
        reviews = ReviewService(store, settings)
        items = [item]
        if alike := _alike(all_like, all_of_kind):
            items = reviews.alike(items, alike)
            _ask_first(store, items, f"决定为{in_words(verdict, value)}", yes)
        outcome = reviews.decide(items, verdict, value, reason, by)
    record_decisions(Audit.of_user(settings.audit_file), "decide", outcome)
    _print_outcome("已记录", outcome)
    return 0


@app.command()
def add(
    document: Annotated[str, typer.Argument(metavar="文件编号", help="见 query documents")],
    lines: Annotated[str, typer.Argument(metavar="行", help="写明它的行，如 12 或 12-14")],
    value: Annotated[
        str,
        typer.Argument(
            metavar="内容", help="如 市商务局牵头；目标值写 指标：首店数量；2026年300家"
        ),
    ],
    reason: Reason = "",
    by: By = "",
    title: Annotated[str, typer.Option("--title", help="任务的名称；不给则取原文的开头")] = "",
    target: Annotated[bool, typer.Option("--target", help="补的是目标值，不是任务")] = False,
) -> int:
    """补上没有读到的任务或目标值；同其他决定一样保存，withdraw 撤回。"""
    from api.services.corrections import Missed
    from api.services.reviewing import ReviewService, record_decisions

    first, last = _line_numbers(lines)
    kind: Literal["task", "target"] = "target" if target else "task"
    missed = Missed(document=document, kind=kind, line_start=first, line_end=last, title=title[:60])
    settings = read_settings()
    with open_store(settings) as store:
        outcome = ReviewService(store, settings).add(missed, value, reason, by)
    record_decisions(Audit.of_user(settings.audit_file), "decide", outcome)
    _print_outcome("已补上", outcome)
    say_hint(f"撤回：{called_as()} review withdraw {outcome.items[0]}")
    return 0


def _line_numbers(words: str) -> tuple[int, int]:
    """First and last line, from 12 or 12-14."""
    numbers = [int(each) for each in words.split("-") if each.isascii() and each.isdigit()]
    if len(numbers) not in (1, 2) or len(numbers) != words.count("-") + 1 or min(numbers) < 1:
        raise DecisionError(f"“{words}”不是行号；请写如 12 或 12-14。")
    return numbers[0], numbers[-1]


@app.command()
def withdraw(
    item: Item, all_like: AllLike = False, all_of_kind: AllOfKind = False, yes: Yes = False
) -> int:
    """撤回一个或成批的决定；那些项重新成为待核。"""
    from api.services.reviewing import ReviewService, record_decisions

    settings = read_settings()
    with open_store(settings) as store:
        reviews = ReviewService(store, settings)
        items = [item]
        if alike := _alike(all_like, all_of_kind):
            items = reviews.alike(items, alike, is_open=False)
            _ask_first(store, items, "的决定撤回", yes)
        outcome = reviews.withdraw(items)
    record_decisions(Audit.of_user(settings.audit_file), "withdraw", outcome)
    _print_outcome("已撤回", outcome)
    return 0


def _alike(all_like: bool, all_of_kind: bool) -> "Alike | None":
    if all_like and all_of_kind:
        raise DecisionError("--all-like 与 --all-of-kind 只能用一个。")
    return "words" if all_like else "kind" if all_of_kind else None


def _ask_first(store: "GraphStore", items: list[str], what: str, yes: bool) -> None:
    """Show the items and how many they are; where nobody can be asked, nothing is done."""
    for row in store.read(_SHOW, {"items": items}):
        ERR.print(f"  {row['id']}  《{row['title']}》 {row['reason']}", markup=False)
    question = f"将这 {len(items)} 项{what}"
    if not yes and not sys.stdin.isatty():
        raise PolicyGraphError(f"{question}？没有终端可以询问，确认请加 --yes。")
    if not yes:
        typer.confirm(f"{question}？", abort=True, err=True)


_SHOW = """
UNWIND $items AS id MATCH (item:ReviewItem {id: id}) MATCH (d:Document {id: item.document_id})
RETURN item.id AS id, item.reason AS reason, d.title AS title
"""


@app.command()
def decisions() -> int:
    """列出已作的全部决定及其所在的文件。"""
    from loaders.check.review.decisions import read_decisions

    path = read_settings().decisions_file
    found = read_decisions(path).all
    lines = [
        [each.title, rule_in_words(each.rule), each.words[:60], each.summary()] for each in found
    ]
    OUT.print(plain_table(["文件", "规则", "原文", "决定"], lines))
    say_hint(f"共 {len(found)} 条，保存在 {path}")
    return 0


def _show(row: ReviewQueueRow, lines: list[str]) -> None:
    """One item: where it stands, why, the source lines, what may be done."""
    rule = rule_in_words(row.rule or "")
    OUT.print(Text.assemble((row.item, "bold"), f"  影响 {row.affects} 个答案  {rule}"))
    OUT.print(f"  {row.reason}", markup=False)
    if row.task:
        OUT.print(f"  任务：{row.task}", markup=False)
    OUT.print(f"  {citation(row)}", markup=False)
    for number, line in _source_lines(row, lines):
        OUT.print(f"  {number:>6} │ {line}", markup=False)
    for suggestion in row.suggestions:
        OUT.print(f"  建议：{suggestion}", markup=False)
    if row.decision:
        OUT.print(f"  决定：{row.decision}", markup=False)
    elif row.rule == OUTDATED:
        OUT.print("  可以：withdraw（撤回失效的决定）", markup=False)
    else:
        offered = "；".join(f"{k}（{v}）" for k, v in VERDICTS.get(row.rule or "", {}).items())
        OUT.print(f"  可以：{offered}", markup=False)
    OUT.print()


def _source_lines(row: ReviewQueueRow, lines: list[str]) -> list[tuple[int, str]]:
    """The lines of the evidence, long ones cut around the words."""
    shown = lines[row.line_start - 1 : row.line_end]
    return [(number, _around(line, row)) for number, line in enumerate(shown, row.line_start)]


def _around(line: str, row: ReviewQueueRow) -> str:
    if len(line) <= _SHOWN:
        return line
    start = max(0, line.find(row.quote.split("\n", 1)[0]) - _SHOWN // 4)
    end = start + _SHOWN
    return ("…" if start else "") + line[start:end] + ("…" if end < len(line) else "")


def _print_outcome(done: str, outcome: "DecisionOutcome") -> None:
    for summary in dict.fromkeys(each.summary() for each in outcome.decisions):
        say_hint(f"{done}：{summary}")
    if len(outcome.items) > 1:
        say_hint(f"共 {len(outcome.items)} 项：{'、'.join(outcome.items)}")
    for title in outcome.updated:
        ERR.print(f"已更新：{title}", markup=False)
    for title in outcome.unread:
        ERR.print(f"这台机器上没有原文件，请重新载入后生效：{title}", markup=False)
