"""Whatever file is given, only a FormatError with a remedy comes out, in bounded time."""

import random
import tracemalloc
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from long_texts import KINDS, TABLE, TASK, long_text
from printed import HEAD, SEEDS, document, facts, nodes, plan
from sampling import amount, drawn, sample

from loaders.pipeline import extract_document, extract_file
from ontology.errors import FormatError


@pytest.fixture(scope="module", autouse=True)
def vocabulary_is_loaded() -> None:
    """The first text of a run loads jieba and the vocabularies, which is not the text's cost."""
    plan("一、重点任务\n（一）促进消费。建设5个商圈，营业收入达到1亿元。（市某某局负责）")


def refused(path: Path) -> str:
    with pytest.raises(FormatError) as refusal:
        extract_file(path)
    return str(refusal.value)


def reads_or_refuses(words: str) -> None:
    with suppress(FormatError):
        assert facts(words).fingerprint


# --- files that cannot be read ---------------------------------------------------------------


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    message = refused(tmp_path / "无此文件.txt")
    assert "无此文件.txt" in message and "请检查路径" in message


def test_a_folder_named_like_a_text_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "plan.txt"
    folder.mkdir()
    assert "plan.txt" in refused(folder)


@pytest.mark.parametrize("target", ["nowhere.txt", "link.txt"], ids=["dangling", "looping"])
def test_a_link_that_leads_nowhere_is_refused(tmp_path: Path, target: str) -> None:
    link = tmp_path / "link.txt"
    link.symlink_to(tmp_path / target)
    assert "link.txt" in refused(link)


def test_a_file_under_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    assert "b.txt" in refused(tmp_path / "a.txt" / "b.txt")


@pytest.mark.parametrize("data", [b"", b"\n", b" \t\r\n\n ", "　　\n".encode(), b"\xef\xbb\xbf"])
def test_an_empty_file_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(data)
    assert "empty.txt" in refused(path)


SEED = SEEDS[1].read_bytes()
DAMAGED = {
    "one bad byte in the middle": SEED[:9000] + b"\xff" + SEED[9000:],
    "one byte lost": SEED[:9000] + SEED[9001:],
    "binary noise": random.Random(1).randbytes(4000),
    "NUL bytes": SEED[:9000] + b"\0\0" + SEED[9000:],
    "UTF-16 without its mark": SEED.decode().encode("utf-16-le"),
    "half a UTF-16 character": b"\xff\xfe" + SEED.decode().encode("utf-16-le")[:-1],
    "half a UTF-32 character": SEED.decode().encode("utf-32")[:-1],
    "compressed": b"PK\x03\x04" + random.Random(2).randbytes(2000),
    "PDF": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + random.Random(3).randbytes(2000),
}


