"""The errors of policygraph: one root, one class for each kind of fault.

The class says whose fault it is and ``api`` maps it to an exit code or an HTTP status; the message
is written for the person who can act on it: what is wrong, where, and what to do.
"""

from collections.abc import Sequence


class PolicyGraphError(Exception):
    """Root of every error that policygraph raises on purpose."""


class OntologyError(PolicyGraphError):
    """The schema or a vocabulary contradicts itself; names the entries and the file."""


class FormatError(PolicyGraphError):
    """A file cannot be read as a plan: unreadable, empty, binary, wrongly encoded, no plan."""


class QueryError(PolicyGraphError):
    """A question cannot be asked: unknown name, missing or mistyped parameter."""


class OfferingError(PolicyGraphError):
    """A name names no one thing: ``form`` is it, ``nearest`` are names to ask with instead."""

    def __init__(self, message: str, form: str = "", nearest: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.form = form
        self.nearest = tuple(nearest)


class UnclearNameError(OfferingError, QueryError):
    """A short name may mean several things; ``nearest`` are their full names."""


class DecisionError(PolicyGraphError):
    """A decision on a review item does not fit it: wrong verdict, missing or unusable value."""


class NotFoundError(OfferingError):
    """What was asked for is not in the graph; offers the nearest names or says where it looked."""


class KeyRefusedError(PolicyGraphError):
    """A change was asked for over HTTP without a valid API key."""


class RoleRefusedError(PolicyGraphError):
    """A valid API key was given whose holder may not do this; names the role that is needed."""


class BackupError(PolicyGraphError):
    """A backup cannot be made, read or put back: damaged, of a newer version, or in the way."""


class StoreError(PolicyGraphError):
    """The database refuses or fails: wrong password, wrong version, disk full, engine broken."""


class StoreUnavailableError(StoreError):
    """The database cannot be reached now; the same call may succeed later."""


class OutOfTimeError(StoreError):
    """The database did not end a statement of this program in its time; it may be busy."""


class NothingLoadedError(StoreUnavailableError):
    """Something was asked of a graph that holds no document."""


class StatementRefusedError(StoreError):
    """A Cypher statement is malformed, writes, or uses what a reader may not use."""
