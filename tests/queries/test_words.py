"""What is typed becomes words to look for, and nothing that Lucene could take for an operator."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sampling import drawn

from ontology.errors import QueryError
from queries.search.snippet import mark, snippet
from queries.search.words import MAX_CHARACTERS, read_words


@pytest.mark.parametrize(
    ("typed", "lucene"),
    [
        ("会展服务", "+((+会展 +展服 +服务) (+會展 +展服 +服務))"),
        ("中心", "+中心"),
        ("GDP 增速", "+gdp* +增速"),
        ("5G基站", "+5g* +基站"),
        ("ＧＤＰ", "+gdp*"),
        ("局", ""),
        ("it", ""),
        ("3.5%", "+3*"),
        ("café", "+caf*"),
    ],
)
def test_the_index_is_asked_for_pairs_and_beginnings(typed: str, lucene: str) -> None:
    assert read_words(typed).lucene == lucene


@drawn(30, 100)
@given(st.text(max_size=MAX_CHARACTERS).filter(str.strip))
def test_no_operator_that_was_typed_reaches_lucene(typed: str) -> None:
    try:
        words = read_words(typed)
    except QueryError:
        return
    bare = re.sub(r"\+(?:[a-z0-9]+\*|[\u3400-\u9fff]{2})", "", words.lucene)
    assert set(bare) <= set("+() ")
    assert "AND" not in words.lucene and "OR" not in words.lucene


@pytest.mark.parametrize("typed", ["", "  ", "\u3000"])
def test_nothing_to_look_for_is_an_error_with_an_example(typed: str) -> None:
    with pytest.raises(QueryError, match="会展"):
        read_words(typed)


def test_too_much_is_an_error_that_says_how_much() -> None:
    assert read_words("会" * MAX_CHARACTERS)
    with pytest.raises(QueryError, match="最多 100 字"):
        read_words("会" * (MAX_CHARACTERS + 1))


@pytest.mark.parametrize(
    ("letters", "found"),
    [
        ("shangwuju", True),
        ("swj", True),
        ("sswj", True),
        ("shangwj", True),
        ("shang wu", True),
        ("angwuju", False),
        ("swjj", False),
    ],
)
def test_pinyin_is_whole_syllables_or_initials_from_the_start_of_one(
    letters: str, found: bool
) -> None:
    pattern = read_words(letters).pinyin
    assert pattern is not None
    assert bool(re.fullmatch(pattern, "shi shang wu ju")) is found


def test_words_that_are_no_letters_are_no_pinyin() -> None:
    assert read_words("商务").pinyin is None
    assert read_words("a").pinyin is None


def test_a_snippet_is_escaped_and_marks_each_word_once() -> None:
    words = read_words("會展 <b> Gdp")
    assert mark("会展<b>与GDP", words) == (
        "<mark>会展</mark>&lt;<mark>b</mark>&gt;与<mark>GDP</mark>"
    )


def test_a_snippet_shows_what_is_around_the_first_word() -> None:
    text = "前" * 100 + "会展" + "后" * 100
    assert snippet(text, read_words("会展")) == (
        "…" + "前" * 40 + "<mark>会展</mark>" + "后" * 80 + "…"
    )


@drawn(30, 100)
@given(st.text(max_size=200), st.text(max_size=20).filter(str.strip))
def test_a_snippet_never_holds_markup_of_the_text(text: str, typed: str) -> None:
    try:
        words = read_words(typed)
    except QueryError:
        return
    assert not re.search(r"<(?!/?mark>)", snippet(text, words))
