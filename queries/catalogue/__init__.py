"""One question = ``<group>/<name>.py`` (parameters and rows) and ``<name>.cypher`` beside it."""

import pkgutil
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from types import MappingProxyType

from rapidfuzz import process

from ontology.errors import NotFoundError
from queries.engine.query import AnyQuery, Query

__all__ = ["catalogue", "find_question"]

_OFFERED = 5


@cache
def catalogue() -> Mapping[str, AnyQuery]:
    """Every question by its name (``tasks-led-by-agency``), by group, rank and name.

    A question is a module in one of the folders here; the module holds it as ``QUERY``.
    """
    found = sorted(map(_query_of, _modules()), key=lambda query: query.order)
    return MappingProxyType({query.name: query for query in found})


def find_question(name: str, listed: str) -> AnyQuery:
    """The question that has a name; ``listed`` says where a person finds the names of all.

    Raises:
        NotFoundError: none has it; offers the nearest names.
    """
    known = catalogue()
    if name in known:
        return known[name]
    near = [found for found, _, _ in process.extract(name, list(known), limit=_OFFERED)]
    raise NotFoundError(
        f"没有名为“{name[:60]}”的问题。最接近的：{'、'.join(near)}。全部见 {listed}。", name, near
    )


def _modules() -> list[str]:
    walked = pkgutil.walk_packages(__path__, f"{__name__}.")
    return [module.name for module in walked if not module.ispkg]


def _query_of(module: str) -> AnyQuery:
    query: object = import_module(module).QUERY
    assert isinstance(query, Query), f"{module}.QUERY is no Query"
    return query
