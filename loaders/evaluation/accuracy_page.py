"""``docs/accuracy.md``: the figures of a release for people, first readings beside mended ones."""

from collections.abc import Iterator, Mapping, Sequence

from loaders.evaluation.gold import Gold
from loaders.evaluation.quality import Figures, Quality

_KINDS = {
    "agencies": "机构与角色",
    "deadlines": "完成时限",
    "targets": "目标值",
    "years": "目标年份",
    "year basis": "年份依据",
    "indicators": "指标名称",
    "titles": "标题",
    "issuers": "发文机关",
    "dates": "成文日期",
    "doc numbers": "发文字号",
    "places": "辖区",
    "citations": "引用文件",
    "outline": "章节",
    "districts": "行政区",
}
_SHOWN = ("agencies", "targets", "years", "issuers", "dates")
_INTRODUCTION = """\
# 读取的准确率 · Accuracy

本页由 `policygraph evaluate tests/gold --release` 写出，逐字对照人工标注（`tests/gold/`）。\
F1 是准确率与召回率的调和平均。“首读”是标注完成后程序第一次读到该文件时的结果，此后按类改进规则；\
“现在”是改进之后的结果，不说明未见过的文件会读得一样好。

This page is written by `policygraph evaluate tests/gold --release`. *First* (首读) is what the
program read when it met the text for the first time, after the annotation was finished and before
anything was mended; *now* (现在) is after mending, which says nothing about texts unseen as yet.
"""


def accuracy_page(quality: Quality, golds: Mapping[str, Gold]) -> str:
    """The page in Markdown; ``golds`` are the gold files by the name of the text."""
    parts = [
        _INTRODUCTION,
        "## 全部 · All\n",
        *_table(
            ["事实", "准确率", "召回率", "F1", "正确", "多出", "遗漏"], map(_line, quality.all)
        ),
        "\n## 按版式 · By layout\n",
        *_table(["版式", "文件数", *_headings()], _layouts(quality)),
        "\n## 按格式 · By format\n",
        *_table(["格式", "文件数", *_headings()], _formats(quality)),
        "\n## 逐份，首读与现在 · Text by text, first and now\n",
        *_table(["文件", "版式", *_headings(), "首读：机构 / 目标 / 年份"], _texts(quality, golds)),
    ]
    return "\n".join(parts) + "\n"


def _headings() -> list[str]:
    return [_KINDS[kind] for kind in _SHOWN]


def _line(figures: Figures) -> list[str]:
    ratios = (figures.precision, figures.recall, figures.f1)
    counts = (figures.right, figures.extra, figures.missed)
    return [_KINDS[figures.kind], *(f"{ratio:.3f}" for ratio in ratios), *map(str, counts)]


def _layouts(quality: Quality) -> Iterator[list[str]]:
    for layout in quality.layouts:
        yield [layout.layout, str(len(layout.texts)), *_shown(layout.figures)]


def _formats(quality: Quality) -> Iterator[list[str]]:
    for each in quality.formats:
        yield [each.format, str(len(each.texts)), *_shown(each.figures)]


def _texts(quality: Quality, golds: Mapping[str, Gold]) -> Iterator[list[str]]:
    for text in quality.texts:
        yield [text.text, text.layout, *_shown(text.figures), _first(golds[text.text])]


def _shown(figures: Sequence[Figures]) -> list[str]:
    """F1 of the kinds that the tables show; empty where a text has none of a kind."""
    found = {f.kind: f"{f.f1:.3f}" for f in figures if f.right or f.extra or f.missed}
    return [found.get(kind, "") for kind in _SHOWN]


def _first(gold: Gold) -> str:
    first = gold.get("first")
    if not first:
        return ""
    if first.get("refused"):
        return "拒读"
    kinds = ("agencies", "targets", "years")
    return " / ".join(f"{first[kind]:.3f}" if kind in first else "—" for kind in kinds)


def _table(headings: list[str], lines: Iterator[list[str]]) -> Iterator[str]:
    yield f"| {' | '.join(headings)} |"
    yield f"|{'---|' * len(headings)}"
    for line in lines:
        yield f"| {' | '.join(line)} |"
