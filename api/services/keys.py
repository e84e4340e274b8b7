"""API keys: who may change data over HTTP, and ask from other machines. Only their hashes are kept.

A key is 32 random bytes, so that a plain SHA-256 cannot be guessed back; the file is read anew for
each request, and a key that was removed is refused at once.
"""

import hashlib
import hmac
import json
import secrets
from dataclasses import dataclass
from pathlib import Path

from graph.engine.state import write_private
from ontology.errors import KeyRefusedError, NotFoundError, PolicyGraphError


@dataclass(frozen=True)
class Keys:
    """The keys in a file: a JSON object of SHA-256 hashes by the name of the holder."""

    path: Path

    def add(self, name: str) -> str:
        """Make a key for a new holder; it is shown this once.

        Raises:
            PolicyGraphError: the name is empty or taken, or the file cannot be written.
        """
        hashes = self._hashes()
        if not name.strip() or name in hashes:
            raise PolicyGraphError(f"“{name}”为空或已有密钥；请换一个名称，或先删除它。")
        key = f"pg_{secrets.token_urlsafe(32)}"
        self._write({**hashes, name: _hash(key)})
        return key

    def remove(self, name: str) -> None:
        """Refuse a holder's key from now on; NotFoundError if there is none."""
        hashes = self._hashes()
        if hashes.pop(name, None) is None:
            known = "、".join(hashes) or "（没有）"
            raise NotFoundError(f"没有名为“{name}”的密钥。现有：{known}。")
        self._write(hashes)

    def names(self) -> list[str]:
        """Who holds a key."""
        return list(self._hashes())

    def holder(self, key: str | None) -> str:
        """Whose key it is.

        Raises:
            KeyRefusedError: no key, or one that is not known; says how to get one.
        """
        hashes = self._hashes()
        if not hashes:
            raise KeyRefusedError("服务器上还没有密钥。请管理员运行 policygraph key add 名称。")
        if not key:
            raise KeyRefusedError("需要密钥：请在请求头 X-API-Key 中给出。")
        given = _hash(key)
        for name, known in hashes.items():
            if hmac.compare_digest(known, given):
                return name
        raise KeyRefusedError("密钥无效或已被删除。请向管理员索取新的密钥。")

    def _hashes(self) -> dict[str, str]:
        try:
            found = json.loads(self.path.read_text("utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            raise PolicyGraphError(f"{self.path} 无法读取（{error}）。请修复或删除它。") from None
        if not isinstance(found, dict):
            raise PolicyGraphError(f"{self.path} 不是密钥文件。请修复或删除它。")
        return {str(name): str(value) for name, value in found.items()}

    def _write(self, hashes: dict[str, str]) -> None:
        new = self.path.with_name(f".{self.path.name}.new")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            write_private(new, json.dumps(hashes, ensure_ascii=False, indent=2))
            new.replace(self.path)
        except OSError as error:
            raise PolicyGraphError(f"无法写入 {self.path}（{error.strerror}）。") from error


def _hash(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()
