"""What stands on a page and is no part of the text: page numbers, running heads, note marks, the
buttons of a web page."""

import re

from loaders.text.regex import regex
from loaders.text.year_words import YEAR_OR_EARLIER

_DASH = r"[\-‐‑‒–—―−－─━_＿~～·•・∙.．|｜]"
_NUMBER = r"(?:[\d０-９]{1,4}|[ivxlcIVXLC]{1,7}|[Ⅰ-ⅿ])"
_TOTAL = r"(?:\s*(?:[/／,，]\s*共?|共|of)\s*[\d０-９]{1,4}\s*页?)"
_DECORATED = regex(
    rf"(?:{_DASH}\s*){{1,4}}{_NUMBER}{_TOTAL}?\s*(?:{_DASH}\s*){{1,4}}"
    rf"|第\s*{_NUMBER}\s*页{_TOTAL}?|{_NUMBER}{_TOTAL}"
    rf"|[Pp](?:age|AGE)?\.?\s*[\d０-９]{{1,4}}{_TOTAL}?"
)
_BARE = regex(rf"(?:[—–\-]\s*)?{_NUMBER}(?:\s*[—–\-])?\s*页?")
_BESIDE = regex(
    rf"^{_DASH}*\s*[\d０-９]{{1,4}}{_TOTAL}?\s*{_DASH}*\s"
    rf"|\s{_DASH}*\s*[\d０-９]{{1,4}}{_TOTAL}?\s*{_DASH}*$"
)
_NOTE = regex(
    r"[①-⑳⓪❶-❿]|[\[［〔]\d{1,2}[\]］〕]|\d{1,2}\s*(?![\d.．、）)])[\u4e00-\u9fff《“]"
    r"|[*＊※]|注\s*\d*[：:]"
)
_CONTROL = regex(
    r"(?:下载|打印(?:本页)?|全屏|收藏|分享(?:到)?|关闭(?:窗口)?|加大|还原|减小|放大|缩小|默认|纠错|复制链接"
    r"|返回(?:首页|顶部|上一页)?|扫一扫.{0,20}|语音播报|(?:浏览|阅读|访问|点击)(?:次数|量|数)[：:]\s*\d{0,9}\s*次?|[【\[（(]?字[号体][：:]?.{0,12}|[】\]])"
)
_GAZETTE = regex(
    rf"\s*[\u4e00-\u9fff]{{2,16}}(?:公报|政报)\s*{YEAR_OR_EARLIER}\s*年?\s*第\s*\d{{1,2}}\s*期"
    rf"(?:\s{{2,}}[\u4e00-\u9fff]{{2,16}})?\s*(?:{_DASH}*\s*\d{{1,3}}\s*{_DASH}*)?\s*"
)
REGISTERED = regex(r"ICP备|公网安备|网站标识码")
"""The numbers that every site prints at its foot (互联网信息服务管理办法, 2000, 第十二条)."""
_LONGEST_HEAD = 160
_LONGEST_LEADER = 200
_DOTS = ".．·•…⋯‧﹒ "
_LEADER = regex(r"\s*(?:[.．·•…⋯‧﹒]\s*){4,}[(（]?\s*(?:[\divxlcIVXLC]{1,4})?\s*[)）]?\s*$")


def is_contents_entry(words: str) -> bool:
    """Whether dots lead from words to the number of their page."""
    return _LEADER.search(words, max(len(words) - _LONGEST_LEADER, 0)) is not None


def without_leader(words: str) -> str:
    """The words of an entry of the contents without dots and number."""
    found = _LEADER.search(words, max(len(words) - _LONGEST_LEADER, 0))
    return words[: found.start()].rstrip(_DOTS) if found else words


def is_page_number(words: str, *, in_margin: bool) -> bool:
    """Whether words are the number of a page: ``— 1 —``, ``第1页 共9页``; bare in the margin."""
    words = words.strip()
    pattern = _BARE if in_margin else _DECORATED
    return bool(_DECORATED.fullmatch(words) or pattern.fullmatch(words))


def is_gazette_head(line: str) -> bool:
    """Whether a line is the head of a gazette's page: 青山市人民政府公报　2027年第5期　　文件."""
    return len(line) <= _LONGEST_HEAD and _GAZETTE.fullmatch(line) is not None


def without_page_number(words: str) -> str:
    """The words of a running head without the page's number beside them, and without spaces."""
    return re.sub(r"\s+", "", _BESIDE.sub("", words))


def begins_note(words: str) -> bool:
    """Whether words begin with the mark of a footnote."""
    return _NOTE.match(words) is not None


def is_page_control(words: str) -> bool:
    """Whether words are a button of the web page from which a text was copied: 打印, 【字号：."""
    return _CONTROL.fullmatch(words.strip()) is not None
