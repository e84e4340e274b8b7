"""The items of a plan's body: what a node of the outline states as one task, or as several."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import dropwhile, pairwise, takewhile, zip_longest

from loaders.extract.context import Context
from loaders.extract.responsibility.labels import is_labelled, label_at, names_members
from loaders.extract.responsibility.passages import Passage, read_passage
from loaders.extract.responsibility.remarks import is_remark
from loaders.extract.responsibility.stated_responsibility import Statement, find_statements
from loaders.extract.structure.headings import split_title
from loaders.extract.structure.node import Node
from loaders.facts import Assignment, Deadline
from loaders.text.document import Text
from loaders.text.regex import regex

_CLOSING = regex(
    r"附[件表录]|抄送|分送|(?:出席|列席|参加|参会|记录|主持)(?:人员?|单位)?[:：]|[（(]?此件|联系(?:人|电话)|本.{1,12}(?:自|从).{1,16}(?:施行|实施|执行)|本.{1,8}[由的][^。]{2,60}解释|(?:[备附]?注|说明)[:：]|.{0,12}(?:办公厅|办公室)?\d{4}年\d+月\d+日印发"
)
_PURPOSE = regex(
    r"(?:为|根据|依据)[^。]*制定本(?:办法|细则|规定|规则|条例)"
    r"|本(?:办法|细则|规定|规则|条例)(?:中|所称|适用于)|[^。]{2,60}适用本(?:办法|细则|规定|规则|条例)"
)
"""How articles begin that say what a rule is for, and what its words mean."""
_COUNTS = regex(r"(?:(?<=[：:；;。])|^)[一二三四五六七八九十]是")
_OF_NUMBERS = regex(
    r"(?:(?<=[：:；;。])|^)第?\d{1,3}(?:[、，至到—～-]第?\d{1,3})*[项条](?:指标|任务|工作|事项)?由"
)
"""How a clause begins that charges who answers for rows by their numbers: 第1、2项由X负责."""
_ITEM_STYLES = frozenset(
    {"han_bracket", "labelled", "digit", "digit_bracket", "half_bracket", "circle"}
)
_OF_TASK = regex(
    r"(?:(?:主要|工作|具体)职责|(?:工作|具体)(?:内容|措施|要求|任务)|进度要求)\s?[：:]"
)
"""What belongs to the task of the bodies that stand above it."""
_ARTICLE = "article"
_SHORTEST_TITLE = 4
"""Characters of a title that stands on a line of its own."""
_BLOCK_STYLES = frozenset({"part", "chapter", "node", "box", "han", "stage"})


@dataclass(frozen=True, slots=True)
class BodyItem:
    """A body item: its passages, and the title and number that its heading gives it.

    ``step`` tells apart the items of one node.
    """

    node: Node
    title: str
    number: str | None
    passages: tuple[Passage, ...]
    step: str = ""

    @property
    def key(self) -> str:
        """Of the measure that the item is, if no row of an annex restates it."""
        return f"m.{self.node.key}{self.step}"

    @property
    def assignments(self) -> tuple[Assignment, ...]:
        """Who is responsible, as printed."""
        return tuple(each for passage in self.passages for each in passage.assignments)

    @property
    def prose(self) -> tuple[Assignment, ...]:
        """Who its sentences make responsible: what a statement says goes before."""
        return () if self.assignments else tuple(a for each in self.passages for a in each.prose)

    @property
    def deadline(self) -> Deadline | None:
        """The deadline that stands with the units, if any."""
        return next((each.deadline for each in self.passages if each.deadline), None)

    @property
    def own_words(self) -> tuple[Text, ...]:
        """The parts of its text that do not say who is responsible."""
        return tuple(part for passage in self.passages for part in passage.own_words)

    @property
    def words(self) -> str:
        """The task's own words, paragraphs run together."""
        return "".join(part.string for part in self.own_words)


