"""How large an answer may be: what an agent reads takes room in its context.

Tokens are counted by a fixed rule that needs no model's vocabulary and errs on the large side: one
for each character that is not ASCII, one for every three that are.
"""

from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from pydantic import BaseModel
from pydantic_core import to_json

MAX_TOKENS = 8000
"""Of a whole answer, which says everything twice: as structured content, and as text."""
_ROOM = MAX_TOKENS - 300
"""What the envelope leaves for both."""
MAX_ROW = _ROOM // 4
"""Of a row, once."""
_ASCII_PER_TOKEN = 3
_SHORTER = ((600, 40), (200, 20), (60, 10))
"""Letters of a text and items of a list that are kept, ever fewer until a row fits."""


A = TypeVar("A", bound=BaseModel)


def tokens(text: str) -> int:
    """Tokens of a text by the rule above."""
    plain = sum(letter.isascii() for letter in text)
    return len(text) - plain + -(-plain // _ASCII_PER_TOKEN)


def size_of(answer: BaseModel) -> int:
    """Tokens of an answer as data, and as a text within JSON."""
    data = answer.model_dump_json(by_alias=True)
    return tokens(data) + tokens(to_json(data).decode())


async def fitting(ask: Callable[[int], Awaitable[tuple[A, int]]], limit: int) -> A:
    """The answer with as many rows as fit, at most ``limit``.

    ``ask`` gives the answer with at most so many rows, and how many it has. It is asked again with
    fewer, so that the cursor of the answer is that of its last row.
    """
    answer, rows = await ask(limit)
    while (size := size_of(answer)) > _ROOM and rows > 1:
        answer, rows = await ask(max(1, min(rows - 1, rows * _ROOM // size)))
    return answer


def cut_row(row: dict[str, Any]) -> dict[str, Any]:
    """The row with long texts and lists cut, which then say how long they are."""
    cut = row
    for letters, items in _SHORTER:
        cut = _cut(row, letters, items)
        if tokens(str(cut)) <= MAX_ROW:
            break
    return cut


def cut_text(text: str, letters: int) -> str:
    """A text, or its beginning and how long it is."""
    return text if len(text) <= letters else f"{text[:letters]}…（共 {len(text)} 字）"


def _cut(value: Any, letters: int, items: int) -> Any:
    match value:
        case str():
            return cut_text(value, letters)
        case dict():
            return {name: _cut(each, letters, items) for name, each in value.items()}
        case list() if len(value) > items:
            kept = [_cut(each, letters, items) for each in value[:items]]
            return [*kept, f"…（共 {len(value)} 项）"]
        case list():
            return [_cut(each, letters, items) for each in value]
        case _:
            return value
