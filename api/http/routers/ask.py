"""``POST /ask``: questions in Chinese."""

from fastapi import APIRouter, Request, Response

from api.http.dependencies import LoadedStoreDep
from api.http.middleware.request_log import record_answer
from api.http.problems import problem_responses
from api.services.asking import AskAnswer, AskRequest, answered_json, declined_json
from queries.answering import answer_page, understand_async
from queries.asking.understanding import Declined
from queries.engine.parameters import MAX_LIMIT
from queries.engine.reads import run_async

router = APIRouter(tags=["提问 · ask"], responses=problem_responses(404, 422, 503))


@router.post("/ask", summary="用中文提问 · Ask in Chinese", response_model=AskAnswer)
async def ask_question(asked: AskRequest, store: LoadedStoreDep, request: Request) -> Response:
    """The question of the catalogue that a question in Chinese asks, and its answer.

    No language model has a part in it. `understood` says how the question was read and what each
    name was taken for. What cannot be answered is declined: `understood` says why, `query` is
    null, `rows` is empty, and `suggestions` are the nearest questions that can be asked.
    """
    version = await store.data_version()
    meant = await understand_async(store, asked.question, version)
    if isinstance(meant, Declined):
        return Response(declined_json(meant), media_type="application/json")
    meant = meant.with_limit(MAX_LIMIT)
    found = await run_async(store, answer_page(meant.query, meant.params, version))
    record_answer(request, meant.query.name, len(found.pages[0].rows))
    return Response(answered_json(meant, found), media_type="application/json")
