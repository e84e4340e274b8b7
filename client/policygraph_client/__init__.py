"""A typed client of the policygraph API."""

from policygraph_client import questions, schemas
from policygraph_client.async_client import AsyncClient
from policygraph_client.client import Client
from policygraph_client.exchange import Page, Question
from policygraph_client.problems import (
    InvalidRequestError,
    KeyRefusedError,
    NotFoundError,
    PolicyGraphError,
    ProblemError,
    UnavailableError,
    UnreachableError,
)

__all__ = [
    "AsyncClient",
    "Client",
    "InvalidRequestError",
    "KeyRefusedError",
    "NotFoundError",
    "Page",
    "PolicyGraphError",
    "ProblemError",
    "Question",
    "UnavailableError",
    "UnreachableError",
    "questions",
    "schemas",
]
