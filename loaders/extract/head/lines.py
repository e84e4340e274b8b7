"""The first lines of a document, and what each of them is: letterhead, number, label, sentence.

A file has more at its top than the standard's head: a web page its navigation and a table of
索引号 and 发布日期, a PDF of a database the same as lines, a scan the letterhead in pieces.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from loaders.extract.head.dates import is_date_line
from loaders.extract.head.doc_number import without_number
from loaders.text.body_names import split_body_names
from loaders.text.doc_numbers import DOC_NUMBER
from loaders.text.document import Document, Paragraph, Table, Text, squeeze
from loaders.text.ordinals import parse_ordinal
from loaders.text.printed_days import DATE, PRINTED_DAY, dated
from loaders.text.regex import regex
from loaders.text.year_words import YEAR_OR_EARLIER
from ontology.jurisdictions import leading_place

HEAD_LINES = 40
"""Lines in which the head stands; a notice with its signature may be longer."""
_TOP_BLOCKS = 10
_LONGEST_LINE = 150
_ADDRESSED = regex(
    r"(?P<title>[^。：:]{6,150}?(?:通知|意见|公告|通告|函))(?=各[^。]{2,}[：:]$)"
    rf"|(?P<number>[（(]?{DOC_NUMBER.pattern}[）)]?)(?=[^。]{{2,}}[：:]$)"
)
_NUMBERED = regex(r"\s*\d{1,4}\s*[.．、]\s*(?=[\u4e00-\u9fff、\s]{4,60}关于)")
_PAGE = regex(r"\s+(?=(?:发布|信息)(?:单位|机构|时间|日期|来源)[：:])")
"""Where the page's own list begins behind a title on its line."""
_LETTER = regex(rf"\s*(?P<head>[^。：:，\s]{{4,200}}?文件)\s*(?P<number>{DOC_NUMBER.pattern})(?=.)")
"""The letterhead and the number of a scan whose lines are run together."""
_DATED = regex(rf"(?<=[》）)\u4e00-\u9fff])[（(]{PRINTED_DAY}[）)]\s*$")
_NAVIGATION = regex(
    r"[【\[(（]?(?:下载|打印|全屏|收藏|分享|关闭|加大|还原|减小|大|中|小|首页|返回|纠错|朗读|语音播报|正文|搜索|复制链接|微信(?:好友)?|朋友圈|(?:新浪)?微博|QQ(?:空间|好友)|字号|字体"
    r"|扫一扫.*|.*手机打开.*|.*当前位置.*|.*[>＞»].*|网站.{0,4}|无障碍.*|长者.*|登录|注册|繁體|English|[A-Za-z]{0,12}"
    r"|.{2,30}(?:信息|搜索|门户|新闻|政务|政府|法律)网站?)[】\])）]?"
)
_LABEL = regex(r"[\-–—•·*]*[【（(\[]?[\u4e00-\u9fff]{2,8}[：:]")
"""索引号：, 发文机关：, 编制单位：; a title has no colon behind its first words."""
_LETTERHEAD = regex(
    r"文件(?:[（(][一二三四五六七八九十\d]+[）)])?$|令$|^[（(]?第.{1,6}号[）)]?$"
    r"|^(?:专题|常务|办公|协调|工作|党组)?会议纪要$|^议事纪要$"
)
_NUMBER = regex(rf"〔{YEAR_OR_EARLIER}〕第?\d+号")
"""The number of minutes, which has no 代字 before its year."""
_CONTENTS = regex(r"目录$|前言$|[.．…·]{4,}|^(?:[—–\-]*\d+[—–\-]*|[IVXivx]+)$")
_BRACKET = regex(r"[（(〔\[【](?:[^（()）]|[（(][^（()）]*[）)])*[）)〕\]】]")
_CAPTION = regex(r"(?:[附续]?表|图|专栏)\s?[\d一二三四五六七八九十]")
_STANDARD = regex(r"(?:行业|国家|地方|团体|企业)标准$")
_FILE_SUFFIX = regex(r"(?<=[\u4e00-\u9fff》）)])\.(?:docx?|wps|xlsx?|pdf|ofd|txt)$")
_CHINESE = regex("[\u4e00-\u9fff]")


