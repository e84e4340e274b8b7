"""Who issues a document: who signed it, who its title names, whose letterhead it bears."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from loaders.extract.head.dates import approval_at
from loaders.extract.head.lines import (
    HEAD_LINES,
    cells,
    is_label,
    is_letterhead,
    is_navigation,
    may_be_contents,
)
from loaders.extract.head.signatures import Issuer, Signature
from loaders.extract.head.title import Title
from loaders.text.body_names import split_body_names
from loaders.text.doc_numbers import DOC_NUMBER
from loaders.text.document import Document, Text, squeeze
from loaders.text.ordinals import with_arabic_months, with_arabic_years
from loaders.text.printed_days import DATE, PRINTED_DAY, dated
from loaders.text.punctuation import COLON
from loaders.text.regex import regex
from loaders.text.role_words import ANSWERING
from loaders.text.year_words import YEAR, YEAR_OR_EARLIER
from ontology.jurisdictions import leading_place

_BEFORE = regex(
    r"^《?(?P<names>[^《》]{2,300}?)(?:关于|印发|发布|转发|批转|出台|制定|贯彻|公告|通告|令|《"
    rf"|{YEAR}年度?[^《》]{{0,30}}(?:要点|计划|方案|工作(?:安排|打算))$)"
)
_REPORT = regex(
    rf"(?:{YEAR}年)?(?P<name>国务院(?=政府)|[\u4e00-\u9fff]{{2,12}}政府)(?:政府)?工作报告"
)
_SPEAKER = regex(
    r"(?P<name>国务院(?=总理)|[\u4e00-\u9fff]{2,16}政府(?=代?(?:省长|市长|主席|[县区州]长)))"
)
_LABELLED = regex(
    r"(?:发文机关|发布机构|发布机关|发布部门|发布单位|制定机关|公布机关|颁布机构|颁布单位|发文单位|印发单位|印发机关"
    r"|(?:制表|填报|填表)(?:单位|部门|机关)?|^(?:issuer|publisher|agency))"
    rf"(?:】|{COLON})\s*(?P<names>\S.*)?$"
)
_NEXT_LABEL = regex(rf"[\s|｜]+(?:\S{{2,8}}[：:]|{YEAR_OR_EARLIER}\s*年)")
"""What stands behind the names: another label, or when."""
_APPROVAL = regex(
    r"日(?P<body>\S{0,40}?(?:人民代表大会|人大)(?:常务委员会|常委会)?)\S{0,40}(?:通过|批准)"
    r"|日(?P<orders>[^（()）]{2,30}?)令第\d+号(?:公布|发布)"
)
_ISSUED = regex(
    rf"\s*[（(](?:{DOC_NUMBER.pattern}[\s，,、]*)?(?P<names>[^（）()\d]{{2,200}}?)\s*{PRINTED_DAY}"
    r"\s*(?:印发|发布|公布|制定)?[）)]\s*"
    rf"|\s*[（(]\s*{PRINTED_DAY}[，、\s]*由?(?P<behind>[^（）()\d]{{2,200}}?)(?:印发|发布|公布|制定)[）)]\s*"
)
"""Who issues it and when, perhaps behind its number, in brackets below the title."""
_BRACKETED = regex(r"\s*[（(](?P<names>[^（）()\d]{4,200})[）)]\s*")
_ISSUED_WITHOUT_DAY = regex(
    r"\s*[（(](?:由)?(?P<names>[^（）()\d，,；;：:]{4,200}?)(?:联合)?(?:印发|编制|制定|发布)(?:[\s，,；;][^（）()]*)?[）)]\s*"
)
"""Who issues it, in brackets with its number or nothing: （市双拥办编制　编号：B—07）."""
_OF_MONTH = regex(rf"(?P<names>\D{{4,200}}?)[\s，,]*{YEAR_OR_EARLIER}\s*年\s*\d{{1,2}}\s*月")
"""Who issues it and in which month: 平湖市水利局　2023年4月."""
_PRINTED = regex(rf"^(?P<name>\D{{0,40}}?){DATE.pattern}印发$")
_LEVEL = regex(r"^(?P<place>.+?)(?:省委|市委|党委|委员会|委|人民政府|政府)")
_ISSUED_BY = regex(r"(?P<name>\S.{2,60}?)\s+(?:联合)?发布")
"""At the foot of a cover: 中华人民共和国水利部 发布."""
_HEADING = regex(rf"序号|任务|项目|指标|{ANSWERING}")
"""What heads a column: below are the cells of a table, one a line."""
_FROM_TOP = HEAD_LINES // 2


def read_issuers(
    document: Document, lines: Sequence[Text], title: Title, signature: Signature | None
) -> tuple[Issuer, ...]:
    """Who signed or is named by the title; else the lines round it, a label, a congress."""
    listed = [*cells(document), *lines[:HEAD_LINES]]
    named = _signed_or_titled(signature, _of_title(document, title))
    return (
        _others_below(document, lines, title, named)
        or _with_place(named, _labelled(document, listed))
        or _round_title(document, lines, title)
        or _labelled(document, listed)
        or _approved(document, lines)
        or _reported(document, lines)
        or _printed(document, lines)
    )


def _signed_or_titled(
    signature: Signature | None, titled: tuple[Issuer, ...]
) -> tuple[Issuer, ...]:
    """Who signed, in full; the title, where it names more of them, or names them more fully.

    Seals hide names in print, and 省政府办公厅 may sign what 广东省人民政府办公厅 issues. Where the
    title names the body whose seal is lent, both issue.
    """
    signed = signature.issuers if signature else ()
    if not signature or len(titled) > len(signed):
        return titled or signed
    if any(name == signature.lender for name, _ in titled):
        return (*signed, *titled)
    fuller = len(titled) == len(signed) and all(
        len(title) > len(sign) and leading_place(title) and not leading_place(sign)
        for (title, _), (sign, _) in zip(titled, signed, strict=True)
    )
    return titled if fuller else signed


def _others_below(
    document: Document, lines: Sequence[Text], title: Title, named: tuple[Issuer, ...]
) -> tuple[Issuer, ...]:
    """All issuers where a bracket below X等七部门关于… names those that the title leaves out."""
    behind = title.start + len(title.lines)
    for text in lines[behind : behind + 1]:
        bracket = _ISSUED_WITHOUT_DAY.fullmatch(text.string)
        names = split_body_names(bracket["names"]) if bracket else ()
        if len(names) > len(named) and {name for name, _ in named}.issubset(names):
            return tuple((name, document.span(text)) for name in names)
    return ()


def _with_place(named: tuple[Issuer, ...], labelled: tuple[Issuer, ...]) -> tuple[Issuer, ...]:
    """The issuer as the page's list names it, where that says of which place its office is."""
    if len(named) != 1 or len(labelled) != 1:
        return named
    bare, full = (names[0][0].replace("人民政府", "政府") for names in (named, labelled))
    return labelled if full != bare and full.endswith(bare) and leading_place(full) else named


