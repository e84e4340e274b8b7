"""The command that measures the reading: evaluate."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.console import ERR, OUT, say_error
from api.cli.tables import plain_table
from ontology.errors import FormatError

if TYPE_CHECKING:
    from loaders.evaluation.quality import Figures, Quality

Gold = Annotated[
    list[Path], typer.Argument(metavar="标注…", help="标注文件（JSON）或其文件夹，如 tests/gold")
]
Texts = Annotated[
    list[Path],
    typer.Option("--texts", metavar="文件夹", help="被标注的文本所在的文件夹，可给多个"),
]
AsJson = Annotated[bool, typer.Option("--json", help="输出 JSON")]
Release = Annotated[bool, typer.Option("--release", help="记为本版本的数据，供 /quality 使用")]
PAGE = Path("docs/accuracy.md")
_HERE = [Path("seeds"), Path("tests/gold/texts")]


def evaluate(
    gold: Gold, texts: Texts = _HERE, as_json: AsJson = False, release: Release = False
) -> int:
    """对照人工标注，逐份、逐类版式给出各类事实的准确率、召回率和 F1。"""
    from loaders.evaluation.accuracy_page import accuracy_page
    from loaders.evaluation.gold import read_gold
    from loaders.evaluation.quality import measure, nothing_read, report, write_release
    from loaders.pipeline import extract_file

    measured = []
    for path in _gold_files(gold):
        annotated = read_gold(path)
        text = _text_of(annotated["source"], texts, path)
        try:
            measured.append(measure(path.stem, annotated, extract_file(text)))
        except FormatError as error:
            say_error(str(error))
            measured.append(nothing_read(path.stem, annotated))
    quality = report(measured)
    if release:
        write_release(quality)
        PAGE.write_text(accuracy_page(quality, {each.name: each.gold for each in measured}))
        ERR.print(f"已记为本版本的数据，并写入 {PAGE}。")
    if as_json:
        typer.echo(quality.model_dump_json(indent=1))
    else:
        _print(quality)
    return 0


def _print(quality: "Quality") -> None:
    lines = [line for each in quality.texts for line in _lines(each.text, each.figures)]
    for layout in quality.layouts:
        lines += _lines(layout.layout, layout.figures)
    headings = ["文件或版式", "事实", "准确率", "召回率", "F1", "正确", "多出", "遗漏"]
    OUT.print(plain_table(headings, [*lines, *_lines("全部", quality.all)]))


def _lines(name: str, figures: "list[Figures]") -> list[list[str]]:
    return [
        [
            name,
            each.kind,
            *(f"{ratio:.3f}" for ratio in (each.precision, each.recall, each.f1)),
            *map(str, (each.right, each.extra, each.missed)),
        ]
        for each in figures
    ]


def _gold_files(paths: list[Path]) -> list[Path]:
    files = [file for path in paths for file in (sorted(path.glob("*.json")) or [path])]
    if not files:
        raise FormatError("没有给出标注文件；例如：policygraph evaluate tests/gold")
    return files


def _text_of(source: str, folders: list[Path], gold: Path) -> Path:
    for folder in (*folders, gold.parent):
        if (folder / source).is_file():
            return folder / source
    places = "、".join(map(str, folders))
    raise FormatError(f"{gold}：在 {places} 中找不到被标注的文本 {source}；请用 --texts 指明文件夹")
