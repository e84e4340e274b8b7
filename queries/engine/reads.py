"""Reads without a store: a generator yields statements and is sent their records.

The same generator runs on the synchronous store of the command line and on the asynchronous one
of the API, so that nothing is written twice.
"""

import asyncio
from collections.abc import Generator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeAlias, TypeVar

T = TypeVar("T")
Records: TypeAlias = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Read:
    """One statement to run on the read-only side, with its parameters and its name in traces."""

    statement: str
    parameters: dict[str, Any]
    name: str = "read"


@dataclass(frozen=True, slots=True)
class _Done(Generic[T]):
    """What a generator returned, in a form that a thread can hand over."""

    value: T


Reads: TypeAlias = Generator[Read, Records, T]


class Reader(Protocol):
    """What reads need of ``graph.store.GraphStore``."""

    def read(
        self, cypher: str, parameters: Mapping[str, Any] | None = None, /, *, name: str = ...
    ) -> Records:
        """Records of a read-only statement."""
        ...


class AsyncReader(Protocol):
    """What reads need of ``graph.async_store.AsyncGraphStore``."""

    async def read(
        self, cypher: str, parameters: Mapping[str, Any] | None = None, /, *, name: str = ...
    ) -> Records:
        """Records of a read-only statement."""
        ...


def run(store: Reader, reads: Reads[T]) -> T:
    """What the generator returns when its reads are answered by ``store``."""
    try:
        step = next(reads)
        while True:
            records = store.read(step.statement, step.parameters, name=step.name)
            step = reads.send(records)
    except StopIteration as done:
        result: T = done.value
        return result


async def run_async(store: AsyncReader, reads: Reads[T]) -> T:
    """As ``run``, on an asynchronous store."""
    try:
        step = next(reads)
        while True:
            records = await store.read(step.statement, step.parameters, name=step.name)
            step = reads.send(records)
    except StopIteration as done:
        result: T = done.value
        return result


async def run_in_threads(store: AsyncReader, reads: Reads[T]) -> T:
    """As ``run_async``, with what is done between two reads in threads: nothing waits for it."""

    def send(records: Any) -> Read | _Done[T]:
        try:
            return reads.send(records)
        except StopIteration as done:
            return _Done(done.value)

    step = await asyncio.to_thread(send, None)
    while isinstance(step, Read):
        records = await store.read(step.statement, step.parameters, name=step.name)
        step = await asyncio.to_thread(send, records)
    return step.value
