"""What routes get from the application."""

from typing import Annotated

from fastapi import Depends, Request, Security
from fastapi.security import APIKeyHeader

from api.keeper import StoreKeeper
from api.kept import KeptAnswers
from api.keys import Keys
from api.settings import Settings
from graph.async_store import AsyncGraphStore


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


def get_holder(settings: SettingsDep, key: Annotated[str | None, Security(_KEY)]) -> str:
    """The holder of the request's key; KeyRefusedError (401) without a valid one."""
    return Keys(settings.keys_file).holder(key)


HolderDep = Annotated[str, Depends(get_holder)]
KeeperDep = Annotated[StoreKeeper, Depends(get_keeper)]
KeptDep = Annotated[KeptAnswers, Depends(get_kept)]
StoreDep = Annotated[AsyncGraphStore, Depends(get_store)]
