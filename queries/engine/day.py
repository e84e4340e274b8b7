"""The day on which a question is asked: today, unless an answer of an earlier day is replayed.

Answers may depend on the day: ``today=true``, and changes of which only the year is known. So
questions ask here and never the clock.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date

_DAY: ContextVar[date | None] = ContextVar("day", default=None)


def today() -> date:
    """The day of the question."""
    return _DAY.get() or date.today()


@contextmanager
def asked_on(day: date) -> Iterator[None]:
    """Within it, questions are asked as if it were ``day``."""
    token = _DAY.set(day)
    try:
        yield
    finally:
        _DAY.reset(token)
