"""One question = ``<name>.py`` (typed parameters and rows) + ``<name>.cypher`` (what is asked)."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from importlib.resources import files
from pathlib import PurePath
from types import MappingProxyType

from queries.query import AnyQuery, Query

__all__ = ["catalogue"]


@cache
def catalogue() -> Mapping[str, AnyQuery]:
    """Every question by its name (``tasks-led-by-agency``), by group, rank and name.

    A question is found by its ``.cypher`` file; its module holds it as ``QUERY``.
    """
    stems = (PurePath(f.name).stem for f in files(__name__).iterdir() if f.name.endswith(".cypher"))
    found = sorted((_query_of(stem) for stem in stems), key=lambda query: query.order)
    return MappingProxyType({query.name: query for query in found})


def _query_of(stem: str) -> AnyQuery:
    query: object = import_module(f"{__name__}.{stem}").QUERY
    assert isinstance(query, Query), f"{__name__}.{stem}.QUERY is no Query"
    return query
