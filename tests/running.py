"""A server of the application in a thread, for as long as a test needs it."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from socket import socket

import uvicorn


@contextmanager
def running(server: uvicorn.Server, listening: socket | None = None) -> Iterator[str]:
    """The host and port of a server that runs; on ``listening`` if that is given.

    It stops at the end, also of a test that fails.
    """
    sockets = [listening] if listening else None
    thread = threading.Thread(target=server.run, kwargs={"sockets": sockets})
    thread.start()
    try:
        while not server.started:
            assert thread.is_alive()
            time.sleep(0.02)
        bound = listening or server.servers[0].sockets[0]
        host, port = bound.getsockname()[:2]
        yield f"{host}:{port}"
    finally:
        server.should_exit = True
        thread.join()
