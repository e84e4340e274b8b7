"""What is said of how a question was understood is what its parameters say, and nothing else."""

from datetime import date

from sampling import sample

from queries.asking.known.name_index import NameIndex
from queries.asking.known.phrases import askables
from queries.asking.suggestions import filled
from queries.asking.understanding import Declined, Understood, understand
from tests.asking.echo import check_echo

TODAY = date(2026, 11, 26)
PHRASES = [filled(each, phrase, {}) for each in askables() for phrase in each.phrases]


def test_the_echo_of_every_phrase_of_the_catalogue_says_its_parameters(forms: NameIndex) -> None:
    for text in sample(PHRASES, 20):
        if isinstance(meant := understand(text, forms, TODAY), Understood):
            check_echo(meant)


def test_a_value_of_ours_within_a_phrase_is_said_by_its_word(forms: NameIndex) -> None:
    meant = understand("按closeness给机构排名", forms, TODAY)
    assert isinstance(meant, Understood)
    assert meant.sentence == "问的是：按接近中心性给机构排名。"


def test_a_period_is_said_with_both_of_its_ends(forms: NameIndex) -> None:
    meant = understand("2025年到期的任务", forms, TODAY)
    assert isinstance(meant, Understood)
    check_echo(meant)
    assert "以后" not in meant.sentence


def test_how_an_indicator_changes_is_its_whole_series(forms: NameIndex) -> None:
    meant = understand("集装箱吞吐量在各规划里怎么变化", forms, TODAY)
    assert isinstance(meant, Understood)
    assert (meant.query.name, meant.given) == (
        "indicator-series",
        {"indicator": "港口集装箱吞吐量"},
    )


def test_a_short_name_of_several_indicators_is_asked_back(forms: NameIndex) -> None:
    meant = understand("集装箱的目标是多少", forms, TODAY)
    assert isinstance(meant, Declined)
    assert "“集装箱”可以指" in meant.reason
    assert "港口集装箱吞吐量" in meant.reason and "集装箱班轮航线数" in meant.reason


def test_what_a_name_only_begins_with_is_offered_and_never_answered(forms: NameIndex) -> None:
    meant = understand("2025年、2030年常住人口目标", forms, TODAY)
    assert isinstance(meant, Declined)
    assert meant.reason == "图中没有名为“常住人口”的指标。最接近的名称：常住人口城镇化率。"
    assert meant.suggestions == ("常住人口城镇化率2025年、2030年的目标？",)
