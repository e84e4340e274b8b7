"""Who is responsible: the wording of 责任单位, 牵头, 配合 in cells and brackets.

A statement is a list of clauses. A clause names its role in front (``牵头单位：A、B``), behind
(``A牵头，B、C配合``, ``A、B按职责分工负责``) or not at all (a bare list in a 责任单位 column).
牵头 is a stated lead; the units after a 牵头 clause support it; a list without such a distinction
is responsible, in the order printed (DESIGN.md, section 2).
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from loaders.extract.agency_names import NO_NAMES, UNIT_END, AgencyNames, strip_marks
from loaders.facts import Role
from loaders.text.deadline_words import DEADLINE_LABEL, is_deadline
from loaders.text.document import Text, squeeze
from loaders.text.role_words import (
    BODY,
    CERTAIN_VERB,
    LEAD,
    LEAD_VERB,
    OVERSIGHT,
    RESPONSIBLE,
    ROLE_VERB,
    SHARE,
    SUPPORT,
    SUPPORT_VERB,
)

_COLON = r"(?:[：:]|(?<=单位|部门)为(?!牵头|第一|主|该))"
_LABEL = re.compile(
    r"(?P<person>(?:责任|分管|牵头|包保|负责)(?:市|省|区|县)?(?:领导|人)|联系人)[：:]"
    rf"|(?:[省市区县州]级)?(?P<lead>{LEAD})(?:责任)?(?:{BODY})?{_COLON}"
    rf"|(?:其他|其它|[省市区县州]级)?(?P<support>{SUPPORT}|{OVERSIGHT}|会同)(?:责任)?(?:{BODY}){_COLON}"
    rf"|(?:其他|其它|[省市区县州]级)?(?P<responsible>(?:{RESPONSIBLE})(?:{BODY}|{SHARE}){_COLON})"
    rf"|(?P<deadline>{DEADLINE_LABEL})"
    r"|(?P<other>(?:适用范围|适用地区|备注)[：:])"
)
_TAIL = re.compile(
    r"(?:[，,、]?(?:分别)?(?:按照?|依据?|根据)?(?:各自|部门)?(?:职能)?(?:职责)?(?:任务)?(?:分工|职责)"
    r"(?:分别|共同|协同)?(?:负责|落实|实施|推进|组织实施)?|(?:分别|共同|结合实际)?(?:牵头)?(?:负责(?:组织)?(?:落实|实施)?|落实|组织实施))$"
)
_LED = rf"(?:{LEAD_VERB})(?:负责|实施|落实|推进|组织|督导|抓总|统筹|协调)?"
_LEADS = re.compile(
    rf"(?:按(?:照)?(?:职责)?分工)?(?:共同|联合|分别)?{_LED}(?:，(?:负责|实施|落实|推进|组织))?$"
)
_SUPPORTS = re.compile(rf"(?:(?:共同|积极|协同)?(?:{SUPPORT_VERB}))(?:负责|落实|做好)?$")
FIRST_LEADS = re.compile(
    r"(?:排列|排名|排序|列|排)(?:在)?(?:第一位?|首位|最前)(?:的|者)?(?:责任)?(?:单位|部门)?"
    r"(?:为|是)(?:该项|工作|责任)?牵头(?:责任)?(?:单位|部门)"
)
"""A declaration that holds for a whole document: 列第一位者为牵头单位，下同."""
_REMARK = re.compile(
    rf"[。；;，,（(](?:{FIRST_LEADS.pattern}|以?下同|以下均).*$|。[^。：:]*(?:下同|不再(?:列出|一一)?[^。]{{0,6}})[。]?$"
)
_WHEN = re.compile(
    r"[，,；;。](?=20\d\d|[二○〇]{2}|\d{1,2}月|力争|争取|持续|长期|每年|常态)[^，,；;。]{2,40}$"
)
_ROLE_BEHIND = re.compile(rf"(?:共同)?(?:{ROLE_VERB})+$")
_INNER_BRACKET = re.compile(r"[（(〔][^（()）〔〕]*[）)〕]")
_MARKED = re.compile(rf"[（(](?:负责)?(?:(?P<lead>{LEAD})|{SUPPORT})(?:{BODY}|负责)?[）)]$")
_FOOTNOTE = re.compile(r"[*＊#①-⑳]+$")


class Clause(NamedTuple):
    """A list of units with one role. ``text`` is the list without label and tail."""

    role: Role
    text: Text


@dataclass(frozen=True, slots=True)
class Mention:
    """A unit as printed: ``name`` without white space, ``text`` where it stands.

    ``completed`` is the name in full if the print shares an ending with the next unit
    (黄埔区、天河区人民政府).
    """

    role: Role
    name: str
    text: Text
    position: int
    listed: int
    completed: str | None = None


def is_labelled(text: str) -> bool:
    """Whether a paragraph is nothing but a label and what it labels: 责任单位：市商务局、市财政局.

    A deadline on a line of its own (完成时限：2026年6月底前) belongs to the units above it.
    """
    match = _LABEL.match(text.strip())
    labels = (*_ROLE_OF_LABEL, "deadline")
    return match is not None and match.lastgroup in labels and "。" not in text[:-1]


def read_deadline(text: Text) -> str:
    """The deadline that a statement names beside its units, or "".

    Labelled (；完成时限：2025年底前) or bare behind them (，2025年12月底前完成).
    """
    labels = list(_LABEL.finditer(text.string))
    starts = [label.start() for label in labels] + [len(text)]
    for index, label in enumerate(labels):
        if label.lastgroup == "deadline":
            return strip_marks(text.cut(label.end(), starts[index + 1])).string
    return strip_marks(text.cut(deadline_start(text.string), len(text))).string


def deadline_start(words: str) -> int:
    """Where a deadline begins behind the units (市科技局负责，2025年12月底前完成), else the end."""
    match = _WHEN.search(words)
    return match.start() if match and is_deadline(match.group()[1:]) else len(words)


def is_responsibility(text: str) -> bool:
    """Whether the words in a bracket or cell say who is responsible, by their form alone."""
    words = _REMARK.sub("", text).strip("。；; ")
    if _LABEL.match(words):
        return True
    words = words[: deadline_start(words)]
    if not re.search(rf"(?:{CERTAIN_VERB}|配合做好|牵头推进)$", words):
        return False
    body = _SUPPORTS.sub("", _LEADS.sub("", _TAIL.sub("", words)))
    first = re.split(r"等?[、，,；;]", _INNER_BRACKET.sub("", body), maxsplit=1)[0]
    first = first.removeprefix("由")
    return bool(first) and UNIT_END.search(_ROLE_BEHIND.sub("", first)) is not None


def read_units(text: Text, names: AgencyNames = NO_NAMES) -> list[Mention]:
    """The units of a statement in the order printed; ``position`` counts within a role's list."""
    mentions: list[Mention] = []
    remark = _REMARK.search(text.string)
    stated = text.cut(0, remark.start()) if remark else text
    for clause in read_clauses(stated.cut(0, deadline_start(stated.string))):
        mentions.extend(_read_list(clause, names))
    roles = [mention.role for mention in mentions]
    return [
        replace(mention, position=position, listed=listed)
        for mention, (position, listed) in zip(mentions, places(roles), strict=True)
    ]


