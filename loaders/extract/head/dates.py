"""成文日期: the date that a document bears (GB/T 9704-2012, 7.3.5.4).

It stands below the names of those who sign, in brackets below the title of what a congress or a
committee passed, or only in the list of dates that a web page or a database prints.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from loaders.text.document import Text
from loaders.text.printed_days import DATE, NUMERIC, date_of, dated, parse_date
from loaders.text.regex import regex
from loaders.text.year_words import YEAR_OR_EARLIER

_LINE = regex(rf"[（(]?(?:{DATE.pattern}|{NUMERIC.pattern}|{YEAR_OR_EARLIER}年\d{{1,2}}月)[）)]?")
_PASSED = regex(
    rf"[（(—]*[^。（）()—]{{0,60}}?{DATE.pattern}[^。（）()]{{0,60}}?"
    r"(?:通过|批准|公布|发布|修[订正]|(?:会议|大会)上)"
)
_BRACKET = regex(
    rf"\s*[（(](?![^（）()]*(?:{DATE.pattern}.{{0,2}}前|[时期]限|完成|节点))[^（）()]*"
)
"""A bracket with which a line begins, but for one with a deadline."""
_PRINTED = regex(rf"{DATE.pattern}印发$")
_LONGEST_LINE = 300
_LABELS = (
    regex(r"(?:成文|发文|印发|签发|签订|颁布|公布|制定|制表|填报|编制)(?:日期|时间)[：:】]"),
    regex(r"发布(?:日期|时间)[：:】]"),
    regex(r"(?i)^(?:date|pub_?date|published|issued)[：:]"),
    regex(r"来源[：:][^。：:]{0,30}?(?<!打印)(?:时间|日期)[：:]"),
)


def is_date_line(words: str) -> bool:
    """Whether words are a date, in brackets or not; 2021年5月 on a cover is one."""
    return _LINE.fullmatch(dated(words)) is not None


def passed_on(lines: Sequence[Text]) -> date | None:
    """When a congress passed the document or heard it, or the date in brackets below the title."""
    for index, text in enumerate(lines):
        words = approval_at(lines, index)
        if words and (found := parse_date(words)):
            return found
        bracket = _BRACKET.match(text.string)
        if bracket and (found := parse_date(bracket.group())):
            return found
    return None


def approval_at(lines: Sequence[Text], index: int) -> str:
    """The words that say which congress passed or heard the document, if they begin here; or "".

    They are in brackets or behind a dash, or begin with the date, and may go on over three lines.
    """
    first = dated(lines[index].string[:_LONGEST_LINE])
    if not first.startswith(("（", "(", "—")) and not DATE.match(first):
        return ""
    for end in range(index + 1, min(index + 3, len(lines)) + 1):
        words = dated("".join(text.string[:_LONGEST_LINE] for text in lines[index:end]))
        if match := _PASSED.match(words):
            return match.group()
    return ""


def printed_on(lines: Iterable[Text]) -> date | None:
    """印发日期 in the document's last lines: 天津市人民政府办公厅 2025年4月1日印发."""
    for text in lines:
        if match := _PRINTED.search(dated(text.string)):
            return date_of(match.groups())
    return None


def labelled_on(lines: Sequence[Text]) -> date | None:
    """The date that the file's own list gives: 成文日期 before 发布日期."""
    for label in _LABELS:
        for text, behind in zip(lines, (*lines[1:], None), strict=True):
            words = dated(text.string)
            if match := label.search(words):
                rest = words[match.end() :]
                found = parse_date(rest) or (parse_date(behind.string) if behind else None)
                if found:
                    return found
    return None
