"""Who changed what and when: one line of JSON for each change, in the data folder.

Lines are only ever added. The holder of a key is named, never the key; who used the command line is
the user of the system.
"""

import getpass
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, Field, ValidationError

from ontology.errors import PolicyGraphError

Action = Literal[
    "load", "remove", "decide", "withdraw", "backup", "restore", "key-create", "key-revoke"
]


class AuditEntry(BaseModel):
    """One change."""

    at: datetime = Field(description="UTC")
    by: str = Field(description="Holder of the key, or the user of the system")
    via: Literal["http", "cli"]
    action: Action
    what: str = Field(description="Id of the document or item, name of the key, path of the backup")
    detail: str = Field("", description="Title, verdict, roles")


@dataclass(frozen=True)
class Audit:
    """The log in a file, as one person adds to it."""

    path: Path
    by: str
    via: Literal["http", "cli"]

    @classmethod
    def of_user(cls, path: Path) -> "Audit":
        """For a command: the user of the system."""
        try:
            return cls(path, getpass.getuser(), "cli")
        except (KeyError, OSError):  # a container may run under a number that has no name
            return cls(path, f"uid {os.getuid()}", "cli")

    @classmethod
    def of_holder(cls, path: Path, holder: str) -> "Audit":
        """For a request: the holder of its key."""
        return cls(path, holder, "http")

    def record(self, action: Action, what: str, detail: str = "") -> None:
        """Add a line, in one write; PolicyGraphError if the file cannot be written."""
        entry = AuditEntry(
            at=datetime.now(UTC), by=self.by, via=self.via, action=action, what=what, detail=detail
        )
        line = json.dumps(entry.model_dump(mode="json"), ensure_ascii=False) + "\n"
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            try:
                os.write(descriptor, line.encode())
            finally:
                os.close(descriptor)
        except OSError as error:
            raise PolicyGraphError(
                f"改动已完成，但无法记入 {self.path}（{error.strerror}）。请检查权限和磁盘空间。"
            ) from error


def read_audit(path: Path) -> Iterator[AuditEntry]:
    """The lines of the log, the oldest first; a torn last line (a full disk) is passed over.

    Raises PolicyGraphError, which names the line, if another is damaged.
    """
    try:
        lines = path.read_text("utf-8").splitlines() if path.exists() else []
    except (OSError, UnicodeError) as error:
        raise PolicyGraphError(f"{path} 无法读取（{error}）。请检查权限，或从备份恢复。") from error
    for number, line in enumerate(lines, 1):
        try:
            yield AuditEntry.model_validate_json(line)
        except ValidationError:
            if number < len(lines):
                raise PolicyGraphError(
                    f"{path} 第 {number} 行已损坏。请从备份恢复，或移走这个文件另存。"
                ) from None
