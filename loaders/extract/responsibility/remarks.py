"""Remarks in and behind lists of units that name no unit of the list: 列首位的为牵头单位，下同."""

from loaders.text.punctuation import CLOSES, OPENS, STARS
from loaders.text.regex import regex
from loaders.text.role_words import (
    ANSWERS_FIRST,
    BODY,
    LEAD,
    LEAD_VERB,
    LEADING_BODY,
    LIST_LEAD_VERB,
    RESPONSIBLE,
    RESPONSIBLE_VERB,
    SUPPORT,
)

_WHOSE = r"[^、，,。；;：:（）()〈〉〔〕\[\]【】]{0,14}?"
"""Of which list or place the first is: 两市各自, 责任部门中, 每项任务."""
_FIRST = (
    "(?:(?:排列|排名|排序|排位|列名|名列|位列|列|排|居|位居)(?:在|于|为|名)?"
    "(?:(?:第一|第1|首)(?:顺位|[位名个家])?|最前面?|最先|靠?前面?)"
    "|首(?:顺位|[列位个家者])|居首|起首|先列|第一(?:顺位|[位个家名]|(?=责任|单位|部门))|[打排]头)"
    "(?:的|者)?(?:责任|承办)?(?:单位|部门|机构)?"
)
"""列首位者, 排名第一的部门, 首列单位."""
FIRST_LEADS = regex(
    rf"{_FIRST}(?:均|都|即|则|默认)?(?:"
    rf"(?:作?为|是|系|担任)(?:该项|工作|责任|各项|任务|总)*(?:{LEADING_BODY}"
    rf"|(?:{LIST_LEAD_VERB})(?=[）)，,；;。]|$))|(?:{ANSWERS_FIRST})"
    rf"|(?:负责|共同|分别)?(?:{LEAD_VERB}(?!人|单位|部门|机构|的|责任)"
    rf"|(?:{LIST_LEAD_VERB})(?=[）)，,；;。]|$)))"
    rf"|{LEADING_BODY}(?:为|是)?{_FIRST}"
)
"""A declaration that holds for a whole document: 列第一位者为牵头单位，下同."""
MARK_LEADS = regex(
    rf"(?:排列|列|排)?(?:在)?(?P<mark>逗号|顿号|分号|“[，；]”)(?:之|以)?前(?:面)?(?:的|者)?(?:责任)?(?:单位|部门)?"
    rf"(?:为|是)(?:该项|工作|责任)?{LEADING_BODY}"
)
"""A declaration by the marks of the lists: 列逗号之前的为牵头单位，下同."""
STAR_LEADS = regex(
    rf"[标带加]?(?:注|有|记)?(?:“|「)?(?P<star>[{STARS}])(?:”|」)?号?(?:的|者)?(?:单位|部门)?(?:为|是){LEADING_BODY}"
)
"""A declaration by a mark before the names: 标★的为牵头单位."""
_DECLARED = rf"{_WHOSE}(?:{FIRST_LEADS.pattern}|{MARK_LEADS.pattern.replace('?P<mark>', '?:')})"
_SAME_BELOW = (
    "(?:(?:以?下|其?余|[此其]?后)(?:各项|各条|各款|任务|文|列|述|面|续)*(?:均|皆|亦|类|相)?(?:同(?!步|时|期|样)|照此)"
    "|以下(?:各项|各条|任务)?不再(?:列出|列入)|不再(?:逐[项一条]|一一|另行|重复)(?:注明|列出|标注|说明))"
)
"""下同, 后同, 以下各项相同, 不再逐项注明."""
_FOR_ALL = (
    r"以下[^。（）()〈〉]{0,30}?(?:均|都)(?:[^。（）()〈〉]|[（(][^。（）()]{1,10}[）)]){0,40}"
)
"""What holds for all tasks below: 以下均需各市人民政府落实，不再列出."""
_MORE = rf"[^。：:；]{{2,60}}(?:均|都|同)为(?:{RESPONSIBLE})(?:{BODY})[，,]"
"""A sentence that names more bodies, whatever it says of the lists below."""
_REMARK = regex(
    rf"[。；;，,（(](?:{_DECLARED}|{_SAME_BELOW}(?![）)〉][、，,；;\u4e00-\u9fff])|{_FOR_ALL}).*$"
    rf"|。(?!{_MORE})[^。：:]*(?:下同|不再(?:列出|一一)?[^。]{{0,6}})[。]?$"
)
_INSIDE = regex(rf"[〈（(][^〈〉（）()]*{_FOR_ALL}[〉）)]$")
_LINE = regex(
    rf"[（(〔【\[［]?(?:注|备注|说明)?[：:]?(?:[^。；：:、（）]{{2,28}}[中里内时的][，,]|(?:(?![局委厅办署])[^。；：:，,（）]){{2,28}}?)?"
    rf"(?:{_DECLARED}|{STAR_LEADS.pattern.replace('?P<star>', '?:')}|{_FOR_ALL})"
    r"[^。]*。?[）)〕】\]］]?。?"
)
_ROLE_INSIDE = regex(
    rf"[{OPENS}](?:(?:{LEAD}|{SUPPORT})(?:{BODY})?|(?:不?含|包括|以下简称)[^{OPENS}{CLOSES}]*)"
    rf"[，,、；;][下后]同[{CLOSES}]"
)
"""X（牵头，下同）, which says more of X than that it holds for all lists."""
_NOTE = regex(
    r"(?:[※＊*]|[（(〔【\[［]?(?:注|备注|附注|说明)(?![意重册销入])\s?[\d一二三四五]{0,2}[：:])(?P<words>.+)"
)
"""A line that explains what stands round it: ※完成期限为首批启用时间, 说明：….

A note that tells who answers for what, or what anybody must do, is read as any line is.
"""
_CHARGES = regex(
    rf"{RESPONSIBLE_VERB}|{LEAD}|责任|主体|[请须需应]"
    r"|由(?![^。，；]{2,12}(?:汇总|统计|提供|填报|编制|更新|解释))|不得|必须|要[求按在]|每[月季年]"
)


def remark_start(words: str) -> int:
    """Where a remark begins that closes a list; the end of the words if none does."""
    words = _ROLE_INSIDE.sub(lambda bracket: "（" + "—" * (len(bracket.group()) - 2) + "）", words)
    match = _INSIDE.search(words) or _REMARK.search(words)
    return match.start() if match else len(words)


def is_remark(words: str) -> bool:
    """Whether a paragraph is such a remark and nothing else."""
    if _LINE.fullmatch(words.strip()):
        return True
    note = _NOTE.fullmatch(words.strip())
    return note is not None and _CHARGES.search(note["words"]) is None
