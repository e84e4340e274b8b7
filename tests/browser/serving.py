"""The real application on a folder of its own, for as long as a test needs it."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from running import running

from api.http.app import create_app
from api.settings import Settings
from graph.connection import connect
from graph.records import Facts


@contextmanager
def serving(folder: Path, facts: Iterable[Facts]) -> Iterator[str]:
    """The address of the page with these facts."""
    with connect(data=folder) as store:
        for _ in store.load(facts):
            pass
        app = create_app(Settings(data=folder, neo4j_uri=None))
        server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="warning"))
        with running(server) as place:
            yield f"http://{place}/"
