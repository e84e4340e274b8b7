"""What routes get from the application."""

from typing import Annotated

from fastapi import Depends, Request

from api.keeper import StoreKeeper
from graph.async_store import AsyncGraphStore


def get_keeper(request: Request) -> StoreKeeper:
    """The keeper that the application's lifespan opened."""
    keeper = request.app.state.keeper
    assert isinstance(keeper, StoreKeeper)
    return keeper


def get_store(keeper: Annotated[StoreKeeper, Depends(get_keeper)]) -> AsyncGraphStore:
    """The store of the moment; StoreUnavailableError (503) while there is none."""
    return keeper.store


KeeperDep = Annotated[StoreKeeper, Depends(get_keeper)]
StoreDep = Annotated[AsyncGraphStore, Depends(get_store)]
