"""Tables of contents: they print headings that head nothing."""

from collections.abc import Iterable, Iterator, Sequence

from loaders.extract.structure.headings import PREFACE
from loaders.text.document import Block, Paragraph, Table, squeeze
from loaders.text.ordinals import parse_ordinal
from loaders.text.regex import regex

_CONTENTS = regex(r"目\s*录")
_CLOSE = regex(r"\s*\d{1,2}(?:\.\d{1,2})*\s*[\u4e00-\u9fff]")
_PREFACE = regex(PREFACE)
_PAGE = regex(r"(?:[.．·…—\-]{2,}|(?<=\D)\d).*$")


def without_contents(blocks: Sequence[Block]) -> tuple[Iterable[Block], str]:
    """The blocks without the table of contents, and the words of the contents run together."""
    first = next(_contents(blocks), None)
    if first is None:
        return blocks, ""
    entries = (blocks[index] for index in first)
    words = (b.text.string for b in entries if isinstance(b, Paragraph))
    printed = squeeze("".join(entry for entry in words if not entry.isdigit()))
    return [*blocks[: first.start], *blocks[first.stop :]], printed


def contents_of(blocks: Sequence[Block]) -> frozenset[int]:
    """The indexes of the blocks that are tables of contents: several plans have several."""
    return frozenset(index for contents in _contents(blocks) for index in contents)


def _contents(blocks: Sequence[Block]) -> Iterator[range]:
    for index, block in enumerate(blocks):
        if isinstance(block, Paragraph) and _CONTENTS.fullmatch(block.text.string):
            yield range(index, _end_of_contents(blocks, index + 1))


def _end_of_contents(blocks: Sequence[Block], start: int) -> int:
    """The contents end where their first entry is printed again, or a preface or a text begins."""
    first: str | None = None
    last = ""
    for index in range(start, len(blocks)):
        block = blocks[index]
        if isinstance(block, Table):
            continue
        text = squeeze(block.text.string)
        if first is None:
            first = _entry(text) if _is_entry(block.text.string) else None
        elif text.startswith(first):
            return index
        if "。" in text:
            return index - bool(_PREFACE.fullmatch(last))
        last = text
    return start


def _is_entry(words: str) -> bool:
    """Whether words are a numbered heading; contents print the number close to it: 1适用范围."""
    return parse_ordinal(words) is not None or _CLOSE.match(words) is not None


def _entry(text: str) -> str:
    """The beginning of a heading as the contents print it, without the number of its page."""
    return _PAGE.sub("", text)[:10]
