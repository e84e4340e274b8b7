"""API keys: who may do what over HTTP, and until when. Only their hashes are kept.

A key is 32 random bytes, so that a plain SHA-256 cannot be guessed back; the file is read anew for
each request, and a key that was revoked is refused at once.
"""

import hashlib
import hmac
import json
import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from graph.engine.state import write_private
from ontology.errors import KeyRefusedError, NotFoundError, PolicyGraphError, RoleRefusedError


class Role(StrEnum):
    """What the holder of a key may do. Every key may read, and an admin may do everything."""

    read = "read"
    load = "load"
    decide = "decide"
    admin = "admin"


BEFORE_ROLES = frozenset({Role.load, Role.decide})
"""What a key may do that was made when there were no roles: what it could do then."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key as it is kept: its SHA-256, and what its holder may do until the end of a day."""

    sha256: str
    roles: frozenset[Role]
    expires: date | None = None

    @classmethod
    def of(cls, kept: Any) -> "Key":
        """From the file; ValueError, KeyError or TypeError if it is no key."""
        if isinstance(kept, str):
            return cls(kept, BEFORE_ROLES)
        expires = kept.get("expires")
        return cls(
            kept["sha256"],
            frozenset(map(Role, kept["roles"])),
            date.fromisoformat(expires) if expires else None,
        )

    def to_json(self) -> dict[str, Any]:
        """As it is kept in the file."""
        expires = self.expires.isoformat() if self.expires else None
        return {"sha256": self.sha256, "roles": sorted(self.roles), "expires": expires}


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose key a request has, and what he may do."""

    name: str
    roles: frozenset[Role]

    def check(self, role: Role) -> None:
        """RoleRefusedError if he may not do what needs this role."""
        if role is not Role.read and not self.roles & {role, Role.admin}:
            raise RoleRefusedError(
                f"密钥“{self.name}”没有 {role} 角色，不能这样做。"
                f"请管理员新建有这个角色的密钥：policygraph key create 名称 --role {role}"
            )


@dataclass(frozen=True)
class Keys:
    """The keys in a file: a JSON object of keys by the name of the holder."""

    path: Path

    def add(
        self, name: str, roles: Collection[Role] = BEFORE_ROLES, expires: date | None = None
    ) -> str:
        """Make a key for a new holder; it is shown this once.

        Raises:
            PolicyGraphError: the name is empty or taken, the day is over, or the file cannot be
                written.
        """
        keys = self.all()
        if not name.strip() or name in keys:
            raise PolicyGraphError(f"“{name}”为空或已有密钥；请换一个名称，或先删除它。")
        if expires and expires < date.today():
            raise PolicyGraphError(f"到期日 {expires} 已经过去。请给出今天或以后的日期。")
        key = f"pg_{secrets.token_urlsafe(32)}"
        self._write({**keys, name: Key(_hash(key), frozenset(roles), expires)})
        return key

    def remove(self, name: str) -> None:
        """Refuse a holder's key from now on; NotFoundError if there is none."""
        keys = self.all()
        if keys.pop(name, None) is None:
            known = "、".join(keys) or "（没有）"
            raise NotFoundError(f"没有名为“{name}”的密钥。现有：{known}。")
        self._write(keys)

    def all(self) -> dict[str, Key]:
        """The keys by the name of the holder; PolicyGraphError if the file is damaged."""
        try:
            found = json.loads(self.path.read_text("utf-8"))
            return {str(name): Key.of(kept) for name, kept in found.items()}
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            raise PolicyGraphError(f"{self.path} 无法读取（{error}）。请修复或删除它。") from None
        except (AttributeError, KeyError, TypeError):
            raise PolicyGraphError(f"{self.path} 不是密钥文件。请修复或删除它。") from None

    def holder(self, key: str | None) -> Holder:
        """Whose key it is.

        Raises:
            KeyRefusedError: no key, one that is not known, or one that has expired; says how to
                get one.
        """
        keys = self.all()
        if not keys:
            raise KeyRefusedError(
                "服务器上还没有密钥。请管理员运行 policygraph key create 名称"
                "（要载入文件加 --role load，作复核决定加 --role decide）。"
            )
        if not key:
            raise KeyRefusedError("需要密钥：请在请求头 X-API-Key 中给出。")
        given = _hash(key)
        for name, known in keys.items():
            if hmac.compare_digest(known.sha256, given):
                if known.expires and known.expires < date.today():
                    raise KeyRefusedError(
                        f"密钥已于 {known.expires} 到期。请向管理员索取新的密钥。"
                    )
                return Holder(name, known.roles)
        raise KeyRefusedError("密钥无效或已被删除。请向管理员索取新的密钥。")

    def _write(self, keys: dict[str, Key]) -> None:
        new = self.path.with_name(f".{self.path.name}.new")
        kept = {name: key.to_json() for name, key in keys.items()}
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            write_private(new, json.dumps(kept, ensure_ascii=False, indent=2))
            new.replace(self.path)
        except OSError as error:
            raise PolicyGraphError(f"无法写入 {self.path}（{error.strerror}）。") from error


def _hash(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()
