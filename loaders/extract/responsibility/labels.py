"""What stands in front of a list and says what it is: 牵头单位：, 配合部门：, 完成时限：."""

import re
from typing import Literal, TypeAlias

from loaders.extract.agencies.forms import UNIT_END
from loaders.extract.agencies.lists import strip_marks
from loaders.extract.time.deadlines import parse_deadline
from loaders.extract.time.plan_time import Calendar
from loaders.extract.time.stated_deadlines import find_deadline
from loaders.facts import Deadline, Role
from loaders.text.deadline_words import DEADLINE_LABEL, is_deadline
from loaders.text.document import Text
from loaders.text.punctuation import COLON
from loaders.text.regex import regex
from loaders.text.role_words import (
    BLANK_AS_COLON,
    BODY,
    CERTAIN_VERB,
    LEAD,
    LEAD_VERB,
    LEADS_IN,
    MEMBERS,
    OF_PERSONS_LABEL,
    OF_WHAT,
    OVERSIGHT,
    RESPONSIBLE,
    ROLE_VERB,
    SHARE,
    SUPPORT,
)
from loaders.text.year_words import YEAR

Label: TypeAlias = Role | Literal["units", "deadline", "other"]
"""What a label is of: "units" leave their role open (责任单位：, and words without a label),
"other" are persons (牵头领导：) and remarks, which name no unit."""

_IS = "|".join(rf"(?<={role}{body})是" for role in ("责", LEAD_VERB) for body in ("单位", "部门"))
"""主责部门是市文旅局 names a body; 牵头揭榜单位是… says of what kind those may be."""
_DASH = "(?<=单位|部门|主体|处室)[—―－]{1,2}"
_NAMES_IT = rf"(?:(?<=单位|部门)(?:为|包括)|{_IS})(?!否|{LEAD_VERB}|第一|主|该)"
_COLON = rf"(?:\s?{COLON}+|{_DASH}|{BLANK_AS_COLON}|{_NAMES_IT})"
_PERSONS_TOO = "(?:[及和、](?:责任人|负责人|联系人)|[（(](?:责任人|负责人|联系人)[）)])?"
"""责任单位及责任人：县水务局（李成）: a person in a bracket is no part of a name."""
_APART = "(?<![\u4e00-\u9fff])"
"""One character is a label where it stands alone: 责：区商务委；协：龙溪街道."""
_NO_DEPARTMENT = "(?!(?<=[\u4e00-\u9fff])(?<!负责|项目|工程|具体)建设部门)"
"""住房城乡建设部门：牵头… is called by what it does, 项目建设部门：X by its part in a task."""
_WHOSE = r"(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2,7}(?:方面|一?侧|[省市州盟]|自治区)"
_OF_PLACE = (
    rf"{_WHOSE}(?={COLON}(?:[省市区县州盟]|自治区)?[\u4e00-\u9fff（）]{{2,12}}?(?:[局委厅办]|中心|总队|政府)"
    rf"(?:[、，；。（）]|$|{ROLE_VERB}))"
)
"""Whose bodies a list of a joint plan names: 天津方面：市水务局、市城市管理委."""
_LABEL = regex(
    rf"(?P<other>(?:{OF_PERSONS_LABEL})(?:市|省|区|县)?(?:级)?(?:领导|责任人|人)\s?{COLON}"
    rf"|(?<![\u4e00-\u9fff])(?:办理|整改|工作)?要求{COLON}"
    rf"|(?:联系人|联系电话|适用范围|适用地区|备注|目标|[\u4e00-\u9fff]{{2}}目标|目标[\u4e00-\u9fff]{{2}}){COLON}"
    rf"|(?<=[；;])(?:(?!{LEAD}|{BODY}|{SUPPORT})[\u4e00-\u9fff]){{2,4}}[—―－]{{2}})"
    rf"|(?:[省市区县州]级|{_WHOSE})?(?P<LEADS>{LEADS_IN}|(?:{LEAD})(?:责任|负责)?){_COLON}"
    rf"|(?:其他|其它|[省市区县州]级|{_WHOSE})?(?P<SUPPORTS>(?:{MEMBERS}|(?:{SUPPORT}|{OVERSIGHT}|会同)(?:责任)?(?:{BODY})|配合|协同|参与|协助|协办|{_APART}协){_COLON})"
    rf"|(?P<RESPONSIBLE_FOR>(?:{RESPONSIBLE})主体{_COLON})"
    rf"|(?:其他|其它|[省市区县州]级|{_WHOSE}|{OF_WHAT})?(?P<units>(?:{_NO_DEPARTMENT}(?:{RESPONSIBLE})(?:{BODY}|{SHARE}){_PERSONS_TOO}"
    rf"|{_OF_PLACE}|(?:属地)?责任(?:司局?|处|科|股)?|负责|项目业主|{_APART}责){_COLON})"
    rf"|(?P<deadline>(?:(?<=[，,；;。、（(])(?:(?![局委办厅部府院会])[\u4e00-\u9fff]){{1,4}}?)?{DEADLINE_LABEL})"
)
_ENDS_LABEL = regex(rf"{COLON}|[—―－\s]|(?:单位|部门)(?:为|包括|是)")
_MEMBERS = regex(rf"\s*{MEMBERS}{COLON}")
_DEMAND = regex(rf"(?<![\u4e00-\u9fff])(?:办理|整改|工作)?要求{COLON}(?P<what>.+)")
_WHEN = regex(
    rf"(?:[，,；;。]|(?<=\S)\u3000+)(?={YEAR}|[二○〇]{{2}}|\d{{1,2}}\s*月|\d{{1,2}}\s*[—－~～至-]|今年|年[底内]|[上下]半年|第?[一二三四]季度|年底|力争|争取|全年|持续|长期|立即|即刻|每年|常态)[^，,；;。]{{2,40}}[。；;]?$"
)
_BLANKS = regex(r"(?<=\S)[；;]?\s+(?=\S)")
_NO_UNITS = (None, "other", "deadline")
_FIRST = regex(r"\s*(?P<when>[^，,；;。：:、]{2,30})[，,；;]")
_NAMES = regex(rf"(?:{CERTAIN_VERB})$|{UNIT_END.pattern}")


