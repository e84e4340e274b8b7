"""Which body item an annex row restates: by its title, else by the words they share.

An annex shortens, reorders or (through OCR) garbles the body's words; runs of six characters in
common tell the item apart all the same. Each of the 77 rows of 津政办规〔2020〕18号 finds its
item this way, whatever the damage to its number and group.
"""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from loaders.extract.structure.node import Node
from loaders.extract.tasks.task_rows import TaskRow
from loaders.text.document import Text
from loaders.text.regex import regex

RUN = 6
_SHARE = 0.2
_PLACES = 8
"""A run that stands in more places than this is a stock phrase and tells nothing."""
_NOISE = regex(r"[\s，。、；：“”（）()《》〈〉+＋\-—·]")


class RestatedItem(NamedTuple):
    """A body item that a row of an annex restates, and the first and last line of its words there.

    ``whole`` says that the row itself has the item's title: it restates all that stands below it.
    """

    node: Node
    line_start: int
    line_end: int
    whole: bool = False


class BodyIndex:
    """The items of the body by their titles and by the runs of characters in their words."""

    def __init__(self, root: Node) -> None:
        nodes = [node for node in root.walk() if node.place == "body" and node.parent is not None]
        self._titles: dict[str, Node] = {}
        for node in nodes:
            if node.title:
                self._titles.setdefault(_plain(node.title), node)
        self._runs: dict[str, list[tuple[Node, Text, int]]] = {}
        for node in nodes:
            for text in node.paragraphs:
                for offset, run in _runs(text.string):
                    places = self._runs.setdefault(run, [])
                    if len(places) < _PLACES:
                        places.append((node, text, offset))

    def find(self, row: TaskRow) -> RestatedItem | None:
        """The item that a row restates, or None if the body does not state the task."""
        return self._by_title(row) or self._by_words(row.text)

    def _by_title(self, row: TaskRow) -> RestatedItem | None:
        if row.title and (item := self.titled(row.title.string)):
            return item._replace(whole=True)
        labels = (self.titled(label.string) for label in row.group)
        return next(filter(None, labels), None)

    def titled(self, title: str) -> RestatedItem | None:
        """The body item of that title."""
        node = self._titles.get(_plain(title))
        return RestatedItem(node, node.line_start, node.line_end) if node else None

    def _by_words(self, words: str) -> RestatedItem | None:
        runs = dict.fromkeys(run for _, run in _runs(words))
        hits = [hit for run in runs for hit in self._runs.get(run, ())]
        votes = Counter(id(text) for _, text, _ in hits)
        if not votes:
            return None
        best, count = votes.most_common(1)[0]
        if count < max(2, _SHARE * (len(words) - RUN)):
            return None
        chosen = [hit for hit in hits if id(hit[1]) == best]
        node, text = chosen[0][0], chosen[0][1]
        lines = Counter(text.line_at(offset) for _, _, offset in chosen)
        # A line that shares a stock phrase only is not the one that states the task.
        stated = [line for line, hits in lines.items() if hits >= 0.1 * len(chosen)]
        return RestatedItem(node, min(stated), max(stated))


def shared_runs(words: str, other: str) -> int:
    """How many runs two texts have in common."""
    return len({run for _, run in _runs(words)} & {run for _, run in _runs(other)})


def _plain(title: str) -> str:
    return _NOISE.sub("", title)


def _runs(words: str) -> Iterator[tuple[int, str]]:
    """Runs of ``RUN`` characters with their offsets; those across a sentence mark are left out."""
    for offset in range(len(words) - RUN + 1):
        run = words[offset : offset + RUN]
        if "。" not in run:
            yield offset, run
