"""Is the process alive, and can it answer?"""

from fastapi import APIRouter

from api.http.dependencies import StoreDep
from api.http.models import Health, Readiness
from api.http.problems import problem_responses
from api.version import program_version
from ontology.errors import StoreUnavailableError

router = APIRouter(tags=["状态 · status"])
COUNT_DOCUMENTS = """\
MATCH (d:Document) WHERE coalesce(d.stub, false) = false RETURN count(d) AS documents"""


@router.get("/healthz", summary="进程是否在运行 · The process runs")
async def healthz() -> Health:
    """Always ok while the process can answer at all; looks at nothing else."""
    return Health(status="ok")


@router.get(
    "/readyz", summary="能否回答问题 · Questions can be answered", responses=problem_responses(503)
)
async def readyz(store: StoreDep) -> Readiness:
    """Ready if the database answers and holds a document; 503 says what is missing."""
    await store.ping()
    documents = (await store.read(COUNT_DOCUMENTS))[0]["documents"]
    if not documents:
        raise StoreUnavailableError(
            "数据库可用，但还没有载入文件。请运行 policygraph load seeds/。"
        )
    return Readiness(
        status="ready",
        version=program_version(),
        engine=store.connection.kind,
        documents=documents,
        data_version=await store.data_version(),
    )
