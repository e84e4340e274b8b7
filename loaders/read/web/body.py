"""Finds the text of a page: the container that holds nearly all words that are no links.

Government sites put the title and the 发文字号 above that container, in a table of 索引号 and
主题分类; both belong to the text (政府网站发展指引, annex: ``<meta name="ArticleTitle">``).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

from lxml import etree

from loaders.read.web.blocks import is_silent, paragraphs_of, words_of
from loaders.read.web.prose import Weights, weigh
from loaders.read.web.title import find_title
from loaders.text.body_names import is_body_name
from loaders.text.doc_numbers import DOC_NUMBER
from loaders.text.document import squeeze
from loaders.text.printed_days import PRINTED_DAY, is_day
from loaders.text.regex import regex

_SHARE = 0.8
"""Of a container's words, what one child must hold to be the container itself."""
_LEAVES = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "a", "li", "pre", "strong", "b"})
_DAY_BEHIND = regex(rf"\s*(?P<day>{PRINTED_DAY})")
_BEHIND = 6
"""Paragraphs behind the text among which its signature may stand."""
_TABLE_PARTS = frozenset({"table", "tbody", "thead", "tr"})
_LISTS = frozenset({"ol", "ul", "dl"})


@dataclass(slots=True)
class Body:
    """The container of a page's text, and the lines of head and signature outside of it."""

    element: etree._Element
    head: list[str]
    signature: list[str]


def find_body(root: etree._Element) -> Body:
    """The container with the text, below the page's ``body``."""
    page = root.find("body")
    page = root if page is None else page
    weights = weigh(page)
    element = page
    while (child := _heaviest(element, weights)) is not None:
        element = child
    while (above := element.getparent()) is not None and _is_part(element, above):
        element = above
    return Body(element, list(_head_outside(root, element)), _signature_behind(element))


def _heaviest(element: etree._Element, weights: Weights) -> etree._Element | None:
    """The one child that holds nearly all words of a container."""
    for child in element:
        if child.tag not in _LEAVES and weights.get(child, 0) > _SHARE * weights.get(element, 0):
            return child
    return None


def _is_part(element: etree._Element, above: etree._Element) -> bool:
    """Whether a table or a list is part of a text, which may go on behind it.

    Beside a list that no container holds the whole page stands, menus and all.
    """
    return element.tag in _TABLE_PARTS or (element.tag in _LISTS and above.tag != "body")


def _head_outside(root: etree._Element, body: etree._Element) -> Iterator[str]:
    """Title and 发文字号 with the day beside it, if the text does not begin with them."""
    start = "".join(words_of(body)[:2000].split())
    title = find_title(root, body)
    if title and "".join(title.split()) not in start:
        yield title
    if not DOC_NUMBER.search(start):
        words = _words_before(root, body)
        if number := DOC_NUMBER.search(words):
            yield number.group().removeprefix("发文字号").removeprefix("文号")
            if beside := _DAY_BEHIND.match(words, number.end()):
                yield beside["day"]


def _signature_behind(body: etree._Element) -> list[str]:
    """Who signed and the day, where they stand right behind the container of the text."""
    behind = list(islice(_paragraphs_behind(body), _BEHIND))
    for name, day in pairwise(behind):
        if is_body_name(squeeze(name)) and is_day(squeeze(day)):
            return [name, day]
    return []


def _paragraphs_behind(body: etree._Element) -> Iterator[str]:
    for above in (body, *body.iterancestors()):
        if above.tag == "body":
            return
        for sibling in above.itersiblings():
            if not is_silent(sibling):
                yield from paragraphs_of(sibling)


def _words_before(root: etree._Element, body: etree._Element) -> str:
    """The last words of the page before the text, where its 发文字号 stands."""
    words: list[str] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if element is body:
            break
        if event == "start" and isinstance(element.tag, str) and not is_silent(element):
            words.append(element.text or "")
        elif event == "end":
            words.append(element.tail or "")
    return "\n".join(words)[-4000:]
