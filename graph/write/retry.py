"""Transactions that met another writer are tried again."""

import time
from collections.abc import Callable
from typing import TypeVar

from neo4j.exceptions import Neo4jError

from graph.driver.failures import is_conflict

T = TypeVar("T")

_PAUSES = (0.1, 0.5, 2.0)
"""Seconds before each further attempt."""


def retried(attempt: Callable[[], T]) -> T:
    """What ``attempt`` gives, also if another writer was in its way at first."""
    for pause in _PAUSES:
        try:
            return attempt()
        except Neo4jError as error:
            if not is_conflict(error):
                raise
            time.sleep(pause)
    return attempt()
