"""Whose annex a table or list is, where one notice has several plans."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from loaders.extract.head.printed_title import loose
from loaders.extract.head.title import Title
from loaders.extract.issue.boundaries import Chunk
from loaders.facts import ReviewItem
from loaders.text.document import Block, Document, Text
from ontology.jurisdictions import leading_place

ANNEX_OF_SEVERAL = "annex-of-several"


@dataclass(frozen=True, slots=True)
class Part:
    """A plan: what opens it, its title (None for that of the document itself), its annexes."""

    chunk: Chunk
    title: Title | None
    annexes: tuple[Chunk, ...] = ()
    review_items: tuple[ReviewItem, ...] = ()

    def blocks(self) -> tuple[Block, ...]:
        """What the plan and its annexes print, without the label of the plan."""
        return (*self.chunk.blocks, *(b for annex in self.annexes for b in annex.printed))

    def names(self, title: str) -> bool:
        """Whether a title has that of the plan in it, with its place or without."""
        words = loose(self.title.words) if self.title else ""
        return bool(words) and words[leading_place(words) :] in title


def with_annexes(
    document: Document, parts: Sequence[Part], rest: Sequence[Chunk]
) -> tuple[Part, ...]:
    """The plans with the chunks of ``rest`` that are no plans, each with the one it belongs to."""
    found = list(parts)
    above, level = 0, 0
    word = _word([part.chunk for part in parts])
    for chunk in rest:
        of_notice = bool(word) and _word([chunk]) == word and chunk.number in (level + 1, 0)
        level = chunk.number if of_notice else level
        plan = next((i for i, part in enumerate(found) if part.chunk is chunk), None)
        if plan is None:
            _give(document, found, chunk, above, of_notice=of_notice)
        else:
            above = plan
    return tuple(found)


def _word(chunks: Sequence[Chunk]) -> str:
    """附件 or 附表: what the notice calls its annexes, "" if it prints its plans without."""
    return next((str(chunk.label)[:2] for chunk in chunks if chunk.label), "")


def _give(
    document: Document, parts: list[Part], annex: Chunk, above: int, *, of_notice: bool
) -> None:
    """An annex is the plan's that it names; else the notice's own; else of the plan above it."""
    title = annex.title(document)
    named = [i for i, part in enumerate(parts) if title and part.names(loose(title.words))]
    by_itself = parts[0].title is None
    owner = named[0] if len(named) == 1 else 0 if of_notice and by_itself else above
    part = parts[owner]
    unsaid = of_notice and not by_itself and len(named) != 1
    items = (_undecided(document, annex.label, part),) if unsaid and annex.label else ()
    parts[owner] = replace(
        part, annexes=(*part.annexes, annex), review_items=(*part.review_items, *items)
    )


def _undecided(document: Document, label: Text, part: Part) -> ReviewItem:
    """A table behind several plans that names none of them."""
    title = part.title.words if part.title else ""
    return ReviewItem(
        ANNEX_OF_SEVERAL,
        f"通知有几份文件，“{label}”没有写明是哪一份的附件，按《{title}》的附件读取",
        document.span(label),
    )
