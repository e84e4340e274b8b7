"""Which ordinals head something, and where the title behind one ends and the text begins."""

import re

from loaders.text.document import Text
from loaders.text.ordinals import Ordinal, parse_ordinal
from loaders.text.punctuation import BARS, CLOSING, OPENING
from loaders.text.regex import regex
from loaders.text.role_words import BRACKET_VERB, ROLE_LABEL, SHORT_LABEL
from loaders.text.year_words import SPAN, YEAR

PREFACE = r"[前引序]\s*言"
TITLE_MAX = 40
"""Characters of a sentence that may be a title."""
_ONLY_BRACKET = regex(r"\s*(?:[（(〔［\[【].*[）)〕］\]】]。?\s*)?")
_YEARS_BEHIND = regex(rf"[（(][到至]?(?:{SPAN}|{YEAR})年?[底末]?前?[）)]\s*$")
"""Years in brackets that end a title, where other brackets name who is responsible."""
_STATES_ROLES = regex(
    rf"[（(〔\[【]\s*(?:{ROLE_LABEL}|{SHORT_LABEL}).*[）)〕\]】]\s*$"
    rf"|[（(〔\[【][^（(〔\[【谁]+(?:{BRACKET_VERB})[）)〕\]】]\s*$"
)
"""A bracket that ends a sentence and says who is responsible for it: 建驿站（市文旅局负责）。"""
_ARTICLE_TITLE = regex(r"\s*[（(【\[](?P<title>[^（）()【】]{2,20})[）)】\]]")
_ANNEX_TITLE = 60
_OF_NOTICE = regex(r"[\u4e00-\u9fff、\s]{4,60}关于(?:印发|发布|公布|转发|下发|批转)")
_LABELLED = regex(rf"\s*{ROLE_LABEL}")
_APART = regex(
    rf"\s*(?:[；;，,{BARS}]|\s{{2}}|\u3000)\s*(?=(?:{ROLE_LABEL}|{SHORT_LABEL})\s*[\u4e00-\u9fff])"
)
"""What stands between a task and its bodies on one line: 建设驿站｜牵头：市文旅局."""


def heading_ordinal(text: str) -> Ordinal | None:
    """The ordinal of a heading; 附件 within a sentence (附件所列项目由……) heads nothing, nor does
    the number of a notice in a collection: 3. 某某市政府关于印发…的通知."""
    ordinal = parse_ordinal(text)
    if ordinal and _OF_NOTICE.match(text, ordinal.end):
        return None
    if ordinal and ordinal.style == "annex":
        rest = text[ordinal.end :].strip()
        if not rest.startswith((":", "：")) and (len(rest) > _ANNEX_TITLE or "。" in rest):
            return None
    return ordinal


def split_article(text: Text, start: int) -> tuple[Text | None, Text | None]:
    """Title and text of an article from offset ``start``: 第五条（职责分工） 市水务局负责…….

    Only a bracket is its title: an article says what it says in its first sentence, however short.
    """
    title = _ARTICLE_TITLE.match(text.string, start)
    words = text.cut(title.end() if title else start, len(text)) or None
    return (text.cut(*title.span("title")) if title else None), words


def _labels_apart(string: str, start: int) -> re.Match[str] | None:
    """What parts a task from the first label behind it, unless that stands in a bracket."""
    apart = _APART.search(string, start)
    front = string[start : apart.start()] if apart else ""
    closed = sum(map(front.count, OPENING)) <= sum(map(front.count, CLOSING))
    return apart if closed else None


def split_title(text: Text, start: int) -> tuple[Text | None, Text | None]:
    """Title and text of an item from offset ``start``: ``（一）金融服务。加快…``.

    A short first sentence is the title, unless it says who is responsible; an item that is one
    long sentence has no title; an item without 。 is all title, but for labels of bodies behind it.
    """
    stop = text.string.find("。", start)
    if _LABELLED.match(text.string, start):
        return None, text.cut(start, len(text))
    if stop < 0 and (apart := _labels_apart(text.string, start)):
        return text.cut(start, apart.start()), text.cut(apart.end(), len(text))
    if stop < 0:
        words = _YEARS_BEHIND.sub("", text.string).rstrip("；; ")
        if len(text) - start > 3 * TITLE_MAX or words.endswith(("）", "〕", ")")):
            return None, text.cut(start, len(text))
        return text.cut(start, len(text)), None
    if (
        not text.string[start:stop].strip()
        or stop - start > TITLE_MAX
        or _STATES_ROLES.search(text.string[start:stop])
        or _ONLY_BRACKET.fullmatch(text.string, stop + 1)
    ):
        return None, text.cut(start, len(text))
    return text.cut(start, stop), text.cut(stop + 1, len(text)) or None
