"""Options that several commands take."""

from typing import Annotated

import typer

Workers = Annotated[
    int | None, typer.Option(min=1, help="同时读取文件的进程数；默认每个处理器一个")
]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="不再询问")]
