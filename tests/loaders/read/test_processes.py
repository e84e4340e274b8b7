"""No process that read files outlives those who asked, whatever happens between them."""

import pickle
from collections.abc import Callable

import pytest

from loaders.read import processes
from loaders.read.processes import Died, Processes, _Process

QUESTION = pickle.dumps((str.upper, "a", "a"))


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[_Process]:
    """The processes that were started."""
    started: list[_Process] = []

    class Remembered(_Process):
        def __init__(self, module: str) -> None:
            super().__init__(module)
            started.append(self)

    monkeypatch.setattr(processes, "_Process", Remembered)
    return started


def _behind_exchange(monkeypatch: pytest.MonkeyPatch, then: Callable[[], None]) -> None:
    """Do something between the answer of a process and its return."""
    exchange = _Process._exchange

    def exchanged(process: _Process, data: bytes) -> bytes:
        answer = exchange(process, data)
        then()
        return answer

    monkeypatch.setattr(_Process, "_exchange", exchanged)


def test_an_answer_that_comes_while_all_are_ended(
    asked: list[_Process], monkeypatch: pytest.MonkeyPatch
) -> None:
    pool = Processes("loaders.batch.worker")
    _behind_exchange(monkeypatch, pool.end)
    assert pickle.loads(pool.ask(QUESTION)) == "A"
    assert [process._process.returncode is None for process in asked] == [False]
    with pytest.raises(Died):
        pool.ask(QUESTION)


def test_an_interrupted_question(asked: list[_Process], monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    pool = Processes("loaders.batch.worker")
    with monkeypatch.context() as interrupted:
        _behind_exchange(interrupted, interrupt)
        with pytest.raises(KeyboardInterrupt):
            pool.ask(QUESTION)
    assert [process._process.returncode is None for process in asked] == [False]
    assert pickle.loads(pool.ask(QUESTION)) == "A"
    pool.end()
    assert len(asked) == 2
