"""Commands that read files or change the graph: extract, load, remove.

The loaders are imported when they are needed: the other commands start in half the time.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from api.cli.console import ERR, say_error
from api.services.opening import open_store
from api.services.originals import digest_of, drop_original
from api.settings import read_settings
from ontology.errors import FormatError, NotFoundError, PolicyGraphError
from queries.engine.names import resolve_document
from queries.engine.reads import run

Files = Annotated[list[Path], typer.Argument(metavar="文件…", help="政策文本，如 seeds/*.txt")]
Paths = Annotated[list[Path], typer.Argument(metavar="路径…", help="文件或文件夹")]
Output = Annotated[Path | None, typer.Option("-o", "--output", metavar="文件", help="默认标准输出")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="只读取和抽取，不写入")]
DocumentArgument = Annotated[str, typer.Argument(metavar="文件", help="文件的编号、发文字号或标题")]


def extract(files: Files, output: Output = None) -> int:
    """把文件中的事实输出为 JSON Lines（APOC 导出格式），不需要数据库。"""
    failures: list[str] = []
    lines = _facts_as_lines(files, failures)
    if output:
        _write_whole(output, lines)
    else:
        for line in lines:
            typer.echo(line)
    for failure in failures:
        say_error(failure)
    return 1 if failures else 0


def load(paths: Paths, dry_run: DryRun = False) -> int:
    """把文件或文件夹载入图中；重复载入不会重复写入。"""
    from api.cli.load_report import print_report, with_progress
    from api.services.loading import extract_all, find_files, load_files
    from loaders.check.review.decisions import read_decisions

    found = find_files(paths)
    settings = read_settings()
    decisions = read_decisions(settings.decisions_file)
    files = with_progress(found.files)
    if dry_run:
        outcomes = [outcome for outcome, _ in extract_all(files, decisions)]
    else:
        with open_store(settings) as store:
            outcomes = load_files(store, files, decisions, settings.originals)
    print_report(outcomes, found.unknown)
    return 1 if any(outcome.error for outcome in outcomes) else 0


def remove(document: DocumentArgument) -> int:
    """移除一个文件的事实，不影响其他文件。"""
    settings = read_settings()
    with open_store(settings) as store:
        id_ = run(store, resolve_document(document))
        digest = digest_of(store, id_)
        removed = store.remove(id_)
        if removed is None:
            raise NotFoundError(f"“{document}”只被其他文件引用，没有载入，无需移除。")
        drop_original(settings.originals, digest)
    ERR.print(f"已移除 {id_}：{removed.nodes_deleted} 个节点，{removed.edges_deleted} 条关系。")
    return 0


def _facts_as_lines(files: Iterable[Path], failures: list[str]) -> Iterator[str]:
    from loaders.check.review.decisions import read_decisions
    from loaders.pipeline import extract_file
    from loaders.read.files import find_plan_files

    decisions = read_decisions(read_settings().decisions_file)
    for file in find_plan_files(files).files:
        try:
            yield from extract_file(file, decisions).json_lines()
        except FormatError as error:
            failures.append(str(error))


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
