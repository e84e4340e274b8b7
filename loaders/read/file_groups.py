"""Which files may be one issue, by where they stand and what they are called.

Whether they are one is told by their texts. Files that may belong together are read together, all
others each for itself, so that a folder of a thousand plans takes no more memory than one.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from loaders.text.regex import regex

_MOST = 40
"""Files of a folder that may be one issue; one with more is a collection."""
_ANNEX = regex(r"(?:(?P<number>\d+)\s*[、.．_-]?\s*)?附(?:件|表|录)")
_NUMBER = regex(r"(?P<number>\d+)\s*[、.．_-]")
_NOTICE = regex(r"通知|印发|公告|公布|发布|转发|正文|函$")
"""What the file of a notice is called."""


def candidate_issues(paths: Iterable[Path]) -> tuple[tuple[Path, ...], ...]:
    """The paths in groups: files of one folder that may be one issue together, others alone.

    A folder is a candidate if one of its files is called an annex or a notice. In a collection
    whose files are numbered (345、某通知.pdf, 345.附件1名单.xlsx) the number tells which belong
    together.
    """
    folders: dict[Path, list[Path]] = defaultdict(list)
    for path in paths:
        folders[path.parent].append(path)
    groups: dict[tuple[Path, str], list[Path]] = defaultdict(list)
    for folder, files in folders.items():
        for file, key in zip(files, _keys(files), strict=True):
            groups[folder, key].append(file)
    return tuple(map(tuple, groups.values()))


def _keys(files: Sequence[Path]) -> Iterable[str]:
    """A key for each file of a folder: equal for those that may belong together."""
    annexes = [match for file in files if (match := _ANNEX.match(file.stem))]
    numbers = {match["number"] for match in annexes if match["number"]}
    own = [_number(file) if _number(file) in numbers else "" for file in files]
    rest = [file for file, number in zip(files, own, strict=True) if not number]
    together = len(rest) <= _MOST and any(map(_may_be_of_an_issue, rest))
    for file, number in zip(files, own, strict=True):
        yield number or ("" if together else file.name)


def _number(file: Path) -> str:
    """The number of the collection that a name begins with."""
    match = _ANNEX.match(file.stem) or _NUMBER.match(file.stem)
    return (match["number"] or "") if match else ""


def _may_be_of_an_issue(file: Path) -> bool:
    return bool(_ANNEX.match(file.stem) or _NOTICE.search(file.stem))
