"""Damaged plans are read soundly or refused by name; ``benchmarks/damage.py`` reads thousands.

``damages.py`` says what is done to them, ``invariants.py`` what holds all the same.
"""

from contextlib import suppress
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from sampling import SEED, amount, sample

from graph.records import Facts
from loaders.pipeline import extract_document
from loaders.read.formats.plain_text import FORMAT
from ontology.errors import FormatError
from tests.loaders.damages import TEXTS, damaged, text_of
from tests.loaders.invariants import ROLES, check_path, lines_of, lines_told

FIRST_DAMAGED = 3
SHORT = [
    path
    for path in TEXTS
    if path.stat().st_size < 50_000 and text_of(path).count("\n") > FIRST_DAMAGED
]


CASES = {
    (".txt", ".md"): amount(8, 80),
    (".html", ".docx"): amount(4, 40),
    (".xlsx", ".ods", ".xls", ".ofd"): amount(4, 40),
    (".zip",): amount(2, 25),
    (".pdf",): amount(1, 3),
}
"""How many damaged files of which kinds are read."""


@pytest.mark.parametrize(
    ("kinds", "number"), [(kinds, n) for kinds, count in CASES.items() for n in range(count)]
)
def test_a_damaged_file_is_read_soundly_or_refused(kinds: tuple[str, ...], number: int) -> None:
    found = damaged(Random(f"{SEED}-{number}"), kinds)
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"plan{found.suffix}"
        path.write_bytes(found.data)
        check_path(path)


@pytest.mark.parametrize("name", ["x" * 300 + ".txt", "x" * 300 + ".zip/a.txt", "a\0b.txt"])
def test_a_name_that_the_system_does_not_allow_is_refused(name: str) -> None:
    assert check_path(Path(name)) == {"refused": 1}


# --- never a silent loss ---------------------------------------------------------------------


def read(words: str) -> Facts:
    return extract_document(FORMAT.read(Path("plan.txt"), words.encode()))


@cache
def sound(path: Path) -> Facts:
    return read(text_of(path))


@pytest.mark.parametrize("path", sample(SHORT, 4), ids=lambda path: path.name[:3])
@pytest.mark.parametrize("times", [0, 2], ids=["dropped", "doubled"])
def test_lines_lost_or_doubled_lose_no_assignment_elsewhere_silently(
    path: Path, times: int
) -> None:
    """Each line that states an assignment still does, or a review item puts it up."""
    random = Random(f"{path.name}-{times}")
    lines = text_of(path).split("\n")
    for _ in range(3):
        start = random.randrange(FIRST_DAMAGED, len(lines))
        stop = min(len(lines), start + random.choice((1, 2, 20)))
        damaged_lines = lines[:start] + lines[start:stop] * times + lines[stop:]
        with suppress(FormatError):
            told = set(lines_told(read("\n".join(damaged_lines))))
            shift = len(damaged_lines) - len(lines)
            for edge in sound(path).edges:
                if edge.type in ROLES:
                    moved = {_moved(line, start, stop, shift) for line in lines_of(edge)}
                    assert None in moved or moved & told, (start, stop, edge)


def _moved(line: int, start: int, stop: int, shift: int) -> int | None:
    """Where a line stands after the damage; None if it is damaged itself."""
    if line <= start:
        return line
    return line + shift if line > stop else None


def test_a_table_that_lost_its_heading_is_put_up() -> None:
    found = read(
        "天津市促进消费实施方案\n\n一、重点任务\n（一）促进消费。建设园区。（市商务局负责）\n"
        "附件\n1\t建设园区\t市商务局、市财政局\n2\t培训人才\t市教委\n"
    )
    (item,) = [node for node in found.nodes if node.label == "ReviewItem"]
    assert item.properties["rule"] == "unread-responsibility"
    assert (item.properties["line_start"], item.properties["line_end"]) == (6, 7)


def test_rows_that_a_table_goes_on_with_behind_a_gap_are_put_up() -> None:
    rows = "".join(f"{n}\n完成第{n}项工作\n市商务局\n" for n in range(1, 4))
    later = "完成年度目标任务\n市财政局\n12\n建设园区\n市教委\n"
    found = read(f"天津市重点工作责任分解\n\n序号\n目标任务\n责任单位\n{rows}{later}")
    (item,) = [node for node in found.nodes if node.label == "ReviewItem"]
    assert item.properties["rule"] == "unread-responsibility"
    assert (item.properties["line_start"], item.properties["line_end"]) == (16, 19)


def test_a_lost_cell_is_known_by_the_names_that_the_plan_reads_elsewhere() -> None:
    rows = "".join(f"{n}\n完成第{n}项工作\n各科室\n" for n in range(1, 4))
    later = "完成年度目标任务\n各科室\n12\n建设园区\n各科室\n"
    found = read(f"天津市重点工作责任分解\n\n序号\n目标任务\n责任单位\n{rows}{later}")
    (item,) = (
        node.properties
        for node in found.nodes
        if node.properties.get("rule") == "unread-responsibility"
    )
    assert (item["line_start"], item["line_end"], item["affects"]) == (16, 19, 2)


def test_rows_with_bars_and_no_heading_are_put_up_with_one_that_lists_units() -> None:
    found = read(
        "天津市促进消费实施方案\n\n一、重点任务\n（一）促进消费。建设园区。（市商务局负责）\n"
        "危险化学品 | 2月份 | 安监站 安监所 |\n\n养老机构 | 4月份 | 市民政局 |\n"
    )
    (item,) = (node.properties for node in found.nodes if node.label == "ReviewItem")
    assert (item["line_start"], item["line_end"], item["affects"]) == (5, 7, 2)


def test_a_list_without_end_is_read_to_its_limit_and_says_so() -> None:
    units = "、".join(f"市第{number}局" for number in range(3000))
    found = read(
        f"天津市促进消费实施方案\n\n一、重点任务\n（一）促进消费。建设。（责任单位：{units}）"
    )
    assert 500 < sum(edge.type in ROLES for edge in found.edges) < 2000
    assert any(node.properties.get("rule") == "endless-list" for node in found.nodes)


def test_an_ordinal_that_stands_alone_is_a_section_if_anything_stands_under_it() -> None:
    found = read(
        "天津市促进消费实施方案\n\n一、重点任务\n（一）\n1. 建设园区。加快建设，服务企业达到5家。"
        "（市商务局负责）\n2. 培训人才。加快培训。"
    )
    refs = {node.ref for node in found.nodes}
    assert {end for edge in found.edges for end in (edge.start, edge.end)} <= refs
