"""Texts are read no worse than the release says: F1 against the annotation, kind by kind."""

from pathlib import Path

import pytest
from extracted import extracted
from printed import facts
from sampling import sample

from loaders.evaluation.gold import read_gold
from loaders.evaluation.kinds import evaluate
from loaders.evaluation.quality import RELEASE, Figures, measure, release_quality, report
from loaders.evaluation.score import Score, total
from ontology.terms import NATION

ROOT = Path(__file__).parents[3]
GOLD = sorted((ROOT / "tests" / "gold").glob("*.json"))
TEXTS = sorted((ROOT / "tests" / "gold" / "texts").iterdir())
RELEASED = {text.text: text for text in release_quality().texts}


def text_of(source: str) -> Path:
    seed = ROOT / "seeds" / source
    return seed if seed.exists() else ROOT / "tests" / "gold" / "texts" / source


@pytest.mark.parametrize("path", sample(GOLD, 24), ids=lambda path: path.stem)
def test_a_text_is_read_as_well_as_the_release_says(path: Path) -> None:
    gold = read_gold(path)
    measured = measure(path.stem, gold, extracted(text_of(gold["source"])))
    for score in measured.scores:
        told = next(each for each in RELEASED[path.stem].figures if each.kind == score.kind)
        assert Figures.of(score) == told, (
            "better: policygraph evaluate tests/gold --release; worse: a regression",
            score.extra,
            score.missed,
        )


def test_every_seed_has_gold_and_every_gold_is_in_the_release() -> None:
    sources = {read_gold(path)["source"] for path in GOLD}
    assert sources >= {path.name for path in (ROOT / "seeds").glob("*.txt")}
    assert {path.stem for path in GOLD} == set(RELEASED)


@pytest.mark.parametrize("path", sample(TEXTS, 24), ids=lambda path: path.name)
def test_no_body_of_another_government_is_taken_for_one_elsewhere(path: Path) -> None:
    found = extracted(path)
    plan = next(node for node in found.nodes if node.id == found.source)
    own = str(plan.properties["jurisdiction"])[:2]
    agencies = [node for node in found.nodes if node.label == "Agency"]
    places = {str(node.properties["jurisdiction"])[:2] for node in agencies}
    assert places <= {own, NATION[:2]}


# What the project promises of its seeds; a release below it is none.
PROMISED = {
    ("000", "agencies"): 0.99,
    ("001", "agencies"): 0.99,
    ("002", "agencies"): 0.99,
    ("003", "agencies"): 0.97,
    ("003", "deadlines"): 0.97,
    ("000", "targets"): 0.95,
    ("002", "targets"): 0.95,
    ("004", "targets"): 0.95,
    ("004", "indicators"): 0.95,
}


@pytest.mark.parametrize(("text", "kind"), list(PROMISED))
def test_the_release_keeps_what_is_promised(text: str, kind: str) -> None:
    figures = next(each for each in RELEASED[text].figures if each.kind == kind)
    assert figures.f1 >= PROMISED[text, kind]


def test_figures_of_several_texts_sum_counts_and_not_ratios() -> None:
    one = Score("targets", 9, (), ("a",))
    two = Score("targets", 1, ("b", "c", "d"), ())
    both = Figures.of(total("targets", [one, two]))
    assert (both.right, both.extra, both.missed) == (10, 3, 1)
    assert (both.precision, both.recall) == (0.769, 0.909)


def test_the_layouts_of_the_release_hold_every_text_once() -> None:
    quality = release_quality()
    named = [text for layout in quality.layouts for text in layout.texts]
    assert sorted(named) == sorted(RELEASED)
    assert report([]).texts == [] and RELEASE.exists()


def test_gold_without_lines_is_compared_by_words_alone() -> None:
    gold = {
        "source": "plan.pdf",
        "lined": False,
        "document": {"title": "天津市节水实施方案"},
        "sections": [{"number": "一、", "title": "主要任务", "level": 1, "place": "body"}],
        "citations": [{"title": "节约用水条例", "relation": "CITES"}],
        "districts": [{"name": "西青区"}],
    }
    words = "天津市节水实施方案\n一、主要任务\n（一）落实《节约用水条例》，在西青区改造管网。\n"
    scores = {score.kind: score for score in evaluate(facts(words), gold)}
    assert [scores[kind].right for kind in ("citations", "districts")] == [1, 1]
    assert scores["outline"].right == 1
    assert not scores["citations"].missed


def test_what_readers_differ_on_is_neither_missed_nor_extra() -> None:
    found = facts(
        "天津市促进消费方案\n一、任务\n对照《消费券管理办法》建设园区。（市商务局负责）\n"
    )
    sure = {"line": 3, "title": "消费券管理办法", "relation": "CITES"}
    unsure = {**sure, "title": "不知何名的办法", "uncertain": True}
    scores = [
        next(score for score in evaluate(found, {"citations": each}) if score.kind == "citations")
        for each in ([sure, unsure], [{**sure, "uncertain": True}])
    ]
    assert [(s.right, s.extra, s.missed) for s in scores] == [(1, (), ()), (0, (), ())]


def test_numbers_and_names_are_compared_whatever_codes_print_them() -> None:
    found = facts(
        "孝感市水务方案\n孝政发〔2027〕14号\n（2027年4月2日）\n一、任务\n"
        "（一）换水表。（责任单位：市水务局）\n"
    )
    agency = {"role": "RESPONSIBLE_FOR", "as_written": "市⽔务局", "line": 5}
    task = {"number": "（一）", "title": "换⽔表", "agencies": [agency], "line_start": 5}
    head = {"title": "孝感市⽔务方案", "doc_number": "孝政发 〔２０２７〕 １４号"}
    gold = {
        "source": "plan.txt",
        "lined": True,
        "document": head,
        "tasks": [task | {"line_end": 5}],
    }
    scores = {score.kind: score for score in evaluate(found, gold)}
    for kind in ("titles", "doc numbers", "agencies"):
        assert (scores[kind].right, scores[kind].extra, scores[kind].missed) == (1, (), ())
    head["doc_number"] = "孝政发〔2027〕15号"
    (number,) = (score for score in evaluate(found, gold) if score.kind == "doc numbers")
    assert number.missed


@pytest.mark.parametrize("number", ["（一）", "一"])
def test_a_task_without_lines_is_known_by_its_number_with_or_without_marks(number: str) -> None:
    found = facts(
        "天津市2022年节水工作要点\n一、任务\n（一）换水表。6月底前完成。（市水务局负责）\n"
    )
    task = {"number": number, "title": "换水表", "agencies": [], "deadline_text": "6月底前"}
    gold = {
        "source": "plan.pdf",
        "lined": False,
        "document": {"title": "天津市2022年节水工作要点"},
        "tasks": [task | {"due_on": "2022-06-30", "ongoing": False}],
    }
    scores = {score.kind: score for score in evaluate(found, gold)}
    assert (scores["deadlines"].right, scores["deadlines"].missed) == (1, ())
