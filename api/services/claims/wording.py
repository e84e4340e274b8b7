"""Words of claims: what says a role, and what may be left out because it says nothing.

Nothing that denies, counts or limits (不, 未, 唯一, 所有, 只) may stand here: left in the claim,
such a word is found in no line and keeps the claim from being supported.
"""

import re

from api.services.claims.claim import Role
from loaders.text.role_words import (
    BODY,
    CLAIM_RESPONSIBLE,
    CLAIM_SUPPORT,
    LEAD,
    RESPONSIBLE,
    SUPPORT,
)
from queries.asking.known.normalization import BREAK

_VERBS: tuple[tuple[Role, str], ...] = (
    ("牵头", rf"(?:负责)?(?:{LEAD})(?:负责)?"),
    ("配合", CLAIM_SUPPORT),
    ("负责", CLAIM_RESPONSIBLE),
)
_LABELS: tuple[tuple[Role, str], ...] = (("牵头", LEAD), ("配合", SUPPORT), ("负责", RESPONSIBLE))
_TOGETHER = "(?:共同|联合|一起|一道|来|将|要|应|应当|会|具体|全面|主要)*"
_COMMON = "推进|推动|做好|开展|落实|实施|组织实施|组织|抓好|完成|办理|工作"
_IS = "(?:是|为|由|有|包括|即|系)"
VERB: list[tuple[Role, re.Pattern[str]]] = [
    (role, re.compile(f"{_TOGETHER}(?:{verb})的?")) for role, verb in _VERBS
]
"""Behind the names: 市商务局共同牵头."""
LABEL: list[tuple[Role, re.Pattern[str]]] = [
    (role, re.compile(rf"(?:的|其|，)*(?:(?:{label})(?:{BODY})|(?:{verb})的){_IS}?$"))
    for (role, label), (_, verb) in zip(_LABELS, _VERBS, strict=True)
]
"""In front of the names: 牵头单位是, 配合单位为."""
PREDICATE: list[tuple[Role, re.Pattern[str]]] = [
    (role, re.compile(rf"^(?:是|为|作为)(?P<topic>.*?)的?(?:{label})(?:{BODY})(?:之一)?$"))
    for role, label in _LABELS
]
"""Behind the names, at the end: 是跨境电商任务的牵头单位."""
AND = re.compile(f"(?:和|与|及|以及|会同|联合|{BREAK})*")
"""What may stand between names of one list."""
_HEAD = re.compile(
    rf"^(?:的|在|对|将|要|应|以|是|由|为|把|等|和|与|及|并|其|这项|该|有关|关于|根据|按照|依据|中|里|内"
    rf"|提出|明确|要求|规定|写明|加快|积极|进一步|{_COMMON}|{BREAK})+"
)
_TAIL = re.compile(
    rf"(?:的|任务|项目|方面|事项|单位|部门|这项|一项|{_COMMON}|力争|争取|以|并|要|在|由|对|等|到|至|{BREAK})+$"
)
_GOAL_WORDS = re.compile(
    r"(?:全市|本市|我市|力争|争取|将|要|应|的|达到|达|到|实现|为|是|保持|保持在|稳定在|在|目标|目标值"
    rf"|提出|明确|规定|要求|中|里|根据|按照|{BREAK})*"
)
_LIGHT = re.compile(rf"(?:加快|积极|进一步|全面|大力|{_COMMON})*$")

_AGAINST = re.compile(
    "取消|禁止|严禁|停止|限制|减少|防止|避免|杜绝|淘汰|清理|破除|打破|消除|降低|压减|化解|遏制|严控|控制"
    "|打击|防范|放宽|退出|关停|整治|治理|不|未|无|非"
)


def trimmed(words: str, place: str) -> list[str]:
    """The words as they are, and without what says nothing at their ends; ``place`` is a pattern.

    None is empty.
    """
    bare = re.sub(f"^(?:{place})", "", _HEAD.sub("", words))
    bare = _HEAD.sub("", bare)
    forms = (words.strip(BREAK), bare.strip(BREAK), _TAIL.sub("", words), _TAIL.sub("", bare))
    return [form for form in dict.fromkeys(forms) if form]


def says_nothing(words: str) -> bool:
    """Whether nothing is left without the words at the ends that say nothing."""
    return not _TAIL.sub("", _HEAD.sub("", words))


def is_goal_filler(words: str) -> bool:
    """Whether words around a number and its indicator say nothing more."""
    return _GOAL_WORDS.fullmatch(words) is not None


def begins_clause(text: str, at: int) -> bool:
    """Whether at a place of a folded text a clause begins, but for words that say little."""
    return _LIGHT.fullmatch(_before(text, at)) is not None


def is_turned(text: str, at: int) -> bool:
    """Whether the clause turns against what stands at a place of it: 取消外资股比限制."""
    return _AGAINST.search(_before(text, at)) is not None


def _before(text: str, at: int) -> str:
    return text[:at].rpartition(BREAK)[2]
