"""``POST /ask``: questions in Chinese."""

import asyncio

from fastapi import APIRouter, Request, Response

from api.http.dependencies import LoadedStoreDep
from api.http.middleware.request_log import record_answer
from api.http.problems import problem_responses
from api.services.asking import AskAnswer, AskRequest, answered_json, declined_json
from queries.asking.asking import check_question, known_forms
from queries.asking.understanding import Declined, understand
from queries.engine.day import today
from queries.engine.parameters import MAX_LIMIT
from queries.engine.reads import run_async
from queries.relaxation.explaining import explain_if_empty

router = APIRouter(tags=["提问 · ask"], responses=problem_responses(404, 422, 503))


@router.post("/ask", summary="用中文提问 · Ask in Chinese", response_model=AskAnswer)
async def ask_question(asked: AskRequest, store: LoadedStoreDep, request: Request) -> Response:
    """The question of the catalogue that a question in Chinese asks, and its answer.

    No language model has a part in it. `understood` says how the question was read and what each
    name was taken for. What cannot be answered is declined: `understood` says why, `query` is
    null, `rows` is empty, and `suggestions` are the nearest questions that can be asked.
    """
    question = check_question(asked.question)
    version = await store.data_version()
    forms = await run_async(store, known_forms(version))
    # The first question waits for jieba's dictionary; the other requests must not.
    meant = await asyncio.to_thread(understand, question, forms, today())
    if isinstance(meant, Declined):
        return Response(declined_json(meant), media_type="application/json")
    meant = meant.with_limit(MAX_LIMIT)
    page = await meant.query.run_async(store, meant.params)
    empty = await run_async(store, explain_if_empty(meant.query, meant.params, [page]))
    record_answer(request, meant.query.name, len(page.rows))
    return Response(answered_json(meant, [page], empty, version), media_type="application/json")
