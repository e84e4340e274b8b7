"""The bodies and the deadline at the end of a row whose cells only blanks and ends of lines part.

They are known by their form, from the last word of the row backwards; a name may be broken
anywhere.
"""

from collections.abc import Sequence

from loaders.text.body_names import is_body_name
from loaders.text.deadline_words import is_deadline
from loaders.text.document import Piece
from loaders.text.regex import regex
from ontology.jurisdictions import leading_place

_MARK = regex("[、，；,;](?![^（(〔]*[）)〕])")
"""What parts two names; those within a bracket are of one."""
_MARKS = ("、", "，", "；")
NOBODY = regex("[/／—–-]|无")
_ALL = regex(
    r"(?:各|相关|有关|其他)[省市县区旗州乡镇街道有关相、（）()〔〕]*"
    r"(?:人民政府|政府|管委会|办事处|单位|部门|县（市、区）|县市区|[区县])"
    r"|[省市县区](?:级|直)?(?:各)?(?:有关|相关)(?:单位|部门)"
    r"|(?!.*以[上下]|[年月日底末前])[\u4e00-\u9fff]{2,4}[市区县旗州](?:人民)?政府"
)
_PLATE = regex(r"[（(〔][^（()）〔〕]*[）)〕]$")
_PLACED = regex(r"[省市区县州各国中]|[^等的以]{2,12}(?:集团|公司|大学|学院|医院)$")
"""How a name of a body begins that is whole by itself, unless it begins with its place."""
_LISTED = regex(r"[\u4e00-\u9fff]{2,6}[（(〔](?P<names>[^（()）〔〕]*、[^（()）〔〕]*)[）)〕]")
LINES_OF_NAME = 8
"""Lines over which a name and the bracket behind it may go."""
_BEGUN = 4
"""Letters at most of a name whose rest stands on the next line: 各 | 区县政府."""
_LONGEST = 600
"""Letters of a list of bodies; time grows with its square."""


def units_at_end(words: Sequence[Piece], *, others: bool) -> int:
    """How many of the last words list bodies, as many as there are.

    Where ``others`` have a column before them, their list begins where no mark parts two names.
    """
    if words and NOBODY.fullmatch(words[-1].text):
        return 1
    best = 0
    for taken in range(1, len(words) + 1):
        more = words[len(words) - taken : len(words) - best]
        if not is_list(words[len(words) - taken :]):
            if taken - best > LINES_OF_NAME:
                break
        elif not best or _goes_on(more):
            best = taken
        elif is_name_alone(more):
            if others:
                break
            best = taken
    return best


def is_list(words: Sequence[Piece]) -> bool:
    """Whether words list bodies and nothing else."""
    joined = "".join(word.text for word in words)
    if len(joined) > _LONGEST:
        return False
    return all(map(_is_name, filter(None, _MARK.split(joined))))


def _goes_on(words: Sequence[Piece]) -> bool:
    """Whether the names behind words go on with theirs: behind a mark, or a name is broken."""
    last = _MARK.split("".join(word.text for word in words))[-1]
    return len(last) <= _BEGUN


def is_name_alone(words: Sequence[Piece]) -> bool:
    """Whether words before a list are a list of their own, with no mark behind them."""
    return not words[-1].text.endswith(_MARKS) and is_list(words)


def _is_name(words: str) -> bool:
    """Whether words are a body's name, or what a bracket lists: 三区（甲区政府、乙区政府）."""
    if _ALL.fullmatch(words):
        return True
    listed = _LISTED.fullmatch(words)
    if listed and all(map(_is_name, _MARK.split(listed["names"]))):
        return True
    own = _PLACED.match(words) is not None or leading_place(words) > 0
    return own and is_body_name(_PLATE.sub("", words))


def deadline_at_end(words: Sequence[Piece]) -> int:
    """How many of the last words are a deadline: 12 月, 2027 年 6 月底前, 持续推进."""
    longest = 0
    for taken in range(1, min(LINES_OF_NAME, len(words)) + 1):
        if is_deadline("".join(word.text for word in words[len(words) - taken :])):
            if longest and not words[len(words) - taken].text[:1].isdigit():
                break
            longest = taken
    return longest
