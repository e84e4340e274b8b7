"""A heading of a plan and what stands under it: of these the outline is made."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from loaders.text.document import Table, Text
from loaders.text.ordinals import Ordinal


@dataclass(slots=True)
class Node:
    """A heading and what stands under it, before the next heading of its depth.

    ``mark`` is the ordinal as printed and ``heading`` the title (both None for the document
    itself), ``paragraphs`` the text under it, a text that runs on behind the title included.
    """

    key: str
    ordinal: Ordinal | None
    heading: Text | None
    place: Literal["annex", "body"]
    parent: "Node | None"
    line_end: int
    mark: Text | None = None
    paragraphs: list[Text] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    children: list["Node"] = field(default_factory=list)

    @property
    def title(self) -> str:
        """The title without white space at its ends; "" for an item that is all text."""
        return str(self.heading) if self.heading else ""

    @property
    def number(self) -> str:
        """The ordinal as printed: ``第三章``, ``（一）``; "" if there is none."""
        return self.ordinal.printed if self.ordinal else ""

    @property
    def level(self) -> int:
        """Depth in the outline, 1 at the top."""
        return self.parent.level + 1 if self.parent else 0

    @property
    def line_start(self) -> int:
        """The line of the heading, or of the first paragraph."""
        first = self.mark or self.heading or next(iter(self.paragraphs), None)
        return first.line_start if first else self.line_end

    def walk(self) -> Iterator["Node"]:
        """This node and all below it, in the order of the text."""
        yield self
        for child in self.children:
            yield from child.walk()

    def ancestors(self) -> Iterator["Node"]:
        """This node and all above it, without the document."""
        node: Node | None = self
        while node is not None and node.parent is not None:
            yield node
            node = node.parent
