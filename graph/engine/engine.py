"""The embedded engine: one ArcadeDB server per data folder, as a child process.

Every process that uses the engine is written down in the folder's state file. The first starts
the engine, later ones find it and use it too, and the last to leave stops it: so a second command
never stops an engine that somebody else uses, and an engine whose owner was killed is taken over.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryFile
from types import TracebackType

from filelock import FileLock, Timeout

from graph.address import Connection
from graph.engine import process as engine_process
from graph.engine import state as engine_state
from graph.engine.integrity import check_integrity
from graph.engine.seal import break_seal, check_seal, write_seal
from graph.engine.state import State
from ontology.errors import StoreError

LOCK_SECONDS = 60
"""How long to wait for another command that is starting or stopping the engine."""


@dataclass
class Engine:
    """One use of the running engine; ``close`` ends this use, not other people's."""

    folder: Path
    state: State
    use: str

    @classmethod
    def open(cls, folder: Path) -> "Engine":
        """Use the engine that runs on ``folder``, or start one there.

        Raises StoreError when it cannot start: folder not writable, in use or damaged, port taken,
        disk full, or no engine for this platform.
        """
        folder = _writable(folder)
        with _locked(folder):
            return cls._register(folder, _running(folder) or _started(folder))

    @classmethod
    def start(cls, folder: Path) -> "Engine":
        """Start an engine on ``folder``; StoreError if one runs there."""
        folder = _writable(folder)
        with _locked(folder):
            if running := engine_state.read(folder):
                raise StoreError(
                    f"数据目录 {folder} 已有引擎在运行（进程 {running.process.pid}）。"
                    "请直接使用它，或先停止它，或用 POLICYGRAPH_DATA 指定另一个目录。"
                )
            return cls._register(folder, _started(folder))

    @classmethod
    def _register(cls, folder: Path, state: State) -> "Engine":
        use, state = state.joined()
        engine_state.write(folder, state)
        return cls(folder, state, use)

    @property
    def connection(self) -> Connection:
        """Address and users of the engine."""
        return replace(self.state.connection(), folder=str(self.folder))

    @property
    def pid(self) -> int:
        """Process id of the engine."""
        return self.state.process.pid

    def is_alive(self) -> bool:
        """Whether the engine process that was opened still runs."""
        return self.state.process.is_alive()

    def revive(self) -> Connection:
        """The address of the engine now: started again, on a new port, if it has died.

        A process that was killed still counts as alive for a moment in which nothing answers.
        """
        if not engine_process.wait_until_ready(self.state, self.folder):
            fresh = Engine.open(self.folder)
            self.state, self.use = fresh.state, fresh.use
        return self.connection

    def close(self) -> None:
        """End this use; stop the engine if nobody else uses it. Closing twice is harmless."""
        with _locked(self.folder):
            state = engine_state.read(self.folder)
            if state is None or self.use not in state.uses:
                engine_process.reap()
                return
            state = state.left(self.use)
            if state.uses:
                engine_state.write(self.folder, state)
            else:
                engine_process.stop(state.process)
                write_seal(self.folder)
                engine_state.forget(self.folder)

    def __enter__(self) -> "Engine":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _running(folder: Path) -> State | None:
    state = engine_state.read(folder)
    return state if state and engine_process.wait_until_ready(state, folder) else None


def _started(folder: Path) -> State:
    """A new engine, on files that are as the last one left them, or that hold together."""
    untouched = check_seal(folder)
    break_seal(folder)
    state = engine_process.start(folder)
    if not untouched:
        try:
            check_integrity(folder, state.connection())
        except BaseException:
            engine_process.stop(state.process)
            engine_state.forget(folder)
            raise
    return state


def _writable(folder: Path) -> Path:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with TemporaryFile(dir=folder) as probe:  # nameless: another command may try at once
            probe.write(b"policygraph")
    except OSError as error:
        raise StoreError(
            f"数据目录 {folder} 无法写入（{error.strerror}）。"
            "请检查权限和磁盘空间，或用 POLICYGRAPH_DATA 指定另一个目录。"
        ) from error
    return folder.resolve()


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """One command at a time looks at the state file, starts or stops the engine."""
    lock = FileLock(folder / "engine.lock")
    try:
        lock.acquire(timeout=LOCK_SECONDS)
    except Timeout:
        raise StoreError(
            f"另一个命令正在启动或停止 {folder} 的引擎，"
            f"等了 {LOCK_SECONDS} 秒仍未完成。请稍后重试。"
        ) from None
    try:
        yield
    finally:
        lock.release()
