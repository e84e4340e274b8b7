"""How well this release reads: the figures of every annotated text, layout by layout.

``quality.json`` beside this module holds them for the release (``policygraph evaluate --release``
writes it); a test measures again and fails when a figure is lower than there.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from graph.records import Facts, Node
from loaders.evaluation.gold import Gold
from loaders.evaluation.kinds import evaluate
from loaders.evaluation.score import Score, total

RELEASE = Path(__file__).with_name("quality.json")


class Figures(BaseModel):
    """Precision, recall and F1 (0-1) of one kind of fact, and the counts behind them."""

    model_config = ConfigDict(frozen=True)

    kind: str
    precision: float
    recall: float
    f1: float
    right: int
    extra: int
    missed: int

    @classmethod
    def of(cls, score: Score) -> "Figures":
        """The figures of a score, to three places."""
        ratios = {name: round(getattr(score, name), 3) for name in ("precision", "recall", "f1")}
        counts = {"extra": len(score.extra), "missed": len(score.missed)}
        return cls(kind=score.kind, right=score.right, **ratios, **counts)


class TextQuality(BaseModel):
    """The figures of one annotated text; ``sha256`` is that of its bytes."""

    text: str
    source: str
    title: str
    layout: str
    sha256: str
    figures: list[Figures]


class LayoutQuality(BaseModel):
    """The figures of all texts of one layout together."""

    layout: str
    texts: list[str]
    figures: list[Figures]


class FormatQuality(BaseModel):
    """The figures of all texts of one format (``pdf``) together."""

    format: str
    texts: list[str]
    figures: list[Figures]


class Quality(BaseModel):
    """The figures of all texts, of each layout, of each format and of each text."""

    all: list[Figures]
    layouts: list[LayoutQuality]
    formats: list[FormatQuality]
    texts: list[TextQuality]


@dataclass(frozen=True, slots=True)
class Measured:
    """One annotated text, the properties of its Document, and its scores."""

    name: str
    gold: Gold
    document: Mapping[str, object]
    scores: Sequence[Score]

    @property
    def layout(self) -> str:
        """How the text prints responsibility, as its gold says."""
        return str(self.gold.get("layout", ""))

    @property
    def format(self) -> str:
        """The format of the file, by its suffix: ``pdf``."""
        return str(self.gold["source"]).rpartition(".")[2]


def measure(name: str, gold: Gold, facts: Facts) -> Measured:
    """The scores of a text."""
    return Measured(name, gold, facts.document.properties, evaluate(facts, gold))


def nothing_read(name: str, gold: Gold) -> Measured:
    """The scores of a text that the program refuses: all that the gold has is missed."""
    document = Node("Document", name, {"title": "", "sha256": ""})
    return measure(name, gold, Facts(name, (document,), ()))


def report(measured: Sequence[Measured]) -> Quality:
    """The figures of all texts, of each layout and format, and of each text."""
    return Quality(
        all=_together(measured),
        layouts=[
            LayoutQuality(layout=name, texts=texts, figures=figures)
            for name, texts, figures in _grouped("layout", measured)
        ],
        formats=[
            FormatQuality(format=name, texts=texts, figures=figures)
            for name, texts, figures in _grouped("format", measured)
        ],
        texts=[_text(each) for each in measured],
    )


def _grouped(
    by: str, measured: Sequence[Measured]
) -> Iterator[tuple[str, list[str], list[Figures]]]:
    """(value of the property ``by``, names of its texts, their figures together)."""
    key = attrgetter(by)
    for value, members in groupby(sorted(measured, key=key), key):
        group = list(members)
        yield value, [each.name for each in group], _together(group)


@cache
def release_quality() -> Quality:
    """The figures of this release, read once."""
    return Quality.model_validate_json(RELEASE.read_bytes())


def write_release(quality: Quality) -> None:
    """Keep figures as those of the release."""
    RELEASE.write_text(quality.model_dump_json(indent=1) + "\n", encoding="utf-8")


def _text(measured: Measured) -> TextQuality:
    document = measured.document
    return TextQuality(
        text=measured.name,
        source=str(measured.gold["source"]),
        title=str(document["title"]),
        layout=measured.layout,
        sha256=str(document["sha256"]),
        figures=[Figures.of(score) for score in measured.scores],
    )


def _together(measured: Iterable[Measured]) -> list[Figures]:
    scores = [score for each in measured for score in each.scores]
    kinds = dict.fromkeys(score.kind for score in scores)
    return [Figures.of(total(kind, (s for s in scores if s.kind == kind))) for kind in kinds]
