"""``policygraph key``: who may do what over HTTP."""

from datetime import date, datetime
from typing import Annotated

import typer

from api.cli.console import ERR, OUT
from api.cli.tables import plain_table
from api.services.audit import Audit
from api.services.keys import BEFORE_ROLES, Keys, Role
from api.settings import read_settings

app = typer.Typer(help="管理 API 密钥：谁可以通过 HTTP 做什么，到何时为止。", no_args_is_help=True)
Name = Annotated[str, typer.Argument(metavar="名称", help="持有者，会记入他作的决定和改动")]
Roles = Annotated[
    list[Role] | None,
    typer.Option(
        "--role",
        help="可以做什么，可给出多个：read 查询（每个密钥都可以），load 载入文件，"
        "decide 作复核决定，admin 全部及查看审计记录；默认 read",
    ),
]
Expires = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], metavar="日期", help="最后有效的一天；默认不到期"),
]


@app.command()
def create(name: Name, role: Roles = None, expires: Expires = None) -> int:
    """新建一个密钥；只显示这一次，服务器上只保存它的散列值。"""
    return _make(name, frozenset(role or [Role.read]), expires.date() if expires else None)


@app.command()
def add(name: Name) -> int:
    """新建一个可以载入文件、作决定的密钥，没有期限；同 create 名称 --role load --role decide。"""
    return _make(name, BEFORE_ROLES, None)


@app.command("list")
def list_names() -> int:
    """列出密钥的持有者、角色和到期日。"""
    lines = [
        [name, "、".join(sorted(key.roles)), _until(key.expires)]
        for name, key in Keys(read_settings().keys_file).all().items()
    ]
    OUT.print(plain_table(["持有者", "角色", "到期"], lines))
    return 0


@app.command()
def revoke(name: Name) -> int:
    """删除一个密钥；立即生效。"""
    settings = read_settings()
    Keys(settings.keys_file).remove(name)
    Audit.of_user(settings.audit_file).record("key-revoke", name)
    ERR.print(f"已删除：{name}", markup=False)
    return 0


app.command("remove", hidden=True)(revoke)  # its name before there were roles


def _make(name: str, roles: frozenset[Role], expires: date | None) -> int:
    settings = read_settings()
    key = Keys(settings.keys_file).add(name, roles, expires)
    detail = f"{'、'.join(sorted(roles))}，到期：{_until(expires)}"
    Audit.of_user(settings.audit_file).record("key-create", name, detail)
    typer.echo(key)
    ERR.print("请妥善保存；请求时放在 X-API-Key 头中。")
    return 0


def _until(expires: date | None) -> str:
    return expires.isoformat() if expires else "不到期"
