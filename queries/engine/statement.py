"""A ``.cypher`` file as text, and what can be read off it: its parameters and its columns."""

import re
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files

from ontology.errors import QueryError

_COMMENT_OR_STRING = re.compile(r"//[^\n]*|/\*.*?\*/|'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"", re.S)
_PARAMETER = re.compile(r"\$(\w+)")
_LAST_RETURN = re.compile(r"^RETURN\b", re.M)
_COLUMN = re.compile(r"\bAS (\w+)(?=,|\s)")


@dataclass(frozen=True)
class Statement:
    """The text of a ``.cypher`` file; its last RETURN starts a line and names each column.

    It runs as it stands in Neo4j Browser once its parameters are set.
    """

    path: str
    text: str

    @cached_property
    def _bare(self) -> str:
        return _COMMENT_OR_STRING.sub("''", self.text)

    @cached_property
    def parameters(self) -> frozenset[str]:
        """Names after ``$``, but for those in comments and strings."""
        return frozenset(_PARAMETER.findall(self._bare))

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """Names after ``AS`` in the last RETURN, in their order."""
        return tuple(_COLUMN.findall(_LAST_RETURN.split(self._bare)[-1]))


def read_statement(module: str) -> Statement:
    """The statement beside a module, which is named in full: ``queries.catalogue.tasks.x``."""
    package, _, stem = module.rpartition(".")
    path = f"{module.replace('.', '/')}.cypher"
    try:
        return Statement(path, files(package).joinpath(f"{stem}.cypher").read_text("utf-8"))
    except FileNotFoundError:
        source = path.removesuffix(".cypher") + ".py"
        raise QueryError(f"{path} 不存在：{source} 需要同名的 .cypher 文件。") from None


def check_agreement(path: str, what: str, in_statement: set[str], in_model: set[str]) -> None:
    """Raise QueryError naming ``path`` and what only one of the two sides has."""
    module = path.removesuffix(".cypher") + ".py"
    if only := sorted(in_statement - in_model):
        raise QueryError(f"{path} 的{what} {', '.join(only)} 在 {module} 的模型中没有声明。")
    if only := sorted(in_model - in_statement):
        raise QueryError(
            f"{module} 的模型声明了{what} {', '.join(only)}，而 {path} 中没有"
            "（参数写作 $名称；列在最后一个行首的 RETURN 中用 AS 命名）。"
        )
