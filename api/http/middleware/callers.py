"""The caller of a request: the holder of its API key, and the address it comes from."""

from collections.abc import Mapping
from dataclasses import dataclass

from starlette.datastructures import Headers
from starlette.types import Scope

from api.services.keys import Holder, Keys
from ontology.errors import KeyRefusedError

_BEARER = "bearer "


@dataclass(frozen=True, slots=True)
class Caller:
    """``refusal`` says why there is no holder."""

    address: str
    key: Holder | None
    refusal: str = ""

    @property
    def holder(self) -> str | None:
        """The name of who holds the key."""
        return self.key.name if self.key else None

    @property
    def name(self) -> str:
        """What limits are counted by: the holder, else the address."""
        return f"key:{self.holder}" if self.holder else f"address:{self.address}"


def key_of(headers: Mapping[str, str]) -> str | None:
    """The key in ``X-API-Key`` or ``Authorization: Bearer``; None if there is neither."""
    if key := headers.get("x-api-key"):
        return key
    value = headers.get("authorization", "")
    return value[len(_BEARER) :].strip() if value.lower().startswith(_BEARER) else None


def caller_of(scope: Scope, keys: Keys) -> Caller:
    """The caller of an HTTP request."""
    address = scope["client"][0] if scope.get("client") else "?"
    try:
        return Caller(address, keys.holder(key_of(Headers(scope=scope))))
    except KeyRefusedError as error:
        return Caller(address, None, str(error))
