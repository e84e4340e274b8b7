"""Names of bodies that a copy has run together without a mark: where each ends.

    教育局经开区高新园（邹区镇）各街道市国有公司

A name is the shortest that has the form of one and does not go on: 市发展改革委 before 市经贸委,
and before 员会 a part of 委员会. Zones and collectives (各县（市、区）政府) count as bodies.
"""

from collections.abc import Iterator

from loaders.text.body_names import LONGEST, is_body_name
from loaders.text.regex import regex
from ontology.departments import official_name

_BRACKET = r"[（(][^（）()。；]{1,12}[）)]"
_IN_BRACKET = regex(_BRACKET)
_MARK = regex(r"[、，,]")
_PLACES = "县市区|市县区?|县区|市区|镇街道?|乡镇街道|乡镇|街镇|县|市|区|镇|乡|街道|园区"
_COLLECTIVE = regex(
    rf"各(?:有关|相关)?(?:(?:{_PLACES})(?:、(?:{_PLACES}))*(?:{_BRACKET})?(?:人民政府|政府|管委会|办事处)?"
    r"|(?:成员|责任|直属)?(?:单位|部门))"
    r"|[^各，。；、\d]{2,14}?(?:领导小组|委员会|指挥部|联席会议)各?成员单位"
)
_ZONE = regex(
    r"[^各，。；、\d]{0,10}?(?:开发区|经开区|高新区|高新园|新区|园区|示范区|度假区|保税区|港区|合作区)"
)
_GOES_ON = regex(
    r"员会|管委会|管理委员会|人民政府|办?公室|办?公厅|办?事处|各?成员|门|队|委?宣传部|委?组织部|委?统战部|委?政法委"
    r"|委?网信办|委?编办|有限|分局|支行|分行|议|计|展|同"
)
"""What the end of a name is but a part of: 市委 before 宣传部, 办 before 公室."""
_ENDS = regex(
    r"[局委办厅部署院会室组队所站]|公司|集团|银行|中心|街道|政府|海关|大学|学院|税务|[妇残文侨]联|工商联|科协"
)
_ACTS = regex(
    "建设|推进|提升|完成|打造|新建|改造|优化|启动|举办|制定|编制|培育|引进|实施|扩大|提高|发展(?!和?改革)|深入"
)
"""How the words of a task begin, and no name."""
_LEVEL = regex(
    r"(?<![全本城各])(?:省|市(?![场民容区]|政[^府协])|县|自治[区州县])(?=[\u4e00-\u9fff])|各(?=[县市区镇乡街有])"
)
"""How a name begins behind words that are no sentence."""


def joined_names(words: str, start: int) -> list[tuple[int, int]]:
    """Where the names stand that run on from offset ``start``, marks between them or none.

    >>> joined_names("教育局经开区各街道市国有公司2促进", 0)
    [(0, 3), (3, 6), (6, 9), (9, 14)]
    """
    found: list[tuple[int, int]] = []
    while (end := _name_end(words, start)) > start:
        found.append((start, end))
        mark = _MARK.match(words, end)
        start = mark.end() if mark else end
    return found


def begins_names(words: str, start: int, end: int) -> int:
    """From where on words are names alone up to ``end``, each with its level; -1 if nowhere."""
    for match in _LEVEL.finditer(words, start, end):
        spans = joined_names(words[:end], match.start())
        if spans and spans[-1][1] == end:
            return match.start()
    return -1


def is_local_name(words: str) -> bool:
    """Whether words are a local body that the naming rules have, its place left out: 民政局."""
    return official_name(words) is not None


def _name_end(words: str, start: int) -> int:
    """Where the shortest name ends that begins at ``start``; ``start`` if none does."""
    if _ACTS.match(words, start):
        return start
    matches = (pattern.match(words, start) for pattern in (_COLLECTIVE, _ZONE))
    ends = [match.end() for match in matches if match and not _goes_on(words, match.end())]
    ends += _body_ends(words, start)
    return _with_bracket(words, min(ends)) if ends else start


def _body_ends(words: str, start: int) -> Iterator[int]:
    for match in _ENDS.finditer(words, start, min(len(words), start + LONGEST)):
        name, end = words[start : match.end()], match.end()
        if not _goes_on(words, end) and (is_body_name(name) or is_local_name(name)):
            yield end


def _goes_on(words: str, end: int) -> bool:
    return _GOES_ON.match(words, end) is not None


def _with_bracket(words: str, end: int) -> int:
    bracket = _IN_BRACKET.match(words, end)
    return bracket.end() if bracket else end
