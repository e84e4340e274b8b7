"""The real application with settings of one's own, for as long as a test needs it."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import uvicorn
from running import running

from api.http.app import create_app
from api.settings import Settings
from graph.connection import connect
from graph.records import Facts


@contextmanager
def serving(settings: Settings, facts: Iterable[Facts] = ()) -> Iterator[str]:
    """The address of the page, once these facts are in the graph."""
    with connect(data=settings.data) as store:
        for _ in store.load(facts):
            pass
        server = uvicorn.Server(uvicorn.Config(create_app(settings), port=0, log_level="warning"))
        with running(server) as place:
            yield f"http://{place}/"
