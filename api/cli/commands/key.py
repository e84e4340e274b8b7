"""``policygraph key``: who may change data over HTTP."""

from typing import Annotated

import typer

from api.cli.console import ERR, OUT
from api.services.keys import Keys
from api.settings import read_settings

app = typer.Typer(help="管理 API 密钥：谁可以通过 HTTP 改动数据。", no_args_is_help=True)
Name = Annotated[str, typer.Argument(metavar="名称", help="持有者，会记入他作的决定")]


@app.command()
def add(name: Name) -> int:
    """新建一个密钥；只显示这一次，服务器上只保存它的散列值。"""
    typer.echo(Keys(read_settings().keys_file).add(name))
    ERR.print("请妥善保存；请求时放在 X-API-Key 头中。")
    return 0


@app.command("list")
def list_names() -> int:
    """列出密钥的持有者。"""
    for name in Keys(read_settings().keys_file).names():
        OUT.print(name, markup=False)
    return 0


@app.command()
def remove(name: Name) -> int:
    """删除一个密钥；立即生效。"""
    Keys(read_settings().keys_file).remove(name)
    ERR.print(f"已删除：{name}", markup=False)
    return 0