@pytest.mark.parametrize("kind", DAMAGED)
def test_a_damaged_or_binary_file_is_refused_with_its_line(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(DAMAGED[kind])
    message = refused(path)
    assert "bad.txt：第 " in message and "请" in message


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_a_plan_in_another_encoding_says_the_same(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes(SEED.decode().encode(encoding))

    def said(path: Path) -> list[str]:
        skipped = {"source_file", "sha256", "text"}
        return [
            f"{node.id} { {k: v for k, v in node.properties.items() if k not in skipped} }"
            for node in extract_file(path).nodes
        ]

    assert said(path) == said(SEEDS[1])


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_make_no_difference(end: str) -> None:
    words = f"{HEAD}{TASK}建设园区。（市商务局负责）\n"
    assert [n.id for n in facts(words.replace("\n", end)).nodes] == [
        n.id for n in facts(words).nodes
    ]


# --- texts that are no plan ------------------------------------------------------------------

NO_PLANS = {
    "a poem": "静夜思\n\n床前明月光，疑是地上霜。\n举头望明月，低头思故乡。\n",
    "English prose": "On cities\n\nThis is an essay. It has 2 paragraphs and no plan at all.\n",
    "a CSV": "id,name,value\n1,a,2\n2,b,3\n",
    "a table of numbers": "年份\t产值\n2024\t100\n2025\t120\n",
    "a report": "天津市召开商务工作会议\n\n3月5日，会议召开。2024年全市进出口增长5%。\n",
    "one word": "天津",
    "numbers": "1. 2. 3. 4.\n",
    "a novel": "第一章 风起\n\n那一年，他到了北京。\n\n第二章 云涌\n\n他开了店。\n",
    "a recipe": "红烧肉\n\n一、步骤\n\n（一）焯水。把肉放入锅中，煮10分钟。\n（二）上色。加糖。\n",
}


@pytest.mark.parametrize("kind", NO_PLANS)
def test_a_text_that_is_no_plan_is_refused(kind: str) -> None:
    with pytest.raises(FormatError, match="请") as refusal:
        facts(NO_PLANS[kind])
    page = Path(__file__).parents[2] / "docs" / "accuracy.md"
    assert "docs/accuracy.md 的“按版式”" in str(refusal.value)
    assert "## 按版式" in page.read_text("utf-8")


@pytest.mark.parametrize(
    "words",
    [
        "某县基本情况\n\n一、现状\n全县有3个乡镇。\n二、发展目标\n2026年，建成学校5所。\n"
        "2027年，建成学校6所。\n2028年，建成学校7所。\n",
        f"各县区人民政府：\n{'请认真组织自查并报送情况。' * 20}\n特此通知。\n",
        f"结合实际，特制定肉牛养殖项目实施方案。{'各村组织农户参与养殖。' * 20}\n",
    ],
)
def test_a_text_without_an_official_title_is_read_for_what_it_says(words: str) -> None:
    assert facts(words).nodes


# --- plans with odd contents -----------------------------------------------------------------

MANY = amount(1_000, 10_000)


@pytest.mark.parametrize(
    "words",
    [
        "（" * MANY,
        "（" * MANY + "）" * MANY,
        "（" * MANY + "市商务局负责" + "）" * MANY,
        "《" * MANY + "方案" + "》" * MANY,
        "“" * MANY + "达到1亿元",
        "|" * MANY,
        "#" * MANY,
        "甲\u0301" * MANY,
        "😀🇨🇳\u200b\u202e\ufeff\U000e0001" * 200,
        "\ue000" * 1_000,
        "\u2028建设园区。\u2029\x0b\x0c\x85",
        "到2027年13月45日，达到0.0.0亿元。",
        "附件专栏第一章第一节一、（一）1．（1）①",
        "市商务局、" * amount(300, 3_000),
        "第九百九十九章",
    ],
    ids=range(15),
)
def test_odd_contents_are_read_as_they_stand(words: str) -> None:
    assert nodes(plan(f"{TASK}建设园区。{words}。\n{words}\n"), "Measure")


def test_a_heading_without_words_is_read() -> None:
    reads_or_refuses("力\n第三章\n4")


def test_a_heading_whose_title_is_empty_is_read() -> None:
    reads_or_refuses("力\n第三节。A\n4")


@pytest.mark.parametrize(
    "word",
    [
        "等",
        "和市教委",
        "会同市教委",
        "等市教委",
    ],
)
def test_a_word_repeated_without_end_is_read(word: str) -> None:
    plan(f"{TASK}建设园区。（责任单位：市商务局{word * 1000}）\n")


@pytest.mark.parametrize(
    "digits",
    [
        "1" + "0" * 40,
        "1" * 400 + ".5",
        "1" * 4500,
        "9" * 15,
    ],
    ids=len,
)
def test_a_huge_number_is_stored_as_a_number_that_a_graph_can_hold(digits: str) -> None:
    found = plan(f"{TASK}服务贸易额达到{digits}亿元。")
    assert found.fingerprint
    values = [node.properties.get("value", 0) for node in nodes(found, "Target")]
    for value in values:
        assert isinstance(value, int | float)
        assert abs(value) < 2**63 if isinstance(value, int) else abs(value) < float("inf")


def test_a_label_printed_in_two_cells_in_any_order_has_its_lines() -> None:
    found = plan(
        "\t\n\t号\n\t\n\t\n\t\n\t工作目标\n\t责任单位\n\n\t2025年\n\t2027年\n\n"
        "\t）\n\t造\n\t施\n\t实\n\t\n\t\n\t"
    )
    for edge in found.edges:
        assert int(str(edge.properties["line_start"])) <= int(str(edge.properties["line_end"])), (
            edge
        )


# --- texts cut, mixed and doubled ------------------------------------------------------------

PLACES = random.Random(20260711)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_a_plan_cut_off_anywhere_is_read_or_refused(path: Path) -> None:
    words = path.read_text(encoding="utf-8")
    for _ in range(amount(3, 12)):
        reads_or_refuses(words[: PLACES.randrange(len(words))])


LINES = [line for path in SEEDS[:4] for line in path.read_text(encoding="utf-8").split("\n")]


@st.composite
def shaken(draw: st.DrawFn) -> str:
    """A stretch of the seeds with lines dropped, doubled and swapped."""
    start = draw(st.integers(0, len(LINES) - 1))
    lines = LINES[start : start + draw(st.integers(1, 150))]
    shake = random.Random(draw(st.integers(0, 2**32)))
    lines = [line for line in lines for _ in range(shake.choice((0, 1, 1, 1, 1, 1, 1, 2)))]
    for _ in range(len(lines) // 10):
        one, other = shake.randrange(len(lines)), shake.randrange(len(lines))
        lines[one], lines[other] = lines[other], lines[one]
    return "\n".join(lines)


@drawn(20, 100)
@given(shaken())
def test_lines_dropped_doubled_and_swapped_are_read_or_refused(words: str) -> None:
    reads_or_refuses(words)


# --- long texts: time and memory -------------------------------------------------------------


@pytest.mark.parametrize("kind", sample(sorted(KINDS), 2))
def test_a_long_text_is_read_to_its_end(kind: str) -> None:
    """``benchmarks/long_texts.py`` says how long that takes."""
    reads_or_refuses(long_text(kind, amount(5_000, 20_000)))


def peak(make: Callable[[int], str], size: int) -> int:
    read = document(make(size))
    tracemalloc.start()
    try:
        extract_document(read)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def one_line(size: int) -> str:
    """About ``size`` eighths of a megabyte of prose in one line."""
    return HEAD + TASK + "推动现代服务业高质量发展，培育竞争新优势。" * (size * 2_000)


def repeating_row(size: int) -> str:
    """A body item and an annex row that say one phrase again and again."""
    phrase = "建设园区服务企业" * (size * 25)
    return f"{HEAD}{TASK}{phrase}\n附件\n{TABLE}1\t{phrase}\t市商务局\n2\t培训人才。\t市教委\n"


@pytest.mark.exhaustive
@pytest.mark.parametrize(
    "make",
    [
        one_line,
        repeating_row,
    ],
)
def test_memory_grows_with_the_length_of_a_text(make: Callable[[int], str]) -> None:
    assert peak(make, 4) < 5 * peak(make, 1)
