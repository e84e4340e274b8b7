"""``policygraph backup`` and ``policygraph restore``."""

from pathlib import Path
from typing import Annotated

import typer

from api.cli.console import ERR, say_hint
from api.cli.whole_files import replacing
from api.services.audit import Audit
from api.services.opening import open_store, place_of
from api.settings import read_settings
from ontology.errors import PolicyGraphError

Output = Annotated[Path, typer.Argument(metavar="备份文件", help="要写的 .zip 文件")]
Input = Annotated[
    Path, typer.Argument(metavar="备份文件", help="policygraph backup 写的 .zip 文件")
]
Replace = Annotated[bool, typer.Option("--replace", help="替换现有的全部内容")]


def backup(output: Output) -> int:
    """把图、复核决定、密钥（散列值）、审计记录和原文件备份为一个文件；可在使用中进行。"""
    from api.services.backup import write_backup

    settings = read_settings()
    if output.exists():
        raise PolicyGraphError(f"{output} 已经存在；请换一个名称，或先删去它。")
    with open_store(settings) as store, replacing(output) as new:
        manifest = write_backup(store, settings, new)
    Audit.of_user(settings.audit_file).record("backup", str(output), manifest.data_version)
    say_hint(
        f"已备份到 {output}（数据版本 {manifest.data_version}）。请保管好：其中有密钥的散列值。"
    )
    return 0


def restore(path: Input, replace: Replace = False) -> int:
    """从备份恢复；先校验备份，再写入空的文件夹或数据库。"""
    from api.services.backup import check_backup, check_empty, restore_backup

    settings = read_settings()
    manifest = check_backup(path)
    with open_store(settings) as store:
        if not replace:
            check_empty(store, settings)
        restore_backup(store, settings, path)
        version = store.data_version()
    if version != manifest.data_version:
        raise PolicyGraphError(
            f"恢复后的数据版本 {version} 与备份的 {manifest.data_version} 不同。"
            "恢复时有其他程序写入了这个图？请停止它，再加 --replace 恢复一次。"
        )
    Audit.of_user(settings.audit_file).record("restore", str(path), version)
    ERR.print(f"已恢复到{place_of(settings)}（数据版本 {version}）。", markup=False)
    return 0
