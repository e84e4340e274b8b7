"""The clauses of a statement: each a list of units with the role that the words around it name.

A clause names its role in front (``牵头单位：A、B``), behind (``A牵头，B、C配合``,
``A、B按职责分工负责``) or not at all (a bare list in a 责任单位 column). 牵头 is a stated lead; the
others of its list support it, by whatever word they stand there. A list without such a distinction
is responsible, in the order printed, and so is one with a label of its own (责任单位：) beside a
lead. Decision 21 says why.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from loaders.extract.agencies.fields import is_field, lists_departments
from loaders.extract.agencies.forms import UNIT_END
from loaders.extract.agencies.lists import strip_marks
from loaders.extract.agencies.names import NO_NAMES
from loaders.extract.responsibility.labels import (
    deadline_end,
    deadline_start,
    label_at,
    labelled,
)
from loaders.extract.responsibility.remarks import remark_start
from loaders.facts import Role
from loaders.text.document import Text
from loaders.text.punctuation import IN_BRACKETS
from loaders.text.regex import regex
from loaders.text.role_words import (
    ANSWERS,
    BODY,
    CARRIES_OUT,
    CLAUSE_SUPPORT,
    DEEDS_OF_LEAD,
    EACH_ITS_OWN,
    HEADS,
    JOINS_LEAD,
    LATE_SUPPORT,
    LEAD,
    LEAD_VERB,
    LIST_LEAD_VERB,
    RESPONSIBLE,
    ROLE_VERB,
    SHARE,
    STATEMENT_END,
    SUPPORT,
    SUPPORT_AS_WORK,
    SUPPORT_VERB,
)

_IS_RESPONSIBLE = rf"(?:均|都|同)?为(?:{RESPONSIBLE})(?:{BODY}|{SHARE})"
"""What is a label behind its list: 各县政府均为责任单位."""
_ACTS = (
    "(?:具体|组织)?负责(?:组织)?(?:落实|实施)?|(?:抓好|具体|组织|统筹)?(?:抓)?落实|(?:具体)?(?:主抓|抓总|负总责|总负责|为主)"
    "|(?:抓好|做好)?(?:组织|具体)?实施|承办"
    rf"|{ANSWERS}|{_IS_RESPONSIBLE}"
)
_OBJECT = (
    "(?:具体|分别|共同|各自|切实|认真)*(?:负责(?!人)|承担|做好(?!配合|协助|协同)|抓好)"
    r"[\u4e00-\u9fff]{2,12}"
)
"""What those do who act for themselves: 具体负责选址, 做好本区域值守."""
_SPHERE = r"[\u4e00-\u9fff]{0,6}(?:领域|权限|范围|行业)"
"""按分管领域, 按管理权限: within what each of a list answers for its part."""
_TAIL = regex(
    r"(?:[，,、]?(?:分别|共同)?(?:按照?|依照?据?|根据|在)?(?:各自)?(?:部门|单位)?的?(?:职能|职责|任务|业务|工作){0,2}(?:分工|职责|职能)"
    r"(?:范围)?内?(?:分别|共同|协同|分头|各自|认真|切实)?(?:做好|抓好|组织|具体)?(?:负责|抓?落实|实施|推进|办理|承担|开展){0,2}"
    rf"|(?:分别|共同|联合|分头|各自|结合实际)?(?:{LEAD_VERB})?(?:{_ACTS})|(?:[，,、]?(?:{EACH_ITS_OWN}))+"
    rf"|[，,、]?按照?{_SPHERE}(?:分别|共同|协同)?(?:负责|落实|实施|推进|办理)|{JOINS_LEAD}"
    rf"|{_OBJECT})$"
)
_ALL_ARE = rf"(?=均|都){_IS_RESPONSIBLE}"
_ALL_RESPONSIBLE = regex(_ALL_ARE)
_BY_DUTY = "(?:按照?|依照?据?|根据)(?:各自)?(?:职能|职责|分工|要求|章程|需要?|规定)+"
_LED = (
    rf"(?:{LIST_LEAD_VERB}|为(?:{LEAD})(?:{BODY}))"
    rf"(?:(?:并|{_BY_DUTY}|具体|做好|抓好|加强|工作|{DEEDS_OF_LEAD})*(?:{DEEDS_OF_LEAD})(?:工作)?)?"
)
"""牵头, 牵头负责, 牵头并组织实施, 牵头并按职责分工负责, 牵头统筹并做好督促指导.

