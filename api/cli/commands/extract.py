"""The command that reads files and prints their facts.

It needs no database, and imports nothing that speaks to one: it begins to read at once. What reads
a file is imported by the process that reads it.
"""

import sys
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from api.cli.console import say_error
from api.cli.options import Workers
from api.cli.whole_files import replacing

if TYPE_CHECKING:
    from loaders.check.line_audit import Fate
    from loaders.check.review.decisions import Decisions
    from loaders.text.document import Document

Files = Annotated[
    list[str],
    typer.Argument(
        metavar="文件…", help="政策文本，如 seeds/*.txt；存为分片时也可以是 s3:// 等地址"
    ),
]
To = Annotated[
    Path | None,
    typer.Option("--to", metavar="文件夹", help="改为存成 Parquet 分片，中断后再运行就接着做"),
]
On = Annotated[str, typer.Option("--runner", help="在哪里做分片：pool（本机）、ray、spark、dask")]
ShardSize = Annotated[int, typer.Option("--shard-mb", min=1, help="一个分片读多少 MB 原文")]
Output = Annotated[Path | None, typer.Option("-o", "--output", metavar="文件", help="默认标准输出")]
Audit = Annotated[
    bool, typer.Option("--audit", help="改为列出写有责任的每一行，以及它成了关系、待复核还是被略去")
]
FATES: "dict[Fate, str]" = {
    "edge": "关系",
    "review": "待复核",
    "beside-statement": "略去：本项另有责任单位名单",
    "acts-together": "略去：只说共同开展，没有交办",
    "no-task": "略去：不在任务中",
    "lost": "遗漏",
}
"""How the audit words what became of a line."""


class Printed(NamedTuple):
    """What is printed of a file, and the last page of it that states a fact."""

    text: str
    last_page: int


def extract(
    files: Files,
    output: Output = None,
    audit: Audit = False,
    workers: Workers = None,
    to: To = None,
    runner: On = "pool",
    shard_mb: ShardSize = 8,
) -> int:
    """把文件中的事实输出为 JSON Lines（APOC 导出格式），不需要数据库。"""
    if to:
        from api.cli.shard_report import make_shards

        return make_shards(files, to, runner, workers, shard_mb << 20)
    failures: list[str] = []
    reads = audited if audit else extracted
    on_screen = output is None and sys.stdout.isatty()
    with closing(_printed(reads, list(map(Path, files)), workers, failures, on_screen)) as printed:
        if output:
            with replacing(output) as new, new.open("w", encoding="utf-8") as file:
                file.writelines(printed)
        else:
            for text in printed:
                typer.echo(text, nl=False)
    for failure in failures:
        say_error(failure)
    return 1 if failures else 0


def extracted(decisions: "Decisions", issue: "Document") -> Printed:
    """The facts of each plan of an issue as JSON Lines."""
    from loaders.pipeline import extract_issue

    plans = extract_issue(issue, decisions)
    lines = (f"{line}\n" for facts in plans for line in facts.json_lines())
    return Printed("".join(lines), max(facts.last_page for facts in plans))


def audited(decisions: "Decisions", issue: "Document") -> Printed:
    """File, line, body, fate and words of each word of responsibility, parted by tabs."""
    from loaders.pipeline import audit_issue

    lines = (
        (
            issue.file_at(said.line).path,
            issue.line_in_file(said.line),
            said.name,
            FATES[said.fate],
            said.words,
        )
        for said in audit_issue(issue, decisions)
    )
    return Printed("".join("\t".join(map(str, line)) + "\n" for line in lines), 0)


def _printed(
    read: "Callable[[Decisions, Document], Printed]",
    paths: Sequence[Path],
    workers: int | None,
    failures: list[str],
    on_screen: bool,
) -> Generator[str]:
    """What is printed of each issue, in the order of the files; why one has nothing goes to
    ``failures``."""
    from api.cli.progress import reading_progress
    from api.settings import read_settings
    from loaders.batch.attempt import Refused
    from loaders.batch.issues import read_issues
    from loaders.batch.parallel import default_workers
    from loaders.check.review.decisions import read_decisions
    from loaders.read.files import find_plan_files

    decisions = read_decisions(read_settings().decisions_file)
    files = find_plan_files(paths).files
    with reading_progress(len(files), hidden=on_screen) as advance:
        for issue in read_issues(partial(read, decisions), files, workers or default_workers()):
            refused = isinstance(issue.result, Refused)
            pages = 0 if isinstance(issue.result, Refused) else issue.result.last_page
            for path in issue.files:
                advance(path, pages, refused)
            if isinstance(issue.result, Refused):
                failures.append(issue.result.reason)
            else:
                yield issue.result.text
