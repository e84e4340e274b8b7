"""Which plans a document prints: a notice with several of them is as many documents.

A notice that names the plans it distributes (印发《A》《B》), or prints annexes that are plans by
their titles and outlines, is an issue: each of its plans has a head and an outline of its own. A
task table, a list of names or of indicators stays an annex of its plan.
"""

from collections.abc import Collection, Sequence, Set
from dataclasses import dataclass, replace

from loaders.extract.head import read_head
from loaders.extract.head.distributed import distributed, without_list
from loaders.extract.head.lines import HEAD_LINES, joined, paragraphs
from loaders.extract.head.notice import ISSUES, plain
from loaders.extract.head.period import read_period
from loaders.extract.head.printed_title import loose
from loaders.extract.head.title import Title, read_title
from loaders.extract.head.validity import read_validity
from loaders.extract.issue.boundaries import Chunk, chunks, has_outline, has_text, is_plan
from loaders.extract.issue.owners import Part, with_annexes
from loaders.extract.structure.kinds import PLAN_KINDS, kind_of
from loaders.extract.structure.tables_of_contents import without_contents
from loaders.facts import Head, ReviewItem
from loaders.text.combining import is_label
from loaders.text.document import Document, Paragraph

PLAN_NOT_FOUND = "plan-not-found"
ANNEX_ALONE = "annex-alone"
_LETTER = HEAD_LINES // 2
"""Paragraphs in which a notice says what it distributes."""


@dataclass(frozen=True, slots=True)
class PlanText:
    """One plan: its head, and the blocks of the document that are its own.

    ``review_items`` say what could not be decided about where it begins and ends.
    """

    document: Document
    head: Head
    review_items: tuple[ReviewItem, ...] = ()


def split_plans(document: Document) -> tuple[PlanText, ...]:
    """The plans that a document prints, in their order; the whole document if it prints one.

    Raises:
        FormatError: the text has no line that could be a title.
    """
    head = read_head(document)
    titles = _distributed(document)
    front, *rest = chunks(document, titles)
    found = [Part(chunk, title) for chunk in rest if (title := _title(document, chunk, titles))]
    names = {plain(part.title.words) for part in found if part.title}
    missing = (*_not_found(head, titles, names), *_annex_alone(document, head))
    parts = _parts(head, front, found) if len(names) == len(found) else []
    if not parts:
        return (PlanText(_of_file(document, head), head, missing),)
    letter = () if parts[0].chunk is front else tuple(without_list(front.blocks))
    parts[0] = replace(parts[0], review_items=missing)
    return tuple(
        _plan_text(replace(document, blocks=(*letter, *part.blocks())), head, part, names)
        for part in with_annexes(document, parts, rest)
    )


def _parts(head: Head, front: Chunk, found: Sequence[Part]) -> list[Part]:
    """The plans; none if the text is one document with its notice.

    The one plan that a notice issues, and prints as its annex, is the document itself.
    """
    if all(plain(part.title.words) != plain(head.title) for part in found if part.title) and (
        _is_plan_itself(head, front, len(found))
    ):
        return [Part(front, None), *found]
    if len(found) == 1:
        title = found[0].title
        same = title is not None and loose(title.words) == loose(head.title)
        return [replace(found[0], title=None)] if same else []
    return list(found)


def _plan_text(document: Document, head: Head, part: Part, names: Set[str]) -> PlanText:
    """A plan with the head of its notice: issuers, number and dates; title and years are its."""
    if part.title is None:
        return PlanText(_of_file(document, head), head, part.review_items)
    words, texts = part.title.words, paragraphs(document)
    notice = head.notice_title or head.title
    validity = read_validity(texts)
    own = replace(
        head,
        title=words,
        span=part.title.span,
        kind=kind_of(words),
        period=read_period(words, texts[:HEAD_LINES], texts),
        notice_title=None if plain(notice) in names else notice,
        effective_on=validity.effective_on,
        expires_on=validity.expires_on,
        validity=validity.words,
        issued_with=tuple(sorted(names - {plain(words)})),
    )
    return PlanText(_of_file(document, own), own, part.review_items)


def _of_file(document: Document, head: Head) -> Document:
    """The document under the name of the file that prints its title."""
    file = document.file_at(head.span.line_start)
    return replace(document, path=file.path, sha256=file.sha256)


def _distributed(document: Document) -> tuple[str, ...]:
    texts = paragraphs(document)
    if not texts:
        return ()
    title = read_title(document, texts)
    behind = texts[title.start + len(title.lines) :][:_LETTER]
    return distributed([joined(title.lines), *map(str, behind)])


def _is_plan_itself(head: Head, front: Chunk, plans: int) -> bool:
    """Whether what stands above the annexes is a plan, and no letter that sends them.

    A notice with items of its own is one if it has several plans as annexes, but issues none.
    """
    if not has_outline(tuple(without_contents(front.blocks)[0])):
        return False
    letter = ISSUES.search(head.notice_title or head.title)
    return kind_of(head.title) in PLAN_KINDS or (letter is None and plans > 1)


def _title(document: Document, chunk: Chunk, titles: Collection[str]) -> Title | None:
    """The title of a chunk that is a plan: the notice names it, or it looks like one."""
    title = chunk.title(document)
    named = title is not None and loose(title.words) in map(loose, titles)
    return title if (named and has_text(chunk.blocks)) or is_plan(chunk, document) else None


def _not_found(head: Head, titles: Sequence[str], found: Collection[str]) -> tuple[ReviewItem, ...]:
    """What is amiss where a notice issues several plans, and the text prints some of them alone."""
    missing = [title for title in titles if plain(title) not in found]
    if len(titles) < 2 or len(missing) in (0, len(titles)):
        return ()
    names = "".join(f"《{title}》" for title in missing)
    reason = f"通知印发 {len(titles)} 份文件，本文件中没有找到{names}；请核对附件是否齐全"
    return (ReviewItem(PLAN_NOT_FOUND, reason, head.span),)


def _annex_alone(document: Document, head: Head) -> tuple[ReviewItem, ...]:
    """A table or list that is called an annex, and no notice that it belongs to."""
    top = document.blocks[:1]
    labels = [document.path.name, *(str(b.text) for b in top if isinstance(b, Paragraph))]
    headless = not (head.doc_number or head.issuers or head.issued_on)
    if document.files or kind_of(head.title) in PLAN_KINDS or not headless:
        return ()
    if not any(map(is_label, labels)):
        return ()
    reason = (
        "这份文件只是附件，没有找到印发它的通知，已单独读取，没有发文机关和日期；"
        "请把它和通知放在同一个文件夹或压缩包里一起载入"
    )
    return (ReviewItem(ANNEX_ALONE, reason, head.span),)
