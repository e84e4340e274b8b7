"""Copies out of databases of law, whose head runs into one line with the text.

    杭州市…若干意见文章属性•【制定机关】杭州市…•【公布日期】2005.02.01•…正文杭州市…若干意见（杭政函…

It is parted where the site had lines: title, fields, the title of the text, its number, whom it
addresses.
"""

from collections.abc import Iterator

from loaders.text.document import Text
from loaders.text.regex import regex

_HEAD = regex(r"^(?P<title>[^【】]{6,120}?)(?:文章属性)?[•·\s]*【(?:制定机关|发布部门|公布机关)】")
_FIELD = regex("文章属性|【[^【】]{2,8}】")
_MARKS = "•· "
_BODY = regex(r"(?<=[^】])正文")
_NUMBER = regex(r"\s*[（(][^（）()]{2,12}[〔\[][^（）()]{2,20}号[）)]")
_ADDRESSEES = regex(r"[^。！]{4,120}?[：:]")
_LONGEST = 20_000
"""Characters of such a line."""


def parted(text: Text) -> Iterator[Text]:
    """The paragraphs of such a line; any other text as it is."""
    words = text.string[:_LONGEST]
    head = _HEAD.match(words)
    body = _BODY.search(words, head.end()) if head else None
    if head is None or body is None:
        yield text
        return
    marks = [match.start() for match in _FIELD.finditer(words, head.end("title"), body.start())]
    starts = [0, *marks, *_of_text(words, head["title"], body.end())]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        stop = body.start() if start < body.start() < end else end
        part = text.cut(start, start + len(text.string[start:stop].rstrip(_MARKS)))
        if part and part.string != "文章属性":
            yield part


def _of_text(words: str, title: str, start: int) -> Iterator[int]:
    """Where the parts of the text begin, whose title is printed again."""
    yield start
    if words.startswith(title, start):
        start += len(title)
        number = _NUMBER.match(words, start)
        yield from (start, number.end()) if number else (start,)
        start = number.end() if number else start
    if addressed := _ADDRESSEES.match(words, start):
        yield addressed.end()
