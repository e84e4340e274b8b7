"""Commands that change the graph: load, remove.

The loaders are imported when they are needed: the other commands start in half the time.
"""

import sys
from contextlib import closing, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.console import ERR
from api.cli.options import Workers, Yes
from api.services.audit import Audit
from api.services.opening import open_loaded, open_store
from api.settings import read_settings
from ontology.errors import PolicyGraphError
from queries.engine.reads import run

if TYPE_CHECKING:
    from graph.store import GraphStore

Paths = Annotated[
    list[Path],
    typer.Argument(metavar="路径…", help="文件或文件夹，或 extract --to 做成的一个分片文件夹"),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="不写入，只说会增加、改变、移除多少条事实")]
ImportTo = Annotated[
    Path | None,
    typer.Option(
        "--neo4j-import",
        metavar="文件夹",
        help="分片不写入数据库，改为写成 neo4j-admin 的导入文件，供空的 Neo4j 一次导入",
    ),
]
DocumentArgument = Annotated[str, typer.Argument(metavar="文件", help="文件的编号、发文字号或标题")]


def load(
    paths: Paths,
    dry_run: DryRun = False,
    workers: Workers = None,
    neo4j_import: ImportTo = None,
) -> int:
    """把文件或文件夹载入图中；重复载入不会重复写入。"""
    from api.cli.shard_report import load_shards, only_shards

    if shards := only_shards(paths, asked=bool(neo4j_import), dry_run=dry_run):
        return load_shards(shards, workers, neo4j_import)
    from api.cli.load_report import print_report, with_progress
    from api.services.loading import extract_all, find_files, load_files, try_files
    from loaders.batch.parallel import default_workers
    from loaders.check.review.decisions import read_decisions

    found = find_files(paths)
    settings = read_settings()
    decisions = read_decisions(settings.decisions_file)
    read = extract_all(found.files, decisions, workers or default_workers())
    with closing(with_progress(read, len(found.files))) as files:
        if dry_run:
            # Where nothing was ever loaded nothing is compared, and no engine started.
            there = settings.neo4j_uri or settings.data.exists()
            with open_store(settings) if there else nullcontext() as store:
                outcomes = try_files(store, files)
        else:
            with open_store(settings) as store:
                audit = Audit.of_user(settings.audit_file)
                outcomes = load_files(store, files, decisions, settings.originals, audit)
    print_report(outcomes, found.unknown)
    return 1 if any(outcome.error for outcome in outcomes) else 0


def remove(document: DocumentArgument, yes: Yes = False) -> int:
    """移除一个文件的事实，不影响其他文件；先问一声。"""
    from api.services.removing import remove_loaded
    from queries.asking.full_names import full_document

    settings = read_settings()
    with open_loaded(settings) as store:
        id_ = run(store, full_document(document, store.data_version()))
        if not yes:
            _ask_first(store, id_)
        removed = remove_loaded(store, settings, id_)
    Audit.of_user(settings.audit_file).record("remove", id_)
    ERR.print(f"已移除 {id_}：{removed.nodes_deleted} 个节点，{removed.edges_deleted} 条关系。")
    return 0


def _ask_first(store: "GraphStore", id_: str) -> None:
    """What is to go is named by its title; where nobody can be asked, nothing goes."""
    titles = {source["id"]: source["title"] for source in store.sources()}
    what = f"《{titles.get(id_, id_)}》（{id_}）"
    if not sys.stdin.isatty():
        raise PolicyGraphError(f"将要移除{what}的全部事实。没有终端可以询问，确认请加 --yes。")
    typer.confirm(f"移除{what}的全部事实？原文件不受影响，可以重新载入。", abort=True, err=True)
