"""``policygraph browser-kit``: the files that Neo4j Browser is set up with, in a folder."""

from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from api.cli.console import OUT
from browser_kit.kit import kit
from ontology.errors import PolicyGraphError

Folder = Annotated[Path, typer.Argument(metavar="文件夹", help="写到哪个新文件夹")]


def browser_kit(folder: Folder = Path("policygraph-browser-kit")) -> None:
    """写出 Neo4j Browser 用的样式、指引和保存的语句。"""
    try:
        folder.mkdir(parents=True)
        for path, contents in kit().items():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(contents)
    except FileExistsError:
        raise PolicyGraphError(f"{folder} 已经存在；请换一个名称，或先删去它。") from None
    except OSError as error:
        raise PolicyGraphError(
            f"无法写入 {folder}（{error.strerror}）。请检查路径、权限和磁盘空间。"
        ) from error
    OUT.print(
        Text(f"已写到 {folder}。用浏览器打开其中的 index.html，按它的说明做。"), soft_wrap=True
    )
