"""The command that reads files and prints their facts.

It needs no database, and imports nothing that speaks to one: it begins to read at once.
"""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from api.cli.console import say_error
from api.services.extraction import Failed, each_issue
from api.settings import read_settings
from loaders.check.audit import Fate
from loaders.check.review.decisions import read_decisions
from loaders.pipeline import audit_issue, extract_issue
from loaders.read.files import find_plan_files
from loaders.read.issues import candidate_issues
from loaders.text.document import Document
from ontology.errors import PolicyGraphError

T = TypeVar("T")
Files = Annotated[list[Path], typer.Argument(metavar="文件…", help="政策文本，如 seeds/*.txt")]
Output = Annotated[Path | None, typer.Option("-o", "--output", metavar="文件", help="默认标准输出")]
Audit = Annotated[
    bool, typer.Option("--audit", help="改为列出写有责任的每一行，以及它成了关系、待复核还是被略去")
]
FATES: dict[Fate, str] = {
    "edge": "关系",
    "review": "待复核",
    "beside-statement": "略去：本项另有责任单位名单",
    "acts-together": "略去：只说共同开展，没有交办",
    "no-task": "略去：不在任务中",
    "lost": "遗漏",
}
"""How the audit words what became of a line."""


def extract(files: Files, output: Output = None, audit: Audit = False) -> int:
    """把文件中的事实输出为 JSON Lines（APOC 导出格式），不需要数据库。"""
    failures: list[str] = []
    lines = _audit_as_lines(files, failures) if audit else _facts_as_lines(files, failures)
    if output:
        _write_whole(output, lines)
    else:
        for line in lines:
            typer.echo(line)
    for failure in failures:
        say_error(failure)
    return 1 if failures else 0


def _facts_as_lines(files: Iterable[Path], failures: list[str]) -> Iterator[str]:
    decisions = read_decisions(read_settings().decisions_file)
    for issue in _each_issue(files, lambda issue: extract_issue(issue, decisions), failures):
        for facts in issue:
            yield from facts.json_lines()


def _audit_as_lines(files: Iterable[Path], failures: list[str]) -> Iterator[str]:
    """File, line, body, fate and words, parted by tabs."""
    decisions = read_decisions(read_settings().decisions_file)

    def told(issue: Document) -> list[str]:
        return [
            f"{issue.file_at(said.line).path}\t{said.line}\t{said.name}\t{FATES[said.fate]}\t{said.words}"
            for said in audit_issue(issue, decisions)
        ]

    for lines in _each_issue(files, told, failures):
        yield from lines


def _each_issue(
    files: Iterable[Path], work: Callable[[Document], T], failures: list[str]
) -> Iterator[T]:
    for group in candidate_issues(find_plan_files(files).files):
        for found in each_issue(group, work):
            if isinstance(found, Failed):
                failures.append(found.error)
            else:
                yield found.result


def _write_whole(path: Path, lines: Iterable[str]) -> None:
    """Write next to ``path`` and move: what was there stays whole until all is written."""
    new = path.with_name(path.name + ".new")
    try:
        with new.open("w", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in lines)
        new.replace(path)
    except OSError as error:
        raise PolicyGraphError(
            f"无法写入 {path}（{error.strerror}）。请检查路径、权限和磁盘空间。"
        ) from error
    finally:
        new.unlink(missing_ok=True)
