"""A question answered: from its names to the rows of a page or of all, and why there are none.

HTTP, commands and agents call this; what they do with an answer is theirs.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from ontology.errors import QueryError
from queries.asking.full_names import with_full_names
from queries.asking.known.known_forms import known_forms
from queries.asking.understanding import Understanding, understand
from queries.engine.day import today
from queries.engine.parameters import MAX_LIMIT, Params
from queries.engine.query import AnyQuery, Page
from queries.engine.reads import AsyncReader, Reads, run_async
from queries.relaxation.explaining import EmptyAnswer, explain_if_empty

P = TypeVar("P", bound=Params)

MAX_CHARACTERS = 200
"""Of a question in Chinese."""


@dataclass(frozen=True, slots=True)
class Answered:
    """What a question says of the data of one version.

    ``params`` have the full names that were needed; ``pages`` are one or ``all_pages``; ``empty``
    says why they have no rows.
    """

    query: AnyQuery
    params: Params
    pages: Sequence[Page[Any]]
    empty: EmptyAnswer | None
    data_version: str
    all_pages: bool = False


def first_page(query: AnyQuery, params: P, data_version: str) -> Reads[tuple[P, Page[Any]]]:
    """A page, and the parameters with the full names that were needed for it."""
    full, meant = yield from with_full_names(params, data_version)
    return full, (yield from query.reads(full, meant))


def answer_page(query: AnyQuery, params: Params, data_version: str) -> Reads[Answered]:
    """One page of the answer.

    Raises:
        QueryError: a cursor of another question.
        NotFoundError: a name means nothing; offers the nearest names.
        UnclearNameError: a short name may mean several things.
    """
    full, page = yield from first_page(query, params, data_version)
    empty = yield from explain_if_empty(query, full, [page])
    return Answered(query, full, [page], empty, data_version)


def answer_all(query: AnyQuery, params: Params, data_version: str) -> Reads[Answered]:
    """All rows of the answer, whatever the size of a page; raises as ``answer_page``."""
    large = params.model_copy(update={"limit": MAX_LIMIT})
    full, page = yield from first_page(query, large, data_version)
    pages = [page]
    while pages[-1].next_cursor:
        pages.append((yield from query.reads_behind(full, pages[-1])))
    full = full.model_copy(update={"limit": params.limit})
    empty = yield from explain_if_empty(query, full, pages)
    return Answered(query, full, pages, empty, data_version, all_pages=True)


def understood(question: str, data_version: str) -> Reads[Understanding]:
    """What a question in Chinese asks.

    Raises:
        QueryError: it is empty or too long.
    """
    text = _checked(question)
    return understand(text, (yield from known_forms(data_version)), today())


async def understand_async(store: AsyncReader, question: str, data_version: str) -> Understanding:
    """As ``understood``, while other requests go on."""
    text = _checked(question)
    forms = await run_async(store, known_forms(data_version))
    # The first question waits for jieba's dictionary; the other requests must not.
    return await asyncio.to_thread(understand, text, forms, today())


def _checked(question: str) -> str:
    """The question without white space around it.

    Raises:
        QueryError: it is empty or too long.
    """
    text = question.strip()
    if not text:
        raise QueryError("问题不能为空。例如：市商务局牵头哪些任务？")
    if len(text) > MAX_CHARACTERS:
        raise QueryError(
            f"问题过长（{len(text)} 字，最多 {MAX_CHARACTERS} 字）。请一次只问一件事。"
        )
    return text
