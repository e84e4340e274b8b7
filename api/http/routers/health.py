"""Is the process alive, and can it answer?"""

from fastapi import APIRouter

from api.http.dependencies import SettingsDep, StoreDep
from api.http.models import Health, Readiness
from api.http.problems import problem_responses
from api.services.opening import COUNT_DOCUMENTS, check_loaded
from api.version import program_version

router = APIRouter(tags=["状态 · status"])


@router.get("/healthz", summary="进程是否在运行 · The process runs")
async def healthz() -> Health:
    """Always ok while the process can answer at all; looks at nothing else."""
    return Health(status="ok")


@router.get(
    "/readyz", summary="能否回答问题 · Questions can be answered", responses=problem_responses(503)
)
async def readyz(store: StoreDep, settings: SettingsDep) -> Readiness:
    """Ready if the database answers and holds a document; 503 says what is missing."""
    await store.ping()
    documents = (await store.read(COUNT_DOCUMENTS))[0]["documents"]
    check_loaded(settings, documents)
    return Readiness(
        status="ready",
        version=program_version(),
        engine=store.connection.kind,
        documents=documents,
        data_version=await store.data_version(),
    )
