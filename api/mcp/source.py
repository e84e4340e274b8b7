"""What tools read from: the store of the moment, with the version of its data."""

from collections.abc import Callable
from dataclasses import dataclass, field

from api.services.opening import COUNT_DOCUMENTS, check_loaded
from api.settings import Settings
from graph.async_store import AsyncGraphStore


@dataclass(frozen=True, slots=True)
class Reading:
    """A store, and the version that its data had when a tool was called."""

    store: AsyncGraphStore
    version: str


@dataclass
class Source:
    """Gives each call of a tool what it reads; ``open`` is the store of the moment."""

    settings: Settings
    open: Callable[[], AsyncGraphStore]
    _loaded: str = field(default="", init=False)

    async def read(self) -> Reading:
        """For one call.

        Raises:
            NothingLoadedError: there is no document; counted once for each version of the data.
            StoreUnavailableError: there is no database at this moment.
        """
        store = self.open()
        version = await store.data_version()
        if version != self._loaded:
            check_loaded(self.settings, (await store.read(COUNT_DOCUMENTS))[0]["documents"])
            self._loaded = version
        return Reading(store, version)
