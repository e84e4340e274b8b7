"""How far the data may be trusted: measured accuracy, and what still waits for a person."""

from fastapi import APIRouter
from pydantic import BaseModel, Field

from api.http.dependencies import StoreDep
from api.http.problems import problem_responses
from api.version import program_version
from loaders.evaluation.quality import Figures, LayoutQuality, TextQuality, release_quality

router = APIRouter(tags=["状态 · status"])
_LOADED = """
MATCH (d:Document) WHERE coalesce(d.stub, false) = false
RETURN d.id AS id, d.title AS title, d.sha256 AS sha256,
       COUNT { MATCH (i:ReviewItem) WHERE i.document_id = d.id AND i.status = 'open' } AS open,
       COUNT { MATCH (i:ReviewItem) WHERE i.document_id = d.id AND i.status <> 'open' } AS decided
ORDER BY id
"""


class LoadedQuality(BaseModel):
    """A loaded document: its figures if this very text was annotated, and its review items."""

    document: str
    title: str
    figures: list[Figures] | None = Field(description="Null if nobody annotated this text")
    review_open: int
    review_decided: int


class QualityReport(BaseModel):
    """Measured against annotation by hand; the texts of the figures are named."""

    version: str
    data_version: str
    all: list[Figures]
    layouts: list[LayoutQuality]
    texts: list[TextQuality]
    loaded: list[LoadedQuality]


@router.get(
    "/quality", summary="读取的准确率 · Measured accuracy", responses=problem_responses(503)
)
async def quality(store: StoreDep) -> QualityReport:
    """Precision, recall and F1 of this release by text and layout, and of what is loaded."""
    release = release_quality()
    by_digest = {each.sha256: each.figures for each in release.texts}
    loaded = [
        LoadedQuality(
            document=row["id"],
            title=row["title"],
            figures=by_digest.get(row["sha256"]),
            review_open=row["open"],
            review_decided=row["decided"],
        )
        for row in await store.read(_LOADED)
    ]
    return QualityReport(
        version=program_version(),
        data_version=await store.data_version(),
        all=release.all,
        layouts=release.layouts,
        texts=release.texts,
        loaded=loaded,
    )
