"""The command that measures the reading: evaluate."""

from pathlib import Path
from typing import Annotated

import typer

from api.console import OUT
from api.tables import plain_table
from ontology.errors import FormatError

Gold = Annotated[
    list[Path], typer.Argument(metavar="标注…", help="标注文件（JSON）或其文件夹，如 tests/gold")
]
Texts = Annotated[
    list[Path],
    typer.Option("--texts", metavar="文件夹", help="被标注的文本所在的文件夹，可给多个"),
]
_HERE = [Path("seeds"), Path("tests/gold/texts")]


def evaluate(gold: Gold, texts: Texts = _HERE) -> int:
    """对照人工标注，给出各类事实的准确率、召回率和 F1。"""
    from loaders import evaluation
    from loaders.pipeline import extract_file

    lines: list[list[str]] = []
    for path in _gold_files(gold):
        told = evaluation.read_gold(path)
        facts = extract_file(_text_of(told["source"], texts, path))
        for score in evaluation.evaluate(facts, told):
            figures = (score.precision, score.recall, score.f1)
            counts = (score.right, len(score.extra), len(score.missed))
            shown = [*(f"{figure:.3f}" for figure in figures), *map(str, counts)]
            lines.append([path.stem, score.kind, *shown])
    headings = ["文件", "事实", "准确率", "召回率", "F1", "正确", "多出", "遗漏"]
    OUT.print(plain_table(headings, lines))
    return 0


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
