"""``policygraph replay``: the rows of an earlier answer again, byte for byte, or what differs."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer
from pydantic import ValidationError

from api.cli.console import ERR, say_error, say_hint
from api.services.opening import open_loaded
from api.services.receipts import Receipt
from api.services.replaying import differences, replay_receipt
from api.settings import read_settings
from ontology.errors import FormatError, PolicyGraphError

File = Annotated[
    Path,
    typer.Argument(metavar="收据", help="答案中的 receipt 存成的文件，或整个答案；- 为标准输入"),
]


def replay(file: File) -> int:
    """按收据重新提问：行与当时逐字节相同则原样输出，否则说明哪里不同（退出码 1）。"""
    receipt = read_receipt(file)
    with open_loaded(read_settings()) as store:
        try:
            again = replay_receipt(store, receipt)
        except PolicyGraphError as error:
            raise type(error)(f"不能重放：{error}") from error
        notes = differences(receipt, again.receipt, store)
    if again.receipt.digest == receipt.digest:
        _print(again.rows.json)
        ERR.print(f"{receipt.rows} 行，与当时逐字节相同。")
        for each in notes:
            say_hint(f"说明：{each}；行没有因此改变。")
        return 0
    say_error("答案与收据不符。")
    for each in notes:
        say_hint(f"  {each}。")
    return 1


def read_receipt(file: Path) -> Receipt:
    """The receipt in a file that holds it or the answer that it came with; FormatError."""
    try:
        text = sys.stdin.read() if str(file) == "-" else file.read_text("utf-8")
        found = json.loads(text)
        return Receipt.model_validate(found.get("receipt", found))
    except OSError as error:
        raise FormatError(f"{file} 无法读取（{error.strerror}）。请检查路径。") from None
    except (ValueError, AttributeError, ValidationError):
        raise FormatError(
            f"{file} 不是收据。请把答案中的 receipt 存成一个 JSON 文件，或给出整个答案。"
        ) from None


def _print(rows: bytes) -> None:
    """The rows and nothing else, so that the digest of the output is that of the receipt."""
    typer.echo(rows, nl=sys.stdout.isatty())
