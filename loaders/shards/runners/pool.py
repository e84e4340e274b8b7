"""Shards made by processes of this machine: the runner that needs nothing else."""

from collections.abc import Callable, Iterator, Sequence

from loaders.batch.attempt import Refused
from loaders.batch.parallel import read_apart
from loaders.shards.cut import Shard
from loaders.shards.worker import Made


def run(
    make: Callable[[Shard], Made | Refused], shards: Sequence[Shard], workers: int
) -> Iterator[Made | Refused]:
    """Make the shards; a process that is killed is replaced, and its shard made anew."""
    for _, made in read_apart(make, shards, workers):
        yield made
