"""Why the embedded engine did not start, in words for the person who can act."""

from pathlib import Path

from graph.driver.failures import DAMAGED
from ontology.errors import StoreError

_PORT_IN_USE = "端口被其他程序占用。请稍后重试。"
_CAUSES = (
    (("Address already in use", "BindException", "Unable to listen"), _PORT_IN_USE),
    (
        ("No space left on device", "磁盘空间不足"),
        "磁盘已满。请清理磁盘，或用 POLICYGRAPH_DATA 指定另一个目录。",
    ),
    (
        ("is locked by another process", "LockException", "Locking file", "database.lck"),
        "数据目录正被另一个引擎使用。请先停止它，或用 POLICYGRAPH_DATA 指定另一个目录。",
    ),
    (
        ("Permission denied", "AccessDeniedException", "Read-only file system"),
        "数据目录无法写入。请检查权限，或用 POLICYGRAPH_DATA 指定另一个目录。",
    ),
    (
        ("OutOfMemoryError", "Could not reserve enough space"),
        "内存不足。请关闭其他程序后重试。",
    ),
)


def lost_its_port(failure: StoreError) -> bool:
    """Whether another program took the port, so that another port may do."""
    return _PORT_IN_USE in str(failure)


def damaged(folder: Path, why: str) -> StoreError:
    """The error for files of ``folder`` that are not as the engine wrote them."""
    return StoreError(f"数据文件夹 {folder} 不完好（{why}）。{DAMAGED}")


def explain(folder: Path, log: Path, ended: bool) -> StoreError:
    """The error for an engine on ``folder`` that ended, or that does not answer in time."""
    text = log.read_text(encoding="utf-8", errors="replace") if log.exists() else ""
    for signs, remedy in _CAUSES:
        if any(sign in text for sign in signs):
            return StoreError(f"内置引擎无法在 {folder} 启动：{remedy}（日志：{log}）")
    what = "启动后退出" if ended else "没有按时应答"
    tail = " / ".join(line.strip() for line in text.splitlines()[-3:])
    return StoreError(
        f"内置引擎在 {folder} {what}。请查看日志 {log}。最后的内容：{tail}。{DAMAGED}"
    )
