"""What the service asks itself when it has started."""

import asyncio
from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from api.http.store_supervisor import StoreSupervisor
from api.http.warming import warm
from api.settings import Settings
from graph.async_store import AsyncGraphStore
from ontology.errors import StoreUnavailableError
from queries.catalogue import catalogue

OF_THE_FIRST_VIEW = ("tasks-due", "overdue-tasks", "deadlines-by-quarter", "documents",
                     "review-queue", "busiest-agencies", "indicators")  # fmt: skip


class Recording(AsyncGraphStore):
    """A store that notes what it is asked."""

    def __init__(self, inner: AsyncGraphStore) -> None:
        super().__init__(inner.connection)
        self.asked = set[str]()

    async def read(
        self,
        cypher: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        limit: int | None = None,
        name: str = "read",
    ) -> list[dict[str, Any]]:
        self.asked.add(cypher)
        return await super().read(cypher, parameters, limit=limit, name=name)


def test_what_the_first_view_asks_has_been_asked_before_anybody_visits(plans_folder: Path) -> None:
    async def asked() -> set[str]:
        async with StoreSupervisor(Settings(data=plans_folder, neo4j_uri=None)) as supervisor:
            store = Recording(supervisor.store)
            await warm(cast("StoreSupervisor", SimpleNamespace(store=store)))
            await store.close()
            return store.asked

    statements = {catalogue()[name].statement.text for name in OF_THE_FIRST_VIEW}
    assert statements <= asyncio.run(asked())


def test_an_engine_that_is_away_is_no_fault_of_the_start() -> None:
    class Away:
        @property
        def store(self) -> AsyncGraphStore:
            raise StoreUnavailableError("数据库尚未打开")

    asyncio.run(warm(cast("StoreSupervisor", Away())))
