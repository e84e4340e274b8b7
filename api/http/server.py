"""Runs the application on a port, and says where it listens once it does."""

import gc
import socket
from contextlib import suppress

import uvicorn

from api.cli.console import ERR, called_as, say_hint
from api.http.app import create_app
from api.http.middleware.auth import check_exposure
from api.logs import set_up_logging
from api.settings import Settings
from ontology.errors import PolicyGraphError

SHUTDOWN_SECONDS = 3


def listen(settings: Settings) -> socket.socket:
    """Take the port before anything else is started, so that a second `up` ends at once.

    Raises PolicyGraphError if the port is taken, or would stand open without a key.
    """
    check_exposure(settings)
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    # asyncio turns Nagle's delay of small packets (40 ms) off only where the protocol is named.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((settings.host, settings.port))
    except OSError as error:
        listener.close()
        raise PolicyGraphError(
            f"无法监听 {settings.host}:{settings.port}（{error.strerror}），端口可能已被占用。"
            f"请停止那个程序，或换一个端口：{called_as()} up --port {settings.port + 1}。"
        ) from None
    return listener


def serve(settings: Settings, listener: socket.socket) -> None:
    """Serve until Ctrl-C or SIGTERM."""
    set_up_logging(settings)
    with suppress(KeyboardInterrupt):  # passed on by uvicorn after it has shut down cleanly
        make_server(settings).run(sockets=[listener])


def make_server(settings: Settings) -> uvicorn.Server:
    """The server of the application; it writes no log but ours."""
    config = uvicorn.Config(
        create_app(settings),
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=SHUTDOWN_SECONDS,
    )
    return _Server(config)


class _Server(uvicorn.Server):
    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        # Vocabularies and models stay: to look through them for garbage stops all for 0.2 seconds.
        gc.collect()
        gc.freeze()
        if self.started and sockets:
            _announce(*sockets[0].getsockname()[:2])


def _announce(host: str, port: int) -> None:
    address = f"http://{f'[{host}]' if ':' in host else host}:{port}"
    ERR.print(f"\n[bold green]policygraph 已启动：[/][link={address}]{address}[/link]\n")
    ERR.print(f"  1. 在浏览器中打开 {address} ，挑一个问题")
    say_hint(f"  2. 在另一个终端提问：{called_as()} query tasks-led-by-agency agency=市商务局")
    ERR.print(f"  3. 查看 API 说明：{address}/docs")
    ERR.print("\n按 Ctrl-C 停止。")
