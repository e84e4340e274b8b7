"""``policygraph up``: engine, data, API and page with one command."""

import socket
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Annotated

import typer
import uvicorn

from api.app import create_app
from api.console import ERR, say_error
from api.loading import find_files, load_files, summary
from api.opening import open_store
from api.settings import Settings, read_settings
from ontology.errors import PolicyGraphError

DEFAULT_SEEDS = Path("seeds")
SHUTDOWN_SECONDS = 3

Seeds = Annotated[
    Path | None, typer.Option(help="图为空时载入的文件夹；默认当前目录下的 seeds（如果有）")
]
Port = Annotated[int | None, typer.Option(help="端口，0 表示任一空闲端口；默认 8000")]
Host = Annotated[str | None, typer.Option(help="监听地址；0.0.0.0 允许其他机器访问（没有登录！）")]


def up(seeds: Seeds = None, port: Port = None, host: Host = None) -> int:
    """启动引擎，图为空时载入 seeds，并在本机提供网页和 API。"""
    given = {"port": port, "host": host}
    settings = read_settings().model_copy(
        update={name: value for name, value in given.items() if value is not None}
    )
    with ExitStack() as stack:
        listener = stack.enter_context(_listen(settings))
        store = stack.enter_context(open_store(settings))
        if not store.sources():
            _load_seeds(settings, seeds)
        _serve(settings, listener)
    ERR.print("已停止。")
    return 0


class _Server(uvicorn.Server):
    """Says where it listens once it does."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started and sockets:
            _announce(*sockets[0].getsockname()[:2])


def _serve(settings: Settings, listener: socket.socket) -> None:
    config = uvicorn.Config(
        create_app(settings),
        log_level="warning",
        access_log=False,
        timeout_graceful_shutdown=SHUTDOWN_SECONDS,
    )
    with suppress(KeyboardInterrupt):  # passed on by uvicorn after it has shut down cleanly
        _Server(config).run(sockets=[listener])


def _listen(settings: Settings) -> socket.socket:
    """Take the port before anything else is started, so that a second `up` ends at once."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((settings.host, settings.port))
    except OSError as error:
        listener.close()
        raise PolicyGraphError(
            f"无法监听 {settings.host}:{settings.port}（{error.strerror}），端口可能已被占用。"
            f"请停止那个程序，或换一个端口：policygraph up --port {settings.port + 1}。"
        ) from None
    return listener


def _load_seeds(settings: Settings, seeds: Path | None) -> None:
    folder = seeds or DEFAULT_SEEDS
    if seeds is None and not folder.is_dir():
        ERR.print("图是空的，当前目录下也没有 seeds 文件夹。可用 policygraph load 路径 载入文件。")
        return
    files = find_files([folder])
    with open_store(settings) as store:
        outcomes = load_files(store, files)
    ERR.print(summary(outcomes))
    for outcome in outcomes:
        if outcome.error:
            say_error(outcome.error)


def _announce(host: str, port: int) -> None:
    address = f"http://{f'[{host}]' if ':' in host else host}:{port}"
    ERR.print(f"\n[bold green]policygraph 已启动：[/][link={address}]{address}[/link]\n")
    ERR.print(f"  1. 在浏览器中打开 {address} ，挑一个问题", highlight=False)
    ERR.print("  2. 在另一个终端提问：policygraph query tasks-led-by-agency agency=市商务局")
    ERR.print(f"  3. 查看 API 说明：{address}/docs")
    ERR.print("\n按 Ctrl-C 停止。")