def labelled(text: Text) -> list[tuple[Label, Text]]:
    """The parts of a statement, each with what its label says."""
    begin = deadline_end(text.string)
    labels = list(_LABEL.finditer(text.string, begin))
    starts = [*(label.start() for label in labels), len(text)]
    front = text.cut(begin, starts[0])
    parts: list[tuple[Label, Text]] = []
    if begin:
        parts.append(("deadline", strip_marks(text.cut(0, begin))))
    if front.string.strip("（(〔 "):
        parts.append(("units", front))
    for label, end in zip(labels, starts[1:], strict=True):
        parts.append((_kind(label), strip_marks(text.cut(label.end(), end))))
    return parts


def _kind(label: re.Match[str]) -> Label:
    return label.lastgroup  # type: ignore[return-value]  # the groups are named after the labels


def may_hold_label(words: str) -> bool:
    """Whether anything in words ends a label: asked before where one is, since few have it."""
    return _ENDS_LABEL.search(words) is not None


def label_at(words: str, at: int = 0) -> Label | None:
    """The label that begins at an offset: LEADS of 牵头单位：市商务局; None if none does."""
    match = _LABEL.match(words, at)
    return _kind(match) if match else None


def is_labelled(text: str) -> bool:
    """Whether a paragraph is nothing but a label and what it labels: 责任单位：市商务局、市财政局.

    A deadline on a line of its own (完成时限：2026年6月底前) belongs to the units above it. Persons
    may stand before the units: 分管领导：罗琳　牵头部门：县教科体局.
    """
    first = label_at(text.strip())
    if first is None or "。" in text[:-1]:
        return False
    behind = (label_at(text, blank.end()) for blank in _BLANKS.finditer(text))
    return first != "other" or any(label not in _NO_UNITS for label in behind)


def names_members(text: str) -> bool:
    """Whether a paragraph is a list of members, who support if a lead stands above them."""
    return _MEMBERS.match(text) is not None


def read_deadline(text: Text) -> Deadline | None:
    """The deadline that a statement names beside its units, or None.

    Labelled (；完成时限：2025年底前) or bare before or behind them (，2025年12月底前完成).
    """
    for label, words in labelled(text):
        if label == "deadline":
            return parse_deadline(words.string)
    behind = text.cut(deadline_start(text.string), len(text))
    return _of_clauses(strip_marks(behind).string) or _of_demand(text.string)


def _of_clauses(words: str) -> Deadline | None:
    """The last of several times (4月启动，11月底前完工); all if the last says that it goes on."""
    last = parse_deadline(re.split("[，,；;。]", words)[-1])
    return parse_deadline(words) if last and last.ongoing else last


def _of_demand(words: str) -> Deadline | None:
    """The deadline of what is demanded beside the units: 要求：12月20日前通水."""
    demand = _DEMAND.search(words)
    return find_deadline(demand["what"], Calendar()) if demand else None


def deadline_end(words: str) -> int:
    """Where a deadline before the units ends (6月底完成，责任单位：市科技局), else 0.

    What else stands before a label and names nobody says when as well: 按进度推进，责任单位：….
    """
    match = _FIRST.match(words)
    if match is None:
        return 0
    label = _LABEL.match(words, match.end())
    of_units = label is not None and label.lastgroup not in ("deadline", "other")
    when = of_units and not _NAMES.search(match["when"])
    return match.end() if when or is_deadline(match["when"]) else 0


def deadline_start(words: str) -> int:
    """Where a deadline begins behind the units (市科技局负责，2025年12月底前完成), else the end.

    It may have several clauses: 市科技局，4月启动，11月底前完工.
    """
    labels = list(_LABEL.finditer(words)) if may_hold_label(words) else []
    last = labels[-1] if labels else None
    if last and last.start() and last.lastgroup == "deadline":
        return last.start()
    end = len(words)
    while (match := _WHEN.search(words[:end])) and is_deadline(match.group()[1:]):
        end = match.start()
    return end
