"""A folder is read by processes: in order, and whatever one file does, the others are read."""

import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import psutil
import pytest
from sampling import ALL, sample

from loaders.batch.attempt import Refused
from loaders.batch.parallel import read_files
from loaders.pipeline import extract_file
from loaders.read import processes

SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))
SMALL = sorted((Path(__file__).parents[2] / "golden" / "plain_text").glob("*.txt"))
HERE = Path(__file__).parent


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The module of functions that processes find by its name."""
    monkeypatch.syspath_prepend(HERE)
    import reads

    return reads


def named(folder: Path, *stems: str) -> list[Path]:
    files = [folder / f"{stem}.txt" for stem in stems]
    for file in files:
        file.write_text(file.stem)
    return files


def test_the_facts_are_those_of_reading_one_after_the_other() -> None:
    files = SEEDS if ALL else sample(SMALL, 2)
    alone = [extract_file(path) for path in files]
    for workers in (1, 2):
        together = list(read_files(extract_file, files, workers))
        assert [path for path, _ in together] == files
        assert [facts for _, facts in together] == alone


def test_the_order_is_that_of_the_files_whichever_is_done_first(reads: Any, tmp_path: Path) -> None:
    files = named(tmp_path, *map(str, range(30)))
    assert [name for _, name in read_files(reads.slow_if_first, files, 2)] == [
        file.name for file in files
    ]


def test_no_file_and_one_file_need_no_process(reads: Any, tmp_path: Path) -> None:
    assert list(read_files(reads.size, [], 2)) == []
    (alone,) = named(tmp_path, "alone")
    assert list(read_files(reads.process_of, [alone], 2)) == [(alone, os.getpid())]


@pytest.mark.parametrize(
    ("stem", "says"),
    [
        ("killed", "内存不足"),
        ("crash", "意外结束（返回码 3）"),
        ("memory", "内存不足"),
        ("bug", "程序错误：ZeroDivisionError：bug"),
        ("refused", "不是计划"),
    ],
)
def test_a_file_that_fails_is_refused_by_name_and_the_others_are_read(
    reads: Any, tmp_path: Path, stem: str, says: str
) -> None:
    files = named(tmp_path, "first", stem, "print", "last")
    first, (path, refused), *others = read_files(reads.misbehave, files, 1)
    assert isinstance(refused, Refused)
    assert f"{path}：" in refused.reason and says in refused.reason and "请" in refused.reason
    assert [answer for _, answer in (first, *others)] == ["read"] * 3


def test_the_traceback_of_a_bug_is_logged(
    reads: Any, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        list(read_files(reads.misbehave, named(tmp_path, "bug", "refused"), 2))
    (record,) = caplog.records
    assert "ZeroDivisionError" in record.getMessage()
    assert "reads.py" in record.getMessage()


def test_a_process_reads_its_share_of_files_and_another_takes_its_place(
    reads: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(processes, "MAX_FILES", 2)
    files = named(tmp_path, *map(str, range(5)))
    first, second, third, *_ = (pid for _, pid in read_files(reads.process_of, files, 1))
    assert first == second != third


def test_answers_are_not_piled_up_while_nobody_takes_them(reads: Any, tmp_path: Path) -> None:
    files = named(tmp_path, *map(str, range(100)))
    with closing(read_files(reads.leave_trace, files, 1)) as answers:
        next(answers)
        time.sleep(0.2)
    assert len(list(tmp_path.glob("*.trace"))) <= 6


def test_processes_end_at_once_when_no_more_is_taken(reads: Any, tmp_path: Path) -> None:
    files = named(tmp_path, *map(str, range(20)))
    answers = read_files(reads.process_of, files, 2)
    _, process = next(answers)
    assert isinstance(process, int)
    answers.close()
    assert gone(lambda: psutil.pid_exists(process))


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_ctrl_c_ends_the_program_and_its_processes(tmp_path: Path) -> None:
    files = named(tmp_path, "a", "b", "c")
    program = (
        "import reads, signal, sys; from pathlib import Path;"
        "from loaders.batch.parallel import read_files;"
        # A shell lets what it runs in the background ignore Ctrl-C.
        "signal.signal(signal.SIGINT, signal.default_int_handler);"
        "list(read_files(reads.say_and_wait, [Path(each) for each in sys.argv[1:]], 2))"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(HERE), *sys.path])}
    running = subprocess.Popen(
        [sys.executable, "-c", program, *map(str, files)],
        env=environment,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    started = [file.with_suffix(".started") for file in files[:2]]
    assert gone(lambda: not all(file.exists() and file.read_text() for file in started))
    os.killpg(running.pid, signal.SIGINT)
    _, said = running.communicate(timeout=60)
    assert b"KeyboardInterrupt" in said
    for file in started:
        pid = int(file.read_text())
        assert gone(lambda pid=pid: psutil.pid_exists(pid))
    assert not files[2].with_suffix(".started").exists()


def gone(still: Callable[[], bool]) -> bool:
    """Whether ``still`` ends in time."""
    end = time.monotonic() + 60
    while still() and time.monotonic() < end:
        time.sleep(0.02)
    with suppress(psutil.Error):
        return not still()
    return False
