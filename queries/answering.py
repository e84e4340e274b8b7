"""A question answered: from its names to the rows of a page or of all, and why there are none.

HTTP, commands and agents call this; what they do with an answer is theirs.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from queries.asking.asking import check_question, known_forms
from queries.asking.full_names import answered
from queries.asking.understanding import Understanding, understand
from queries.engine.day import today
from queries.engine.parameters import MAX_LIMIT, Params
from queries.engine.query import AnyQuery, Page
from queries.engine.reads import AsyncReader, Reads, run_async
from queries.relaxation.explaining import EmptyAnswer, explain_if_empty


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


def answer_page(query: AnyQuery, params: Params, data_version: str) -> Reads[Answered]:
    """One page of the answer.

    Raises:
        QueryError: a cursor of another question.
        NotFoundError: a name means nothing; offers the nearest names.
        UnclearNameError: a short name may mean several things.
    """
    full, page = yield from answered(query, params, data_version)
    empty = yield from explain_if_empty(query, full, [page])
    return Answered(query, full, [page], empty, data_version)


def answer_all(query: AnyQuery, params: Params, data_version: str) -> Reads[Answered]:
    """All rows of the answer, whatever the size of a page; raises as ``answer_page``."""
    large = params.model_copy(update={"limit": MAX_LIMIT})
    full, page = yield from answered(query, large, data_version)
    pages = [page]
    while pages[-1].next_cursor:
        pages.append((yield from query.reads_behind(full, pages[-1])))
    full = full.model_copy(update={"limit": params.limit})
    empty = yield from explain_if_empty(query, full, pages)
    return Answered(query, full, pages, empty, data_version, all_pages=True)


async def understand_async(store: AsyncReader, question: str, data_version: str) -> Understanding:
    """What a question in Chinese asks.

    Raises:
        QueryError: it is empty or too long.
    """
    text = check_question(question)
    forms = await run_async(store, known_forms(data_version))
    # The first question waits for jieba's dictionary; the other requests must not.
    return await asyncio.to_thread(understand, text, forms, today())