One repetition and none in it, so that crafted words take no power of their length.
"""
_LEADS = regex(
    rf"(?:(?:按照?|依照?据?|根据)(?:各自)?(?:职能)?(?:职责|分工){{1,2}})?(?:共同|联合|分别|分头|总)?{_LED}(?:，(?:负责|实施|落实|推进|组织))?$"
)
_SUPPORTS = regex(
    rf"(?:{_BY_DUTY})?(?:给予|予以)?(?:共同|积极|协同|密切|主动|全力|分别|做好|搞好)*(?:{SUPPORT_VERB})(?:负责|落实|做好|工作)?$"
    rf"|为(?:{SUPPORT})(?:{BODY})$"
)
_TOGETHER = "(?:共同|协同|联合|组织)?(?:推进|实施|落实|开展|办理)"
"""What a lead does with those that join it: 会同Y推进."""
_JOINING = "会同(?!(?:推进|实施|落实)(?:$|[，,]))"
_WITH = regex(f"并?(?:共同)?{_JOINING}")
_DONE_TOGETHER = regex(f"{_TOGETHER}$")
_CLAUSE_END = regex(
    rf"(?<![（(])(?:{_LED}|{CLAUSE_SUPPORT}|职责分工(?=负责))(?!{BODY})(?:负责)?"
    rf"(?=[，,、；;]|[^，,、；;（(]{{0,40}}(?:{LATE_SUPPORT}))"
    rf"|{_JOINING}[^，,；;。]{{2,80}}?{_TOGETHER}(?=[，,])"
    rf"|(?:负责|具体抓|{HEADS})(?=[，,].{{2,80}}(?:{SUPPORT_VERB}|{SUPPORT_AS_WORK}|{CARRIES_OUT}|统筹(?:实施|落实)|(?<!负责)(?:落实|实施))$)"
)
"""Behind a lead, and between who answers for a task and who helps: A负责，B、C配合, B具体实施."""
_OWN_SUBJECTS = (
    regex(
        rf"(?:(?:(?<=等)|(?<=等部门)|(?<=等单位))(?P<mark>[，,])|(?P<by>(?:^|[，,])(?:具体)?由))(?:[^，,（）]|（[^（）]*）){{2,80}}(?:{_ACTS}|{_OBJECT})$"
    ),
    regex(rf"(?P<mark>^|[，,])(?:[^，,、（）]|（[^（）]*）){{2,40}}(?:{_ACTS}|{_OBJECT})$"),
)
"""A clause with a subject of its own behind a labelled list: 配合单位：A、B等，各市政府负责落实.

