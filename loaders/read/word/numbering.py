"""Automatic numbering: the ordinal that Word prints before a paragraph but does not store.

Lists are counted per abstract numbering; a style may give the list and its level, and an instance
may start anew at a level (ECMA-376, 17.9).
"""

from dataclasses import dataclass, field

from loaders.read.word.numerals import print_number
from loaders.read.word.styles import Styles
from loaders.read.word.xml import Element, W, is_on, number, value
from loaders.text.regex import regex

_PLACE = regex(r"%([1-9])")
_MAX_LEVELS = 9
_MAX_TEXT = 255
"""Characters that Word allows around the numbers of a level."""


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    style: str
    text: str
    gap: str
    restart: int
    """Levels above this one (1-based) start the count anew; 0: none does."""
    legal: bool


def _read_level(element: Element, index: int) -> _Level:
    style = value(element, "numFmt", "decimal")
    text = "" if style == "bullet" else value(element, "lvlText")
    apart = value(element, "suff", "tab") != "nothing" and not text.endswith(("、", "）", ")"))
    if len(text) > _MAX_TEXT:
        raise ValueError(f"编号格式有 {len(text)} 字，超过上限 {_MAX_TEXT} 字")
    restart = number(element, "lvlRestart", index)
    return _Level(
        number(element, "start", 1), style, text, " " if apart else "", restart,
        is_on(element, "isLgl"),
    )  # fmt: skip


@dataclass(slots=True)
class _List:
    """An abstract numbering: its levels, and how far each is counted."""

    levels: dict[int, _Level]
    counts: dict[int, int] = field(default_factory=dict)

    def next(self, index: int, levels: dict[int, _Level], start: int | None) -> str:
        level = levels.get(index)
        if level is None:
            return ""
        if start is not None:
            self.counts[index] = start
        else:
            self.counts[index] = self.counts.get(index, level.start - 1) + 1
        for below in [one for one in self.counts if one > index]:
            if below not in levels or index < levels[below].restart:
                del self.counts[below]
        words = _PLACE.sub(lambda match: self._print(int(match[1]) - 1, levels, level), level.text)
        return words + level.gap if words else ""

    def _print(self, index: int, levels: dict[int, _Level], at: _Level) -> str:
        level = levels.get(index)
        if level is None:
            return ""
        style = "decimal" if at.legal else level.style
        return print_number(self.counts.get(index, level.start), style)


@dataclass(slots=True)
class _Instance:
    """A ``w:num``: a list and what it overrides; ``starts`` are used up at their first item."""

    list: _List
    levels: dict[int, _Level]
    starts: dict[int, int]


class Numbering:
    """The lists of a file; ``ordinal`` counts on, so paragraphs are asked for in their order."""

    def __init__(self, part: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._instances: dict[str, _Instance] = {}
        self._style_levels: dict[str, int] = {}
        if part is not None:
            lists = self._read_lists(part)
            for element in part.iterfind(f"{W}num"):
                self._read_instance(element, lists)

    def _read_lists(self, part: Element) -> dict[str, _List]:
        lists: dict[str, _List] = {}
        by_style: dict[str, _List] = {}
        linked: list[tuple[str, str]] = []
        for element in part.iterfind(f"{W}abstractNum"):
            found = _List(self._read_levels(element))
            name = element.get(f"{W}abstractNumId", "")
            lists[name] = found
            by_style[value(element, "styleLink")] = found
            if link := value(element, "numStyleLink"):
                linked.append((name, link))
        for name, link in linked:
            lists[name] = by_style.get(link, lists[name])
        return lists

    def _read_levels(self, element: Element) -> dict[int, _Level]:
        levels = {}
        for child in element.iterfind(f"{W}lvl"):
            index = _index(child)
            levels[index] = _read_level(child, index)
            if style := value(child, "pStyle"):
                self._style_levels[style] = index
        return levels

    def _read_instance(self, element: Element, lists: dict[str, _List]) -> None:
        found = lists.get(value(element, "abstractNumId"))
        if found is None:
            return
        levels, starts = dict(found.levels), {}
        for override in element.iterfind(f"{W}lvlOverride"):
            index = _index(override)
            child = override.find(f"{W}lvl")
            if child is not None:
                levels[index] = _read_level(child, index)
            if override.find(f"{W}startOverride") is not None:
                starts[index] = number(override, "startOverride", 1)
        self._instances[element.get(f"{W}numId", "")] = _Instance(found, levels, starts)

    def ordinal(self, properties: Element | None) -> str:
        """The ordinal before a paragraph with these properties (``w:pPr``); "" if it has none."""
        style = value(properties, "pStyle") or self._styles.default
        own = None if properties is None else properties.find(f"{W}numPr")
        inherited = self._styles.numbering(style)
        name = value(own, "numId") or inherited.list
        instance = self._instances.get(name)
        if instance is None:
            return ""
        index = number(own, "ilvl", -1)
        if index < 0:
            index = inherited.level if inherited.level >= 0 else self._style_levels.get(style, 0)
        return instance.list.next(index, instance.levels, instance.starts.pop(index, None))


def _index(element: Element) -> int:
    words = element.get(f"{W}ilvl", "0")
    return min(int(words), _MAX_LEVELS) if words.isdecimal() and len(words) < 3 else 0
