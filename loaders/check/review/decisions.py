"""Decisions as data: one YAML file, one reason each, keyed by document and printed words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from loaders.check.review.verdicts import check_verdict
from ontology.errors import DecisionError, OntologyError

if TYPE_CHECKING:  # pydantic, which who reads without decisions need not wait for
    from loaders.check.review.decision import Decision

_HEADING = """\
# 对待核事项的决定：由 policygraph review decide 写入，也可以手工修改。
# 键是文件和原文的词句（rule、task、words）；原文变了，决定就不再采用，并重新列入待核。
"""


@dataclass(frozen=True)
class Decisions:
    """All decisions, in the order of the file; hashable, so that what follows can be kept."""

    all: tuple[Decision, ...] = ()

    def of_document(self, document: str) -> tuple[Decision, ...]:
        """Those that were made on the words of a document."""
        return tuple(each for each in self.all if each.document == document)

    def general(self) -> tuple[Decision, ...]:
        """Those that hold for all plans of a jurisdiction."""
        return tuple(each for each in self.all if each.general)

    def places(self) -> tuple[Decision, ...]:
        """Those that say to which place a document belongs."""
        return tuple(each for each in self.all if each.names_place)

    def put(self, *decisions: Decision) -> Decisions:
        """With decisions, in the place of earlier ones on the same words."""
        return Decisions((*self.without(*(each.key for each in decisions)).all, *decisions))

    def without(self, *keys: tuple[str, str, str, str]) -> Decisions:
        """Without the decisions on these words."""
        return Decisions(tuple(each for each in self.all if each.key not in keys))


NONE = Decisions()


def read_decisions(path: Path) -> Decisions:
    """The decisions in a file; none if there is no such file.

    Raises:
        DecisionError: no YAML, a field is missing or wrong, or a verdict does not fit its rule;
            names the file, the entry and the remedy.
    """
    if not path.exists():
        return NONE
    from ontology.yaml_file import read_yaml

    try:
        entries = read_yaml(path)
    except OntologyError as error:
        raise DecisionError(f"{path.parent / str(error)}") from error
    if not isinstance(entries or [], list):
        raise DecisionError(f"{path}：应是一列决定，每条以“- document:”开头；请改正")
    return Decisions(tuple(_read(path, number, each) for number, each in _numbered(entries)))


def _numbered(entries: list[Any] | None) -> Iterator[tuple[int, Any]]:
    return enumerate(entries or [], 1)


def _read(path: Path, number: int, entry: Any) -> Decision:
    from pydantic import ValidationError

    from loaders.check.review.decision import Decision

    try:
        decision = Decision.model_validate(entry)
        check_verdict(decision.rule, decision.verdict, decision.value)
    except ValidationError as error:
        fault = error.errors()[0]
        name = ".".join(map(str, fault["loc"])) or "条目"
        raise DecisionError(
            f"{path}：第 {number} 条决定的 {name} 有误（{fault['msg']}）；请改正或删去这一条"
        ) from None
    except DecisionError as error:
        raise DecisionError(f"{path}：第 {number} 条决定有误：{error}") from None
    return decision


def change_decisions(path: Path, change: Callable[[Decisions], Decisions]) -> Decisions:
    """Read, change and write the file whole, while no other process changes it.

    Raises:
        DecisionError: it cannot be read or written; what was there stays.
    """
    from filelock import FileLock  # brings asyncio with it, which reading does not need

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(path.with_name(f".{path.name}.lock")):
            changed = change(read_decisions(path))
            _write(path, changed)
    except OSError as error:
        raise DecisionError(f"无法写入 {path}（{error.strerror}）；请检查权限和磁盘空间") from error
    return changed


def _write(path: Path, decisions: Decisions) -> None:
    import yaml

    entries = [
        {name: value for name, value in each.model_dump().items() if value != ""}
        | {"verdict": str(each.verdict)}
        for each in decisions.all
    ]
    new = path.with_name(f".{path.name}.new")
    text = yaml.safe_dump(entries, allow_unicode=True, sort_keys=False, width=100)
    try:
        new.write_text(_HEADING + text, encoding="utf-8")
        new.replace(path)
    finally:
        with suppress(FileNotFoundError):
            new.unlink()
