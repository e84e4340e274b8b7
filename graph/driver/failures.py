"""What the driver raises, as errors of policygraph: the one place that knows driver exceptions."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from neo4j import exceptions

from graph.address import Connection
from graph.driver.error_marks import marked_in
from ontology.errors import (
    OutOfTimeError,
    StatementRefusedError,
    StoreError,
    StoreUnavailableError,
)

_UNREACHABLE = (
    exceptions.ServiceUnavailable,
    exceptions.SessionExpired,
    exceptions.ConnectionAcquisitionTimeoutError,
    ConnectionError,
)
DAMAGED = (
    "数据可能已损坏：请停止使用这个数据文件夹的程序，把其中的 databases 移到别处"
    "（复核决定、密钥和原文件留在原处），再用 policygraph restore 备份文件 --replace 从备份恢复，"
    "或用 policygraph load 重新载入原文件（数据文件夹中的 originals）。"
)
_LOST = re.compile(r"Record #\d+:\d+ not found|Error on (?:loading|reading) page|corrupt", re.I)
"""What the embedded engine says of a data file that lacks what another refers to."""
_DISK_FULL = ("No space left", "DatabaseUnavailable", "not enough space")


@contextmanager
def translated(connection: Connection) -> Iterator[None]:
    """Raise StoreError and its kin for what the driver raises inside the block."""
    try:
        yield
    except (exceptions.DriverError, exceptions.Neo4jError, ConnectionError) as error:
        raise as_store_error(error, connection) from error


def as_store_error(error: Exception, connection: Connection) -> StoreError:
    """The error of policygraph that says what to do about ``error``."""
    where = _where(connection)
    if too_much := marked_in(str(error)):
        return StatementRefusedError(f"语句被拒绝：{too_much}。")
    if connection.kind == "embedded" and _LOST.search(str(error)):
        return StoreError(f"{where}读不到数据（{error}）。{DAMAGED}")
    if isinstance(error, exceptions.Neo4jError):
        return _refusal(error, connection, where)
    if isinstance(error, _UNREACHABLE):
        remedy = (
            "请确认 Neo4j 已启动、地址和端口正确（NEO4J_URI）。"
            if connection.kind == "neo4j"
            else "内置引擎可能已停止，重新运行命令即可再次启动。"
        )
        return StoreUnavailableError(f"连接不上{where}。{remedy}")
    if isinstance(error, exceptions.ConfigurationError):
        return StoreError(f"{where}的地址无效：{error}。正确的写法如 bolt://localhost:7687。")
    return StoreError(f"{where}出错：{error}")


@contextmanager
def typed() -> Iterator[None]:
    """That a statement which a person typed does not end in time is a fault of that statement."""
    try:
        yield
    except OutOfTimeError as error:
        raise StatementRefusedError(str(error)) from error


def is_conflict(error: Exception) -> bool:
    """Whether another writer was in the way, so that the same transaction may succeed again."""
    return (
        isinstance(error, exceptions.Neo4jError)
        and (
            error.is_retryable()
            or isinstance(error, exceptions.ConstraintError)
            or _is_made_by_another(error.code or "")
        )
    ) or "ConcurrentModification" in str(error)


def _is_made_by_another(code: str) -> bool:
    """``IF NOT EXISTS`` does not see what another is making at the same time."""
    return code.startswith("Neo.ClientError.Schema.") and code.endswith("AlreadyExists")


def exhausted() -> StatementRefusedError:
    """For a typed statement that failed on a database that still answers."""
    return StatementRefusedError(
        "语句无法完成：所需的内存、嵌套或数值超出了限度，已被终止。请缩小查询范围。"
    )


def _refusal(error: exceptions.Neo4jError, connection: Connection, where: str) -> StoreError:
    code, text = error.code or "", error.message or str(error)
    if isinstance(error, exceptions.AuthError) and not isinstance(error, exceptions.Forbidden):
        return StoreError(_password_remedy(connection, where))
    if "DatabaseNotFound" in code:
        return StoreError(
            f"{where}没有名为 {connection.database} 的数据库。请检查 NEO4J_DATABASE。"
        )
    if any(sign in text or sign in code for sign in _DISK_FULL):
        return StoreError(
            f"{where}无法写入：磁盘空间不足或数据库不可用（{text}）。请清理磁盘后重试。"
        )
    if isinstance(error, exceptions.Forbidden) or "AccessMode" in code:
        return StatementRefusedError(f"这里只能读取，语句被拒绝：{text}")
    if _is_timeout(code, text):
        return OutOfTimeError("语句运行时间过长，已被终止。请缩小查询范围。")
    if code.startswith("Neo.ClientError.Statement") or "ProcedureCall" in code or _unknown(text):
        return StatementRefusedError(f"语句有误：{text}{_index_remedy(text)}")
    if isinstance(error, exceptions.TransientError | exceptions.DatabaseUnavailable):
        return StoreUnavailableError(f"{where}暂时无法应答：{text}。请稍后重试。")
    return StoreError(f"{where}报错（{code}）：{text}")


def _index_remedy(text: str) -> str:
    """The embedded engine says of a full-text search only that it failed."""
    if "fulltext" not in text.lower():
        return ""
    return "。检索词有误，或缺少索引（尚未载入，或由旧版本载入）：请先运行 policygraph load。"


def _unknown(text: str) -> bool:
    """The embedded engine reports an unknown function as a failure of its own."""
    return text.startswith("Unknown ")


def _is_timeout(code: str, text: str) -> bool:
    return "Timeout" in text or "TimedOut" in code or "Timeout" in code or "timed out" in text


def _password_remedy(connection: Connection, where: str) -> str:
    if connection.kind == "neo4j":
        return (
            f"{where}拒绝了用户 {connection.user}：用户名或密码不对。"
            "请检查 NEO4J_USERNAME 和 NEO4J_PASSWORD。"
        )
    return f"{where}拒绝了登录：状态文件里的密码不对。请停止该引擎后重新运行命令。"


def _where(connection: Connection) -> str:
    name = "Neo4j" if connection.kind == "neo4j" else "内置引擎"
    return f"{name}（{connection.uri}）"
