"""Runs the application on a port."""

import asyncio
import gc
import socket
from collections.abc import Callable
from contextlib import suppress
from typing import TypeAlias

import uvicorn
from fastapi import FastAPI

from api.http.app import create_app
from api.http.tracing import set_up_tracing
from api.http.warming import warm
from api.logs import set_up_logging
from api.settings import Settings

SHUTDOWN_SECONDS = 3

OnStarted: TypeAlias = Callable[[str, int], None]
"""Called with the host and the port once the server answers."""


def serve(settings: Settings, listener: socket.socket, on_started: OnStarted) -> None:
    """Serve until Ctrl-C or SIGTERM."""
    set_up_logging(settings)
    set_up_tracing()
    with suppress(KeyboardInterrupt):  # passed on by uvicorn after it has shut down cleanly
        make_server(settings, on_started).run(sockets=[listener])


def make_server(settings: Settings, on_started: OnStarted | None = None) -> uvicorn.Server:
    """The server of the application; it writes no log but ours."""
    app = create_app(settings)
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=SHUTDOWN_SECONDS,
    )
    return _Server(config, app, on_started)


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, app: FastAPI, on_started: OnStarted | None) -> None:
        super().__init__(config)
        self._app = app
        self._on_started = on_started
        self._warming: asyncio.Task[None] | None = None

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        # Vocabularies and models stay: to look through them for garbage stops all for 0.2 seconds.
        gc.collect()
        gc.freeze()
        if self.started and sockets and self._on_started:
            self._on_started(*sockets[0].getsockname()[:2])
            self._warming = asyncio.create_task(warm(self._app.state.supervisor))

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        if self._warming:
            self._warming.cancel()
        await super().shutdown(sockets)
