"""The head of a plan: title, 发文字号, issuers, date, period (GB/T 9704-2012, 7.2 and 7.3)."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from loaders.extract.structure.kinds import ends_like_a_title, kind_of
from loaders.extract.structure.outline import Node
from loaders.facts import Head
from loaders.text.doc_numbers import DOC_NUMBER, normalise_number
from loaders.text.document import Document, Paragraph, Span, Text, squeeze
from loaders.text.ordinals import parse_number, with_arabic_dates
from ontology.errors import FormatError
from ontology.five_year_plans import PLAN_NAME, PLAN_YEARS, years_of_plan

_DATE = re.compile(r"((?:19|20)\d\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日")
_LONGEST_LINE = 300
"""Characters of a line that may be one of a title; what is longer is text."""
_OWN_TITLE = re.compile(
    r"(?:(?:印发|发布)《([^《》]{1,200})》(?:的通知)?$|《([^《》]{1,200})》(?=印发|已经?|的通知|经))"
)
_NOTICE = re.compile(r"^(?P<issuer>(?!关于).{2,60}?)(?:(?:印发|发布|转发)|《?关于|《)")
_LETTERHEAD = re.compile(r"文件$|〔\d{4}〕")
_APPROVAL = re.compile(
    r"日(?P<body>\S{0,40}?(?:人民代表大会|人大)(?:常务委员会|常委会)?)\S{0,40}(?:通过|批准)"
)
_FIVE_YEAR = re.compile(rf"第(?P<nth>[一二三四五六七八九十]+)个五年|“?(?P<plan>{PLAN_NAME})”?")
_ONE_YEAR = re.compile(r"(20\d\d)年(?:度)?.{0,30}(?:要点|计划|任务|安排|方案)$")
_YEARS = re.compile(r"[（(]?(20\d\d)\s*年?\s*[—–\-－~～至到]+\s*(20\d\d)\s*年?[）)]?")


def read_head(document: Document, root: Node) -> Head:
    """The head of a document, from what stands above its first heading.

    Raises:
        FormatError: the text has no line that could be a title.
    """
    lines = root.paragraphs or [node.heading for node in root.children if node.heading]
    if not lines:
        raise FormatError(f"{document.path}：没有可读的文字；请检查文件是否为空白或扫描件")
    notice = _notice_title(lines)
    title, span = _title(document, lines, notice)
    number = next((match.group() for text in lines for match in _find(DOC_NUMBER, text)), None)
    return Head(
        title=title,
        span=span,
        doc_number=normalise_number(number) if number else None,
        kind=kind_of(title),
        issued_on=_issued_on(document, lines),
        issuers=tuple(_issuers(document, lines, notice)),
        period=period_of(title) or _period_in(lines, title),
    )


def period_of(title: str) -> tuple[int, int] | None:
    """The years that a title names: （2026—2030年）, 第十五个五年规划, “十四五”."""
    if match := _YEARS.search(title):
        return int(match.group(1)), int(match.group(2))
    if match := _ONE_YEAR.search(title):
        return int(match.group(1)), int(match.group(1))
    if match := _FIVE_YEAR.search(title):
        named = match["plan"]
        return PLAN_YEARS[named] if named else years_of_plan(parse_number(match["nth"]))
    return None


def _period_in(lines: Sequence[Text], title: str) -> tuple[int, int] | None:
    """A period printed behind the title's own words in the first paragraphs."""
    start = re.sub(r"\s+", "", title)[:12]
    for text in lines:
        if text.string.startswith(start) and (match := _YEARS.search(text.string[:80])):
            return int(match.group(1)), int(match.group(2))
    return None


def _find(pattern: re.Pattern[str], text: Text) -> list[re.Match[str]]:
    """A 发文字号 stands on a line of its own, or behind the letterhead."""
    match = pattern.search(text.string)
    return [match] if match and len(text) - len(match.group()) < 12 else []