def read_clauses(text: Text) -> Iterator[Clause]:
    """The clauses of a statement: labelled ones, or one that states its roles behind the names."""
    string = text.string
    labels = list(_LABEL.finditer(string))
    if not labels:
        yield from _unlabelled(text)
        return
    if labels[0].start() > 0 and string[: labels[0].start()].strip("（(〔 "):
        yield from _unlabelled(text.cut(0, labels[0].start()))
    ends = [label.start() for label in labels[1:]] + [len(string)]
    for label, end in zip(labels, ends, strict=True):
        role = _ROLE_OF_LABEL.get(str(label.lastgroup))
        part = strip_marks(text.cut(label.end(), end))
        if role == "RESPONSIBLE_FOR":
            yield from _unlabelled(part)
        elif role and part:
            yield Clause(role, part)


_ROLE_OF_LABEL: dict[str, Role] = {
    "lead": "LEADS",
    "support": "SUPPORTS",
    "responsible": "RESPONSIBLE_FOR",
}


def _unlabelled(text: Text) -> Iterator[Clause]:
    """``A牵头，B、C配合`` or ``A、B按职责分工负责`` or a bare list."""
    led = False
    for part in _sentences(text):
        start = 0
        for stop in _clause_ends(part.string):
            words = strip_marks(part.cut(start, stop))
            start = stop
            if joined := _joined_by_lead(words):
                yield Clause("LEADS", words.cut(0, joined.start()))
                words, led = words.cut(joined.end(), len(words)), True
            role, stem = _role_behind(words, led)
            led = led or role == "LEADS"
            if stem:
                yield Clause(role, stem)


def _joined_by_lead(words: Text) -> re.Match[str] | None:
    """``X会同Y、Z负责``: X acts, the others join it."""
    match = re.search("会同", words.string)
    return match if match and NO_NAMES.is_name(words.string[: match.start()]) else None


def _sentences(text: Text) -> Iterator[Text]:
    start = 0
    for match in re.finditer(r"[；;。\n]", text.string):
        if part := text.cut(start, match.start()):
            yield part
        start = match.end()
    if rest := text.cut(start, len(text)):
        yield rest


def _clause_ends(string: str) -> Iterator[int]:
    """Where a clause ends: behind 牵头, 配合 and the like when a list goes on after a comma."""
    for match in re.finditer(
        rf"(?<![（(])(?:{_LED}|配合|参与|指导|协助|职责分工(?=负责))(?:负责)?"
        r"(?=[，,、；;]|[^，,、；;（(]{0,40}(?:参与|配合))",
        string,
    ):
        if match.end() < len(string):
            yield match.end()
    yield len(string)


def _role_behind(words: Text, led: bool) -> tuple[Role, Text]:
    if words.string.startswith("由"):
        words = words.cut(1, len(words))
    string = words.string
    if match := _LEADS.search(string):
        return "LEADS", words.cut(0, match.start())
    tail = _TAIL.search(string)
    stem = words.cut(0, tail.start()) if tail else words
    if match := _LEADS.search(stem.string):
        return "LEADS", stem.cut(0, match.start())
    if match := _SUPPORTS.search(stem.string):
        return "SUPPORTS", stem.cut(0, match.start())
    return ("SUPPORTS" if led else "RESPONSIBLE_FOR"), stem


def _read_list(clause: Clause, names: AgencyNames) -> list[Mention]:
    mentions: list[Mention] = []
    role = clause.role
    for part, completed in names.split(clause.text):
        marked = _MARKED.search(part.string)
        if marked:
            role = "LEADS" if marked["lead"] else "SUPPORTS"
            part = part.cut(0, marked.start())
        if name := _FOOTNOTE.sub("", squeeze(part.string)):
            mentions.append(Mention(role, name, part, 0, 0, completed))
        if role == "LEADS" and clause.role == "RESPONSIBLE_FOR":
            role = "SUPPORTS"  # those listed behind X（牵头）
    return mentions


def places(roles: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Per unit its place among the units of its role (from 1), and how many that role lists."""
    listed = Counter(roles)
    seen: Counter[str] = Counter()
    for role in roles:
        seen[role] += 1
        yield seen[role], listed[role]
