"""Gold files: what a careful reader says of a text.

A gold file is JSON, one for each text, annotated by reading the text and not from the program's
output; ``tests/gold/README.md`` says how.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ontology.errors import FormatError

Gold = dict[str, Any]


def read_gold(path: Path) -> Gold:
    """A gold file.

    Raises:
        FormatError: it cannot be read or is no JSON object with a ``source``.
    """
    try:
        gold = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise FormatError(f"{path}：不是可读的标注文件（JSON）：{error}") from error
    if not isinstance(gold, dict) or "source" not in gold:
        raise FormatError(f"{path}：标注文件缺少 source（被标注的文件名）")
    return gold


def is_lined(gold: Gold) -> bool:
    """Whether the gold's lines are those of the text; in PDF, Word and pages they are nobody's."""
    return bool(gold.get("lined", True))


def told_line(gold: Gold, fact: Mapping[str, Any]) -> int:
    """The line of a fact of the gold; 0, any line, where the text's lines are the program's own."""
    return int(fact["line"]) if is_lined(gold) else 0
