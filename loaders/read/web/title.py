"""The title of a page, wherever its site puts it: in a heading, a class of its own, or a table."""

from collections.abc import Iterator, Sequence

from lxml import etree

from loaders.read.rendering import clean
from loaders.read.web.blocks import is_silent
from loaders.text.regex import regex

_LONGEST = 300
_SHORTEST = 8
_TITLE = regex(r"关于|方案|规划|计划|意见|措施|办法|清单|要点|分工|分解|任务|纲要|行动|通知")
_WHOLE = regex(
    r".*(?:关于.+的(?:通知|通告|公告|意见|决定|批复|函|报告)"
    r"|方案|规划|计划|意见|措施|办法|清单|要点|分工表?|纲要)(?:[（(].{1,20}[）)])?"
)
_NO_TITLE = regex(r"[。；！？>＞»›]|^(?:当前|您的|您所在的)?位置|一图读懂|解读|上一篇|下一篇")
_NO_CALLED = regex(r"[。；>＞»›]|^(?:当前|您的|您所在的)?位置|上一篇|下一篇|(?:网|网站|平台|政府)$")
_SITE_NAME = regex(r"\s*[-_|–—]+\s*[^-_|–—]*(?:网|门户网站|人民政府|委员会|局|办)\s*$")
_CALLED = regex(r"(?i)(?:^|\s)(?:[a-z]+[-_]?)?(?:title|tit|biaoti|bt|headline)(?:\s|$)")
"""What sites call the element of a title, in its class or id: article-title, tit."""
_BLOCKS = frozenset({"div", "p", "td", "h1", "h2", "h3", "h4", "h5", "span", "strong", "center"})


def find_title(root: etree._Element, body: etree._Element) -> str | None:
    """The title that the page declares, else the last one before its text, else its headings.

    ``ArticleTitle`` is the name that 政府网站发展指引 gives to a page's title.
    """
    for meta in root.iter("meta"):
        if meta.get("name", "").lower() == "articletitle" and (words := meta.get("content")):
            return clean(words)
    before = [element for element in _before(root, body) if _words(element)]
    titles = [words for words in map(_words, before) if _is_title(words)]
    return titles[-1] if titles else _heading(root) or _called_title(before)


def _called_title(elements: Sequence[etree._Element]) -> str | None:
    """The words of what the site calls a title, whatever they are; not the name of the site."""
    called = [
        words
        for element in elements
        if _CALLED.search(f"{element.get('class', '')} {element.get('id', '')}")
        and _SHORTEST <= len(words := _words(element)) <= _LONGEST
        and not _NO_CALLED.search(words)
    ]
    return called[-1] if called else None


def _is_title(words: str) -> bool:
    return (
        _SHORTEST <= len(words) <= _LONGEST
        and _WHOLE.fullmatch(words) is not None
        and _NO_TITLE.search(words) is None
    )


def _before(root: etree._Element, body: etree._Element) -> Iterator[etree._Element]:
    """Each small element before the text."""
    skipped: etree._Element | None = None
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if element is body:
            return
        if event == "end":
            skipped = None if skipped is element else skipped
        elif skipped is None and (element.tag == "a" or is_silent(element)):
            skipped = element if element.tag not in ("html", "body") else None
        elif skipped is None and element.tag in _BLOCKS and not _holds(element, body):
            yield element


def _holds(element: etree._Element, body: etree._Element) -> bool:
    return any(above is element for above in body.iterancestors())


def _words(element: etree._Element) -> str:
    """The words of an element, as far as a title may be long."""
    words = ""
    for part in element.itertext():
        words += str(part)
        if len(words) > 2 * _LONGEST:
            break
    return clean(words)


def _heading(root: etree._Element) -> str | None:
    for tag in ("h1", "h2", "h3", "title"):
        for element in root.iter(tag):
            words = _words(element)
            if _SHORTEST <= len(words) <= _LONGEST and _TITLE.search(words):
                return _SITE_NAME.sub("", words)
    return None
