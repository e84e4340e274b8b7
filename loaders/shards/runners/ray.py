"""Shards made by Ray Data, on this machine or on the cluster that ``RAY_ADDRESS`` names.

Names of files go to the workers and counts come back: no text passes through the object store.
"""

import pickle
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import ray
import ray.data

from loaders.batch.attempt import Refused
from loaders.shards.cut import Shard
from loaders.shards.worker import Made


def run(
    make: Callable[[Shard], Made | Refused], shards: Sequence[Shard], workers: int
) -> Iterator[Made | Refused]:
    """Make the shards, a block each; Ray makes those of a lost worker anew."""

    def made(row: dict[str, Any]) -> dict[str, Any]:
        return {"made": pickle.dumps(make(pickle.loads(row["shard"])))}

    if not ray.is_initialized():
        ray.init(include_dashboard=False, log_to_driver=False)
    rows = [{"shard": pickle.dumps(shard)} for shard in shards]
    data = ray.data.from_items(rows, override_num_blocks=len(rows))
    for row in data.map(made, num_cpus=1, concurrency=workers).iter_rows():
        yield pickle.loads(row["made"])
