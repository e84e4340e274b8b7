"""The commands as a person runs them: what they print, and how they end.

A few run as a process of their own (``cli``), which takes seconds; the others differ from these in
their arguments only.
"""

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from sampling import sample

Cli = Callable[..., CompletedProcess[str]]
SEEDS = Path(__file__).parents[2] / "seeds"
PLAN = SEEDS / "000_d588bc887905c78e.txt"
TITLE = "天津市促进现代服务业高质量发展实施方案"


ON_DATA = [
    ("query", "tasks-due"),
    ("query", "tasks-led-by-agency", "agency=市商务局"),
    ("ask", "市商务局牵头哪些任务"),
    ("search", "会展"),
    ("export", "--format", "jsonl"),
    ("validate",),
    ("review",),
    ("remove", "云州", "--yes"),
    ("cypher", "MATCH (d:Document) RETURN d.title AS title"),
]


@pytest.fixture(scope="module")
def loaded(cli: Cli) -> Cli:
    """The command line on a graph that holds one of the seeds."""
    done = cli("load", PLAN)
    assert done.returncode == 0, done.stderr
    assert TITLE in done.stderr.replace("\n", "")
    return cli


def told(done: CompletedProcess[str], code: int, *words: str) -> None:
    """It ended with this code, said these words, and showed no traceback."""
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    for word in words:
        assert word in done.stderr


def test_loading_twice_writes_nothing_the_second_time(loaded: Cli, here: Cli) -> None:
    done = here("load", PLAN)
    told(done, 0, "未变化")


def test_a_bad_file_fails_and_the_others_are_loaded(loaded: Cli, here: Cli, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\x00\x01\x02")
    (tmp_path / "b.txt").write_text("")
    (tmp_path / "c.txt").write_text(PLAN.read_text("utf-8"), "utf-8")
    done = here("load", tmp_path, COLUMNS="400")
    told(done, 1, "a.txt", "b.txt", "失败", "错误：")
    assert "c.txt" in done.stderr
    reasons = [line for line in done.stderr.splitlines() if line.startswith("错误：")]
    said = re.sub(r"\s", "", done.stderr)
    assert all(said.count(re.sub(r"\s", "", reason[3:])) == 1 for reason in reasons)


@pytest.mark.parametrize("path", ["/nowhere/plan.txt", "/nowhere"])
def test_a_file_that_is_not_there_is_one_clear_line(here: Cli, path: str) -> None:
    told(here("load", path), 1, "错误：", path)


def test_a_folder_without_plans_is_said(here: Cli, tmp_path: Path) -> None:
    told(here("load", tmp_path), 1, "没有可载入的文件")


def test_a_dry_run_reads_and_writes_nothing(here: Cli, tmp_path: Path) -> None:
    data = str(tmp_path / "untouched")
    done = here("load", "--dry-run", PLAN, POLICYGRAPH_DATA=data, COLUMNS="200")
    told(done, 0, "试运行", TITLE[:4])
    assert not (tmp_path / "untouched").exists()


def test_a_dry_run_says_what_would_change(loaded: Cli, here: Cli, tmp_path: Path) -> None:
    told(here("load", PLAN), 0)
    told(here("load", "--dry-run", PLAN, COLUMNS="200"), 0, "试运行：没有变化")
    text = PLAN.read_text("utf-8")
    assert "牵头单位：市商务局" in text
    (tmp_path / "corrected.txt").write_text(
        text.replace("牵头单位：市商务局", "牵头单位：市财政局", 1), "utf-8"
    )
    version = here("status").stdout
    done = here("load", "--dry-run", tmp_path / "corrected.txt", COLUMNS="200")
    told(done, 0, "试运行：将", "增加 ", "改变 ", "移除 ")
    assert here("status").stdout == version


def test_nothing_is_removed_where_nobody_can_be_asked(loaded: Cli, here: Cli) -> None:
    told(here("load", PLAN), 0)
    told(here("remove", TITLE), 1, f"《{TITLE}》", "--yes")
    told(here("load", PLAN), 0, "未变化")


def test_extract_prints_the_facts_without_a_store(cli: Cli, here: Cli, tmp_path: Path) -> None:
    done = cli("extract", PLAN, POLICYGRAPH_DATA=str(tmp_path / "untouched"))
    told(done, 0)
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert {record["type"] for record in records} == {"node", "relationship"}
    assert not (tmp_path / "untouched").exists()
    output = tmp_path / "facts.jsonl"
    told(here("extract", PLAN, "-o", output), 0)
    assert output.read_text("utf-8") == done.stdout


def test_extract_to_a_place_that_cannot_be_written_is_said(here: Cli, tmp_path: Path) -> None:
    told(here("extract", PLAN, "-o", tmp_path / "no" / "such" / "facts.jsonl"), 1, "无法写入")


def test_the_question_is_answered_with_sources(loaded: Cli, here: Cli) -> None:
    done = here("query", "tasks-led-by-agency", "agency=市商务局")
    told(done, 0, "共 ")
    assert "天津市商务局" in done.stdout
    assert max(width(line) for line in done.stdout.splitlines()) <= 100
    assert "《天津市" in done.stdout


def width(line: str) -> int:
    return sum(2 if "\u2e80" <= character <= "\uffef" else 1 for character in line)


def test_tasks_with_a_day_are_a_calendar_and_other_rows_are_none(loaded: Cli, here: Cli) -> None:
    printed = here("query", "tasks-due", "--format", "ics")
    assert printed.returncode == 0
    assert printed.stdout.replace("\r", "").startswith("BEGIN:VCALENDAR\n")
    refused = here("query", "documents", "--format", "ics")
    assert refused.returncode != 0 and "没有到期日" in refused.stderr


def test_all_formats_have_the_same_rows(loaded: Cli, here: Cli) -> None:
    asked = ("query", "tasks-led-by-agency", "agency=市商务局", "--format")
    whole = json.loads(here(*asked, "json").stdout)
    lines = [json.loads(line) for line in here(*asked, "jsonl").stdout.splitlines()]
    table = list(csv.DictReader(io.StringIO(here(*asked, "csv").stdout.removeprefix("\ufeff"))))
    assert whole["query"] == "tasks-led-by-agency"
    assert whole["receipt"]["parameters"] == {"agency": "市商务局"}
    assert [sorted(row.items(), key=str) for row in lines] == [
        sorted(row.items(), key=str) for row in whole["rows"]
    ]
    assert [row["原文"] for row in table] == [row["quote"] for row in lines]
    assert len(lines) >= 2


def test_a_limit_asks_for_one_page(loaded: Cli, here: Cli) -> None:
    asked = ("query", "document-measures", f"document={TITLE}", "limit=2", "--format", "json")
    first = json.loads(here(*asked).stdout)
    assert len(first["rows"]) == 2
    second = json.loads(here(*asked, f"cursor={first['next_cursor']}").stdout)
    assert first["rows"][1] != second["rows"][0]


def test_the_questions_are_listed(here: Cli) -> None:
    done = here("query")
    told(done, 0)
    assert "tasks-led-by-agency" in done.stdout.replace("\n", "")


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("query", "tasks-lead-by-agency", "agency=市商务局"), 1, ("tasks-led-by-agency",)),
        (("query", "tasks-led-by-agency"), 1, ("缺少参数 agency", "示例：")),
        (("query", "tasks-led-by-agency", "市商务局"), 1, ("参数=值", "agency=市商务局")),
        (("query", "tasks-led-by-agency", "agency=市商务厅"), 1, ("最接近的名称：", "市商务局")),
        (("query", "tasks-due", "due_to=明年"), 1, ("due_to 应为日期",)),
        (("query", "documents", "--format", "xml"), 2, ("--format",)),
        (("cypher", "CREATE (x)"), 1, ("错误：",)),
        (("cypher", "MATCH (a RETURN a"), 1, ("错误：",)),
        (("remove", "没有这个文件"), 1, ("没有名为“没有这个文件”的文件",)),
        (("fly",), 2, ("没有这个命令", "fly")),
        (("status", "--wings"), 2, ("没有这个选项", "--wings")),
        (("load",), 2, ("缺少参数",)),
    ],
)
def test_a_mistake_gets_one_clear_message(
    loaded: Cli, here: Cli, arguments: tuple[str, ...], code: int, words: tuple[str, ...]
) -> None:
    done = here(*arguments)
    told(done, code, "错误：", *words)
    assert done.stdout == ""
    assert len(done.stderr.strip().splitlines()) == 1