def body_items(context: Context, node: Node) -> Iterator[BodyItem]:
    """The measures that a node states itself: its text as one, or several parts of it."""
    if node.paragraphs and _PURPOSE.match(node.paragraphs[0].string):
        return
    stated, rest = _stated(_passages(context, node.paragraphs))
    if stated:
        yield from _stated_items(node, stated, rest)
    elif any(child.ordinal and child.ordinal.style != "box" for child in node.children):
        yield from _lead_in(context, node)
    elif rest:
        yield from _plain_items(node, rest)
    elif node.heading and not node.children and not node.tables:
        yield from _titled_item(context, node, node.heading)


def opening_items(context: Context, root: Node, first: int) -> Iterator[BodyItem]:
    """What a plan states from line ``first`` on, before its numbered parts or without any.

    Nothing but the words of responsibility tells a task there from an introduction, so sentences
    that charge bodies count only where no numbered part follows.
    """
    texts = [text for text in root.paragraphs if text.line_start >= first]
    passages = dropwhile(_is_only_names, _passages(context, texts))
    stated, rest = _stated(passages)
    stated = [each for each in stated if any(passage.assignments for passage in each)]
    numbered = any(child.place == "body" for child in root.children)
    charging = () if numbered else [passage for passage in rest if passage.prose]
    yield from _part_items(root, [*_without_introduction(stated), *([each] for each in charging)])


def _is_only_names(passage: Passage) -> bool:
    """Whether a passage is a bracket and nothing else: under a title it says whose plan it is."""
    bare = passage.states_units and not passage.own_words
    return bare and not is_labelled(passage.text.string)


def _without_introduction(stated: Sequence[Sequence[Passage]]) -> list[Sequence[Passage]]:
    """The passages of each task: the first has no more of them than those behind it, or one above
    its units, and a paragraph that says all by itself has none above it."""
    most = max((len(_above_units(each)) for each in stated[1:]), default=1)
    return [_last_of(each, most if at == 0 else len(each)) for at, each in enumerate(stated)]


def _above_units(passages: Sequence[Passage]) -> list[Passage]:
    return list(takewhile(lambda each: not each.states_units, passages))


def _last_of(passages: Sequence[Passage], most: int) -> Sequence[Passage]:
    above = len(_above_units(passages))
    return passages[above:] if passages[above].own_words else passages[max(0, above - most) :]


def _stated_items(
    node: Node, stated: Sequence[Sequence[Passage]], rest: Sequence[Passage]
) -> Iterator[BodyItem]:
    """The parts of a text that each say who is responsible, and what stands behind them."""
    if len(stated) > 1:
        yield from _part_items(node, [*stated, *([rest] if rest else [])])
        return
    goes_on = bool(rest) and _OF_TASK.match(rest[0].text.string) is not None
    whole = (*stated[0], *rest) if goes_on else tuple(stated[0])
    yield BodyItem(node, node.title, node.number or None, whole)
    if rest and not goes_on:
        yield BodyItem(node, "", None, tuple(rest), ".t2")


def _plain_items(node: Node, passages: Sequence[Passage]) -> Iterator[BodyItem]:
    """The paragraphs of a part of the plan are a task each, those of an item are one.

    So are those of an article or an annex, and those that are counted (一是, 二是), if several of
    them charge bodies.
    """
    style = node.ordinal.style if node.ordinal else ""
    charging = sum(bool(passage.prose) for passage in passages)
    counted = any(_COUNTS.match(passage.text.string) for passage in passages)
    by_charge = (counted or style in (_ARTICLE, "annex")) and charging > 1
    if len(passages) > 1 and (style in _BLOCK_STYLES or by_charge):
        yield from _part_items(node, [[passage] for passage in passages])
    else:
        yield BodyItem(node, node.title, node.number or None, tuple(passages))


def _lead_in(context: Context, node: Node) -> Iterator[BodyItem]:
    """What stands above the items of a node is a task of who it charges: X负责下列工作：（一）…"""
    passages = (read_passage(context, text) for text in node.paragraphs)
    if charging := tuple(passage for passage in passages if passage.prose):
        yield BodyItem(node, node.title, node.number or None, charging)


def _titled_item(context: Context, node: Node, heading: Text) -> Iterator[BodyItem]:
    """An item that is nothing but its title, if that charges somebody or is all of a task."""
    whole = read_passage(context, heading)
    if whole.prose:
        yield BodyItem(node, node.title, node.number or None, (whole,))
    elif _is_all_task(node):
        yield BodyItem(node, node.title, node.number, ())


