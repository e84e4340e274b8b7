"""Remarks in and behind lists of units that name no unit of the list: 列首位的为牵头单位，下同."""

from loaders.text.regex import regex
from loaders.text.role_words import LEAD_VERB, LEADING_BODY

_WHOSE = "(?:(?:两|各|三|四)(?:省市|省区市|省|市|区|县|地|方)(?:的)?)?(?:以)?"
FIRST_LEADS = regex(
    rf"{_WHOSE}(?:(?:排列|排名|排序|列|排)(?:在)?(?:第一位?|首位|最前)(?:的|者)?(?:责任)?(?:单位|部门)?"
    r"|(?:第一个|首个|第一家|首家)(?:责任)?(?:单位|部门))"
    rf"(?:为|是)(?:该项|工作|责任)?{LEADING_BODY}"
    rf"|(?:列|排)(?:在)?(?:第一位?|首位|最前)(?:的|者)?(?:单位|部门)?{LEAD_VERB}"
    rf"|{LEADING_BODY}(?:排|列|排列|排名)(?:在|为)?(?:第一位?|首位|最前面?)"
)
"""A declaration that holds for a whole document: 列第一位者为牵头单位，下同."""
MARK_LEADS = regex(
    rf"(?:排列|列|排)?(?:在)?(?P<mark>逗号|分号|“[，；]”)(?:之|以)?前(?:面)?(?:的|者)?(?:责任)?(?:单位|部门)?"
    rf"(?:为|是)(?:该项|工作|责任)?{LEADING_BODY}"
)
"""A declaration by the marks of the lists: 列逗号之前的为牵头单位，下同."""
STAR_LEADS = regex(
    rf"标?(?:注|有|记)?(?:“|「)?(?P<star>[★☆▲△●※*＊])(?:”|」)?号?(?:的|者)?(?:单位|部门)?(?:为|是){LEADING_BODY}"
)
"""A declaration by a mark before the names: 标★的为牵头单位."""
_DECLARED = rf"(?:{FIRST_LEADS.pattern}|{MARK_LEADS.pattern.replace('?P<mark>', '?:')})"
_FOR_ALL = (
    r"以下[^。（）()〈〉]{0,30}?(?:均|都)(?:[^。（）()〈〉]|[（(][^。（）()]{1,10}[）)]){0,40}"
)
"""What holds for all tasks below: 以下均需各市人民政府落实，不再列出."""
_REMARK = regex(
    rf"[。；;，,（(](?:{_DECLARED}|以?下同(?![）)〉][、，,；;\u4e00-\u9fff])|{_FOR_ALL}).*$"
    r"|。[^。：:]*(?:下同|不再(?:列出|一一)?[^。]{0,6})[。]?$"
)
_INSIDE = regex(rf"[〈（(][^〈〉（）()]*{_FOR_ALL}[〉）)]$")
_LINE = regex(
    rf"[（(〔【\[［]?(?:注|备注|说明)?[：:]?(?:{_DECLARED}|{_FOR_ALL})[^。]*。?[）)〕】\]］]?。?"
)


def remark_start(words: str) -> int:
    """Where a remark begins that closes a list; the end of the words if none does."""
    match = _INSIDE.search(words) or _REMARK.search(words)
    return match.start() if match else len(words)


def is_remark(words: str) -> bool:
    """Whether a paragraph is such a remark and nothing else."""
    return _LINE.fullmatch(words.strip()) is not None