def paragraphs(document: Document) -> list[Text]:
    """The document's paragraphs with words; the cells of its tables if it has none.

    An addressee that is run together with the title or number above it is one of its own, and so
    is the date behind a title; the number that a collection gives a document is left out.
    """
    found = [block.text for block in document.blocks if isinstance(block, Paragraph)]
    first = [part for text in found[:1] for part in _letterhead(text)]
    top = [part for text in (*first, *found[1:HEAD_LINES]) for part in _entry(text)]
    parted = [part for text in [*top, *found[HEAD_LINES:]] for part in _without_addressee(text)]
    return [text for text in parted if squeeze(text.string)] or cells(document)


def cells(document: Document) -> list[Text]:
    """The words in the cells of tables at the top: the 索引号 and 发布日期 of a web page."""
    tables = [block for block in document.blocks[:_TOP_BLOCKS] if isinstance(block, Table)]
    rows = (row for table in tables for row in table.rows)
    return [text for row in rows for cell in row.cells for text in cell.paragraphs if text.string]


def _letterhead(text: Text) -> Iterator[Text]:
    """The first line: letterhead, number and what follows, where they are run together."""
    found = _LETTER.match(text.string)
    cuts = (0, found.end("head"), found.end("number"), len(text)) if found else (0, len(text))
    yield from (text.cut(start, stop) for start, stop in pairwise(cuts))


def _entry(text: Text) -> Iterator[Text]:
    """A line of a title as a collection prints it: 3. 某某关于印发…的通知（2023年5月11日）."""
    number = _NUMBERED.match(text.string)
    short = len(text) <= _LONGEST_LINE
    dated = (_DATED.search(text.string) or _PAGE.search(text.string)) if short else None
    start, stop = number.end() if number else 0, dated.start() if dated else len(text)
    yield text.cut(start, stop)
    if dated:
        yield text.cut(stop, len(text))


def _without_addressee(text: Text) -> tuple[Text, ...]:
    match = _ADDRESSED.match(text.string) if len(text) <= 2 * _LONGEST_LINE else None
    if match is None:
        return (text,)
    return text.cut(0, match.end()), text.cut(match.end(), len(text))


def is_navigation(words: str) -> bool:
    """A button, or the name of the site."""
    return _NAVIGATION.fullmatch(words) is not None


def is_letterhead(words: str) -> bool:
    """甘肃省人民政府文件, or the heading of an order: 国家发展和改革委员会令."""
    left, file, right = words.partition("文件")
    joint = bool(file) and bool(split_body_names(left)) and bool(split_body_names(right))
    return joint or _LETTERHEAD.search(words) is not None


def is_label(words: str) -> bool:
    """A line of what a web page or a database tells of the document: 成文日期：…."""
    return _LABEL.match(words) is not None


def may_be_contents(words: str) -> bool:
    """The heading or an entry of a table of contents, or a page number."""
    return _CONTENTS.search(words) is not None


def may_be_title(text: Text) -> bool:
    """Whether a line may be one of a title: neither sentence nor heading nor furniture."""
    words = squeeze(without_number(text.string))
    if _CHINESE.search(words) is None or len(words) > _LONGEST_LINE or is_navigation(words):
        return False
    if words.endswith(("：", ":", "；", ";", "！")) or "。" in words:
        return False
    if _BRACKET.fullmatch(words) or may_be_contents(words) or _STANDARD.search(words):
        return False
    if _CAPTION.match(words):
        return False
    return not (
        is_label(words)
        or is_letterhead(words)
        or is_date_line(words)
        or _NUMBER.fullmatch(words)
        or _is_signed(words)
        or parse_ordinal(words)
        or _is_scrap(words)
    )


def is_text(text: Text) -> bool:
    """Whether the text has begun: a sentence, or a numbered heading that is no 附件."""
    ordinal = parse_ordinal(text.string)
    return "。" in text.string or (ordinal is not None and ordinal.style != "annex")


def _is_signed(words: str) -> bool:
    """Names and the date behind them, as minutes have them below their letterhead."""
    date = DATE.search(dated(words))
    return date is not None and bool(split_body_names(dated(words)[: date.start()]))


def _is_scrap(words: str) -> bool:
    """One to three letters that name no place and no body: a button, a page number."""
    return len(words) < 4 and not (leading_place(words) == len(words) or split_body_names(words))


def is_bracket(words: str) -> bool:
    """A line that is all in brackets: （试行）, （2021—2025年）, （此件公开发布）."""
    return _BRACKET.fullmatch(words) is not None


def joined(lines: Sequence[Text]) -> str:
    """The words of lines run together, without white space and without a 发文字号 at their end.

    A page that shows a file names it with its suffix: 任务分解表.docx.
    """
    words = squeeze("".join(without_number(text.string) for text in lines))
    return _FILE_SUFFIX.sub("", words)
