"""What routes get from the application."""

from collections.abc import Callable
from typing import Annotated

from fastapi import Depends, Request, Security
from fastapi.security import APIKeyHeader, HTTPBearer

from api.http.middleware.callers import Caller
from api.http.response_cache import ResponseCache
from api.http.store_supervisor import StoreSupervisor
from api.services.keys import Role
from api.services.opening import COUNT_DOCUMENTS, check_loaded
from api.settings import Settings
from graph.async_store import AsyncGraphStore
from ontology.errors import KeyRefusedError


async def get_supervisor(request: Request) -> StoreSupervisor:
    """The supervisor that the application's lifespan opened."""
    supervisor = request.app.state.supervisor
    assert isinstance(supervisor, StoreSupervisor)
    return supervisor


async def get_store(
    supervisor: Annotated[StoreSupervisor, Depends(get_supervisor)],
) -> AsyncGraphStore:
    """The store of the moment; StoreUnavailableError (503) while there is none."""
    return supervisor.store


async def get_cache(request: Request) -> ResponseCache:
    """The cache of this process."""
    cache = request.app.state.cache
    assert isinstance(cache, ResponseCache)
    return cache


async def get_settings(request: Request) -> Settings:
    """The settings that the application was made with."""
    settings = request.app.state.settings
    assert isinstance(settings, Settings)
    return settings


SettingsDep = Annotated[Settings, Depends(get_settings)]
_KEY = APIKeyHeader(name="X-API-Key", auto_error=False, description="policygraph key create 名称")


_BEARER = HTTPBearer(auto_error=False, description="policygraph key create 名称")
# These two are only for OpenAPI; ``api.http.middleware.auth`` has looked at the headers.
_Given = Annotated[str | None, Security(_KEY)]
_GivenToken = Annotated[object, Security(_BEARER)]


def holder_with(role: Role) -> Callable[..., str]:
    """A dependency: the holder of the request's key, who may do what needs ``role``.

    KeyRefusedError (401) without a valid key, RoleRefusedError (403) without the role.
    """

    def holder(request: Request, _key: _Given = None, _bearer: _GivenToken = None) -> str:
        caller = request.state.caller
        assert isinstance(caller, Caller)
        if caller.key is None:
            raise KeyRefusedError(caller.refusal)
        caller.key.check(role)
        return caller.key.name

    return holder


LoaderDep = Annotated[str, Depends(holder_with(Role.load))]
DeciderDep = Annotated[str, Depends(holder_with(Role.decide))]
AdminDep = Annotated[str, Depends(holder_with(Role.admin))]
SupervisorDep = Annotated[StoreSupervisor, Depends(get_supervisor)]
CacheDep = Annotated[ResponseCache, Depends(get_cache)]
StoreDep = Annotated[AsyncGraphStore, Depends(get_store)]


async def get_loaded_store(
    request: Request, store: StoreDep, settings: SettingsDep
) -> AsyncGraphStore:
    """The store of the moment; NothingLoadedError (503) while it holds no document.

    Documents are counted once for each version of the data.
    """
    version = await store.data_version()
    if getattr(request.app.state, "loaded_version", None) != version:
        check_loaded(settings, (await store.read(COUNT_DOCUMENTS))[0]["documents"])
        request.app.state.loaded_version = version
    return store


LoadedStoreDep = Annotated[AsyncGraphStore, Depends(get_loaded_store)]