Behind 等 and 由 it may have several: 配合单位：A、B，由C、D组织实施.
"""
_INVITED = regex("鼓励|支持|引导|倡导|动员|欢迎|吸引|号召")
"""Who is invited to take part is charged with nothing: 鼓励有条件的银行参与."""
_HELPERS = regex(
    rf"[，,](?:(?P<others>其他|其它)[^，,、]{{2,12}}|(?:[^，,（）]|（[^（）]*）){{2,60}})(?:{CLAUSE_SUPPORT})$"
)
"""A clause of those who help, behind a list of others: A、B等部门，其他单位配合."""
_CARRY_OUT = regex(rf"(?:落实|实施|{_OBJECT})$")
_STATED = regex(
    rf"(?:{STATEMENT_END}|{EACH_ITS_OWN}|{_ALL_ARE})$|{_LED}[，,]?并?会同.{{2,80}}{_TOGETHER}$|(?:{LIST_LEAD_VERB})(?:{HEADS}|负责)?[，,、].{{2,80}}{JOINS_LEAD}$"
)
_ROLE_BEHIND = regex(rf"(?:共同|总)?(?:{ROLE_VERB}|{LIST_LEAD_VERB}|{HEADS})+$")
_HEADED = regex(
    rf"(?!.*(?:{LIST_LEAD_VERB}))(?P<who>[^，,；;。]{{2,80}}?)(?:{HEADS})"
    rf"(?=[，,][^。]{{2,200}}(?:{SUPPORT_VERB})$)"
)
"""X主抓，Y协同: who is at the head of those that help, where nobody is said to lead."""
_FORWARD = regex(
    rf"(?:(?:{LEAD_VERB})(?P<LEADS>[^，,；;]{{3,80}}))?"
    r"(?:(?:^|[，,；;]\s*)(?:配合|协助)(?P<SUPPORTS>[^，,；;]{3,}))?"
)
"""牵头市农业农村局，配合市工信局: each verb before its bodies."""
_BY = regex(r"(?:(?:以上|上述|本项|该项|此项|前述)[^，,、；由]{0,8}|具体|其余|同时|并)?[由请]")
"""以上工作由X牵头: whom the words before are handed to."""
_BESIDES = regex("(?:其中|同时)[，,]?(?=$|[各由请省市区县])")
"""其中各县政府负责选址."""
_INNER_BRACKET = regex(IN_BRACKETS)
_JOINS = regex(rf"(?:{_LED})?[，,]?并?{_JOINING}")
"""X会同Y, X牵头会同Y, X牵头并会同Y, X牵头抓总，会同Y."""


class Clause(NamedTuple):
    """A list of units with one role, without label and verb.

    ``part`` counts the parts of the statement that ； and 。 separate, from 0.
    """

    role: Role
    text: Text
    part: int


def is_responsibility(text: str) -> bool:
    """Whether the words in a bracket or cell say who is responsible, by their form alone."""
    words = text[: remark_start(text)].strip("。；; ")
    words = words[deadline_end(words) :]
    if label_at(words):
        return True
    words = words[: deadline_start(words)].rstrip("，,、；;。 ")
    if not _STATED.search(words):
        return False
    body = _SUPPORTS.sub("", _LEADS.sub("", _TAIL.sub("", words)))
    first = re.split(r"等?[、，,；;]", _INNER_BRACKET.sub("", body), maxsplit=1)[0]
    first = first.removeprefix("由")
    by_field = is_field(first) and lists_departments(body)
    return bool(first) and (by_field or UNIT_END.search(_ROLE_BEHIND.sub("", first)) is not None)


def read_clauses(text: Text) -> Iterator[Clause]:
    """The clauses of a statement; remarks and deadlines at its end are none."""
    stated = text.cut(0, remark_start(text.string))
    stated = stated.cut(0, deadline_start(stated.string))
    led, part = False, -1
    for label, words in labelled(stated):
        if label == "deadline" or label == "other":
            continue
        role = None if label == "units" else label
        led = led and role is not None  # a 责任单位 beside a lead is a list of its own
        for first, sentence in enumerate(_sentences(words)):
            part += 1
            for clause in _verb_first(sentence, part) or _clauses(
                sentence, role, part, led=led, behind=first > 0
            ):
                led = led or clause.role == "LEADS"
                yield clause


def _sentences(text: Text) -> Iterator[Text]:
    start = 0
    for match in re.finditer(r"[；;。\n]", text.string):
        if part := text.cut(start, match.start()):
            yield part
        start = match.end()
    if rest := text.cut(start, len(text)):
        yield rest


def _clauses(
    sentence: Text, label: Role | None, part: int, *, led: bool, behind: bool
) -> Iterator[Clause]:
    """The clauses of a sentence whose ``label`` names a role, None if it leaves that open.

    ``led`` if a lead was named before; ``behind`` if the sentence is not the label's first.
    """
    ends = set(_clause_ends(sentence.string))
    led = led or any(_LEADS.search(sentence.string[:end]) for end in ends)
    if headed := None if led or label else _HEADED.match(sentence.string):
        yield Clause("LEADS", sentence.cut(0, headed.end("who")), part)
        sentence = strip_marks(sentence.cut(headed.end(), len(sentence)))
        ends, led = set(_clause_ends(sentence.string)), True
    own = _own_subject(sentence.string, labelled=label is not None, led=led, behind=behind)
    start = 0
    for stop in sorted(ends | {own} if own else ends):
        words = strip_marks(sentence.cut(start, stop))
        of_own = own is not None and start >= own
        given = None if of_own else label
        start = stop
        if beside := _BESIDES.match(words.string):
            words = words.cut(beside.end(), len(words))
        if not words or _INVITED.match(words.string):
            continue
        if by := _BY.match(words.string):
            words = words.cut(by.end(), len(words))
        if joined := _joined_by_lead(words):
            yield Clause("LEADS", words.cut(0, joined.start()), part)
            words, led, given = words.cut(joined.end(), _done_together(words)), True, None
        bare: Role = "SUPPORTS" if led and not of_own else "RESPONSIBLE_FOR"
        role, stem = _role_behind(words, given or bare)
        if stem:
            yield Clause(role, stem, part)


def _verb_first(sentence: Text, part: int) -> list[Clause]:
    """The clauses of a sentence with verbs before the names; none if it is no such sentence."""
    match = _FORWARD.fullmatch(sentence.string)
    roles: tuple[Role, ...] = ("LEADS", "SUPPORTS")
    lists: list[tuple[Role, Text]] = [
        (each, sentence.cut(*match.span(each))) for each in roles if match and match[each]
    ]
    named = all(UNIT_END.search(words.string) for _, words in lists)
    return [Clause(role, words, part) for role, words in lists] if named else []


def _own_subject(sentence: str, *, labelled: bool, led: bool, behind: bool) -> int | None:
    """Where the clause begins that has a subject and a verb of its own.

    It stands behind a labelled list (市财政局配合，各县人民政府负责落实), or is of those who help
    where nobody leads: 市林业局，市财政局配合.
    """
    matches = (pattern.search(sentence) for pattern in _OWN_SUBJECTS)
    match = next((each for each in matches if each and _acts_itself(each)), None)
    begun = match and (match.group().startswith(("，", ",", "由", "具体由")) or behind)
    if match is None or "分工" in match.group() or not begun:
        helpers = _HELPERS.search(sentence)
        return helpers.start() if helpers and (labelled or not led or helpers["others"]) else None
    supported = _SUPPORTS.search(sentence[: match.start()]) and _CARRY_OUT.search(sentence)
    return match.start() if labelled or supported else None


def _acts_itself(clause: re.Match[str]) -> bool:
    """Whether a clause begins with a body: 各市政府做好值守, but not 切实做好值守."""
    subject = _TAIL.sub("", clause.group().strip("，,"))
    return UNIT_END.search(_INNER_BRACKET.sub("", subject)) is not None


def _joined_by_lead(words: Text) -> re.Match[str] | None:
    """``X会同Y、Z负责``: X acts, the others join it."""
    match = _JOINS.search(words.string)
    return match if match and NO_NAMES.is_name(words.string[: match.start()]) else None


def _done_together(words: Text) -> int:
    """Where the names end of those that join a lead."""
    done = _DONE_TOGETHER.search(words.string)
    return done.start() if done else len(words)


def _clause_ends(string: str) -> Iterator[int]:
    """Where a clause ends: behind 牵头, 配合 and the like when a list goes on after a comma."""
    for match in _CLAUSE_END.finditer(string):
        if match.end() < len(string):
            yield match.end()
    yield len(string)


def _role_behind(words: Text, bare: Role) -> tuple[Role, Text]:
    """The role that the end of a clause names, ``bare`` if none, and the list before it."""
    if joining := _WITH.match(words.string):
        words, bare = words.cut(joining.end(), _done_together(words)), "SUPPORTS"
    if match := _LEADS.search(words.string):
        return "LEADS", strip_marks(words.cut(0, match.start()))
    tail = _TAIL.search(words.string)
    stem = words.cut(0, tail.start()) if tail else words
    if tail and _ALL_RESPONSIBLE.fullmatch(tail.group()):
        return "RESPONSIBLE_FOR", stem
    if match := _LEADS.search(stem.string):
        return "LEADS", stem.cut(0, match.start())
    if match := _SUPPORTS.search(stem.string):
        return "SUPPORTS", stem.cut(0, match.start())
    return bare, stem
