"""Which files of a folder or archive are one issue: a notice, and the files that it attaches.

That is plain where one notice names the other file, by its title or by its number (附件2), and no
other notice does. Whatever is not plain stays by itself.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.extract.head import read_head
from loaders.extract.head.distributed import Entry, distributed, listed
from loaders.extract.head.lines import joined, paragraphs
from loaders.extract.head.notice import announced, issued_by
from loaders.extract.head.printed_title import loose
from loaders.extract.head.title import read_title
from loaders.extract.issue.boundaries import has_outline
from loaders.text.combining import Attached, combine, is_label
from loaders.text.dashes import TO
from loaders.text.document import Document
from loaders.text.ordinals import parse_ordinal
from loaders.text.regex import regex
from loaders.text.year_words import YEAR

_SHORTEST = 5
"""Characters of a title that tells a file: 实施方案 tells none."""
_BEHIND = regex(rf"(?:{YEAR}年?{TO}?{YEAR}年|试行|暂行)$")
_BEFORE = regex(r"^\d+\s*[、.．_-]\s*(?=附)")
"""A number of the collection in front of the name: 345.附件1名单."""


@dataclass(frozen=True, slots=True)
class _Named:
    """What tells a file: the titles of its name and of its text, and the number in its name.

    ``number`` is None where its name is no 附件; ``alone`` if it has a 文号 or issuers.
    """

    titles: tuple[str, ...]
    number: int | None
    bare: bool
    alone: bool


def issues_of(documents: Sequence[Document]) -> tuple[Document, ...]:
    """The documents of a folder with those put together that are one issue, in their order."""
    if len(documents) == 1:
        return (documents[0],)
    entries = [_entries(document) for document in documents]
    claims: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for index, document in enumerate(documents):
        others = [(notice, found) for notice, found in enumerate(entries) if found]
        named = _named(document) if others else None
        for notice, found in others:
            number = _claimed(found, named) if named and notice != index else None
            if number is not None:
                claims[index].append((notice, number))
    attached: dict[int, list[Attached]] = defaultdict(list)
    taken = set()
    for index, by in claims.items():
        if len(by) == 1 and by[0][0] not in claims:
            attached[by[0][0]].append(Attached(by[0][1], documents[index]))
            taken.add(index)
    return tuple(
        combine(document, sorted(attached[index], key=_order)) if attached[index] else document
        for index, document in enumerate(documents)
        if index not in taken
    )


def _order(attached: Attached) -> tuple[int, str]:
    return attached.number, attached.document.path.name


def _entries(notice: Document) -> tuple[Entry, ...]:
    """What a notice attaches: its list, and the plans that it issues and does not print."""
    texts = paragraphs(notice)
    if not texts or is_label(_name(notice)):
        return ()
    title = read_title(notice, texts)
    words = joined(title.lines)
    behind = texts[title.start + len(title.lines) :]
    several = distributed([words, *map(str, behind)])
    one = issued_by(words) or announced(words, behind)
    issued = several or ((one,) if one and not has_outline(notice.blocks) else ())
    return (*listed(texts), *(Entry(0, each) for each in issued))


def _named(document: Document) -> _Named:
    name = _name(document)
    ordinal = parse_ordinal(name)
    labelled = ordinal if ordinal and ordinal.style == "annex" else None
    own = (name[labelled.end :] if labelled else name).strip(" .．、：:_-")
    head = read_head(document) if paragraphs(document) else None
    titles = tuple(_core(title) for title in (own, head.title if head else "") if title)
    number = labelled.value if labelled else None
    return _Named(titles, number, not own, bool(head and (head.doc_number or head.issuers)))


def _name(document: Document) -> str:
    """The name of a file without its suffix and the number of its collection."""
    return _BEFORE.sub("", document.path.stem)


def _claimed(entries: Sequence[Entry], named: _Named) -> int | None:
    """The number of the attachment that a notice names, None if it does not name it.

    A number alone tells a file whose name says no more: 附件2.xlsx.
    """
    if named.alone:
        return None
    by_title = [entry for entry in entries if any(_same(entry, title) for title in named.titles)]
    if by_title:
        return max(entry.number for entry in by_title) or named.number or 0
    numbers = {entry.number for entry in entries}
    return named.number if named.bare and named.number in numbers else None


def _same(entry: Entry, title: str) -> bool:
    """Whether a title is that of an entry; either may leave out the place in front."""
    listed = _core(entry.title)
    shorter = min(listed, title, key=len)
    return len(shorter) >= _SHORTEST and max(listed, title, key=len).endswith(shorter)


def _core(title: str) -> str:
    """A title as titles are compared, without the years and 试行 behind it."""
    return _BEHIND.sub("", loose(title))
