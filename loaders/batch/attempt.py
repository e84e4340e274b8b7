"""One file of a batch: whatever is wrong with it, or with the program, the others are read."""

import traceback
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from ontology.errors import PolicyGraphError

K = TypeVar("K")
T = TypeVar("T")


@dataclass(frozen=True)
class Refused:
    """Why a file could not be read, for people: what, where and the remedy.

    ``trace`` is the traceback where the fault is the program's; else "".
    """

    reason: str
    trace: str = ""


def attempt(read: Callable[[K], T], given: K, path: object = None) -> T | Refused:
    """What ``read`` makes of a file, or why it makes nothing of it.

    ``path`` names the file if what is ``given`` is not its path.
    """
    name = path or given
    try:
        return read(given)
    except PolicyGraphError as error:
        return Refused(str(error))
    except MemoryError:
        return Refused(no_memory(name))
    except Exception as error:  # noqa: BLE001 - a bug, told with its traceback
        why = f"{name}：程序错误：{type(error).__name__}：{error}，请报告；其余文件继续"
        return Refused(why, traceback.format_exc())


def no_memory(path: object) -> str:
    """Why a file is refused that takes too much memory."""
    return f"{path}：读取时内存不足，文件过大或结构异常；请关闭其他程序后重试，或拆分后再载入"
