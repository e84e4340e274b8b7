"""Ids: the same thing has the same id on every load and in every plan that names it."""

import hashlib

from loaders.text.regex import regex
from ontology.jurisdictions import jurisdiction_of_number, jurisdiction_of_title
from ontology.terms import NATION

_NOTICE = regex(r"(?:^.{2,60}?)?(?:关于)?(?:印发|发布|转发)《?(?P<inner>.+?)》?的通知$")
_MARKS = regex(r"[\s《》〈〉“”\"'‘’（）()·、，]")


def document_id(jurisdiction: str, title: str) -> str:
    """The id of a document: its place and its own title.

    A notice that only issues a plan has the plan's id (关于印发《X》的通知 is X), and a citation
    has the id that the text will have when it is loaded. 发文字号 are not used: many texts come
    without theirs.
    """
    match = _NOTICE.match(title)
    own = _MARKS.sub("", match["inner"] if match else title)
    return "doc-" + hashlib.sha256(f"{jurisdiction}|{own}".encode()).hexdigest()[:12]


def jurisdiction_of_citation(title: str, doc_number: str | None) -> str:
    """Whose document a citation means: by its 发文字号, its title; else the nation's.

    Local documents carry their place in the title; laws and national plans carry none.
    """
    by_number = jurisdiction_of_number(doc_number) if doc_number else None
    return by_number or jurisdiction_of_title(title.lstrip("《〈")) or NATION