def test_cypher_reads(loaded: Cli, here: Cli) -> None:
    asked = (
        "cypher",
        "MATCH (d:Document {title: $title}) RETURN d.title AS title",
        f"title={TITLE}",
    )
    assert json.loads(here(*asked, "--format", "jsonl").stdout) == {"title": TITLE}
    assert "title" in here(*asked).stdout


def test_status_says_where_the_data_is_and_how_much(loaded: Cli, here: Cli) -> None:
    done = here("status")
    told(done, 0)
    text = done.stdout.replace("\n", "")
    for word in ("内置引擎", "数据版本", "任务/措施 Measure", "牵头 LEADS", TITLE[:8]):
        assert word in text


@pytest.mark.parametrize(
    ("variables", "words"),
    [
        ({"NEO4J_URI": "bolt://127.0.0.1:9"}, ("NEO4J_PASSWORD",)),
        ({"NEO4J_URI": "bolt://127.0.0.1:9", "NEO4J_PASSWORD": "x"}, ("127.0.0.1:9",)),
        ({"NEO4J_URI": "http://x", "NEO4J_PASSWORD": "x"}, ("http://x",)),
        ({"POLICYGRAPH_PORT": "many"}, ("POLICYGRAPH_PORT", "many")),
        ({"POLICYGRAPH_DATA": "/proc/no"}, ("/proc/no", "POLICYGRAPH_DATA")),
    ],
)
def test_a_wrong_setting_is_named(
    here: Cli, variables: dict[str, str], words: tuple[str, ...]
) -> None:
    told(here("status", **variables), 1, "错误：", *words)


def test_debug_shows_the_traceback(here: Cli) -> None:
    done = here("remove", "没有这个文件", "--debug")
    assert done.returncode == 1
    assert "Traceback" in done.stderr


def test_removing_takes_one_document_out(loaded: Cli, here: Cli) -> None:
    told(here("remove", TITLE, "--yes"), 0, "已移除 doc-")
    told(here("remove", TITLE, "--yes"), 1, "错误：")
    told(here("load", PLAN), 0, "已写入")


@pytest.mark.parametrize("arguments", sample(ON_DATA, 3))
def test_whatever_is_asked_of_an_empty_graph_one_message_says_where_it_is_and_how_to_load(
    here: Cli, data_folder: Path, arguments: tuple[str, ...]
) -> None:
    done = here(*arguments, POLICYGRAPH_DATA=str(data_folder))
    told(
        done, 1, f"文件夹 {data_folder} 中还没有载入任何文件", "policygraph load", "policygraph up"
    )
    assert done.stdout == "" and len(done.stderr.strip().splitlines()) == 1


def test_the_status_of_an_empty_graph_says_that_it_is_empty(here: Cli, data_folder: Path) -> None:
    done = here("status", POLICYGRAPH_DATA=str(data_folder))
    told(done, 0, f"文件夹 {data_folder} 中还没有载入任何文件", "policygraph load")