def _notice_title(lines: Sequence[Text]) -> list[Text]:
    """The lines of 某某关于印发……的通知, which may be broken over several."""
    for index, text in enumerate(lines[:12]):
        if len(text) > _LONGEST_LINE or _LETTERHEAD.search(squeeze(text.string)):
            continue
        joined: list[Text] = []
        for part in lines[index : index + 4]:
            if len(part) > _LONGEST_LINE or re.search("[。：:]$", part.string):
                break
            joined.append(part)
            words = squeeze("".join(map(str, joined)))
            if "关于" in words and re.search(
                r"(?:通知|意见|决定|批复|函|公告|通告|措施|方案)$", words
            ):
                return joined
        if re.search("关于|印发《.+》$", text.string) and not re.search("[。：]", text.string):
            return [text]
    return []


def _title(document: Document, lines: Sequence[Text], notice: Sequence[Text]) -> tuple[str, Span]:
    own = _own_title(lines)
    if own:
        for block in document.blocks:
            if isinstance(block, Paragraph) and squeeze(block.text.string) == own:
                return own, document.span(block.text)
        if notice:
            return own, document.span(notice[0], notice[-1])
    if notice:
        words = squeeze("".join(map(str, notice)))
        match = re.search(r"关于(?:印发|发布)《?(.+?)》?的通知$", words)
        return (match.group(1) if match else words), document.span(notice[0], notice[-1])
    return _first_lines(document, lines)


def _own_title(lines: Sequence[Text]) -> str | None:
    """The plan's own title: what the notice says it issues."""
    for text in lines[:15]:
        if match := _OWN_TITLE.search(text.string):
            title = match.group(1) or match.group(2)
            return squeeze(title).replace("〈", "《").replace("〉", "》")
    return None


def _first_lines(document: Document, lines: Sequence[Text]) -> tuple[str, Span]:
    """Without a notice the title is the first lines, up to one that ends like a title."""
    joined: list[Text] = []
    for text in lines[:4]:
        if joined and (_DATE.search(text.string) or "。" in text.string):
            break
        joined.append(text)
        if ends_like_a_title(squeeze(text.string)):
            break
    words = squeeze("".join(map(str, joined)))
    return words[:200], document.span(joined[0], joined[-1])


def _issued_on(document: Document, lines: Sequence[Text]) -> date | None:
    """成文日期: a line that is a date, or begins with one; else 印发日期 at the end."""
    for text in lines:
        if match := _DATE.match(_dated(text)):
            return _date(match)
    for block in reversed(document.blocks[-12:]):
        if isinstance(block, Paragraph) and len(block.text) < 40:
            words = _dated(block.text)
            match = _DATE.search(words)
            if match and (words.endswith(("印发", "日")) or match.group() == words):
                return _date(match)
    return None


def _dated(text: Text) -> str:
    """The words without white space, dates in Arabic digits."""
    return with_arabic_dates(squeeze(text.string))


def _date(match: re.Match[str]) -> date | None:
    try:
        return date(*map(int, match.groups()))
    except ValueError:
        return None


def _issuers(
    document: Document, lines: Sequence[Text], notice: Sequence[Text]
) -> Iterator[tuple[str, Span]]:
    """The issuers: who the title says, else who approved, else who signed above the date."""
    words = "".join(map(str, notice)) or str(lines[0])
    match = _NOTICE.match(words)
    if match and (notice or "印发《" in words):
        notice = notice or lines[:1]
        yield from (
            (name, document.span(notice[0], notice[-1])) for name in match["issuer"].split()
        )
        return
    joined = "".join(map(str, lines[:6]))
    if approval := _APPROVAL.search(squeeze(joined)):
        for index, text in enumerate(lines[:6]):
            if _DATE.match(_dated(text)):
                last = lines[min(index + 1, len(lines) - 1)]
                yield approval["body"], document.span(text, last)
                return
    for above, text in pairwise(lines):
        if _DATE.fullmatch(_dated(text)) and len(above) < 40:
            yield from ((name, document.span(above)) for name in above.string.split())
            return
