"""Names that a form can offer."""

from typing import Annotated

from fastapi import APIRouter, Path, Query

from api.http.dependencies import StoreDep
from api.http.models import NameInfo, NameList
from api.http.problems import problem_responses
from ontology.errors import NotFoundError
from ontology.labels import LABEL_NAMES, NAMED, NamedLabel
from queries.engine.names import NamesParams, page_of_names
from queries.engine.reads import run_async

router = APIRouter(tags=["名称 · names"], responses=problem_responses(404, 422, 503))
_LABELS: dict[str, NamedLabel] = {LABEL_NAMES[label].plural: label for label in NAMED}


@router.get("/names/{kind}", summary="图中的名称及其别名 · Known names and their other forms")
async def list_names(
    kind: Annotated[str, Path(description="、".join(_LABELS))],
    params: Annotated[NamesParams, Query()],
    store: StoreDep,
) -> NameList:
    """Every agency, district, sector, indicator or document in the graph by name."""
    if kind not in _LABELS:
        raise NotFoundError(f"没有“{kind}”这一类名称。可用的类别：{'、'.join(_LABELS)}。")
    names, cursor = await run_async(store, page_of_names(_LABELS[kind], params))
    return NameList(
        names=[NameInfo(id=n.id, name=n.name, forms=list(n.forms)) for n in names],
        next_cursor=cursor,
    )