def _is_all_task(node: Node) -> bool:
    """An item that is one clause of a list: （一）支持企业开拓市场，培育外贸新业态；"""
    item = node.ordinal is not None and node.ordinal.style in _ITEM_STYLES
    return item and re.search("[，；]", node.title) is not None


def _stated(passages: Iterable[Passage]) -> tuple[list[list[Passage]], list[Passage]]:
    """The passages up to and with each that says who is responsible, and those behind the last.

    牵头单位：…… and 配合单位：…… on lines of their own belong to the text above them, and so do
    remarks on the units.
    """
    stated: list[list[Passage]] = []
    waiting: list[Passage] = []
    for passage in passages:
        if stated and not waiting and _goes_with_units(passage.text.string):
            stated[-1].append(passage)
            continue
        if names_members(passage.text.string):
            passage = replace(passage, states_units=False, assignments=())  # of a leading group
        waiting.append(passage)
        if passage.states_units:
            stated.append(waiting)
            waiting = []
    return stated, waiting


def _goes_with_units(words: str) -> bool:
    return is_labelled(words) or is_remark(words)


def _is_statement(words: str) -> bool:
    """Whether a paragraph says something to do: no closing formula, signature or date."""
    return not _CLOSING.match(words) and (
        len(words) > 25 or re.search("[。；，]", words) is not None
    )


def _passages(context: Context, texts: Sequence[Text]) -> Iterator[Passage]:
    """The passages of paragraphs that state something, and of titles that stand above a label.

    打造研学线路3条
    责任单位：市教育局
    """
    for text, below in zip_longest(texts, texts[1:]):
        heads = below is not None and is_labelled(below.string) and _may_head(text.string)
        statements = find_statements(text, context.names)
        if heads or statements or _is_statement(text.string):
            yield from _parts(context, text, statements)


def _may_head(words: str) -> bool:
    """Whether words may be the title of what stands below: 1, 附件1 and 责任人：… are none."""
    labelled = label_at(words) is not None
    return len(words) >= _SHORTEST_TITLE and not labelled and _CLOSING.match(words) is None


def _parts(context: Context, text: Text, statements: Sequence[Statement]) -> Iterator[Passage]:
    """A paragraph, parted behind each of its statements where several each close one.

    So is one that counts what it charges: 一是仓容由市发改局负责；二是资金由…, 第1、2项由….
    """
    of_numbers = list(_counted(context, text, _OF_NUMBERS))
    if len(of_numbers) > 1:
        yield from of_numbers
        return
    if not statements and len(counted := list(_counted(context, text, _COUNTS))) > 1:
        yield from counted
        return
    start = 0
    for statement in statements[:-1]:
        end = _behind_marks(text.string, statement.end)
        yield read_passage(context, text.cut(start, end))
        start = end
    yield read_passage(context, text.cut(start, len(text)))


def _counted(context: Context, text: Text, begins: re.Pattern[str]) -> Iterator[Passage]:
    """The parts of a paragraph that begin with 一是, 二是 or 第1项由 and charge bodies."""
    starts = [match.start() for match in begins.finditer(text.string)]
    for start, end in pairwise([*starts, len(text)]):
        part = read_passage(context, text.cut(start, end))
        if part.prose:
            yield part


def _behind_marks(words: str, end: int) -> int:
    """Where a part ends whose bracket stands before its full stop: 打捞漂浮物（市水务局负责）。"""
    return end + len(words[end:]) - len(words[end:].lstrip("。；;，, "))


def _part_items(node: Node, parts: Iterable[Sequence[Passage]]) -> Iterator[BodyItem]:
    for index, passages in enumerate(parts, 1):
        first = passages[0]
        title, _ = split_title(next(iter(first.own_words), first.text), 0)
        number = node.number if node.ordinal and node.ordinal.style == _ARTICLE else None
        yield BodyItem(
            node, str(title).rstrip("，,") if title else "", number, tuple(passages), f".t{index}"
        )
