"""All of a document's head, read from its first lines and its signature."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from loaders.extract.head.dates import labelled_on, passed_on, printed_on
from loaders.extract.head.doc_number import read_number
from loaders.extract.head.issuers import read_issuers
from loaders.extract.head.jurisdiction import jurisdictions_of_head, own_place
from loaders.extract.head.lines import HEAD_LINES, cells, paragraphs
from loaders.extract.head.period import read_period
from loaders.extract.head.signatures import Signature, find_signatures, unread_signature
from loaders.extract.head.title import Title, read_title
from loaders.extract.head.validity import read_validity
from loaders.extract.structure.kinds import kind_of
from loaders.facts import Head
from loaders.text.document import Document, Text
from ontology.errors import FormatError


def read_head(document: Document) -> Head:
    """The head of a document.

    Raises:
        FormatError: the text has no line that could be a title.
    """
    lines = paragraphs(document)
    if not lines:
        raise FormatError(f"{document.path}：没有可读的文字；请检查文件是否为空白或扫描件")
    title = read_title(document, lines)
    top = [*cells(document)[:HEAD_LINES], *lines[:HEAD_LINES]]
    signature = _signature(list(find_signatures(document, lines)), len(lines))
    validity = read_validity(lines)
    head = Head(
        title=title.words,
        span=title.span,
        notice_title=title.notice,
        doc_number=read_number(top),
        kind=kind_of(title.words),
        issued_on=_issued_on(lines, title, top, signature),
        effective_on=validity.effective_on,
        expires_on=validity.expires_on,
        issuers=read_issuers(document, lines, title, signature),
        period=read_period(title.words, top, lines),
        validity=validity.words,
        unread_issuer=unread_signature(document, lines, signature),
    )
    return head if jurisdictions_of_head(head) else replace(head, place_in_text=own_place(lines))


def _issued_on(
    lines: Sequence[Text], title: Title, top: Sequence[Text], signature: Signature | None
) -> date | None:
    """The day below the names of the issuers, else the one on which it was passed or printed."""
    return (
        (signature.day if signature and signature.issuers else None)
        or passed_on(lines[title.start :][: HEAD_LINES // 4])
        or (signature.day if signature else None)
        or printed_on(lines[-HEAD_LINES:])
        or labelled_on(top)
    )


def _signature(found: Sequence[Signature], lines: int) -> Signature | None:
    """The first date with names above it; failing that one of the top, or the last line."""
    signed = next((each for each in found if each.issuers), None)
    alone = (each for each in found if each.line < HEAD_LINES or each.line == lines - 1)
    return signed or next(alone, None)