def _of_title(document: Document, title: Title) -> tuple[Issuer, ...]:
    """The bodies that the title begins with."""
    words = " ".join(str(text) for text in title.lines)
    match = _BEFORE.match(words)
    names = split_body_names(match["names"]) if match else ()
    span = document.span(title.lines[0], title.lines[-1])
    return tuple((name, span) for name in _completed(names))


def _completed(names: Sequence[str]) -> Iterator[str]:
    """自治区党委办公厅 人民政府办公厅: the second is the region's too."""
    first = _LEVEL.match(names[0]) if names else None
    for name in names:
        bare = name.startswith(("人民政府", "政府"))
        yield first["place"] + name if bare and first and name != names[0] else name


def _round_title(document: Document, lines: Sequence[Text], title: Title) -> tuple[Issuer, ...]:
    """Names alone on the lines above the title or below it, the letterhead, a cover."""
    behind = title.start + len(title.lines)
    for group in (lines[max(0, title.start - 6) : title.start], lines[behind : behind + 8]):
        found: list[Issuer] = []
        for text in group:
            words = squeeze(text.string)
            if is_label(words) or may_be_contents(words) or _HEADING.fullmatch(words):
                break
            if is_navigation(words):
                continue
            words = _names_of_line(text.string)
            found.extend((n, document.span(text)) for n in split_body_names(words.strip("、")))
        if found:
            return tuple(found)
    return ()


def _names_of_line(line: str) -> str:
    """What may be names in a line: those of a letterhead, of a bracket with the date, or all."""
    words = squeeze(line)
    if is_letterhead(words):
        return re.sub(r"文件|(?<=.)令$", "、", words)
    if cover := _ISSUED_BY.fullmatch(line.strip()):
        return cover["name"]
    if bracket := _ISSUED.fullmatch(line):
        return bracket["names"] or bracket["behind"]
    found = (
        _ISSUED_WITHOUT_DAY.fullmatch(line)
        or _BRACKETED.fullmatch(line)
        or _OF_MONTH.fullmatch(with_arabic_months(with_arabic_years(line.strip())))
    )
    return found["names"] if found else line


def _labelled(document: Document, lines: Sequence[Text]) -> tuple[Issuer, ...]:
    """Who the page's own list names, on the line of the label or on the next one."""
    for text, behind in pairwise([*lines, None]):
        match = _LABELLED.search(text.string) if text else None
        where = text if match and match["names"] else behind
        if match and where:
            words = match["names"] or where.string
            names = split_body_names(_NEXT_LABEL.split(words)[0])
            return tuple((name, document.span(where)) for name in names)
    return ()


def _approved(document: Document, lines: Sequence[Text]) -> tuple[Issuer, ...]:
    """The congress that passed it, or the ministry that made it by an order, below the title."""
    for index, text in enumerate(lines[:_FROM_TOP]):
        match = _APPROVAL.search(approval_at(lines, index))
        if match:
            behind = (
                lines[index + 1 : index + 2] if match.group()[1:] not in dated(text.string) else []
            )
            return ((match["body"] or match["orders"], document.span(text, *behind)),)
    return ()


def _reported(document: Document, lines: Sequence[Text]) -> tuple[Issuer, ...]:
    """The government whose head reports; the person is no body."""
    for pattern in (_SPEAKER, _REPORT):
        for text in lines[:_FROM_TOP]:
            words = squeeze(text.string)
            match = pattern.search(words) if len(words) < HEAD_LINES else None
            if match and split_body_names(match["name"]):
                return ((match["name"], document.span(text)),)
    return ()


def _printed(document: Document, lines: Sequence[Text]) -> tuple[Issuer, ...]:
    """The office that printed the document, at its end, where nothing else names who issues."""
    last = lines[-HEAD_LINES:]
    for index in range(len(last) - 1, -1, -1):
        match = _PRINTED.match(dated(last[index].string))
        if match is None:
            continue
        where = last[index] if match["name"] else last[index - 1]
        names = split_body_names(match["name"] or where.string)
        return tuple((name, document.span(where)) for name in names)
    return ()
