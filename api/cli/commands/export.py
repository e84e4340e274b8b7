"""Commands that hand on the whole graph: export, validate."""

import sys
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from api.cli.console import ERR, OUT
from api.cli.whole_files import replacing
from api.services.opening import open_loaded
from api.services.row_text import json_line
from api.settings import read_settings
from graph.export.formats import format_named, formats
from graph.export.output import Format, write_folder
from ontology.errors import PolicyGraphError
from queries.engine.reads import run

if TYPE_CHECKING:
    from graph.export.store_source import StoreSource
    from graph.store import GraphStore
    from graph.validation.check import Violation

FormatOption = Annotated[
    str,
    typer.Option(
        "--format",
        "-f",
        help="；".join(f"{name}：{each.description}" for name, each in formats().items()),
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "-o", "--output", metavar="路径", help="文件；有多个文件的格式是文件夹或 .zip。默认标准输出"
    ),
]
DocumentOption = Annotated[
    str | None, typer.Option(metavar="文件", help="只导出一个文件：编号、发文字号或标题")
]
Files = Annotated[
    list[Path] | None,
    typer.Argument(metavar="[文件…]", help="事实文件（.jsonl）或 Turtle（.ttl）；不给则校验图"),
]
AsJsonLines = Annotated[bool, typer.Option("--jsonl", help="每处一行 JSON，供程序读取")]


def export(format: FormatOption, output: Output = None, document: DocumentOption = None) -> None:
    """导出整个图或一个文件：RDF、表格、GraphML、Neo4j 导入文件等。"""
    chosen = format_named(format)
    if output is None and chosen.many:
        raise PolicyGraphError(
            f"{format} 有多个文件，请用 -o 指定文件夹或 .zip 文件，如：-o policygraph-{format}"
        )
    with open_loaded(read_settings()) as store:
        source = _source(store, document)
        if output is None:
            sys.stdout.buffer.writelines(chosen.stream(source))
            source.check()
        else:
            _write(chosen, source, output)
            ERR.print(Text(f"已导出到 {output}（数据版本 {source.version}）。"), soft_wrap=True)


def validate(files: Files = None, as_json_lines: AsJsonLines = False) -> int:
    """按本体的 SHACL 校验图，或校验给出的文件；逐处说明哪个节点、哪一行、错在哪里、怎么办。"""
    from graph.validation.check import check_file, check_store

    count = 0
    if files:
        for file in files:
            count += _print_violations(check_file(file), as_json_lines)
    else:
        with open_loaded(read_settings()) as store:
            count = _print_violations(check_store(store), as_json_lines)
    ERR.print(f"共有 {count} 处不符合本体。" if count else "全部符合本体。")
    return 1 if count else 0


def _source(store: "GraphStore", document: str | None) -> "StoreSource":
    from graph.export.store_source import StoreSource, one_plan, whole

    if document is None:
        return StoreSource(store, whole)
    from queries.asking.full_names import full_document

    id_ = run(store, full_document(document, store.data_version()))
    return StoreSource(store, partial(one_plan, document=id_))


def _write(format: Format, source: "StoreSource", output: Path) -> None:
    """Write next to ``output`` and move: there is never half an export."""
    folder = format.many and output.suffix != ".zip"
    if output.is_dir() or (folder and output.exists()):
        raise PolicyGraphError(f"{output} 已经存在；请换一个名称，或先删去它。")
    with replacing(output) as new:
        if folder:
            write_folder(format.files(source), new)
        else:
            with new.open("wb") as file:
                file.writelines(format.stream(source))
        source.check()


def _print_violations(violations: "Iterable[Violation]", as_json_lines: bool) -> int:
    count = 0
    for each in violations:
        count += 1
        if as_json_lines:
            typer.echo(json_line(each.as_dict()))
        else:
            OUT.print(Text(f"{each.caption}（{each.node}{_place(each)}）"), soft_wrap=True)
            OUT.print(Text(f"  {each.message}。"), soft_wrap=True)
            OUT.print(Text(f"  {each.remedy}"), soft_wrap=True)
    return count


def _place(violation: "Violation") -> str:
    title = f"，《{violation.document_title}》" if violation.document_title else ""
    return f"{title}第{violation.line_start}行" if violation.line_start else title
