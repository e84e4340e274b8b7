"""Where a page ended, as an opaque string.

Every statement has a column ``key``: a string that no two rows share, by which it orders. A cursor
holds the last row's key and a digest of the question, so that it cannot be used for another one.
"""

import base64
import binascii
import hashlib
import json
from collections.abc import Mapping

from ontology.errors import QueryError


def question_digest(query: str, parameters: Mapping[str, object]) -> str:
    """Eight hex digits that say which question a cursor belongs to."""
    text = json.dumps([query, parameters], ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def encode_cursor(digest: str, key: str) -> str:
    """URL-safe base64 of the question's digest and the last row's key."""
    return base64.urlsafe_b64encode(f"{digest}{key}".encode()).decode().rstrip("=")


def decode_cursor(cursor: str, digest: str) -> str:
    """The key after which to go on; QueryError if the cursor belongs to another question."""
    try:
        text = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode()
    except (binascii.Error, UnicodeError, ValueError):
        text = ""
    if not text.startswith(digest):
        raise QueryError(
            "参数 cursor 无效：它不属于这个问题和这些参数。"
            "请使用上一页返回的 next_cursor，并保持其他参数不变；要从头开始，请去掉 cursor。"
        )
    return text[len(digest) :]
