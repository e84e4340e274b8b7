"""Asks every question once when the service has started, so that no visitor is the first.

The engine's Java reads, plans and compiles a statement at its first runs: the first visit of the
page took 3 seconds of its processor time, and 0.7 after other values had been asked for.
"""

import asyncio

from api.http.routers.questions import described_queries
from api.http.store_supervisor import StoreSupervisor
from ontology.errors import PolicyGraphError, StoreUnavailableError
from queries.catalogue import catalogue


async def warm(supervisor: StoreSupervisor) -> None:
    """Ask each question of the catalogue as its example does; answers and faults are of no use."""
    await asyncio.to_thread(described_queries)
    for query in catalogue().values():
        try:
            await query.run_async(supervisor.store, query.parse(query.example))
        except StoreUnavailableError:
            return
        except PolicyGraphError:  # an example may name what these plans do not
            continue
