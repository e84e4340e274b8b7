"""What a notice says that it distributes: 《A》《B》 in a sentence, its list 附件：1. A 2. B."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from loaders.extract.head.notice import ISSUES, plain
from loaders.text.document import Block, Paragraph, Text, squeeze
from loaders.text.regex import regex

_RUN = r"(?:《[^《》]{4,200}》(?:（[^（）]{2,40}）)?[、，和及与以]{0,2}){2,}"
_DISTRIBUTED = regex(
    rf"(?:{ISSUES.pattern}|制定|现将)了?(?:关于)?(?P<behind>{_RUN})"
    rf"|(?P<before>{_RUN})[^。《》]{{0,40}}?{ISSUES.pattern}"
)
_TITLE = regex(r"《([^《》]+)》((?:（(?:试行|暂行|\d{4}[^（）]*年)）)?)")
_LIST = regex(r"附(?:件|表|录)\s*[：:]\s*(?P<entries>.*)$", re.DOTALL)
_NUMBER = regex(
    r"(?:^|(?<=[\s；;。）》\u4e00-\u9fff]))(?:附件)?(?P<number>\d{1,2})\s*[.．、：:]\s*(?!\d)"
)
_GOES_ON = regex(r"(?:附件)?\d{1,2}\s*[.．、：:]|《[^《》]+》")


class Entry(NamedTuple):
    """An attachment as a notice lists it: its number (0 for one without) and its plain title."""

    number: int
    title: str


def distributed(words: Iterable[str]) -> tuple[str, ...]:
    """The titles of the plans that a title or letter says it issues, if they are several.

    What a letter is based on (根据《A》《B》，制定了《C》) is not among them.
    """
    for line in words:
        flat = re.sub("[〈<]", "《", re.sub("[〉>]", "》", squeeze(line)))
        if match := _DISTRIBUTED.search(flat):
            found = _TITLE.findall(match["behind"] or match["before"])
            return tuple(dict.fromkeys(title + behind for title, behind in found))
    return ()


def listed(texts: Sequence[Text]) -> tuple[Entry, ...]:
    """The attachments that a notice lists below its text: 附件：1. A 2. B, on a line or several."""
    words = [text.string.strip() for text in texts]
    for start, line in enumerate(words):
        if match := _LIST.match(line):
            behind = takewhile(_GOES_ON.match, words[start + 1 :])
            lines = [match["entries"], *behind]
            return tuple(dict.fromkeys(entry for each in lines for entry in _entries(each)))
    return ()


def without_list(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks of a notice without the lines of its list of attachments: they head nothing."""
    in_list = False
    for block in blocks:
        words = block.text.string.strip() if isinstance(block, Paragraph) else ""
        if not (in_list and _GOES_ON.match(words)):
            in_list = _LIST.match(words) is not None
            yield block


def _entries(words: str) -> Iterator[Entry]:
    """The numbered titles of a line; the only one has no number."""
    marks = list(_NUMBER.finditer(words))
    ends = [*(mark.start() for mark in marks[1:]), len(words)]
    for mark, end in zip(marks, ends, strict=True) if marks else ():
        yield Entry(int(mark["number"]), _title(words[mark.end() : end]))
    if not marks and (title := _title(words)):
        yield Entry(0, title)


def _title(words: str) -> str:
    return plain(words).strip("；;。，、.．")
