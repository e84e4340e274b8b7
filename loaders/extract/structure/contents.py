"""The table of contents of a plan: it is no text of the plan, but it knows its headings."""

import re
from collections.abc import Iterable, Sequence

from loaders.text.document import Block, Paragraph, Table, squeeze
from loaders.text.ordinals import parse_ordinal

_CONTENTS = re.compile(r"目\s*录")


def without_contents(blocks: Sequence[Block]) -> tuple[Iterable[Block], str]:
    """The blocks without the table of contents, and the words of the contents run together."""
    for index, block in enumerate(blocks):
        if isinstance(block, Paragraph) and _CONTENTS.fullmatch(block.text.string):
            end = _end_of_contents(blocks, index + 1)
            entries = (b.text.string for b in blocks[index:end] if isinstance(b, Paragraph))
            words = (entry for entry in entries if not entry.isdigit())
            return [*blocks[:index], *blocks[end:]], squeeze("".join(words))
    return blocks, ""


def _end_of_contents(blocks: Sequence[Block], start: int) -> int:
    """The contents end where their first entry is printed again."""
    first: str | None = None
    for index in range(start, len(blocks)):
        block = blocks[index]
        if isinstance(block, Table):
            continue
        text = squeeze(block.text.string)
        if first is None:
            first = text[:10] if parse_ordinal(block.text.string) else None
        elif text.startswith(first):
            return index
        if "。" in text:
            return index
    return start
