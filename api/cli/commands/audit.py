"""``policygraph audit``: who changed what and when."""

from collections import deque
from typing import Annotated

import typer

from api.cli.console import OUT
from api.cli.tables import plain_table
from api.services.audit import read_audit
from api.settings import read_settings

Limit = Annotated[int, typer.Option("--limit", "-n", min=1, help="最近的多少条")]
AsJsonLines = Annotated[bool, typer.Option("--jsonl", help="每条一行 JSON，供程序读取")]


def audit(limit: Limit = 100, as_json_lines: AsJsonLines = False) -> int:
    """列出谁在何时载入、移除、决定、备份、恢复了什么，新的在后。"""
    entries = deque(read_audit(read_settings().audit_file), limit)
    if as_json_lines:
        for each in entries:
            typer.echo(each.model_dump_json())
        return 0
    lines = [
        [f"{each.at.astimezone():%Y-%m-%d %H:%M:%S}", each.by, each.action, each.what, each.detail]
        for each in entries
    ]
    OUT.print(plain_table(["时间", "谁", "做了什么", "对象", "说明"], lines))
    return 0
