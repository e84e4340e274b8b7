"""What routes get from the application."""

from typing import Annotated

from fastapi import Depends, Request, Security
from fastapi.security import APIKeyHeader, HTTPBearer

from api.http.middleware.callers import Caller
from api.http.response_cache import KeptAnswers
from api.http.store_supervisor import StoreKeeper
from api.settings import Settings
from graph.async_store import AsyncGraphStore
from ontology.errors import KeyRefusedError


async def get_keeper(request: Request) -> StoreKeeper:
    """The keeper that the application's lifespan opened."""
    keeper = request.app.state.keeper
    assert isinstance(keeper, StoreKeeper)
    return keeper


async def get_store(keeper: Annotated[StoreKeeper, Depends(get_keeper)]) -> AsyncGraphStore:
    """The store of the moment; StoreUnavailableError (503) while there is none."""
    return keeper.store


async def get_kept(request: Request) -> KeptAnswers:
    """The answers that this process has given."""
    kept = request.app.state.kept
    assert isinstance(kept, KeptAnswers)
    return kept


async def get_settings(request: Request) -> Settings:
    """The settings that the application was made with."""
    settings = request.app.state.settings
    assert isinstance(settings, Settings)
    return settings


SettingsDep = Annotated[Settings, Depends(get_settings)]
_KEY = APIKeyHeader(name="X-API-Key", auto_error=False, description="policygraph key add 名称")


_BEARER = HTTPBearer(auto_error=False, description="policygraph key add 名称")
# These two only tell OpenAPI; ``api.http.middleware.auth`` has looked at the headers.
_Given = Annotated[str | None, Security(_KEY)]
_GivenToken = Annotated[object, Security(_BEARER)]


def get_holder(request: Request, _key: _Given = None, _bearer: _GivenToken = None) -> str:
    """The holder of the request's key; KeyRefusedError (401) without a valid one."""
    caller = request.state.caller
    assert isinstance(caller, Caller)
    if caller.holder is None:
        raise KeyRefusedError(caller.refusal)
    return caller.holder


HolderDep = Annotated[str, Depends(get_holder)]
KeeperDep = Annotated[StoreKeeper, Depends(get_keeper)]
KeptDep = Annotated[KeptAnswers, Depends(get_kept)]
StoreDep = Annotated[AsyncGraphStore, Depends(get_store)]
