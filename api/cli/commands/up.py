"""``policygraph up``: engine, data, API and page with one command.

What only this command needs is imported when it runs: the others start in half the time.
"""

import os
import shlex
from contextlib import ExitStack, closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.console import ERR, called_as, say_hint
from api.services.opening import open_store, place_of
from api.settings import Settings, read_settings
from ontology.errors import FormatError

if TYPE_CHECKING:
    from graph.store import GraphStore

DEFAULT_SEEDS = Path("seeds")

Seeds = Annotated[
    Path | None, typer.Option(help="图为空时载入的文件夹；默认当前目录下的 seeds（如果有）")
]
Port = Annotated[
    int | None, typer.Option(min=0, max=65535, help="端口，0 表示任一空闲端口；默认 8000")
]
Host = Annotated[str | None, typer.Option(help="监听地址；0.0.0.0 允许其他机器访问（须先有密钥）")]


def up(seeds: Seeds = None, port: Port = None, host: Host = None) -> int:
    """启动引擎，图为空时载入 seeds，并在本机提供网页和 API。"""
    from api.http.listening import listen

    given = {"port": port, "host": host}
    settings = read_settings().model_copy(
        update={name: value for name, value in given.items() if value is not None}
    )
    with ExitStack() as stack:
        listener = stack.enter_context(listen(settings))
        from api.http.server import serve

        # Held open while the application runs: the engine stops when its last user leaves.
        store = stack.enter_context(open_store(settings))
        store.ensure_schema()
        if not store.sources():
            _load_seeds(store, seeds, settings)
        serve(settings, listener, partial(_announce, settings))
    ERR.print("已停止。")
    return 0


def _load_seeds(store: "GraphStore", seeds: Path | None, settings: Settings) -> None:
    from api.cli.load_report import print_report, with_progress
    from api.services.audit import Audit
    from api.services.loading import extract_all, find_files, load_files
    from loaders.batch.parallel import default_workers
    from loaders.check.review.decisions import read_decisions

    if seeds and not seeds.exists():
        raise FormatError(f"{seeds} 不存在。请检查 --seeds 的路径。")
    folder = seeds or DEFAULT_SEEDS
    if not folder.exists():
        load = f"{called_as()} load 路径"
        say_hint(f"图是空的，当前目录下也没有 seeds 文件夹。可用 {load} 载入文件。")
        return
    found = find_files([folder])
    decisions = read_decisions(settings.decisions_file)
    read = extract_all(found.files, decisions, default_workers())
    with closing(with_progress(read, len(found.files))) as files:
        audit = Audit.of_user(settings.audit_file)
        outcomes = load_files(store, files, decisions, settings.originals, audit)
    print_report(outcomes, found.unknown)


def _announce(settings: Settings, host: str, port: int) -> None:
    address = f"http://{f'[{host}]' if ':' in host else host}:{port}"
    program = f"{_set_here()}{called_as()}"
    ERR.print(f"\n[bold green]policygraph 已启动：[/][link={address}]{address}[/link]\n")
    ERR.print(f"  1. 在浏览器中打开 {address} ，挑一个问题")
    say_hint(f"  2. 在另一个终端提问：{program} query tasks-led-by-agency agency=市商务局")
    say_hint(f"  3. 载入文件、复核要密钥，在另一个终端新建：{program} key create me --role admin")
    ERR.print(f"  4. 查看 API 说明：{address}/docs")
    say_hint(f"  5. 数据：{place_of(settings)}")
    ERR.print("\n按 Ctrl-C 停止。")


def _set_here() -> str:
    """What another terminal lacks before a command that is to use the same data folder."""
    data = os.environ.get("POLICYGRAPH_DATA")
    return f"POLICYGRAPH_DATA={shlex.quote(str(Path(data).absolute()))} " if data else ""
